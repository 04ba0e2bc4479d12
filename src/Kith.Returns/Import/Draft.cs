using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Returns.Import;

/// <summary>A fact read from a return, before it is compared with what the record holds.</summary>
/// <param name="Fact">The fact; its episode is the place among the child's episodes in the return until it is compared.</param>
/// <param name="On">The day it was true.</param>
/// <param name="Line">The line it came from.</param>
/// <param name="Elements">The elements it keeps: each element of the return belongs to exactly one fact.</param>
internal sealed record Draft(Fact Fact, DateOnly On, int Line, IReadOnlyList<string> Elements)
{
    /// <summary>
    /// True for what a return states as it stood on its last day. The latest statement holds; the same again is no news,
    /// and a different one is a change rather than a correction.
    /// </summary>
    public bool IsStatement =>
        Fact
            is ChildRegistered
                or ReferralOutcomeReported
                or EnquiryOutcomeReported
                or CategoryOfAbuseReported
                or PreProceedingsReported;
}
