using Kith.Casework.Agencies;
using Kith.Casework.Record;

namespace Kith.Casework.FrontDoor;

/// <summary>Agencies were asked for what they know, before it is decided what becomes of what arrived.</summary>
/// <param name="Checks">Each that was asked.</param>
[FactName(
    "agency-checks-requested",
    "Agencies were asked what they know, before it is decided what becomes of what arrived."
)]
public sealed record AgencyChecksRequested(Rows<AgencyCheck> Checks) : FrontDoorFact;

/// <summary>What came of the checks that agencies were asked for: chased, answered or not to be had.</summary>
/// <param name="Answers">Each of which there is something new.</param>
/// <param name="Waits">True while a check is still open.</param>
[FactName("agency-checks-answered", "What came of the checks that agencies were asked for.")]
public sealed record AgencyChecksAnswered(Rows<CheckAnswer> Answers, bool? Waits = null) : FrontDoorFact;
