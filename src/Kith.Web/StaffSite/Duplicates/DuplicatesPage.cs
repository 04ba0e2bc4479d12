using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Store.Search;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Find;

namespace Kith.Web.StaffSite.Duplicates;

/// <summary>Pairs of records of which an import found that they may be of one child: the likeliest first, for somebody to look at.</summary>
public static class DuplicatesPage
{
    private const int PageSize = 10;

    // The front door's page says how many there are, and not more exactly than this.
    private const int MostCounted = 100;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/duplicates", ShowAsync).Needs(Permission.FrontDoor);

    /// <summary>How many pairs wait for somebody to look at them; no more than so many are counted.</summary>
    public static Task<int> CountAsync(ReadModels read, SignedIn viewer, CancellationToken stop) =>
        Waiting(read, viewer).CountUpToAsync(MostCounted, stop);

    private static async Task<IResult> ShowAsync(
        SignedIn viewer,
        Database database,
        EventStore records,
        Audit audit,
        AuthorityClock clock,
        AccessRules rules,
        HttpContext http,
        int page = 1
    )
    {
        var stop = http.RequestAborted;
        await using var read = database.ReadModels();
        var waiting = await Waiting(read, viewer).PageOfManyAsync(Waiting(read, viewer), page, PageSize, stop);
        Guid[] children = [.. waiting.Lines.SelectMany(pair => new[] { pair.Child, pair.Other }).Distinct()];
        var visible = await read.VisibleAsync(viewer, children, stop);
        var lines = (await FindChild.LinesAsync(viewer, read, [.. visible.Values], clock, stop)).ToDictionary(line =>
            line.Id
        );
        await audit.ShownAsync(viewer.Id, children, http.Request.Path, stop);
        var known = (await records.LoadChildrenAsync(children, stop)).ToDictionary(record => record.Id);
        return Pages.Render(
            new DuplicatesView
            {
                Pairs = waiting,
                Lines =
                [
                    .. waiting.Lines.Select(pair =>
                        Pair(lines[pair.Child], lines[pair.Other], known[pair.Child], known[pair.Other], rules)
                    ),
                ],
            }
        );
    }

    // A record that was merged since is looked at where it was kept.
    private static IQueryable<ProposedDuplicateRow> Waiting(ReadModels read, SignedIn viewer) =>
        from pair in read.ProposedDuplicates
        join child in read.NotKeptFrom(viewer).NotSealed() on pair.Child equals child.Id
        join other in read.NotKeptFrom(viewer).NotSealed() on pair.Other equals other.Id
        where child.MergedInto == null && other.MergedInto == null
        orderby pair.Likelihood descending, pair.Child, pair.Number
        select pair;

    // Kept is the record on which our involvement is open, and else the one that was there first.
    private static ProposedPair Pair(
        FoundChild one,
        FoundChild other,
        ChildRecord record,
        ChildRecord otherRecord,
        AccessRules rules
    )
    {
        var isOther = record.State.Open is null || otherRecord.State.Open is not null;
        var (kept, second) = isOther ? (other, one) : (one, other);
        var mayRead = one.Answer.Allowed && other.Answer.Allowed;
        return new ProposedPair(
            kept,
            second,
            mayRead ? LikelyPeople.Compare(record, otherRecord)?.Why ?? [] : null,
            mayRead ? [.. OneChildOrTwo.Doubts(record, otherRecord)] : [],
            kept.Answer.May("merge-record", rules),
            kept.Answer.May("keep-records-apart", rules)
        );
    }
}

/// <summary>Two records that may be of one child.</summary>
/// <param name="Kept">The one to keep.</param>
/// <param name="Second">The other.</param>
/// <param name="Why">What both have in common and what tells them apart, as it is now; null for somebody who may not open both.</param>
/// <param name="Doubts">What speaks against it.</param>
/// <param name="MayMerge">True where whoever looks may propose to merge the two.</param>
/// <param name="MayKeepApart">True where they may record that these are two children.</param>
public sealed record ProposedPair(
    FoundChild Kept,
    FoundChild Second,
    IReadOnlyList<string>? Why,
    IReadOnlyList<string> Doubts,
    bool MayMerge,
    bool MayKeepApart
);
