using Kith.Casework.Meetings;
using Kith.Casework.Record;

namespace Kith.Casework.BeforeCourt;

/// <summary>A fact of the work before a court is asked for an order, and of the proceedings.</summary>
public abstract record BeforeCourtFact : Fact
{
    /// <summary>Its lane of the journey picture.</summary>
    internal const string Lane = "Before court";

    /// <summary>The lane of the proceedings.</summary>
    internal const string CourtLane = "Court";
}

/// <summary>Where the family's own decision making stands when other options are gone through.</summary>
public enum FamilyMeetingStanding
{
    /// <summary>The family met.</summary>
    Held,

    /// <summary>It was offered, and the family is to meet.</summary>
    Offered,

    /// <summary>It was offered, and nobody wanted it.</summary>
    Declined,

    /// <summary>It was not offered.</summary>
    NotOffered,
}

/// <summary>The safe options within the family were gone through before a court is asked.</summary>
/// <param name="FamilyMeeting">Where the family's own decision making stands.</param>
/// <param name="NoMeetingReason">Why no meeting was offered, or why it would not be safe.</param>
/// <param name="Kin">Everybody of the wider family who might care or help, each with whether they were asked and assessed.</param>
/// <param name="Advocates">Whether the parents and the child were told of advocates, and who is beside them.</param>
/// <param name="ChildSaid">With whom the child wants to be, and what the child says.</param>
/// <param name="Conclusion">Which option could keep the child safe, and with what help; or why none can.</param>
[FactName(
    "safe-family-options-reviewed",
    "The safe options within the family were gone through before a court is asked."
)]
[InLane(BeforeCourtFact.Lane, Point = "Family options gone through")]
public sealed record SafeFamilyOptionsReviewed(
    FamilyMeetingStanding FamilyMeeting,
    string? NoMeetingReason,
    Rows<KinOption> Kin,
    string Advocates,
    string? ChildSaid,
    string Conclusion
) : BeforeCourtFact;

/// <summary>What a legal planning meeting decided.</summary>
public enum LegalPlan
{
    /// <summary>To write to the parents and meet them before a court is asked.</summary>
    PreProceedings,

    /// <summary>To ask the court at once.</summary>
    Proceedings,

    /// <summary>Neither: the work goes on as it is.</summary>
    Neither,
}

/// <summary>A legal planning meeting was held.</summary>
/// <param name="Attendees">Who was asked, each with whether they came.</param>
/// <param name="ThresholdMet">True where the legal advice is that the threshold for an order is met.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="Reason">Why.</param>
/// <param name="StillNeeded">What is still to be found out, and by when.</param>
/// <param name="ChildSaid">What the child says.</param>
[FactName("legal-planning-meeting-held", "A legal planning meeting decided whether a court is to be asked.")]
[InLane(BeforeCourtFact.Lane, Point = "Legal planning meeting")]
public sealed record LegalPlanningMeetingHeld(
    Rows<MeetingPerson> Attendees,
    bool ThresholdMet,
    LegalPlan Decision,
    string Reason,
    string? StillNeeded = null,
    string? ChildSaid = null
) : BeforeCourtFact, IMeeting
{
    Rows<MeetingPerson>? IMeeting.Attendees => Attendees;
}

/// <summary>The letter before proceedings was sent.</summary>
/// <param name="Recipients">To whom, with proof.</param>
/// <param name="Concerns">What it says the authority is worried about.</param>
/// <param name="Expects">What it says has to change, and by when.</param>
/// <param name="Support">What help it offers.</param>
/// <param name="LegalAdvice">True where it says that legal advice is free, and how to get it.</param>
/// <param name="FamilyMeetingOffered">True where it offers a family group meeting.</param>
/// <param name="BestInterestsReason">Why it does not.</param>
/// <param name="MeetingOn">The day of the meeting to which it asks the parents.</param>
[FactName("letter-before-proceedings-sent", "The letter before proceedings was sent to the parents.")]
[InLane(BeforeCourtFact.Lane, Begins = true, Point = "Letter before proceedings")]
public sealed record LetterBeforeProceedingsSent(
    Rows<LetterRecipient> Recipients,
    string Concerns,
    string Expects,
    string Support,
    bool LegalAdvice,
    bool FamilyMeetingOffered,
    string? BestInterestsReason = null,
    DateOnly? MeetingOn = null
) : BeforeCourtFact;

/// <summary>A pre-proceedings meeting with the parents was held.</summary>
/// <param name="Attendees">Who was asked, the family first, each with whether they came.</param>
/// <param name="ChildSaid">What the child says.</param>
/// <param name="Progress">What has changed for the child.</param>
/// <param name="Agreement">What is expected of each side, with the help to meet it.</param>
/// <param name="NotAgreed">What the parents do not agree to, in their words.</param>
/// <param name="Works">What it adds up to: what has to change for the child not to come to court.</param>
[FactName("pre-proceedings-meeting-held", "The parents and the authority met before a court is asked.")]
[InLane(BeforeCourtFact.Lane, Point = "Pre-proceedings meeting")]
public sealed record PreProceedingsMeetingHeld(
    Rows<MeetingPerson> Attendees,
    string? ChildSaid,
    string Progress,
    Rows<Expectation> Agreement,
    string? NotAgreed = null,
    string? Works = null
) : BeforeCourtFact, IMeeting
{
    Rows<MeetingPerson>? IMeeting.Attendees => Attendees;
}

/// <summary>What came of the work before court.</summary>
public enum PreProceedingsOutcome
{
    /// <summary>The child is safe enough: it ended, and no order is asked for.</summary>
    Ended,

    /// <summary>No order is asked for; a plan goes on.</summary>
    SteppedDown,

    /// <summary>A court is to be asked.</summary>
    Proceedings,
}

/// <summary>The work before court ended.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Next">What follows, with what help.</param>
/// <param name="FamilyTold">How the parents were told.</param>
[FactName("pre-proceedings-ended", "The work before court ended, or led to the court.")]
[InLane(BeforeCourtFact.Lane, Ends = true)]
public sealed record PreProceedingsEnded(PreProceedingsOutcome Outcome, string Reason, string? Next, string FamilyTold)
    : BeforeCourtFact;

/// <summary>An order for which a court is asked.</summary>
public enum OrderAsked
{
    /// <summary>A care order.</summary>
    Care,

    /// <summary>A supervision order.</summary>
    Supervision,

    /// <summary>Another order under Part IV of the Children Act 1989.</summary>
    OtherPart4,
}

/// <summary>The authority applied to a court.</summary>
/// <param name="Order">For which order.</param>
/// <param name="Reason">Why, and why nothing less would do.</param>
/// <param name="LetterOn">When the letter saying so went to the parents.</param>
/// <param name="BestInterestsReason">Why no family group meeting was offered first.</param>
[FactName("court-application-made", "The authority applied to a court for an order.")]
[InLane(BeforeCourtFact.CourtLane, Begins = true)]
public sealed record CourtApplicationMade(
    OrderAsked Order,
    string Reason,
    DateOnly? LetterOn = null,
    string? BestInterestsReason = null
) : BeforeCourtFact;

/// <summary>What a court decided.</summary>
public enum CourtOutcome
{
    /// <summary>A care order.</summary>
    CareOrder,

    /// <summary>A supervision order.</summary>
    SupervisionOrder,

    /// <summary>An order by which somebody of the family or close to it looks after the child.</summary>
    FamilyOrder,

    /// <summary>A placement order, for adoption.</summary>
    PlacementOrder,

    /// <summary>Another order.</summary>
    Other,

    /// <summary>No order, or the application was withdrawn.</summary>
    NoOrder,
}

/// <summary>The proceedings ended.</summary>
/// <param name="Outcome">What the court decided.</param>
/// <param name="Said">What it said the child needs, and what follows.</param>
/// <param name="ParentSupport">What help the parents have from now on, for themselves too.</param>
[FactName("court-proceedings-ended", "The proceedings ended.")]
[InLane(BeforeCourtFact.CourtLane, Ends = true)]
public sealed record CourtProceedingsEnded(CourtOutcome Outcome, string Said, string ParentSupport) : BeforeCourtFact;
