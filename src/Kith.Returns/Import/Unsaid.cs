using Kith.Casework.ChildInNeed;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Returns.Build;
using Kith.Returns.Cin;

namespace Kith.Returns.Import;

/// <summary>
/// What earlier returns said of a child that belongs in the year of this one, and that this one does not say. It is found by
/// making the return again: whatever would go into it and did not come out of it is left over.
/// </summary>
/// <param name="period">The year of the return now read.</param>
internal sealed class Unsaid(CensusPeriod period)
{
    /// <summary>The versions of the entries left over, in the order written.</summary>
    /// <param name="record">The record with what the return brought.</param>
    /// <param name="said">The versions of what the return says.</param>
    public IReadOnlyList<int> Of(ChildRecord record, IReadOnlySet<int> said)
    {
        if (CinReturn.Of(record, period, provisional: true).Child is not { } built)
            return [];
        var settled = ReturnDifferences.Standing(record);
        var imported = record.Standing.Where(IsOpen).ToList();
        var wouldGo = Versions(built).ToHashSet();
        return
        [
            .. imported
                .Where(entry => wouldGo.Contains(entry.Version))
                .SelectMany(entry => WithAllOf(entry, imported))
                .Select(entry => entry.Version)
                .Distinct()
                .Order(),
        ];

        bool IsOpen(Recorded entry) =>
            ReturnSource.IsReturn(entry.Source)
            && entry.Fact is not (ChildRegistered or CensusReturnIncluded)
            && !said.Contains(entry.Version)
            && !settled.Contains(entry.Version);
    }

    /// <summary>The version of each entry that a built return was made of.</summary>
    internal static IEnumerable<int> Versions(CinGroup group) =>
        Elements
            .In(group)
            .Select(element => element.Field.Line)
            .Append(group.Line)
            .Concat(Elements.Within(group).SelectMany(Versions));

    // A referral takes its episode with it, the start of a group what carried it on.
    private static IEnumerable<Recorded> WithAllOf(Recorded entry, List<Recorded> imported) =>
        entry.Fact switch
        {
            Kith.Casework.FrontDoor.ReferralReceived => imported.Where(other => other.Episode == entry.Episode),
            _ when GroupOf(entry.Fact) is { } group && entry.Fact.BegunOn is null => imported.Where(other =>
                other.Version == entry.Version
                || (other.Episode == entry.Episode && other.Fact.BegunOn == entry.On && GroupOf(other.Fact) == group)
            ),
            _ => [entry],
        };

    private static string? GroupOf(Fact fact) =>
        fact switch
        {
            AssessmentStarted or AssessmentReviewed or AssessmentAuthorised => nameof(CinEpisode.Assessments),
            ChildInNeedPlanAgreed or ChildInNeedPlanEnded => nameof(CinEpisode.Plans),
            EnquiryStarted or EnquiryOutcomeReported or InitialConferenceHeld => nameof(CinEpisode.Enquiries),
            ProtectionPlanStarted or ReviewConferenceHeld or CategoryOfAbuseReported or ProtectionPlanEnded => nameof(
                CinEpisode.ProtectionPlans
            ),
            _ => null,
        };
}
