using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.Access;

/// <summary>Need to know, by relationship to the child. The one place that says who sees whom.</summary>
/// <remarks>
/// It reads who is involved, whom the record is restricted to, who is kept from it, and the line of supervision. Whoever is kept
/// from a record has no other relation to the child, not by their line and not in an emergency.
/// </remarks>
public static class Seeing
{
    /// <summary>Decides whether a viewer may see or record on a child at a moment.</summary>
    /// <param name="viewer">Who asks.</param>
    /// <param name="subject">What there is to know of the child.</param>
    /// <param name="purpose">What they want.</param>
    /// <param name="workforce">Who works here.</param>
    /// <param name="now">The moment, local time.</param>
    public static Answer Decide(
        Practitioner viewer,
        Subject subject,
        Purpose purpose,
        Workforce workforce,
        DateTime now
    ) => Answered(viewer, subject, purpose, workforce, now);

    /// <summary>
    /// Decides whether somebody may open a record by referring a child. Whoever may refer stands to a record that is not there
    /// yet as the front door does; nobody has another relation to it.
    /// </summary>
    /// <param name="viewer">Who asks.</param>
    public static Answer ToOpen(Practitioner viewer) =>
        new(Purpose.Record, !viewer.HasLeft && viewer.Has(Permission.Refer) ? [Relation.FrontDoor] : []);

    /// <summary>Decides by what does not end of itself: who leads, supervises, chairs. Whoever answers for something is asked so.</summary>
    public static Answer Decide(Practitioner viewer, Subject subject, Purpose purpose, Workforce workforce) =>
        Answered(viewer, subject, purpose, workforce, null);

    /// <summary>Whether somebody could read a record if they were asked to answer a challenge on it: else nobody would answer.</summary>
    /// <param name="person">Who would be asked.</param>
    /// <param name="record">The record.</param>
    /// <param name="workforce">Who works here.</param>
    /// <param name="now">The moment, local time.</param>
    public static bool CouldAnswerOn(Practitioner person, ChildRecord record, Workforce workforce, DateTime now)
    {
        var subject = Subject.Of(record);
        var asked = new Involvement(person.Id, InvolvementRole.Challenged, 0, DateOnly.MinValue, null, 0, person.Id);
        return Answered(
            person,
            subject with
            {
                Others = [.. subject.Others, asked],
            },
            Purpose.Read,
            workforce,
            now
        ).Allowed;
    }

    private static Answer Answered(
        Practitioner viewer,
        Subject subject,
        Purpose purpose,
        Workforce workforce,
        DateTime? now
    )
    {
        if (viewer.HasLeft || viewer.Details.Post is Post.Analyst or Post.Administrator or Post.Partner)
            return new Answer(purpose, []);
        Subject[] records = subject.Kept is { } kept ? [subject, kept] : [subject];
        var barrier = records
            .Select(record => BarrierTo(viewer, record, workforce))
            .FirstOrDefault(found => found != KeptOut.None);
        if (barrier != KeptOut.None)
            return new Answer(purpose, Despite(barrier, viewer), barrier);
        var relations = records
            .SelectMany(record =>
                RelationsOf(viewer, record, workforce, now)
                    .Concat(now is { } moment ? ByInvolvement(viewer, record, moment) : [])
            )
            .Distinct()
            .OrderDescending();
        return new Answer(purpose, [.. relations]);
    }

    private static KeptOut BarrierTo(Practitioner viewer, Subject subject, Workforce workforce) =>
        subject.KeptFrom.Contains(viewer.Id) ? KeptOut.Interest
        : subject.Restriction is not { } restriction || restriction.People.Contains(viewer.Id) ? KeptOut.None
        : HasFallenTo(viewer, subject, workforce) ? KeptOut.None
        : restriction.Kind == RestrictionKind.Shown ? KeptOut.Restricted
        : KeptOut.Hidden;

    private static bool HasFallenTo(Practitioner viewer, Subject subject, Workforce workforce) =>
        viewer.Details.Post == Post.Supervisor
        && FallenRestriction.To(subject, workforce).Any(person => person.Id == viewer.Id);

    // A worry about a child whose record says that it is restricted is taken all the same.
    private static IReadOnlyList<Relation> Despite(KeptOut barrier, Practitioner viewer) =>
        barrier == KeptOut.Restricted && viewer.Has(Permission.FrontDoor) ? [Relation.Intake] : [];

    private static IEnumerable<Relation> RelationsOf(
        Practitioner viewer,
        Subject subject,
        Workforce workforce,
        DateTime? now
    )
    {
        yield return Relation.Colleague;
        if (viewer.Has(Permission.FrontDoor))
            yield return Relation.Intake;
        if (subject.Restriction is { } restriction)
        {
            yield return Relation.Named;
            // Whoever has it because nobody named is here decides on it until people are named.
            if (!restriction.People.Contains(viewer.Id))
                yield return Relation.Supervisor;
        }
        var lead = workforce.Find(subject.Lead);
        yield return subject.IsClosed
            ? AfterClosing(viewer, lead, subject, workforce)
            : WhileOpen(viewer, lead, subject, workforce, now);
        if (!subject.IsClosed && lead is not null && lead.Details.Team == viewer.Details.Team)
            yield return Relation.Team;
    }

    private static Relation WhileOpen(
        Practitioner viewer,
        Practitioner? lead,
        Subject subject,
        Workforce workforce,
        DateTime? now
    ) =>
        subject.Lead == viewer.Id
            ? Relation.Lead
            : viewer.Details.Post switch
            {
                Post.Supervisor when workforce.IsAbove(viewer, lead) || HasNoLine(lead, subject, workforce, now) =>
                    Relation.Supervisor,
                Post.ConferenceChair when subject.Chair == viewer.Id || NeedsAChair(subject, workforce) =>
                    Relation.Chair,
                Post.FrontDoor when subject.Stage is null or Stages.FrontDoor => Relation.FrontDoor,
                _ => Relation.Colleague,
            };

    // Whoever led has left, does such work no more, is away or is tied to the child, and nobody who works here supervises them:
    // then any supervisor takes the child on.
    private static bool HasNoLine(Practitioner? lead, Subject subject, Workforce workforce, DateTime? now) =>
        lead is null
        || (
            (
                lead.HasLeft
                || !lead.Has(Permission.MyWork)
                || subject.KeptFrom.Contains(lead.Id)
                || (now is { } moment && lead.IsAway(DateOnly.FromDateTime(moment)))
            ) && !HasManager(lead, subject, workforce)
        );

    // A manager who is tied to the child is none here.
    private static bool HasManager(Practitioner lead, Subject subject, Workforce workforce) =>
        workforce
            .Above(lead)
            .Any(above =>
                above is { HasLeft: false, Details.Post: Post.Supervisor } && !subject.KeptFrom.Contains(above.Id)
            );

    // Whoever worked with the child does so no more. The record is kept by the line that held it last, where what was left
    // open is finished and mistakes are put right; where nobody ever led, or no manager is left in the line, by the supervisors, who
    // work the front door too: otherwise what waits on a closed record would wait for nobody.
    private static Relation AfterClosing(
        Practitioner viewer,
        Practitioner? lead,
        Subject subject,
        Workforce workforce
    ) =>
        viewer.Details.Post switch
        {
            Post.Supervisor
                when lead is null
                    || lead.Id == viewer.Id
                    || workforce.IsAbove(viewer, lead)
                    || !HasManager(lead, subject, workforce) => Relation.Supervisor,
            Post.FrontDoor => Relation.FrontDoorAfterClosing,
            _ => Relation.Colleague,
        };

    private static IEnumerable<Relation> ByInvolvement(Practitioner viewer, Subject subject, DateTime now) =>
        subject
            .Others.Where(one => one.Practitioner == viewer.Id && one.IsCurrent(now))
            .Select(one => OfRole(one.Role));

    private static Relation OfRole(InvolvementRole role) =>
        role switch
        {
            InvolvementRole.CoWorker => Relation.CoWorker,
            InvolvementRole.DutyCover => Relation.DutyCover,
            InvolvementRole.ReferralHandler => Relation.ReferralHandler,
            InvolvementRole.Emergency => Relation.Emergency,
            InvolvementRole.Challenged => Relation.Challenged,
            InvolvementRole.SocialCareOfficer => Relation.SocialCareOfficer,
            _ => Relation.Colleague,
        };

    // A return names no chair, and a chair may have left: then any chair may take the next conference on, and is its chair
    // from then.
    private static bool NeedsAChair(Subject subject, Workforce workforce) =>
        subject.Stage is Stages.Conference or Stages.ChildProtectionPlan
        && workforce.Find(subject.Chair) is not { HasLeft: false, Details.Post: Post.ConferenceChair };
}
