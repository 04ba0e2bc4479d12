using AngleSharp.Html.Parser;
using Kith.Web.Replay;
using Kith.Web.Site;
using static Kith.Web.Tests.Replay.Replayed;

namespace Kith.Web.Tests.Replay;

public sealed class ReplayFilesTests
{
    private static readonly ReplayFigures Found = Figures(AssessedBy("sam", new DateOnly(2026, 3, 2)));

    [Fact]
    public void Every_line_of_the_files_has_a_cell_for_each_heading()
    {
        var duties = Lines(ReplayCsv.Duties(Found));
        duties[0].ShouldStartWith("stage,duty,says,wt-2018 limit,wt-2018 applied,");
        duties.Length.ShouldBe(1 + Found.Duties.Count);
        duties.ShouldContain(line => line.StartsWith("front-door,referral-decision-1-working-day,"));

        var holders = Lines(ReplayCsv.Holders(Found));
        holders.ShouldAllBe(line => line.Split(',').Length == 11);
        holders.ShouldContain("section-17,1,1,0,1,Other practitioner,no,yes,1,0,1");
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-2 days, or more", "\"'-2 days, or more\"")]
    [InlineData("the \"threshold\"", "\"the \"\"threshold\"\"\"")]
    [InlineData("plain", "plain")]
    public void A_spreadsheet_never_takes_words_for_a_formula(string text, string cell) =>
        CsvCell.Of(text).ShouldBe(cell);

    [Fact]
    public async Task The_page_is_whole_in_itself_and_shows_every_figure_as_a_table_too()
    {
        var html = await ReplayFiles.DocumentAsync(Found, Period.Always, Now);
        var document = new HtmlParser().ParseDocument(html);
        document.QuerySelectorAll("link, script, img, [src], a[href]").ShouldBeEmpty();
        document.QuerySelectorAll("svg[role=img]").ShouldNotBeEmpty();
        document.QuerySelectorAll("table").Length.ShouldBeGreaterThan(3);
        document.Body!.TextContent.ShouldContain(
            "1 open case is held by somebody who may hold it under one of the editions only."
        );
    }

    [Fact]
    public async Task Without_records_the_page_says_so() =>
        (await ReplayFiles.DocumentAsync(Figures(), Period.Always, Now)).ShouldContain(
            "There are no records to replay yet."
        );

    private static string[] Lines(string csv) => csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
