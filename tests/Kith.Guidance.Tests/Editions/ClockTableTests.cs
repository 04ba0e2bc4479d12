using System.Globalization;

namespace Kith.Guidance.Tests;

/// <summary>Every clock of every edition counts, is met and ends as clocks.md says.</summary>
public class ClockTableTests
{
    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Rows = Table.Rows("clocks.md");

    public static TheoryData<string, string> EachClock =>
        [.. Rows.SelectMany(row => Table.EditionsOf(row["editions"]).Select(edition => (edition, row["clock"])))];

    [Fact]
    public void Every_clock_of_an_edition_is_in_the_table_and_every_one_of_the_table_in_the_edition() =>
        Table
            .Editions.SelectMany(edition =>
                Table
                    .Book(edition)
                    .Duties.Values.Where(duty => duty.Rule is ClockRule)
                    .Select(duty => (edition, duty.Id))
            )
            .ShouldBe(EachClock.Select(row => row.Data), ignoreOrder: true);

    [Theory, MemberData(nameof(EachClock))]
    public void A_clock_runs_from_its_start_until_its_last_day(string edition, string clock)
    {
        var example = new Example(edition, clock);
        foreach (var start in example.Starts)
        {
            var run = example.Run(start, example.Due);
            (run.CountedFrom, run.Status, run.DueAt ?? run.Due.ToDateTime(Example.Noon)).ShouldBe(
                (example.DayZero, ClockStatus.Running, example.Due),
                start
            );
            run.Duty.Rule.Limit.ToString().ShouldBe(example["within"]);
            example.Run(start, example.TooLate).Status.ShouldBe(ClockStatus.Overdue, start);
        }
    }

    [Theory, MemberData(nameof(EachClock))]
    public void A_clock_is_met_in_time_on_its_last_day_and_late_after_it(string edition, string clock)
    {
        var example = new Example(edition, clock);
        foreach (var end in Table.Any(example["until"]))
        {
            example.RunEnded(end, example.Due).Status.ShouldBe(ClockStatus.MetInTime, end);
            example.RunEnded(end, example.TooLate).Status.ShouldBe(ClockStatus.MetLate, end);
        }
    }

    [Theory, MemberData(nameof(EachClock))]
    public void What_stops_a_clock_leaves_nothing_owed(string edition, string clock)
    {
        var example = new Example(edition, clock);
        var stops = Table.Any(example["stops on"]);
        foreach (var stop in stops)
            example.RunEnded(stop, example.Due).Status.ShouldBe(ClockStatus.Stopped, stop);
        if (stops.Length == 0)
            example.RunEnded("episode-closed", example.Due).Status.ShouldBe(ClockStatus.Running);
    }

    [Theory, MemberData(nameof(EachClock))]
    public void A_clock_that_several_facts_may_start_runs_once(string edition, string clock)
    {
        var example = new Example(edition, clock);
        if (example.Starts.Length == 1)
            return;
        // The people of each conference are owed what it decided, whatever those of the last still are.
        example.Runs(meanwhile: null).ShouldBe(clock == "conference-record-circulate" ? example.Starts.Length : 1);
        // Counted from what starts it, it is met for good; an assessment that begins after another is one more.
        example
            .Runs(meanwhile: Table.Any(example["until"])[0])
            .ShouldBe(example.CountsFromAStart ? 1 : example.Starts.Length);
    }

    private sealed class Example(string edition, string clock)
    {
        public static readonly TimeOnly Noon = new(12, 0);

        private readonly IReadOnlyDictionary<string, string> _row = Rows.Single(row =>
            row["clock"] == clock && Table.EditionsOf(row["editions"]).Contains(edition)
        );

        public string this[string column] => _row[column];

        public string[] Starts => Table.Any(_row["from"]);

        public DateOnly DayZero => DateOnly.FromDateTime(Moment(_row["day 0"]));

        public DateTime Due => Moment(_row["due"]);

        public DateTime TooLate => IsInHours ? Due.AddMinutes(1) : Due.AddDays(1);

        /// <summary>The first run the start begins, as it stands at a moment.</summary>
        public ClockReading Run(string start, DateTime now, params Fact[] then) =>
            Table
                .Always(edition)
                .Clocks([.. Before(start), Started(start), .. then], now)
                .First(run => run.Duty.Id == clock);

        public ClockReading RunEnded(string end, DateTime at) =>
            Run(Starts[0], at, Table.Fact(end, Written(at, IsInHours)));

        public bool CountsFromAStart => Starts.Any(start => start.Split(' ')[0] == _row["counted from"]);

        /// <summary>How often it runs when each of its starts follows, a day after the last, and a fact on every day between.</summary>
        public int Runs(string? meanwhile)
        {
            var facts = Before(Starts[0]).ToList();
            var day = DayZero;
            foreach (var start in Starts)
            {
                facts.Add(Table.Fact(start, $"{day:yyyy-MM-dd}"));
                if (meanwhile is not null)
                    facts.Add(Table.Fact(meanwhile, $"{day:yyyy-MM-dd}"));
                day = day.AddDays(1);
            }
            return Table.Always(edition).Clocks(facts, Due).Count(run => run.Duty.Id == clock);
        }

        private bool IsInHours => _row["day 0"].Contains('T', StringComparison.Ordinal);

        private IEnumerable<Fact> Before(string start)
        {
            if (_row["while"] is { Length: > 0 } during)
                yield return Table.Fact(during, Written(Moment(_row["day 0"]).AddDays(-30)));
            if (CountsFromAnother(start))
                yield return Table.Fact(_row["counted from"], _row["day 0"]);
        }

        // What is counted from another fact starts a day after it, so that the two cannot be taken for each other.
        private Fact Started(string start) =>
            Table.Fact(start, CountsFromAnother(start) ? Written(Moment(_row["day 0"]).AddDays(1)) : _row["day 0"]);

        private bool CountsFromAnother(string start) =>
            _row["counted from"] is { Length: > 0 } counted && start.Split(' ')[0] != counted;

        private static DateTime Moment(string written) =>
            written.Contains('T', StringComparison.Ordinal) ? At(written) : On(written).ToDateTime(Noon);

        private static string Written(DateTime moment, bool withTime = false) =>
            moment.ToString(withTime ? "yyyy-MM-ddTHH:mm" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
