namespace Kith.Casework.Access;

/// <summary>The answer: how the viewer stands to the child, and what that allows.</summary>
/// <param name="Asked">What the viewer wants.</param>
/// <param name="Relations">Every relation in which they stand to the child, the strongest first; empty for none.</param>
/// <param name="KeptOut">What keeps them from the record; then there is no relation by which it is seen.</param>
public sealed record Answer(Purpose Asked, IReadOnlyList<Relation> Relations, KeptOut KeptOut = KeptOut.None)
{
    /// <summary>The strongest relation.</summary>
    public Relation Relation => Relations.Count == 0 ? Relation.None : Relations[0];

    /// <summary>True when it may go ahead.</summary>
    public bool Allowed => Allows(Asked);

    /// <summary>True when the viewer may want this much; of recording, some act at least.</summary>
    public bool Allows(Purpose purpose) => Relation >= (purpose == Purpose.Read ? Relation.Named : FirstThatRecords);

    /// <summary>True when the viewer may record an act, by one relation or another.</summary>
    /// <param name="act">The act's name.</param>
    /// <param name="rules">Which relation may record what.</param>
    public bool May(string act, AccessRules rules)
    {
        foreach (var relation in Relations)
            if (rules.Allows(relation, act))
                return true;
        return false;
    }

    /// <summary>The sentence that says why no more is allowed; empty when everything is.</summary>
    public string Because =>
        (KeptOut, Relation) switch
        {
            (KeptOut.Interest, _) =>
                "You are recorded as knowing this child outside your work, so this record is closed to you. If that is wrong, ask your manager.",
            (KeptOut.Restricted, _) => "This record is restricted to named people.",
            (_, Relation.Lead or Relation.Supervisor or Relation.FrontDoor) => "",
            (_, Relation.Chair) =>
                "You chair the conferences, and record them. Visits, assessments and what is known of the child are recorded by those who work with the child.",
            (_, Relation.CoWorker) =>
                "You work with this child beside the lead practitioner, and record your work. The lead practitioner and their supervisor decide who works with the child and when our involvement ends.",
            (_, Relation.DutyCover) => "You cover for the lead practitioner, and record what you do meanwhile.",
            (_, Relation.ReferralHandler) =>
                "You decided this referral, or took in that the child moves here with a plan, and keep the record until a lead practitioner has taken it up: tell the referrer, put mistakes right, and protect the child meanwhile.",
            (_, Relation.Emergency) =>
                "You opened this record in an emergency. It closes to you after some hours, and the lead practitioner and their manager have been told.",
            (_, Relation.Challenged) =>
                "You can read this record because you were asked to answer a professional challenge. Answer it here, or take it further; it closes to you when the challenge is settled.",
            (_, Relation.SocialCareOfficer) =>
                "You are the designated social care officer for this child. You record the steps of the education, health and care plan and what was offered; visits, assessments and plans are recorded by those who work with the child.",
            (_, Relation.FrontDoorAfterClosing) =>
                "You can read this closed record, because somebody may get in touch about the child again. The front door records a new contact or referral on it, and that a referrer was told. For anything else ask the team that held the case.",
            (_, Relation.Team) =>
                "You can read this record because you are in the lead practitioner’s team. Only those who work with the child record on it.",
            (_, Relation.Named) =>
                "You can read this record because you are named on it. Only those who work with the child record on it.",
            _ =>
                "You are not working with this child. If you need to be, ask the team that holds the case or your manager.",
        };

    private const Relation FirstThatRecords = Relation.FrontDoorAfterClosing;
}
