using System.CommandLine;
using Kith.Store;
using Kith.Web.Guidance;
using Kith.Web.Protocols;
using Kith.Web.Replay;
using Kith.Web.Site;

namespace Kith.Web.Commands;

/// <summary><c>kith replay</c>: two editions of the guidance over every record, what would differ and who could hold which cases.</summary>
public static class ReplayCommand
{
    private static readonly Option<string[]> Editions = new("--edition")
    {
        Description = "An edition, such as wt-2018. Give it twice: the edition compared, and the one compared with.",
        HelpName = "EDITION",
        Arity = new ArgumentArity(1, 2),
    };

    private static readonly Option<DateOnly?> From = new("--from")
    {
        Description = "Leave out time limits that began before this day.",
        HelpName = "YYYY-MM-DD",
    };

    private static readonly Option<DateOnly?> To = new("--to")
    {
        Description = "Leave out time limits that began after this day.",
        HelpName = "YYYY-MM-DD",
    };

    private static readonly Option<FileInfo?> Csv = new("--csv")
    {
        Description = "Save the duties as CSV, and who could hold cases beside it as PATH-holders.csv.",
        HelpName = "PATH.csv",
    };

    private static readonly Option<FileInfo?> Html = new("--html")
    {
        Description = "Save everything as one web page with charts, to print or to send.",
        HelpName = "PATH.html",
    };

    public static Command Build()
    {
        var command = new Command(
            "replay",
            "Evaluate two editions of the guidance over every record, and say what would differ. Changes no record."
        )
        {
            Editions,
            From,
            To,
            Csv,
            Html,
        };
        command.SetAction((parsed, stop) => RunAsync(parsed, TimeProvider.System, stop));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, TimeProvider time, CancellationToken stop)
    {
        var shipped = GuidanceFiles.Library();
        var question = QuestionOf(parsed, [.. shipped.Editions.Select(edition => edition.Id)]);
        var files = new ReplayFiles(parsed.GetValue(Csv), parsed.GetValue(Html));
        files.RefuseIfUnwritable();
        var now = new AuthorityClock(time).Now;
        await using var database = Database.Open(parsed.DatabaseOf());
        await database.MakeReadyAsync(stop);
        var guidance = await RulesInForce.OfAsync(database, shipped, stop);
        var records = new Records(database, guidance);
        var terminal = new ReplayTerminal(parsed.InvocationConfiguration.Output);
        var figures = await terminal.ShowingProgressAsync(read =>
            ReplayRun.OverAllAsync(records, guidance, question, now, read, stop)
        );
        terminal.Write(figures, question.Period);
        foreach (var file in await files.WriteAsync(figures, question.Period, now, stop))
            terminal.Write($"Saved {file}");
        return ExitCode.Done;
    }

    private static ReplayQuestion QuestionOf(ParseResult parsed, IReadOnlyList<string> known)
    {
        var chosen = parsed.GetValue(Editions) ?? [];
        foreach (var edition in chosen)
            if (!known.Contains(edition))
                throw new CouldNotException(
                    $"There is no edition \"{edition}\". There are: {string.Join(", ", known)}."
                );
        if (chosen.Distinct(StringComparer.Ordinal).Count() != 2)
            throw new CouldNotException(
                $"Give two different editions: --edition A --edition B. There are: {string.Join(", ", known)}."
            );
        var period = new Period(parsed.GetValue(From), parsed.GetValue(To));
        return period.To < period.From
            ? throw new CouldNotException("--to has to be on or after --from.")
            : new ReplayQuestion(chosen[0], chosen[1], period);
    }
}
