using System.Text;
using Kith.Casework.Access;
using Kith.Casework.Replay;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Rules;
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
        routes.MapPost("/replay/{run}/cancellation", Cancel).Needs(Permission.Figures);
        routes.MapGet("/replay/{run}/differences.csv", Differences).Needs(Permission.Figures);
        routes.MapGet("/replay/{run}/clocks.csv", Clocks).Needs(Permission.Figures);
        routes.MapGet("/replay/{run}/holders.csv", Holders).Needs(Permission.Figures);
        routes.MapGet("/replay/{run}/replay.html", PrintAsync).Needs(Permission.Figures);
        routes.MapGet("/replay/{run}/summary.html", SummaryAsync).Needs(Permission.Figures);
        routes.MapGet("/replay/{run}/summary.md", Markdown).Needs(Permission.Figures);
    }

    private static async Task<IResult> ShowAsync(string run, HttpContext http, SignedIn viewer, ReplayWork work)
    {
        if (work.Find(run, viewer.Id) is not { } task)
            return Gone();
        await Task.WhenAny(task.Job.Ended, Task.Delay(Patience, http.RequestAborted));
        task.Job.ShownBy(http.Response);
        return Pages.Render(new RunView { Run = task, Asked = FilesBeside.AskedPrompts() });
    }

    private static IResult Cancel(string run, SignedIn viewer, ReplayWork work)
    {
        work.Find(run, viewer.Id)?.Job.Cancel();
        return TypedResults.LocalRedirect("/replay");
    }

    private static IResult Differences(string run, SignedIn viewer, ReplayWork work) =>
        Csv(run, viewer, work, "differences.csv", ReplayCsv.Differences);

    private static IResult Clocks(string run, SignedIn viewer, ReplayWork work) =>
        Csv(run, viewer, work, "clocks.csv", ReplayCsv.Clocks);

    private static IResult Holders(string run, SignedIn viewer, ReplayWork work) =>
        Csv(run, viewer, work, "holders.csv", ReplayCsv.Holders);

    // Saved rather than shown: the page brings its own style, which the site would not let it use.
    private static async Task<IResult> PrintAsync(string run, SignedIn viewer, ReplayWork work, AuthorityClock clock) =>
        FiguresOf(run, viewer, work) is { } figures
            ? File("replay.html", "text/html", await ReplayFiles.DocumentAsync(figures, clock.Today))
            : Gone();

    private static async Task<IResult> SummaryAsync(
        string run,
        SignedIn viewer,
        ReplayWork work,
        AuthorityClock clock
    ) =>
        FiguresOf(run, viewer, work) is { } figures
            ? File("summary.html", "text/html", await ReplayFiles.SummaryAsync(Summed(figures, clock)))
            : Gone();

    private static IResult Markdown(string run, SignedIn viewer, ReplayWork work, AuthorityClock clock) =>
        FiguresOf(run, viewer, work) is { } figures
            ? File("summary.md", "text/markdown", ReplayFiles.Markdown(Summed(figures, clock)))
            : Gone();

    private static ConsultationSummary Summed(ReplayFigures figures, AuthorityClock clock) =>
        new(figures, FilesBeside.AskedPrompts(), clock.Today);

    private static IResult Csv(
        string run,
        SignedIn viewer,
        ReplayWork work,
        string name,
        Func<ReplayFigures, string> text
    ) => FiguresOf(run, viewer, work) is { } figures ? File(name, Table, text(figures)) : Gone();

    private static ReplayFigures? FiguresOf(string run, SignedIn viewer, ReplayWork work) =>
        work.Find(run, viewer.Id)?.Figures;

    // A spreadsheet has to be told by a mark that the text is UTF-8.
    private static IResult File(string name, string type, string text) =>
        TypedResults.File(
            type == Table ? [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)] : Encoding.UTF8.GetBytes(text),
            type,
            name
        );

    /// <summary>Where a replay is not kept any more, or is somebody else's: back to asking for one.</summary>
    internal static IResult Gone() => TypedResults.LocalRedirect("/replay?gone=yes");
}
