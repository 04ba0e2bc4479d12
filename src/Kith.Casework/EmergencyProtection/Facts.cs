using Kith.Casework.Record;

namespace Kith.Casework.EmergencyProtection;

/// <summary>A fact of what was done at once to protect a child: police protection, an emergency protection order, a child assessment order.</summary>
public abstract record EmergencyFact : Fact
{
    /// <summary>The lane of the journey picture for police protection and the order that follows it.</summary>
    internal const string Lane = "Emergency protection";

    /// <summary>The lane for a child assessment order.</summary>
    internal const string AssessmentLane = "Child assessment order";
}

/// <summary>The police took a child into police protection.</summary>
/// <param name="Force">Which police force, and which officer; whom to reach.</param>
/// <param name="Reason">What the officer had reason to believe would happen otherwise.</param>
/// <param name="Place">Where the child is, and who looks after them there.</param>
/// <param name="Told">Who was told, as codes.</param>
/// <param name="NotTold">Who was not told yet, and why.</param>
/// <param name="ParentsSay">What the parents say.</param>
/// <param name="ChildSaid">What the child says, and was told.</param>
[FactName("police-protection-taken", "The police took the child into police protection.")]
[InLane(EmergencyFact.Lane, Begins = true, Point = "Police protection")]
public sealed record PoliceProtectionTaken(
    string Force,
    string Reason,
    string Place,
    IReadOnlyList<string> Told,
    string? NotTold,
    string ParentsSay,
    string? ChildSaid = null
) : EmergencyFact;

/// <summary>Police protection ended.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Place">Where the child went, and who looks after them there.</param>
/// <param name="ChildSaid">What the child says.</param>
[FactName("police-protection-ended", "Police protection ended.")]
[InLane(EmergencyFact.Lane, Ends = true)]
public sealed record PoliceProtectionEnded(string Reason, string Place, string? ChildSaid = null) : EmergencyFact;

/// <summary>Who asked the court for an emergency protection order.</summary>
public enum OrderApplicant
{
    /// <summary>The authority.</summary>
    LocalAuthority,

    /// <summary>The police, for a child in police protection.</summary>
    Police,

    /// <summary>Somebody else.</summary>
    Other,
}

/// <summary>A court made an emergency protection order.</summary>
/// <param name="Applicant">Who asked for it.</param>
/// <param name="Court">Which court; the number of the case.</param>
/// <param name="Expires">The day it ends, as the order says.</param>
/// <param name="ExpiresAt">The time it ends, as the order says; null where it names none.</param>
/// <param name="Reason">Why the court made it.</param>
/// <param name="Place">Where the child is, and who looks after them there.</param>
/// <param name="Contact">Who may see the child, and how, as the court directs.</param>
/// <param name="Examination">What examination or assessment the court directs, or rules out.</param>
/// <param name="Exclusion">Who has to leave or stay away, from where and until when.</param>
/// <param name="Told">Who was told, as codes.</param>
/// <param name="NotTold">Who was not told yet, and why.</param>
/// <param name="ParentsSay">What the parents say.</param>
/// <param name="ChildSaid">What the child says.</param>
[FactName("emergency-order-made", "A court made an emergency protection order.")]
[InLane(EmergencyFact.Lane, Begins = true, Point = "Emergency protection order")]
public sealed record EmergencyOrderMade(
    OrderApplicant Applicant,
    string Court,
    DateOnly Expires,
    TimeOnly? ExpiresAt,
    string Reason,
    string Place,
    string? Contact,
    string? Examination,
    string? Exclusion,
    IReadOnlyList<string> Told,
    string? NotTold,
    string ParentsSay,
    string? ChildSaid = null
) : EmergencyFact;

/// <summary>A court extended an emergency protection order.</summary>
/// <param name="Expires">The day it ends now, as the order says.</param>
/// <param name="ExpiresAt">The time it ends now; null where the order names none.</param>
/// <param name="Reason">Why the court extended it.</param>
[FactName("emergency-order-extended", "A court extended an emergency protection order.")]
[InLane(EmergencyFact.Lane, Point = "Order extended")]
public sealed record EmergencyOrderExtended(DateOnly Expires, TimeOnly? ExpiresAt, string Reason) : EmergencyFact;

/// <summary>How an emergency protection order ended.</summary>
public enum OrderEnded
{
    /// <summary>Its time was over.</summary>
    Expired,

    /// <summary>The court discharged it.</summary>
    Discharged,

    /// <summary>The child was safe at home or with family before its time was over.</summary>
    Returned,

    /// <summary>Another order took its place.</summary>
    Replaced,
}

/// <summary>An emergency protection order ended.</summary>
/// <param name="How">How.</param>
/// <param name="Place">Where the child is now, and what keeps them safe there.</param>
/// <param name="ChildSaid">What the child says.</param>
[FactName("emergency-order-ended", "An emergency protection order ended.")]
[InLane(EmergencyFact.Lane, Ends = true)]
public sealed record EmergencyOrderEnded(OrderEnded How, string Place, string? ChildSaid = null) : EmergencyFact;

/// <summary>A child assessment order began.</summary>
/// <param name="Court">Which court; the number of the case.</param>
/// <param name="Expires">The last day, as the order says.</param>
/// <param name="Assess">What is to be assessed, by whom and where.</param>
/// <param name="Reason">Why an order was needed.</param>
/// <param name="Told">Who was told, as codes.</param>
/// <param name="NotTold">Who was not told yet, and why.</param>
/// <param name="ParentsSay">What the parents say.</param>
/// <param name="ChildSaid">What the child says, and whether they agree to be examined.</param>
[FactName("child-assessment-order-began", "A child assessment order began.")]
[InLane(EmergencyFact.AssessmentLane, Begins = true)]
public sealed record ChildAssessmentOrderBegan(
    string Court,
    DateOnly Expires,
    string Assess,
    string Reason,
    IReadOnlyList<string> Told,
    string? NotTold,
    string ParentsSay,
    string? ChildSaid = null
) : EmergencyFact;

/// <summary>A child assessment order ended.</summary>
/// <param name="Found">What was assessed, what was found, and what follows.</param>
/// <param name="ChildSaid">What the child says.</param>
[FactName("child-assessment-order-ended", "A child assessment order ended.")]
[InLane(EmergencyFact.AssessmentLane, Ends = true)]
public sealed record ChildAssessmentOrderEnded(string Found, string? ChildSaid = null) : EmergencyFact;
