using Kith.Casework.FrontDoor;
using Kith.Casework.Record;
using Kith.Returns.Build;
using Kith.Returns.Cin;

namespace Kith.Returns.Import;

/// <summary>
/// Finds an episode again whose referral date a later return has moved. A return names no episodes, so it is taken for the
/// same one only where nothing else fits: one that belongs in the year and is left over, one that is new, and the same work in both.
/// </summary>
internal sealed class MovedEpisodes(ChildMapping mapping, ChildRecord record, CensusPeriod period)
{
    /// <summary>For the place of each new episode the entry of the referral it was before.</summary>
    /// <param name="places">The places, from 0, of the episodes of the return whose day no known referral has.</param>
    /// <param name="matched">The episodes that the others are.</param>
    public IReadOnlyDictionary<int, Recorded> Find(IReadOnlyList<int> places, IReadOnlySet<int> matched)
    {
        if (places.Count == 0)
            return new Dictionary<int, Recorded>();
        var left = Left(matched);
        var pairs = places
            .SelectMany(place =>
                left.Where(referral => IsTheSame(place, referral)).Select(referral => (place, referral))
            )
            .ToList();
        return pairs
            .Where(pair =>
                pairs.Count(other => other.place == pair.place) == 1
                && pairs.Count(other => other.referral.Version == pair.referral.Version) == 1
            )
            .ToDictionary(pair => pair.place, pair => pair.referral);
    }

    private List<Recorded> Left(IReadOnlySet<int> matched)
    {
        var left = record
            .Standing.Where(fact =>
                fact.Fact is ReferralReceived && ReturnSource.IsReturn(fact.Source) && !matched.Contains(fact.Episode)
            )
            .ToList();
        if (left.Count == 0 || CinReturn.Of(record, period).Child is not { } built)
            return [];
        var wouldGo = built.Episodes.Select(episode => episode.Line).ToHashSet();
        return [.. left.Where(referral => wouldGo.Contains(referral.Version))];
    }

    private bool IsTheSame(int place, Recorded referral)
    {
        var now = mapping.Drafts.Where(draft => draft.Fact.Episode == place + 1).ToList();
        var work = now.Where(draft => IsWork(draft.Fact)).Select(draft => (draft.Fact.GetType(), draft.On)).ToHashSet();
        var before = record
            .Standing.Where(fact => fact.Episode == referral.Episode && IsWork(fact.Fact))
            .Select(fact => (fact.Fact.GetType(), fact.On))
            .ToList();
        if (work.Count > 0 || before.Count > 0)
            return before.Exists(work.Contains);
        var one = (ReferralReceived)referral.Fact;
        return now.Select(draft => draft.Fact)
            .OfType<ReferralReceived>()
            .Any(other => other.Source == one.Source && other.PrimaryNeed == one.PrimaryNeed);
    }

    // What begins something on a day of its own.
    private static bool IsWork(Fact fact) =>
        fact
            is Kith.Casework.ChildInNeed.AssessmentStarted
                or Kith.Casework.ChildInNeed.ChildInNeedPlanAgreed
                or Kith.Casework.Protection.EnquiryStarted
                or Kith.Casework.Protection.ProtectionPlanStarted;
}
