using Kith.Casework.Agencies;
using Kith.Casework.Record;

namespace Kith.Casework.ChildInNeed;

/// <summary>Agencies were asked for what they can contribute to an assessment or an enquiry.</summary>
/// <param name="Asked">Each that was asked.</param>
[FactName(
    "contributions-requested",
    "Agencies were asked for what they can contribute to an assessment or an enquiry."
)]
public sealed record ContributionsRequested(Rows<AgencyCheck> Asked) : ChildInNeedFact;

/// <summary>What came of the contributions that agencies were asked for: chased, received or not to be had.</summary>
/// <param name="Answers">Each of which there is something new.</param>
/// <param name="Waits">True while one is still open.</param>
/// <param name="Files">Reports and papers that came.</param>
[FactName("contributions-received", "What came of the contributions that agencies were asked for.")]
public sealed record ContributionsReceived(
    Rows<CheckAnswer> Answers,
    bool? Waits = null,
    Rows<AttachedFile>? Files = null
) : ChildInNeedFact;
