using Kith.Casework.Meetings;
using Kith.Casework.Record;

namespace Kith.Casework.LookedAfter;

/// <summary>A fact of a child whom the authority looks after.</summary>
public abstract record LookedAfterFact : Fact
{
    /// <summary>Its lane of the journey picture.</summary>
    internal const string Lane = "Looked after";
}

/// <summary>The law by which a child is looked after.</summary>
public enum CareBasis
{
    /// <summary>Section 20 of the Children Act 1989: those with parental responsibility agree.</summary>
    Section20,

    /// <summary>An interim care order.</summary>
    InterimCareOrder,

    /// <summary>A care order.</summary>
    CareOrder,

    /// <summary>An emergency protection order.</summary>
    EmergencyOrder,

    /// <summary>Police protection.</summary>
    PoliceProtection,

    /// <summary>A remand by a court.</summary>
    Remand,

    /// <summary>Another.</summary>
    Other,
}

/// <summary>The authority began to look after a child.</summary>
/// <param name="Basis">By which law.</param>
/// <param name="Reason">Why, and what was tried first.</param>
/// <param name="ParentsSay">What the parents say.</param>
/// <param name="ChildSaid">What the child says.</param>
/// <param name="BestInterestsReason">Why no family group meeting was offered first.</param>
[FactName("looked-after-began", "The authority began to look after the child.")]
[InLane(LookedAfterFact.Lane, Begins = true)]
public sealed record LookedAfterBegan(
    CareBasis Basis,
    string Reason,
    string ParentsSay,
    string? ChildSaid = null,
    string? BestInterestsReason = null
) : LookedAfterFact;

/// <summary>Where a child who is looked after lives.</summary>
public enum CareHome
{
    /// <summary>With somebody of the family, or close to it.</summary>
    Family,

    /// <summary>With foster carers.</summary>
    FosterCare,

    /// <summary>In a children's home.</summary>
    ChildrensHome,

    /// <summary>With the parents.</summary>
    Parents,

    /// <summary>Somewhere else.</summary>
    Other,
}

/// <summary>What of a placement decides how often the child is visited.</summary>
public enum VisitArrangement
{
    /// <summary>The usual.</summary>
    Usual,

    /// <summary>Meant to last until eighteen, and in its second year or later.</summary>
    LongTermAfterFirstYear,

    /// <summary>With the parents, under an interim care order.</summary>
    ParentsUnderInterimOrder,
}

/// <summary>A child who is looked after moved to where the child now lives.</summary>
/// <param name="Home">With whom.</param>
/// <param name="Who">Who they are, and where the child sleeps.</param>
/// <param name="Arrangement">What decides how often the child is visited.</param>
[FactName("looked-after-child-placed", "A child who is looked after moved to where the child now lives.")]
[InLane(LookedAfterFact.Lane, Point = "Moved to live")]
public sealed record LookedAfterChildPlaced(CareHome Home, string Who, VisitArrangement Arrangement) : LookedAfterFact;

/// <summary>Those with parental responsibility agreed that the child is accommodated, and knew what they agreed to.</summary>
/// <param name="Who">Who agreed, each with their parental responsibility.</param>
/// <param name="Understood">How it is known that they understood, in which language, and with whom beside them.</param>
/// <param name="Told">True where they were told that they can take the child home at any time.</param>
/// <param name="Until">Until when they agree; null where no day was said.</param>
[FactName(
    "section-20-agreement-signed",
    "Those with parental responsibility agreed in writing that the child is accommodated."
)]
public sealed record Section20AgreementSigned(string Who, string Understood, bool Told, DateOnly? Until = null)
    : LookedAfterFact;

/// <summary>A child who is looked after was visited.</summary>
/// <param name="Seen">True where the child was seen.</param>
/// <param name="Alone">True where the child was seen alone.</param>
/// <param name="NotAloneReason">Why not.</param>
/// <param name="ChildSaid">What the child says.</param>
/// <param name="Account">What was seen and heard.</param>
[FactName("looked-after-child-visited", "A child who is looked after was visited.")]
[InLane(LookedAfterFact.Lane, Point = "Visit")]
public sealed record LookedAfterChildVisited(
    bool Seen,
    bool Alone,
    string? NotAloneReason,
    string? ChildSaid,
    string Account
) : LookedAfterFact, ISeesChild
{
    public Sighting Sees() => new(Seen, Alone, NotAloneReason);
}

/// <summary>Which review of a looked-after child it is.</summary>
public enum CareReview
{
    /// <summary>The first.</summary>
    First,

    /// <summary>A later one.</summary>
    Later,
}

/// <summary>The case of a child who is looked after was reviewed.</summary>
/// <param name="Review">Which it is.</param>
/// <param name="Reviewer">The independent reviewing officer.</param>
/// <param name="Together">True where the child protection plan was reviewed in the same meeting.</param>
/// <param name="Attendees">Who was asked, the family first, each with whether they came.</param>
/// <param name="ChildSaid">What the child says.</param>
/// <param name="Progress">What has changed.</param>
/// <param name="Decisions">What was decided, who does it, and by when.</param>
[FactName("looked-after-review-held", "The case of a child who is looked after was reviewed.")]
[InLane(LookedAfterFact.Lane, Point = "Review")]
public sealed record LookedAfterReviewHeld(
    CareReview Review,
    string Reviewer,
    bool? Together,
    Rows<MeetingPerson> Attendees,
    string? ChildSaid,
    string Progress,
    string Decisions
) : LookedAfterFact, IMeeting
{
    Rows<MeetingPerson>? IMeeting.Attendees => Attendees;
}

/// <summary>Whether going home suits the child, and what support it takes, was assessed.</summary>
/// <param name="Suits">Whether it does, and why.</param>
/// <param name="ReturnPlan">Who does what for child and family, before and after.</param>
/// <param name="ParentsSay">What the parents say.</param>
/// <param name="ChildSaid">What the child says.</param>
/// <param name="SignedOffBy">Who signed it off: the nominated officer.</param>
[FactName("return-home-assessed", "Whether going home suits the child, and what support it takes, was assessed.")]
[InLane(LookedAfterFact.Lane, Point = "Return home assessed")]
public sealed record ReturnHomeAssessed(
    string Suits,
    Rows<PlanAction> ReturnPlan,
    string ParentsSay,
    string? ChildSaid,
    string SignedOffBy
) : LookedAfterFact;

/// <summary>A child who was looked after went home.</summary>
/// <param name="Planned">True where it was planned.</param>
/// <param name="StaysLookedAfter">True where a care order is in force, so that the child stays looked after.</param>
/// <param name="Account">How it came about, and what helps from the first day.</param>
/// <param name="ReviewBy">When the plan is gone over again.</param>
[FactName("child-returned-home", "A child who was looked after went home.")]
[InLane(LookedAfterFact.Lane, Point = "Went home")]
public sealed record ChildReturnedHome(bool Planned, bool StaysLookedAfter, string Account, DateOnly? ReviewBy = null)
    : LookedAfterFact;

/// <summary>Why the authority stopped looking after a child.</summary>
public enum CareEndReason
{
    /// <summary>The child went home.</summary>
    WentHome,

    /// <summary>Somebody of the family, or close to it, looks after the child by an order.</summary>
    FamilyOrder,

    /// <summary>The child was adopted.</summary>
    Adopted,

    /// <summary>The child is eighteen, or lives independently.</summary>
    Independent,

    /// <summary>Another authority looks after the child.</summary>
    OtherAuthority,

    /// <summary>The child died.</summary>
    Died,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>The authority stopped looking after a child.</summary>
/// <param name="Reason">Why.</param>
/// <param name="CareLeaver">True where the child has the rights of a care leaver from now on; null where nobody said.</param>
/// <param name="Next">What help goes on, and who the child can turn to.</param>
[FactName("looked-after-ended", "The authority stopped looking after the child.")]
[InLane(LookedAfterFact.Lane, Ends = true)]
public sealed record LookedAfterEnded(CareEndReason Reason, bool? CareLeaver = null, string? Next = null)
    : LookedAfterFact;
