using static Kith.Guidance.Tests.Record;

namespace Kith.Guidance.Tests;

/// <summary>Every gate of every edition stands before its acts, and opens, as gates.md says.</summary>
public class GateTableTests
{
    private const string Day = "2026-08-03";

    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Rows = Table.Rows("gates.md");

    public static TheoryData<string, string> EachGate =>
        [.. Rows.SelectMany(row => Table.EditionsOf(row["editions"]).Select(edition => (edition, row["gate"])))];

    [Fact]
    public void Every_gate_of_an_edition_is_in_the_table_and_every_one_of_the_table_in_the_edition() =>
        Table
            .Editions.SelectMany(edition =>
                Table
                    .Book(edition)
                    .Duties.Values.Where(duty => duty.Rule is GateRule)
                    .Select(duty => (edition, duty.Id))
            )
            .ShouldBe(EachGate.Select(row => row.Data), ignoreOrder: true);

    [Theory, MemberData(nameof(EachGate))]
    public void A_gate_stands_before_its_acts_until_it_has_what_it_needs(string edition, string gate)
    {
        var row = Row(edition, gate);
        Table
            .Book(edition)
            .Duties[gate]
            .Departure.ShouldBe(
                row["force"].Split(", ") is [_, var way]
                    ? Enum.Parse<DepartureWay>(way, ignoreCase: true)
                    : DepartureWay.AtOnce
            );
        (Rule(edition, gate).AheadBy?.ToString() ?? "").ShouldBe(row["ahead by"]);
        var departs = row["force"] is "should" or "should, pending";
        foreach (var before in new[] { "" }.Concat(Table.Any(row["not enough"])))
            Refused(before).ShouldAllBe(objection => objection != null && objection.CanDepart == departs);
        foreach (var needed in Table.Any(row["needs"]))
            Refused(needed).ShouldAllBe(objection => objection == null);

        IEnumerable<Objection?> Refused(string given) => Against(edition, row, given, "2026-07-01");
    }

    [Theory, MemberData(nameof(EachGate))]
    public void What_a_gate_needs_counts_only_since_it_was_asked_for(string edition, string gate)
    {
        var row = Row(edition, gate);
        foreach (var needed in Table.Any(row["needs"]).Where(needed => !IsAnswer(needed)))
            Against(edition, row, needed, "2026-05-01")
                .ShouldAllBe(objection => objection == null == (row["since"].Length == 0));
    }

    [Theory, MemberData(nameof(EachGate))]
    public void Only_the_excuses_of_the_table_open_a_gate(string edition, string gate)
    {
        var row = Row(edition, gate);
        var rule = Rule(edition, gate);
        foreach (var excuse in Table.Any(row["excused"]))
            Against(edition, row, excuse, Day).ShouldAllBe(objection => objection == null);
        Table
            .Any(row["excused"])
            .Select(excuse => excuse.Split('=')[0])
            .Distinct()
            .ShouldBe(new[] { rule.UnlessGiven, rule.Unless?.Detail }.OfType<string>());
        rule.Unless?.AnyOf.Select(word => $"{rule.Unless.Detail}={word}").ShouldBe(Table.Any(row["excused"]));
    }

    [Theory, MemberData(nameof(EachGate))]
    public void A_gate_is_there_only_once_what_it_is_about_has_happened(string edition, string gate)
    {
        var row = Row(edition, gate);
        var without = new Dictionary<string, string>(row, StringComparer.Ordinal) { ["once"] = "", ["since"] = "" };
        Against(edition, without, "", Day).ShouldAllBe(objection => objection == null == (row["once"].Length > 0));
    }

    [Theory, MemberData(nameof(EachGate))]
    public void A_gate_is_there_only_while_the_work_it_is_about_goes_on(string edition, string gate)
    {
        var row = Row(edition, gate);
        Rule(edition, gate).While.ShouldBe(Table.Any(row["while"]));
        Rule(edition, gate).Closed.ShouldBe(row["needs"].Length == 0);
        var idle = new Dictionary<string, string>(row, StringComparer.Ordinal) { ["while"] = "" };
        Against(edition, idle, "", Day).ShouldAllBe(objection => objection == null == (row["while"].Length > 0));
    }

    private static IReadOnlyDictionary<string, string> Row(string edition, string gate) =>
        Rows.Single(row => row["gate"] == gate && Table.EditionsOf(row["editions"]).Contains(edition));

    private static GateRule Rule(string edition, string gate) => (GateRule)Table.Book(edition).Duties[gate].Rule;

    /// <summary>What the gate says before each of its acts at each of its stages, with a fact or an answer given.</summary>
    private static IEnumerable<Objection?> Against(
        string edition,
        IReadOnlyDictionary<string, string> row,
        string given,
        string on
    )
    {
        // What is given stands in the place of what the act says otherwise.
        var answers = Table.Any(given).Where(IsAnswer).Concat(Table.Any(row["says"])).ToArray();
        var facts = Table
            .Any(row["once"])
            .Concat(Table.Any(row["since"]))
            .Distinct()
            .Select(fact => Table.Fact(fact, "2026-06-01"))
            .Concat(Table.Any(given).Where(fact => !IsAnswer(fact)).Select(fact => Table.Fact(fact, on)))
            .ToArray();
        return from act in Table.Any(row["acts"])
            from stage in row["stages"] == "any" ? [.. KnownWords.All.Stages] : Table.Any(row["stages"])
            select Table
                .Book(edition)
                .Consider(
                    Proposed(act, answers),
                    Standing(stage, Ruth, Day) with
                    {
                        Ongoing = Table.Any(row["while"])[..Math.Min(1, Table.Any(row["while"]).Length)],
                    },
                    facts
                )
                .SingleOrDefault(objection => objection.Duty.Id == row["gate"]);
    }

    private static bool IsAnswer(string written) => written.Split(' ')[0].Contains('=', StringComparison.Ordinal);
}
