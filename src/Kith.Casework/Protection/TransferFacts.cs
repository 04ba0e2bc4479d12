using Kith.Casework.Record;

namespace Kith.Casework.Protection;

/// <summary>Another authority told us that a child with a child protection plan is moving here for good, or has.</summary>
/// <param name="Authority">Which authority.</param>
/// <param name="Contact">Who there told us, and how to reach them.</param>
/// <param name="Category">Category of abuse of its plan.</param>
/// <param name="Risks">The main risks, and what its plan does about them.</param>
/// <param name="Visits">Who visits until the conference here, and how often.</param>
/// <param name="KeyWorker">Who is key worker until then, and of which authority.</param>
/// <param name="MovesOn">The day of the move, or on which it is expected; null when not known.</param>
/// <param name="PlanSince">Since when its plan runs; null when not known.</param>
/// <param name="Papers">Which papers came.</param>
/// <param name="ParentsSay">What the parents say.</param>
/// <param name="ChildSaid">What the child says.</param>
/// <param name="Chair">Who is to chair the conference here; null when not known yet.</param>
[FactName(
    "transfer-in-notified",
    "Another authority told us that a child with a child protection plan is moving here, or has."
)]
[InLane(ProtectionFact.EnquiryLane, Begins = true, BeginsWork = true, Point = "Told of a plan elsewhere")]
public sealed record TransferInNotified(
    string Authority,
    string Contact,
    AbuseCategory Category,
    string Risks,
    string Visits,
    string KeyWorker,
    DateOnly? MovesOn = null,
    DateOnly? PlanSince = null,
    IReadOnlyList<string>? Papers = null,
    string? ParentsSay = null,
    string? ChildSaid = null,
    string? Chair = null
) : ProtectionFact;

/// <summary>The authority that a child came from was told whether we answer for the child from now on.</summary>
/// <param name="Accepted">True where we do.</param>
/// <param name="Told">Who there was told, and how.</param>
/// <param name="Reason">Why we do not, where we do not, and what was agreed instead.</param>
[FactName(
    "transfer-in-answered",
    "The authority that a child came from was told whether we answer for the child from now on."
)]
[InLane(ProtectionFact.EnquiryLane, Ends = true, Point = "Other authority told")]
public sealed record TransferInAnswered(bool Accepted, string Told, string? Reason = null) : ProtectionFact;

/// <summary>Another authority was told that a child with a child protection plan of ours has moved there for good, or will.</summary>
/// <param name="Authority">Which authority.</param>
/// <param name="Contact">Who there was told, and how to reach them.</param>
/// <param name="Visits">Who visits until its conference, and how often.</param>
/// <param name="KeyWorker">Who is key worker until then, and of which authority.</param>
/// <param name="MovesOn">The day of the move, or on which it is expected; null when not known.</param>
/// <param name="Papers">Which papers were sent.</param>
/// <param name="ParentsSay">What the parents say.</param>
/// <param name="ChildSaid">What the child says.</param>
[FactName(
    "transfer-out-notified",
    "Another authority was told that a child with a child protection plan has moved there, or will."
)]
[InLane(ProtectionFact.PlanLane, Point = "Other authority told of the move")]
public sealed record TransferOutNotified(
    string Authority,
    string Contact,
    string Visits,
    string KeyWorker,
    DateOnly? MovesOn = null,
    IReadOnlyList<string>? Papers = null,
    string? ParentsSay = null,
    string? ChildSaid = null
) : ProtectionFact;

/// <summary>The authority that a child has moved to was asked again about its conference.</summary>
/// <param name="Asked">Who there was asked, and how.</param>
/// <param name="Said">What they said.</param>
/// <param name="ConferenceOn">The day for which they have arranged it; null where they have not.</param>
[FactName("transfer-out-chased", "The authority that a child has moved to was asked again about its conference.")]
public sealed record TransferOutChased(string Asked, string Said, DateOnly? ConferenceOn = null) : ProtectionFact;

/// <summary>The authority that a child has moved to held its conference.</summary>
/// <param name="Authority">Which authority.</param>
/// <param name="Accepted">True where it answers for the child from then on.</param>
/// <param name="Decided">What its conference decided.</param>
/// <param name="KeyWorker">Who works with the child there from then on; null when not known.</param>
/// <param name="Reason">Why it does not answer for the child, where it does not, and what we do now.</param>
[FactName("receiving-conference-held", "The authority that a child has moved to held its conference.")]
[InLane(ProtectionFact.PlanLane, Point = "Their conference")]
public sealed record ReceivingConferenceHeld(
    string Authority,
    bool Accepted,
    string Decided,
    string? KeyWorker = null,
    string? Reason = null
) : ProtectionFact;
