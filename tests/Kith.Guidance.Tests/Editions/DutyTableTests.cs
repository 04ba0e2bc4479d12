namespace Kith.Guidance.Tests;

/// <summary>guidance/duties.csv lists every duty known of every edition; each has its rule, or its silence, in the edition's file.</summary>
public class DutyTableTests
{
    private static readonly DutyTable Table = DutyTable.Parse(Shipped.Text("guidance", "duties.csv"));

    [Fact]
    public void Every_row_has_a_rule_or_a_silence_in_its_edition() =>
        Table.Unaccounted([.. Shipped.Library.Sources]).ShouldBeEmpty();

    [Fact]
    public void The_table_has_every_row_of_the_list_it_was_made_from()
    {
        Table.Rows.Count.ShouldBe(520);
        Table.Rows.Select(row => row.Id).Distinct().Count().ShouldBe(341);
        Table.Rows.Count(row => row.Force is null).ShouldBe(3);
    }

    [Fact]
    public void A_row_is_stated_in_the_file_of_its_edition_and_not_only_taken_over() =>
        Table
            .Rows.Where(row => row.Force is not null)
            .Where(row => Shipped.Edition(row.Edition).Worded(row.Rule)!.StatedIn != row.Edition)
            .ShouldBeEmpty();

    // The limits that no rule of the edition keeps, and why.
    private static readonly Dictionary<string, string> Unkept = new(StringComparer.Ordinal)
    {
        ["referral-decision-nfa"] = "The working day of referral-decision-1-working-day.",
        ["assessment-overrun-reason"] = "The limit of assessment-max-duration, whose overrun asks for the reason.",
        ["s47-no-own-time-limit"] = "Enquiries have no limit of their own: the one of assessment-max-duration holds.",
        ["cin-plan-review-local"] = "Local: the protocol has the clock.",
        ["strategy-discussion-local-limit"] = "Local: the protocol has the clock.",
        ["conference-report-shared-local-icpc"] = "Local: the protocol has the clock.",
        ["conference-report-shared-local-review"] =
            "Local, and back from a conference whose day is not recorded before.",
        ["core-group-later-meetings"] = "Local: the protocol has the clock.",
        ["cp-visits"] = "Local: the protocol has the clock.",
        ["pre-birth-review-after-birth"] = "One area's; our protocol has none.",
        ["annual-update-of-guidance"] = "What the Department means to do.",
    };

    [Fact]
    public void A_limit_of_the_table_is_kept_by_its_rule_or_there_is_a_reason_why_not() =>
        Table
            .Rows.Where(row => row is { Limit: not null, Force: not null })
            .Where(row => Shipped.Edition(row.Edition).Worded(row.Rule)!.Rule.Limit != row.Limit)
            .Select(row => row.Id)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ShouldBe(Unkept.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void A_duty_is_no_surer_than_the_table_says() =>
        Table
            .Rows.Where(row => row is { Force: not null, Confidence: Confidence.Unverified })
            .Select(row => Shipped.Edition(row.Edition).Worded(row.Rule)!)
            .Where(duty => duty.Confidence == Confidence.Confirmed)
            .ShouldBeEmpty();

    [Fact]
    public void A_duty_binds_as_its_source_says_but_where_the_file_gives_its_reason() =>
        Table
            .Rows.Where(row => row.Force is not null)
            .Select(row => (row, Duty: Shipped.Edition(row.Edition).Worded(row.Rule)!))
            .Where(pair => pair.Duty.Force != pair.row.Force && pair.Duty.Commences != "families-first-programme")
            .Select(pair => $"{pair.row.Edition} {pair.row.Id}")
            .Order(StringComparer.Ordinal)
            .ShouldBe([
                "wt-2023 s17-case-holder",
                "wt-2023-draft partnership-yearly-report",
                "wt-2023-draft s17-case-holder",
            ]);

    [Fact]
    public void A_row_without_a_rule_is_unaccounted_for()
    {
        var table = DutyTable.Parse(
            "id,edition,stage,force,limit,confidence,rule\nno-such-duty,wt-2018,section-17,should,,confirmed,\n"
        );
        var row = table.Unaccounted([.. Shipped.Library.Sources]).ShouldHaveSingleItem();
        (row.Id, row.Rule, row.Edition, row.Force).ShouldBe(("no-such-duty", "no-such-duty", "wt-2018", Force.Should));
    }

    [Theory]
    [InlineData("a-duty,wt-2018,section-17", "line 2")]
    [InlineData("a-duty,wt-2018,section-17,would,,confirmed,", "line 2: \"would\"")]
    [InlineData("a-duty,wt-2018,section-17,should,3 days,confirmed,", "line 2: \"3 days\"")]
    public void A_row_that_cannot_be_read_is_named_by_its_line(string row, string message) =>
        Should
            .Throw<FormatException>(() => DutyTable.Parse($"id,edition,stage,force,limit,confidence,rule\n{row}\n"))
            .Message.ShouldContain(message);
}
