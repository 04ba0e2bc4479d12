using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Matching;
using Kith.Matching.Comparing;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Store.Search;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Find;

/// <summary>A child with a record who may be the child of another.</summary>
/// <param name="Child">As much of the child as the person who asks may know.</param>
/// <param name="Why">What both have in common and what tells them apart; empty for somebody who may not open the record.</param>
public sealed record LikelyChild(FoundChild Child, IReadOnlyList<string> Why);

/// <summary>Who among the children with a record may be the same child: proposed where a record is opened or decided on, and never decided.</summary>
public sealed class LikelyChildren(Database database, AuthorityClock clock, Audit audit)
{
    /// <summary>Those who may be the child of a record, the likeliest first. Each is in the audit as shown.</summary>
    public async Task<IReadOnlyList<LikelyChild>> OfAsync(
        ChildRecord record,
        SignedIn viewer,
        string page,
        CancellationToken stop
    ) =>
        await ShownAsync(
            // Of two that somebody looked at and found to be two, and of brothers and sisters, nobody is asked again.
            [
                .. (await new LikelyPeople(database).OfAsync(record, stop)).Where(match =>
                    !ProposedDuplicates.AreKeptApart(record, Guid.Parse(match.Id))
                    && record.State.Person.Links.All(link => link.Person != Guid.Parse(match.Id))
                ),
            ],
            record.Id,
            viewer,
            page,
            stop
        );

    /// <summary>Those who may be a child of whom this is known and who has no record yet, by their ids, the likeliest first.</summary>
    public async Task<IReadOnlyList<Guid>> OfAsync(Particulars person, CancellationToken stop) =>
        [.. (await new LikelyPeople(database).OfAsync(person, stop)).Select(match => Guid.Parse(match.Id))];

    private async Task<IReadOnlyList<LikelyChild>> ShownAsync(
        IReadOnlyList<Match> likely,
        Guid record,
        SignedIn viewer,
        string page,
        CancellationToken stop
    )
    {
        if (likely.Count == 0)
            return [];
        var ids = likely.Select(match => Guid.Parse(match.Id)).ToList();
        await using var read = database.ReadModels();
        var rows = await read.NotKeptFrom(viewer, orShown: true)
            .NotSealed()
            .Where(child => ids.Contains(child.Id))
            .ToListAsync(stop);
        // A second record that was merged stands for the one that is kept, and for nobody else where that is this one.
        var found = await read.KeptInsteadAsync(viewer, rows, stop, orShown: true);
        List<ChildRow> others = [.. found.Values.Where(child => child.Id != record).DistinctBy(child => child.Id)];
        var lines = (await FindChild.LinesAsync(viewer, read, others, clock, stop)).ToDictionary(line => line.Id);
        await audit.ShownAsync(viewer.Id, [.. lines.Keys], page, stop);
        return
        [
            .. likely
                .Zip(ids)
                .Where(pair => found.ContainsKey(pair.Second) && lines.ContainsKey(found[pair.Second].Id))
                .Select(pair => (Child: lines[found[pair.Second].Id], pair.First.Why))
                .DistinctBy(pair => pair.Child.Id)
                .Select(pair => new LikelyChild(pair.Child, pair.Child.Answer.Allowed ? pair.Why : [])),
        ];
    }
}
