using System.CommandLine;
using Kith.Store;
using Kith.Web.Shared;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Guidance;
using Kith.Web.StaffSite.Protocols;
using Kith.Web.StaffSite.Recording;
using Kith.Web.StaffSite.Replay;

namespace Kith.Commands;

/// <summary><c>kith replay</c>: two sets of rules over every record, and what would differ.</summary>
public static class ReplayCommand
{
    private static readonly ReplayOptions Sides = new();

    private static readonly Option<FileInfo?> Csv = new("--csv")
    {
        Description = "Save every number as CSV, with PATH-clocks.csv and PATH-holders.csv beside it.",
        HelpName = "PATH.csv",
    };

    private static readonly Option<FileInfo?> Html = new("--html")
    {
        Description = "Save everything as one web page with charts, to print or keep. Small numbers are in it.",
        HelpName = "PATH.html",
    };

    private static readonly Option<FileInfo?> Summary = new("--summary")
    {
        Description = "Save a summary in plain English for a consultation answer: a web page, or text with PATH.md.",
        HelpName = "PATH.html|.md",
    };

    public static Command Build()
    {
        var command = new Command(
            "replay",
            "Evaluate two editions of the guidance, an edition and a draft of it, or two versions of the local protocol over every record, and say what would differ. Changes no record."
        );
        foreach (var option in Sides.All)
            command.Add(option);
        command.Add(Csv);
        command.Add(Html);
        command.Add(Summary);
        command.SetAction((parsed, stop) => RunAsync(parsed, TimeProvider.System, stop));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, TimeProvider time, CancellationToken stop)
    {
        Sides.Check(parsed);
        var files = new ReplayFiles(parsed.GetValue(Csv), parsed.GetValue(Html), parsed.GetValue(Summary));
        files.RefuseIfUnwritable();
        var clock = new AuthorityClock(time);
        var shipped = GuidanceFiles.Library();
        await using var database = Database.Open(parsed.DatabaseOf());
        await database.MakeReadyAsync(stop);
        var guidance = await RulesInForce.OfAsync(database, shipped, stop);
        var question = Sides.Question(parsed, guidance, clock.Today);
        var records = new EventStore(database, guidance);
        var terminal = new ReplayTerminal(parsed.InvocationConfiguration.Output);
        var figures = await terminal.ShowingProgressAsync(read =>
            ReplayRun.OverAllAsync(records, FormFiles.Library(), question, clock.Now, read, stop)
        );
        await new Audit(database, time).DidAsync(OperatingUser.Name, Purposes.Command, "kith replay", stop: stop);
        terminal.Write(figures);
        foreach (var file in await files.WriteAsync(figures, clock.Today, stop))
            terminal.Write($"Saved {file}");
        return ExitCode.Done;
    }
}
