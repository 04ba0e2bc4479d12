using Kith.Casework.Record;

namespace Kith.Casework.FrontDoor;

/// <summary>The latest referral of a record, and what goes with it when it turns out to be about another child.</summary>
/// <param name="Referral">The referral.</param>
/// <param name="Goes">What stands on the other record then, in the order written: contacts that led to it, the referral, that it was acknowledged.</param>
/// <param name="Entries">The places of all that stands here no more: beside those what was decided on it, and who was given a case that was none.</param>
internal sealed record MovingReferral(Recorded Referral, IReadOnlyList<Recorded> Goes, IReadOnlyList<int> Entries)
{
    /// <summary>The latest referral that stands on the record; null for none.</summary>
    internal static Recorded? LatestOn(ChildRecord record)
    {
        for (var at = record.Standing.Count - 1; at >= 0; at--)
            if (record.Standing[at].Fact is ReferralReceived)
                return record.Standing[at];
        return null;
    }

    /// <summary>True when work with the child began on a referral.</summary>
    /// <remarks>Asked on every page of a child, so it goes no further than the first work.</remarks>
    internal static bool HasWorkBegun(ChildRecord record, Recorded referral)
    {
        foreach (var entry in record.Standing)
            if (
                entry.Episode == referral.Episode
                && entry.Version > referral.Version
                && IsWork(entry)
                && !IsDecision(entry, record.Standing)
            )
                return true;
        return false;
    }

    /// <summary>What would move; null where no referral stands on the record.</summary>
    internal static MovingReferral? Of(ChildRecord record)
    {
        if (LatestOn(record) is not { } referral)
            return null;
        var episode = record.Standing.Where(entry => entry.Episode == referral.Episode).ToList();
        var before = episode.FindAll(entry => entry.Version < referral.Version);
        // Where our involvement began with contacts that led to it, they are about the other child too.
        List<Recorded> goes =
        [
            .. before.TrueForAll(entry => entry.Fact is ContactReceived) ? before : [],
            referral,
            .. episode.FindAll(entry => entry.Version > referral.Version && GoesWithIt(entry.Fact)),
        ];
        var decided = episode.FindAll(entry => entry.Version > referral.Version && IsDecision(entry, episode));
        var rest = episode.Except([.. goes, .. decided]).ToList();
        // Without the referral there is nothing of which anybody could have been given the lead.
        var ends = rest.TrueForAll(IsAllocation) ? rest : [];
        return new MovingReferral(
            referral,
            goes,
            [.. goes.Concat(decided).Concat(ends).Select(entry => entry.Version).Order()]
        );
    }

    private static bool GoesWithIt(Fact fact) =>
        fact is ReferralAcknowledged or ReferralTakenOn or AgencyChecksRequested or AgencyChecksAnswered;

    private static bool IsDecision(Recorded entry, IReadOnlyList<Recorded> among) =>
        entry.Fact is ReferralDecided or ReferrerTold
        || (
            entry.Fact is EpisodeClosed or DepartureRecorded
            && among.Any(other => other.ActId == entry.ActId && other.Fact is ReferralDecided)
        );

    private static bool IsAllocation(Recorded entry) =>
        entry.Fact
            is LeadPractitionerAllocated
                or LeadPractitionerChanged
                or DepartureRecorded
                or DepartureAnswered
                or DepartureSettled
                or DepartureProposed
                or ProposalAnswered
                or ProposalWithdrawn;

    private static bool IsWork(Recorded entry) =>
        entry.Fact is EpisodeClosed
        || (Acts.StageOfFact(entry.FactName) is { } stage && stage != typeof(FrontDoorFact));
}
