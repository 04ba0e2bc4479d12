using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Store.Search;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Addresses;

namespace Kith.Web.StaffSite.Find;

/// <summary>Somebody of a family, as far as whoever looks knows them: through children whose records they may open.</summary>
/// <param name="Person">The record of the person.</param>
/// <param name="Name">How they are called.</param>
/// <param name="Ties">What they are to which child; never empty.</param>
public sealed record AdultSeen(Guid Person, string Name, IReadOnlyList<KnownTie> Ties);

/// <summary>Two records that may be of one adult.</summary>
/// <param name="Kept">The one to keep.</param>
/// <param name="Second">The other.</param>
/// <param name="Why">What both have in common and what tells them apart, as it is now.</param>
/// <param name="Doubts">What speaks against it.</param>
/// <param name="Merge">The page on which they are made one; null for somebody who may not.</param>
/// <param name="KeepApart">The page on which it is recorded that they are two; null for somebody who may not.</param>
public sealed record LikelyPair(
    AdultSeen Kept,
    AdultSeen Second,
    IReadOnlyList<string> Why,
    IReadOnlyList<string> Doubts,
    string? Merge,
    string? KeepApart
);

/// <summary>Which adults may be recorded twice. Of two of whom one belongs to no child whose record whoever looks may open, nothing is said.</summary>
public sealed class LikelyAdults(
    Database database,
    EventStore records,
    MetPeople met,
    AccessRules rules,
    Audit audit,
    AuthorityClock clock
)
{
    // Enough to say who it is.
    private const int MostTies = 3;
    private const int AtATime = 8;

    /// <summary>Those of some pairs of whom somebody may know both. Nothing is shown by that, and nothing is in the audit.</summary>
    public async Task<IReadOnlyList<(Guid Kept, Guid Second)>> KnownOfAsync(
        IReadOnlyList<(Guid Kept, Guid Second)> pairs,
        SignedIn viewer,
        CancellationToken stop
    )
    {
        var known = await KnownAsync(pairs, viewer, stop);
        return [.. pairs.Where(pair => known.ContainsKey(pair.Kept) && known.ContainsKey(pair.Second))];
    }

    /// <summary>As much of some pairs as somebody may know, in their order. The children by whom the adults are known are in the audit as shown.</summary>
    public async Task<IReadOnlyList<LikelyPair>> OfAsync(
        IReadOnlyList<(Guid Kept, Guid Second)> pairs,
        SignedIn viewer,
        string page,
        CancellationToken stop
    )
    {
        var known = await KnownAsync(pairs, viewer, stop);
        List<(Guid Kept, Guid Second)> seen =
        [
            .. pairs.Where(pair => known.ContainsKey(pair.Kept) && known.ContainsKey(pair.Second)),
        ];
        if (seen.Count == 0)
            return [];
        List<Guid> people = [.. seen.SelectMany(pair => new[] { pair.Kept, pair.Second }).Distinct()];
        var whole = await met.OfAsync(viewer, people, stop);
        seen.RemoveAll(pair =>
            whole[pair.Kept].IsSealed || whole[pair.Second].IsSealed || whole[pair.Kept].Id == whole[pair.Second].Id
        );
        var stored = (await records.LoadPeopleAsync(people, stop)).ToDictionary(record => record.Id);
        Guid[] children =
        [
            .. seen.SelectMany(pair => known[pair.Kept].Ties.Concat(known[pair.Second].Ties))
                .Select(tie => tie.Child.Id)
                .Distinct(),
        ];
        var opened = (await records.LoadChildrenAsync(children, stop)).ToDictionary(record => record.Id);
        await audit.ShownAsync(viewer.Id, children, page, stop);
        return [.. seen.Select(Pair)];

        LikelyPair Pair((Guid Kept, Guid Second) pair)
        {
            var (kept, second) = (known[pair.Kept], known[pair.Second]);
            var (one, other) = (whole[pair.Kept], whole[pair.Second]);
            return new LikelyPair(
                kept with
                {
                    Ties = [.. kept.Ties.Take(MostTies)],
                },
                second with
                {
                    Ties = [.. second.Ties.Take(MostTies)],
                },
                Why(stored[pair.Kept], stored[pair.Second], Of(kept), Of(second)),
                [
                    .. new[] { OnePersonOrTwo.Against(one, other)?.TrimEnd('.') }.OfType<string>(),
                    .. OnePersonOrTwo.Doubts(one, other),
                ],
                ActOn("merge-person", kept, second),
                ActOn("keep-people-apart", kept, second)
            );
        }

        List<ChildRecord> Of(AdultSeen adult) => [.. adult.Ties.Select(tie => opened[tie.Child.Id]).Distinct()];
    }

    private async Task<Dictionary<Guid, AdultSeen>> KnownAsync(
        IReadOnlyList<(Guid Kept, Guid Second)> pairs,
        SignedIn viewer,
        CancellationToken stop
    )
    {
        await using var read = database.ReadModels();
        List<KnownTie> ties = [];
        foreach (var some in pairs.Chunk(AtATime))
            ties.AddRange(
                await KnownAdults.TiesAsync(
                    viewer,
                    read,
                    [.. some.SelectMany(pair => new[] { pair.Kept, pair.Second }).Distinct()],
                    clock,
                    stop
                )
            );
        return ties.GroupBy(tie => tie.Person)
            .ToDictionary(
                one => one.Key,
                one => new AdultSeen(one.Key, one.First().Name, [.. one.DistinctBy(tie => tie.Child.Id)])
            );
    }

    private static IReadOnlyList<string> Why(
        PersonRecord one,
        PersonRecord other,
        List<ChildRecord> children,
        List<ChildRecord> others
    ) =>
        PersonParticulars.Of(one, children) is { } person
        && PersonParticulars.Of(other, others) is { } likely
        && LikelyPeople.Among(person, [likely]) is [var match, ..]
            ? match.Why
            : [];

    // From the record of a child on which they may do it.
    private string? ActOn(string act, AdultSeen kept, AdultSeen second) =>
        kept.Ties.FirstOrDefault(tie => tie.Child.Answer.May(act, rules)) is { } tie
            ? ChildAddress.OnTwoPeople(tie.Child.Id, act, kept.Person, second.Person)
            : null;
}
