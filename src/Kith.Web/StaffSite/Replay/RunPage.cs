using System.Text;
using Kith.Casework.Access;
using Kith.Casework.Replay;
using Kith.Store.Jobs;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Addresses;
using Kith.Web.StaffSite.Guidance;

namespace Kith.Web.StaffSite.Replay;

/// <summary>One replay: how far it is, then what it found, and the files to take away. Figures name nobody, so no read is audited.</summary>
public static class RunPage
{
    private const string Table = "text/csv";

    // A small authority has its answer at once; a larger one sees how far it is.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/replay/{run}", ShowAsync).Needs(Permission.Figures);
        routes.MapPost("/replay/{run}/cancellation", CancelAsync).Needs(Permission.Figures);
        MapFile(routes, "/replay/{run}/differences.csv", Csv("differences.csv", ReplayCsv.Differences));
        MapFile(routes, "/replay/{run}/clocks.csv", Csv("clocks.csv", ReplayCsv.Clocks));
        MapFile(routes, "/replay/{run}/holders.csv", Csv("holders.csv", ReplayCsv.Holders));
        MapFile(routes, "/replay/{run}/replay.html", PrintAsync);
        MapFile(routes, "/replay/{run}/summary.html", SummaryAsync);
        MapFile(routes, "/replay/{run}/summary.md", MarkdownAsync);
    }

    private static async Task<IResult> ShowAsync(
        string run,
        HttpContext http,
        SignedIn viewer,
        ReplayWork work,
        Jobs jobs
    )
    {
        var stop = http.RequestAborted;
        if (await work.FindAsync(run, viewer.Id, stop) is not { } replay)
            return Gone();
        if (replay.Job.GoesOn)
        {
            await Task.WhenAny(jobs.EndedAsync(replay.Job.Id), Task.Delay(Patience, stop));
            replay = await work.FindAsync(run, viewer.Id, stop) ?? replay;
        }
        replay.Job.ShownBy(http.Response);
        var figures = await work.FiguresAsync(replay, stop);
        return replay.Job.State == JobState.Finished && figures is null
            ? Gone()
            : Pages.Render(
                new RunView
                {
                    Run = replay,
                    Figures = figures,
                    Asked = FilesBeside.AskedPrompts(),
                }
            );
    }

    private static async Task<IResult> CancelAsync(
        string run,
        SignedIn viewer,
        ReplayWork work,
        Jobs jobs,
        CancellationToken stop
    )
    {
        if (await work.FindAsync(run, viewer.Id, stop) is { } replay)
            await jobs.CancelAsync(replay.Job.Id, stop);
        return TypedResults.LocalRedirect(StaffAddress.Replay);
    }

    // Saved rather than shown: the pages bring their own style, which the site would not let them use.
    private static Task<IResult> PrintAsync(ReplayFigures figures, AuthorityClock clock) =>
        FileAsync("replay.html", "text/html", ReplayFiles.DocumentAsync(figures, clock.Today));

    private static Task<IResult> SummaryAsync(ReplayFigures figures, AuthorityClock clock) =>
        FileAsync("summary.html", "text/html", ReplayFiles.SummaryAsync(Summed(figures, clock)));

    private static Task<IResult> MarkdownAsync(ReplayFigures figures, AuthorityClock clock) =>
        FileAsync("summary.md", "text/markdown", Task.FromResult(ReplayFiles.Markdown(Summed(figures, clock))));

    private static ConsultationSummary Summed(ReplayFigures figures, AuthorityClock clock) =>
        new(figures, FilesBeside.AskedPrompts(), clock.Today);

    private static Func<ReplayFigures, AuthorityClock, Task<IResult>> Csv(
        string name,
        Func<ReplayFigures, string> text
    ) => (figures, _) => FileAsync(name, Table, Task.FromResult(text(figures)));

    private static void MapFile(
        IEndpointRouteBuilder routes,
        string address,
        Func<ReplayFigures, AuthorityClock, Task<IResult>> file
    ) =>
        routes
            .MapGet(
                address,
                async (string run, SignedIn viewer, ReplayWork work, AuthorityClock clock, CancellationToken stop) =>
                    await work.FindAsync(run, viewer.Id, stop) is { } replay
                    && await work.FiguresAsync(replay, stop) is { } figures
                        ? await file(figures, clock)
                        : Gone()
            )
            .Needs(Permission.Figures);

    // A spreadsheet has to be told by a mark that the text is UTF-8.
    private static async Task<IResult> FileAsync(string name, string type, Task<string> making)
    {
        var text = Encoding.UTF8.GetBytes(await making);
        return TypedResults.File(type == Table ? [.. Encoding.UTF8.Preamble, .. text] : text, type, name);
    }

    /// <summary>Where a replay is not kept any more, or is somebody else's: back to asking for one.</summary>
    internal static IResult Gone() => TypedResults.LocalRedirect(StaffAddress.Replay + "?gone=yes");
}
