using Kith.Casework.Record;

namespace Kith.Casework.AwayFromHome;

/// <summary>A fact of a child who is away from home and not looked after by the authority: missing, privately fostered, in custody.</summary>
public abstract record AwayFact : Fact
{
    /// <summary>The lane of the journey picture for a child who is missing.</summary>
    internal const string MissingLane = "Missing";

    /// <summary>The lane for a child who is privately fostered.</summary>
    internal const string FosteredLane = "Private fostering";

    /// <summary>The lane for a child in custody.</summary>
    internal const string CustodyLane = "In custody";
}

/// <summary>A child went missing.</summary>
/// <param name="LastSeen">Where, when and by whom the child was last seen.</param>
/// <param name="Worry">What could be happening to the child.</param>
/// <param name="PoliceTold">True where the police were told.</param>
/// <param name="Looking">Who is looking, and where.</param>
[FactName("child-went-missing", "The child went missing.")]
[InLane(AwayFact.MissingLane, Begins = true)]
public sealed record ChildWentMissing(string LastSeen, string Worry, bool PoliceTold, string Looking) : AwayFact;

/// <summary>A child who was missing is back.</summary>
/// <param name="How">How the child came back, and to where.</param>
/// <param name="Well">How the child is, and who made sure.</param>
/// <param name="ChildSaid">What the child says.</param>
[FactName("missing-child-returned", "A child who was missing is back.")]
[InLane(AwayFact.MissingLane, Ends = true)]
public sealed record MissingChildReturned(string How, string Well, string? ChildSaid = null) : AwayFact;

/// <summary>What a child answered who was offered somebody to talk to after being missing.</summary>
public enum InterviewAnswer
{
    /// <summary>They talked.</summary>
    Talked,

    /// <summary>They will, on another day.</summary>
    Later,

    /// <summary>They did not want to.</summary>
    Declined,
}

/// <summary>A child who was missing was offered somebody to talk to about it.</summary>
/// <param name="Interviewer">Who, and from where.</param>
/// <param name="Independent">True where they are independent of those who care for the child and lead the case.</param>
/// <param name="Answer">What the child answered.</param>
/// <param name="ChildSaid">What the child says of it.</param>
/// <param name="Learned">What was learned: where, with whom, why, and what would keep it from happening again.</param>
/// <param name="Told">Who was told what of it, with whose agreement.</param>
[FactName("return-interview-offered", "A child who was missing was offered somebody to talk to about it.")]
[InLane(AwayFact.MissingLane, Point = "Return interview offered")]
public sealed record ReturnInterviewOffered(
    string Interviewer,
    bool Independent,
    InterviewAnswer Answer,
    string? ChildSaid,
    string? Learned = null,
    string? Told = null
) : AwayFact;

/// <summary>How long a private fostering arrangement has gone on.</summary>
public enum FosteredYear
{
    /// <summary>In its first year.</summary>
    First,

    /// <summary>In its second year or later.</summary>
    Later,
}

/// <summary>The authority was told of a private fostering arrangement, or it came into its second year.</summary>
/// <param name="Carer">Who looks after the child, and what they are to the child.</param>
/// <param name="Year">How long it has gone on.</param>
/// <param name="Agreed">What was agreed with the parents: how long, money, who decides.</param>
/// <param name="ParentsSay">What the parents say.</param>
[FactName("private-fostering-notified", "The authority was told of a private fostering arrangement.")]
[InLane(AwayFact.FosteredLane, Begins = true)]
public sealed record PrivateFosteringNotified(string Carer, FosteredYear Year, string Agreed, string ParentsSay)
    : AwayFact;

/// <summary>A privately fostered child was visited.</summary>
/// <param name="Alone">True where the child was seen alone.</param>
/// <param name="NotAloneReason">Why not.</param>
/// <param name="ChildSaid">What the child says.</param>
/// <param name="Account">What was seen and heard.</param>
/// <param name="Suits">Whether the arrangement suits the child.</param>
[FactName("private-fostering-visited", "A privately fostered child was visited.")]
[InLane(AwayFact.FosteredLane, Point = "Visit")]
public sealed record PrivateFosteringVisited(
    bool Alone,
    string? NotAloneReason,
    string? ChildSaid,
    string Account,
    string Suits
) : AwayFact, ISeesChild
{
    public Sighting Sees() => new(true, Alone, NotAloneReason);
}

/// <summary>A private fostering arrangement ended.</summary>
/// <param name="Reason">Why, and where the child lives now.</param>
[FactName("private-fostering-ended", "A private fostering arrangement ended.")]
[InLane(AwayFact.FosteredLane, Ends = true)]
public sealed record PrivateFosteringEnded(string Reason) : AwayFact;

/// <summary>Where a child is kept for months who is not looked after by the authority.</summary>
public enum LongStayPlace
{
    /// <summary>A hospital, or another place of the health service.</summary>
    Hospital,

    /// <summary>A care home.</summary>
    CareHome,

    /// <summary>A residential school.</summary>
    ResidentialSchool,
}

/// <summary>The authority knows that a child is kept for three months or more in a hospital, a care home or a residential school.</summary>
/// <param name="Kind">Where.</param>
/// <param name="Name">Which, and whom to ring there.</param>
/// <param name="Since">Since when, as far as it is known.</param>
/// <param name="ToldBy">Who told the authority.</param>
/// <param name="Contact">How the child and the family stay in touch.</param>
[FactName(
    "long-stay-known",
    "The authority knows that the child is kept in a hospital, care home or residential school for months."
)]
public sealed record LongStayKnown(
    LongStayPlace Kind,
    string Name,
    string ToldBy,
    string Contact,
    PartDate? Since = null
) : AwayFact;

/// <summary>Somebody of the authority looked to a child who is kept away from home for months.</summary>
/// <param name="Seen">True where the child was seen.</param>
/// <param name="NotSeenReason">Why not.</param>
/// <param name="ChildSaid">What the child says.</param>
/// <param name="Account">What was seen and heard.</param>
/// <param name="Does">What the authority does for the child and the family, or why it does nothing.</param>
[FactName("long-stay-visited", "Somebody of the authority looked to a child who is kept away from home for months.")]
public sealed record LongStayVisited(
    bool Seen,
    string Account,
    string Does,
    string? NotSeenReason = null,
    string? ChildSaid = null
) : AwayFact;

/// <summary>A child came into custody.</summary>
/// <param name="Establishment">Which establishment, and whom to ring there.</param>
/// <param name="Until">Until when, as far as it is known.</param>
/// <param name="Needs">What the child needs because of being there.</param>
/// <param name="Shared">Who answers for what: home and host authority, the establishment, youth justice.</param>
/// <param name="ChildSaid">What the child says.</param>
[FactName("custody-began", "The child came into custody.")]
[InLane(AwayFact.CustodyLane, Begins = true)]
public sealed record CustodyBegan(
    string Establishment,
    DateOnly? Until,
    string Needs,
    string Shared,
    string? ChildSaid = null
) : AwayFact;

/// <summary>Something happened to a child in custody: harm, restraint, being kept alone.</summary>
/// <param name="What">What happened, to whom, and what was done for the child.</param>
/// <param name="OfficerTold">True where the designated officer was told.</param>
/// <param name="Report">What the establishment reported, and when; null where nothing came.</param>
/// <param name="ChildSaid">What the child says.</param>
[FactName("custody-incident-recorded", "Something happened to a child in custody.")]
[InLane(AwayFact.CustodyLane, Point = "Incident")]
public sealed record CustodyIncidentRecorded(string What, bool OfficerTold, string? Report, string? ChildSaid)
    : AwayFact;

/// <summary>A child left custody.</summary>
/// <param name="Where">Where the child lives now, and what helps from the first day.</param>
[FactName("custody-ended", "The child left custody.")]
[InLane(AwayFact.CustodyLane, Ends = true)]
public sealed record CustodyEnded(string Where) : AwayFact;
