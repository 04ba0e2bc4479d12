using AngleSharp.Html.Parser;
using Kith.Casework.Record;
using Kith.Casework.Replay;
using Kith.Web.Shared;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Guidance;
using Kith.Web.StaffSite.Replay;
using static Kith.Web.Tests.Replay.Replayed;

namespace Kith.Web.Tests.Replay;

public sealed class ReplayFilesTests
{
    private static readonly ReplayFigures Found = Figures(AssessedBy("sam"));

    [Fact]
    public void Every_line_of_the_files_has_a_cell_for_each_heading()
    {
        var clocks = Lines(ReplayCsv.Clocks(Found));
        clocks[0].ShouldStartWith("stage,duty,says,wt-2018 limit,wt-2018 applied,");
        clocks.Length.ShouldBe(1 + Found.Clocks.Count);
        clocks.ShouldContain(line => line.StartsWith("front-door,referral-decision-1-working-day,"));

        var holders = Lines(ReplayCsv.Holders(Found));
        holders.ShouldAllBe(line => line.Split(',').Length == 11);
        holders.ShouldContain("section-17,1,1,0,1,Other practitioner,no,yes,1,0,1");

        var differences = Lines(ReplayCsv.Differences(Found));
        differences.ShouldAllBe(line => line.Split(',').Length == 6);
        differences.ShouldContain("Cases whose holder could hold them without a departure,everything,,1,1,1");
        differences.ShouldContain("Cases whose holder could hold them without a departure,team,North,1,1,");
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-2 days, or more", "\"'-2 days, or more\"")]
    [InlineData("the \"threshold\"", "\"the \"\"threshold\"\"\"")]
    [InlineData("plain", "plain")]
    public void A_spreadsheet_never_takes_words_for_a_formula(string text, string cell) =>
        CsvRow.Of(text, 3, null).ShouldBe($"{cell},3,\r\n");

    [Fact]
    public async Task The_page_is_whole_in_itself_and_shows_every_figure_as_a_table_too()
    {
        var html = await ReplayFiles.DocumentAsync(Found, Today);
        var document = new HtmlParser().ParseDocument(html);
        document.QuerySelectorAll("link, script, img, [src], a[href]").ShouldBeEmpty();
        document.QuerySelectorAll("svg[role=img]").ShouldNotBeEmpty();
        document.QuerySelectorAll("table").Length.ShouldBeGreaterThan(6);
        document.Body!.TextContent.ShouldContain("too few to say a rate");
    }

    [Fact]
    public async Task Without_records_the_page_says_so() =>
        (await ReplayFiles.DocumentAsync(Figures(), Today)).ShouldContain("There are no records to replay yet.");

    [Fact]
    [Ask("E11")]
    public async Task The_summary_is_plain_text_that_gives_no_small_number()
    {
        ChildRecord[] few = [AssessedBy("sam"), AssessedBy("sam"), AssessedBy("amira")];
        var summary = Summary(few);
        var text = ReplayFiles.Markdown(summary);

        text.ShouldStartWith("# Working Together 2018 and Working Together 2023: what would differ here");
        text.ShouldContain("Cases open on 31 March 2026: fewer than 5.");
        text.ShouldContain("Held by somebody who may hold them only under Working Together 2023: fewer than 5.");
        text.ShouldContain("Family group conferences: prompts under Working Together 2023: fewer than 5");
        text.ShouldContain("## What would have stood in the way");
        var html = new HtmlParser().ParseDocument(await ReplayFiles.SummaryAsync(summary));
        html.QuerySelectorAll("link, script, img, [src], a[href]").ShouldBeEmpty();
        html.QuerySelectorAll("h2").Length.ShouldBe(summary.Parts.Count);

        // Twelve are enough to be named, and for a rate with its bounds.
        var many = ReplayFiles.Markdown(Summary([.. Enumerable.Repeat("sam", 12).Select(AssessedBy)]));
        many.ShouldContain("Held by somebody who may hold them only under Working Together 2023: 12.");
        many.ShouldContain("Acts recorded here, each judged by the record as it stood before it: 48.");
    }

    [Theory]
    [InlineData(3, 7, "3 of 7: too few to say a rate")]
    [InlineData(30, 70, "30 of 70, 43% (32% to 55%)")]
    [InlineData(1, 2000, "1 of 2,000, under 1% (under 1% to under 1%)")]
    public void A_rate_is_said_with_where_it_lies(long count, long of, string said) =>
        ReplayWords.Of(new Share(count, of)).ShouldBe(said);

    [Fact]
    public void Every_difference_has_a_name_of_its_own_in_addresses()
    {
        foreach (var (what, _) in ReplayWords.Differences)
            ReplayWords.Find(ReplayWords.Key(what)).ShouldBe(what);
        ReplayWords.Key(Change.ActNeedsReason).ShouldBe("act-needs-reason");
        ReplayWords.Find("anything").ShouldBeNull();
    }

    [Fact]
    public void The_prompts_that_consultations_ask_about_are_duties_of_some_edition()
    {
        var known = Shipped
            .Editions.SelectMany(edition => edition.Duties.Keys.Concat(edition.Waiting.Keys))
            .ToHashSet();
        FilesBeside.AskedPrompts().SelectMany(theme => theme.Duties).Where(id => !known.Contains(id)).ShouldBeEmpty();
    }

    private static ConsultationSummary Summary(IReadOnlyList<ChildRecord> records) =>
        new(Figures(records), FilesBeside.AskedPrompts(), Today);

    private static string[] Lines(string csv) => csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
