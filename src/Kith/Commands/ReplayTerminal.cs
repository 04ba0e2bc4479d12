using System.Globalization;
using Kith.Casework.Replay;
using Kith.Guidance;
using Kith.Web.StaffSite.Replay;
using Spectre.Console;

namespace Kith.Commands;

/// <summary>A replay as a person at a terminal sees it: how far it is, then its tables.</summary>
internal sealed class ReplayTerminal
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    private readonly IAnsiConsole _console;
    private readonly bool _isWatched;

    public ReplayTerminal(TextWriter output)
    {
        _console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        _isWatched = _console.Profile.Capabilities.Interactive && output == Console.Out;
        // A file or a pipe has no width of its own; 80 columns would break the lines.
        if (output != Console.Out || Console.IsOutputRedirected)
            _console.Profile.Width = 1000;
    }

    public void Write(string line) => _console.WriteLine(line);

    /// <summary>Shows how many records were read while the work goes on; only to a person at a terminal.</summary>
    public async Task<ReplayFigures> ShowingProgressAsync(Func<Action?, Task<ReplayFigures>> work)
    {
        if (!_isWatched)
            return await work(null);
        var read = 0L;
        return await _console
            .Status()
            .StartAsync(
                "Replaying …",
                async status =>
                {
                    using var timer = new Timer(
                        _ =>
                            status.Status = string.Create(
                                British,
                                $"Replaying … {Interlocked.Read(ref read):N0} records"
                            ),
                        null,
                        0,
                        200
                    );
                    return await work(() => Interlocked.Increment(ref read));
                }
            );
    }

    public void Write(ReplayFigures figures)
    {
        var (first, second) = (figures.Question.First, figures.Question.Second);
        Write($"{first.Title} ({first.Id}) and {second.Title} ({second.Id})");
        Write(
            $"{ReplayWords.Count(figures.Records, "record", "records")}. {ReplayWords.Among(figures.Question.Among)} No record was changed."
        );
        _console.Write(Differences(figures));
        _console.Write(Cases(figures));
        _console.Write(Kinds(figures));
        _console.Write(Clocks(figures));
        if (figures.Acts.Count > 0)
            _console.Write(Acts(figures));
        if (figures.NotJudged > 0)
            Write(ReplayWords.NotJudged(figures));
    }

    private static Table Differences(ReplayFigures figures)
    {
        var table = Begin(
            [$"Under {figures.Question.Second.Id} and not {figures.Question.First.Id}"],
            ["Times", "Children"]
        );
        table.AddColumn("Of");
        foreach (var (what, says) in ReplayWords.Differences)
            table.AddRow([
                Markup.Escape(says),
                ReplayWords.Number(figures.Total(what).Times),
                ReplayWords.Number(figures.Total(what).Children),
                figures.ShareOf(what) is { } share ? ReplayWords.Of(share) : "",
            ]);
        return table;
    }

    private static Table Clocks(ReplayFigures figures)
    {
        var table = Begin(["Duty", "Under", "Limit"], ["Applied", .. ReplayWords.Outcomes, "Would differ"]);
        foreach (var duty in figures.Applied)
        {
            var (first, second) = (figures.Question.First, figures.Question.Second);
            table.AddRow(Row(duty.Id, first, duty.Under.First, duty.First, ReplayWords.Number(duty.Differing)));
            table.AddRow(Row("", second, duty.Under.Second, duty.Second, ""));
        }
        return table;
    }

    private static string[] Row(string duty, Side side, Duty? under, ClockOutcomes outcomes, string differing) =>
        [
            Markup.Escape(duty),
            Markup.Escape(side.Id),
            ReplayWords.Limit(under),
            ReplayWords.Number(outcomes.Applied),
            .. ReplayWords.Of(outcomes).Select(ReplayWords.Number),
            differing,
        ];

    private static Table Acts(ReplayFigures figures)
    {
        var table = Begin(["Acts that the duty governs"], ["Done", "Refused", "Needs a reason", "Less against it"]);
        foreach (var duty in figures.Acts)
            table.AddRow([
                Markup.Escape(duty.Id),
                .. new[] { duty.Done, duty.Refused.Times, duty.NeedsReason.Times, duty.Eased.Times }.Select(
                    ReplayWords.Number
                ),
            ]);
        return table;
    }

    private static Table Cases(ReplayFigures figures)
    {
        var (first, second) = (figures.Question.First.Id, figures.Question.Second.Id);
        var table = Begin(["Open cases at"], ["Cases", "Held here", $"holder may, {first}", $"holder may, {second}"]);
        foreach (var stage in figures.Cases)
            table.AddRow([
                Markup.Escape(ReplayWords.Stage(stage.Stage)),
                .. new[] { stage.Cases, stage.Held, stage.First, stage.Second }.Select(ReplayWords.Number),
            ]);
        return table;
    }

    private static Table Kinds(ReplayFigures figures)
    {
        var (first, second) = (figures.Question.First.Id, figures.Question.Second.Id);
        var table = Begin(
            ["Who may hold", "Practitioner", first, second],
            ["People here", $"may, {first}", $"may, {second}"]
        );
        foreach (var kind in figures.Kinds)
            table.AddRow([
                Markup.Escape(ReplayWords.Stage(kind.Stage)),
                ReplayWords.Kind(kind.Registration),
                ReplayWords.MayHold(kind.First),
                ReplayWords.MayHold(kind.Second),
                .. new long[] { kind.People, kind.PeopleFirst, kind.PeopleSecond }.Select(ReplayWords.Number),
            ]);
        return table;
    }

    private static Table Begin(string[] words, string[] numbers)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var heading in words)
            table.AddColumn(Markup.Escape(heading));
        foreach (var heading in numbers)
            table.AddColumn(new TableColumn(Markup.Escape(heading)).RightAligned());
        return table;
    }
}
