using System.Globalization;
using Kith.Casework.People;
using Kith.Returns.Import;
using Kith.Web.Shared;
using Spectre.Console;

namespace Kith.Commands;

/// <summary>What an import tells the person who runs it: how far it is, what it could not take, and that it all adds up.</summary>
internal sealed class ImportReport(CensusImport import, FileInfo? rejected, TextWriter output) : IDisposable
{
    private const int Shown = 20;

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    private readonly StreamWriter? _file = rejected is null ? null : Begin(rejected);
    private readonly List<Rejection> _first = [];
    private long _rejections;
    private long _children;
    private long _facts;
    private long _silent;
    private long _silentChildren;
    private bool _finished;

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
        _rejections += rejections.Count;
        _first.AddRange(rejections.Take(Shown - _first.Count));
        foreach (var rejection in rejections)
            _file?.Write(RejectionLine.Of(rejection));
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
        _finished = true;
        var console = Terminal();
        console.WriteLine(
            string.Create(British, $"{import.Source.Name}, authority {import.Source.Authority}, into {database}")
        );
        console.WriteLine(
            string.Create(British, $"{_facts:N0} facts stored for {_children:N0} children; {_rejections:N0} rejections")
        );
        console.Write(Table());
        foreach (var rejection in _first)
            console.WriteLine(Line(rejection));
        if (_rejections > _first.Count)
            console.WriteLine(string.Create(British, $"… and {_rejections - _first.Count:N0} more."));
        if (_rejections > 0)
            console.WriteLine(
                rejected is null
                    ? "Add --rejected FILE.csv to have all of them in a file."
                    : $"All of them are in {rejected.FullName}."
            );
        if (_silent > 0)
            console.WriteLine(
                string.Create(
                    British,
                    $"{_silent:N0} entries of {_silentChildren:N0} children are in an earlier return and not in this one. They stay out of the return until somebody says which is right: Data quality on the site shows each to whoever records on the child."
                )
            );
        return _rejections + _silent > 0 ? ExitCode.DoneWithFindings : ExitCode.Done;
    }

    public void Dispose()
    {
        _file?.Dispose();
        // A list of rejections beside a database that was left as it was would mislead.
        if (!_finished)
            rejected?.Delete();
    }

    private Table Table()
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("Element");
        foreach (var heading in new[] { "Read", "= stored", "+ unchanged", "+ rejected" })
            table.AddColumn(new TableColumn(heading).RightAligned());
        foreach (var count in import.Tally.Counts)
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

    private IAnsiConsole Terminal()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        // A file or a pipe has no width of its own; 80 columns would break the lines of the list.
        if (output != Console.Out || Console.IsOutputRedirected)
            console.Profile.Width = 1000;
        return console;
    }

    private static StreamWriter Begin(FileInfo file)
    {
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            // Numbers of children: nobody else on the machine reads the list.
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            var writer = new StreamWriter(file.FullName, options);
            writer.Write(RejectionLine.Heading);
            return writer;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CouldNotException($"{file.FullName} cannot be written: {failure.Message}", failure);
        }
    }
}
