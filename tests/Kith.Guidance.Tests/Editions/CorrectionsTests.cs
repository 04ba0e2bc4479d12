namespace Kith.Guidance.Tests;

/// <summary>guidance/corrections.csv lists what a check of the duties against texts found; the editions say so, row by row.</summary>
public class CorrectionsTests
{
    private static readonly IReadOnlyList<string[]> Rows =
    [
        .. Shipped.Text("guidance", "corrections.csv").Split('\n').Skip(1).Where(line => line.Length > 0).Select(Cells),
    ];

    public static TheoryData<string, string> EachRow => [.. Rows.Select(row => (row[0], row[1]))];

    [Fact]
    public void There_are_the_sixty_nine_rows_of_the_check() =>
        Rows.Select(row => (row[0], row[1])).Distinct().Count().ShouldBe(69);

    [Theory, MemberData(nameof(EachRow))]
    public void An_edition_says_what_the_check_found_where_and_how_sure_that_makes_us(string edition, string id)
    {
        var row = Rows.Single(row => row[0] == edition && row[1] == id);
        var duty = Shipped.Edition(edition).Worded(id)!;
        duty.StatedIn.ShouldBe(edition);
        var check = duty.Checked.ShouldNotBeNull();
        (check.Result.ToString().ToLowerInvariant(), duty.Confidence.ToString().ToLowerInvariant()).ShouldBe(
            (row[2], row[3])
        );
        (check.Says, check.Source, check.Paragraph ?? "").ShouldBe((row[4], row[5], row[6]));
    }

    [Fact]
    public void No_duty_claims_a_check_that_the_table_does_not_have() =>
        Shipped
            .Library.Sources.SelectMany(source => source.Duties.Values.Concat(source.Waiting.Values))
            .Where(duty => duty.Checked is not null && duty.StatedIn == duty.Origin)
            .Select(duty => (duty.Origin, duty.Id))
            .Distinct()
            .ShouldBe(Rows.Select(row => (row[0], row[1])), ignoreOrder: true);

    [Fact]
    public void What_was_found_of_an_earlier_edition_is_no_finding_about_the_next()
    {
        Shipped.Edition("wt-2020").Duties["core-group-first-meeting"].Checked.ShouldNotBeNull();
        Shipped.Edition("wt-2026").Duties["strategy-record"].Checked.ShouldBeNull();
    }

    // Values with commas stand in quotes; a quote inside is doubled.
    private static string[] Cells(string line)
    {
        List<string> cells = [""];
        var quoted = false;
        foreach (var letter in line.Replace("\"\"", "\u0001", StringComparison.Ordinal))
            if (letter == '"')
                quoted = !quoted;
            else if (letter == ',' && !quoted)
                cells.Add("");
            else
                cells[^1] += letter == '\u0001' ? '"' : letter;
        return [.. cells];
    }
}
