using System.Globalization;
using Kith.Casework.People;
using Kith.Returns.Import;
using Kith.Web.Shared;
using Spectre.Console;

namespace Kith.Commands;

/// <summary>What an import tells the person who runs it: how far it is, what it could not take, and that it all adds up.</summary>
/// <param name="tally">What became of everything that was read.</param>
/// <param name="of">What is imported, as the first line says it.</param>
/// <param name="rejected">Where all rejections are listed; null for nowhere.</param>
/// <param name="output">Where it is told.</param>
internal sealed class ImportReport(Tally tally, string of, FileInfo? rejected, TextWriter output) : IDisposable
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    private readonly FoundList _rejections = new(rejected, RejectionLine.Heading);
    private long _children;
    private long _facts;
    private long _silent;
    private long _silentChildren;

    public void Add(ImportedChild child)
    {
        _children += child.Facts.Count > 0 ? 1 : 0;
        _facts += child.Facts.Count;
        foreach (var left in child.Facts.Select(fact => fact.Fact.Fact).OfType<ReturnNoLongerSays>())
        {
            _silentChildren++;
            _silent += left.Entries.Count;
        }
        Add(child.Rejections);
    }

    public void Add(IReadOnlyList<Rejection> rejections)
    {
        foreach (var rejection in rejections)
            _rejections.Add(RejectionLine.Of(rejection), Line(rejection));
    }

    /// <summary>Shows how much of the file is read while the work goes on; only to a person at a terminal.</summary>
    public async Task ShowingProgressAsync(Stream file, Func<Task> work)
    {
        var console = Terminal();
        if (!console.Profile.Capabilities.Interactive || output != Console.Out)
        {
            await work();
            return;
        }
        await console
            .Progress()
            .AutoClear(true)
            .StartAsync(async progress =>
            {
                var reading = progress.AddTask("Importing", maxValue: file.Length);
                using var timer = new Timer(_ => reading.Value = file.Position, null, 0, 200);
                await work();
            });
    }

    /// <summary>The reconciliation. Answers the exit code.</summary>
    public int Finish(string database)
    {
        var console = Terminal();
        console.WriteLine($"{of}, into {database}");
        console.WriteLine(
            string.Create(
                British,
                $"{_facts:N0} facts stored for {_children:N0} children; {_rejections.Count:N0} rejections"
            )
        );
        console.Write(Table(tally));
        _rejections.Say(console.WriteLine, "--rejected");
        if (_silent > 0)
            console.WriteLine(
                string.Create(
                    British,
                    $"{_silent:N0} entries of {_silentChildren:N0} children are in an earlier return and not in this one. They stay out of the return until somebody says which is right: Data quality on the site shows each to whoever records on the child."
                )
            );
        return _rejections.Count + _silent > 0 ? ExitCode.DoneWithFindings : ExitCode.Done;
    }

    public void Dispose() => _rejections.Dispose();

    /// <summary>What became of each kind of element.</summary>
    internal static Table Table(Tally tally)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("Element");
        foreach (var heading in new[] { "Read", "= stored", "+ unchanged", "+ rejected" })
            table.AddColumn(new TableColumn(heading).RightAligned());
        foreach (var count in tally.Counts)
            table.AddRow(
                Markup.Escape(count.Element),
                Number(count.Read),
                Number(count.Stored),
                Number(count.Unchanged),
                Number(count.Rejected)
            );
        return table;
    }

    private static string Number(long number) => number.ToString("N0", British);

    private static string Line(Rejection rejection)
    {
        var child = rejection.Child is null ? "" : $", child {rejection.Child}";
        var within = rejection.Within == 0 ? "" : $" ({rejection.Within} more elements with it)";
        return $"Line {rejection.Line}{child}, {rejection.Element}: {rejection.Reason}{within}";
    }

    private IAnsiConsole Terminal() => Terminal(output);

    /// <summary>Where it is written; a file or a pipe has no width of its own, and 80 columns would break the lines of the list.</summary>
    internal static IAnsiConsole Terminal(TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (output != Console.Out || Console.IsOutputRedirected)
            console.Profile.Width = 1000;
        return console;
    }
}
