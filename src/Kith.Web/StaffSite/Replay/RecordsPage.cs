using Kith.Casework.Access;
using Kith.Casework.Record;
using Kith.Casework.Replay;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Replay;

/// <summary>The records behind a number of a replay: those that the person asking may open, each shown one audited.</summary>
public static class RecordsPage
{
    private const int PageSize = 25;

    // So many are looked up at once.
    private const int Batch = 500;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/replay/{run}/records", ShowAsync).Needs(Permission.Figures);

    private static async Task<IResult> ShowAsync(
        string run,
        HttpContext http,
        SignedIn viewer,
        ReplayWork work,
        Database database,
        Audit audit,
        AuthorityClock clock,
        string? what = null,
        string? about = null,
        string? team = null,
        string? stage = null,
        int page = 1
    )
    {
        var stop = http.RequestAborted;
        if (
            await work.FindAsync(run, viewer.Id, stop) is not { } replay
            || await work.FiguresAsync(replay, stop) is not { } figures
        )
            return RunPage.Gone();
        if (ReplayWords.Find(what) is not { } change)
            return Refusals.NotThere();
        var ofTeam = team == ReplayForm.NoTeam ? "" : team;
        var found = figures
            .On(change, about)
            .Where(one => (ofTeam is null || one.Team == ofTeam) && (stage is null || one.Stage == stage))
            .GroupBy(one => one.Child)
            .ToDictionary(same => same.Key, same => (On: same.Min(one => one.On), Times: same.Sum(one => one.Times)));
        var mine = await MineAsync(database, viewer, clock, [.. found.Keys], stop);
        var shown = mine.OrderBy(child => child.SearchName, StringComparer.Ordinal).ToList().Page(page, PageSize);
        List<RecordLine> lines =
        [
            .. shown.Lines.Select(child => new RecordLine(child, found[child.Id].On, found[child.Id].Times)),
        ];
        await audit.ShownAsync(
            viewer.Id,
            [.. lines.Select(line => line.Child.Id)],
            http.Request.Path + http.Request.QueryString,
            stop
        );
        return Pages.Render(
            new RecordsView
            {
                Lists = new RecordLists(replay.Job.Id),
                Figures = figures,
                What = change,
                About = about,
                Team = ofTeam,
                Stage = stage,
                Found = found.Count,
                Mine = mine.Count,
                Lines = lines,
                PageNumber = shown.Number,
                PageCount = shown.Pages,
            }
        );
    }

    private static async Task<List<ChildRow>> MineAsync(
        Database database,
        SignedIn viewer,
        AuthorityClock clock,
        IReadOnlyList<Guid> children,
        CancellationToken stop
    )
    {
        var mine = new List<ChildRow>();
        await using var read = database.ReadModels();
        foreach (var some in children.Chunk(Batch))
        {
            var rows = await read.Children.Where(child => some.Contains(child.Id)).ToListAsync(stop);
            var seen = await new Sight(viewer, clock).OfAsync(read, rows, stop);
            mine.AddRange(rows.Where(child => seen[child.Id].Allowed));
        }
        return mine;
    }
}

/// <summary>A record behind a number.</summary>
/// <param name="Child">The child.</param>
/// <param name="On">The first day of which it was found.</param>
/// <param name="Times">How often.</param>
public sealed record RecordLine(ChildRow Child, DateOnly On, int Times);
