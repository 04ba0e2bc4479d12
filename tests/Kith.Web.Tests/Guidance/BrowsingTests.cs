using System.Net;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Guidance;

public class BrowsingTests(Sites sites)
{
    [Fact, Ask("E11")]
    public async Task Anybody_reads_the_editions_with_the_days_they_were_in_force()
    {
        var site = await sites.On("sqlite");
        using var anybody = site.Anybody();

        var page = await anybody.Opens("/guidance");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Links("/guidance/wt-2018").ShouldBeTrue();
        page.Links("/guidance/wt-2023").ShouldBeTrue();
        page.Words.ShouldContain("In force from 18 March 2026", Case.Insensitive);
    }

    [Fact, Ask("E11")]
    public async Task An_edition_says_of_each_duty_how_strongly_it_binds_and_what_the_software_does_about_it()
    {
        var site = await sites.On("sqlite");
        using var anybody = site.Anybody();

        var page = await anybody.Opens("/guidance/wt-2018");

        var deadline = Card(page, "icpc-deadline");
        deadline.ShouldContain("Should");
        deadline.ShouldContain("It runs a clock of 15 working days from strategy discussion held");
        deadline.ShouldContain("Working Together 2018");
        Card(page, "referral-decider").ShouldContain("Only a social worker");
        Card(page, "cin-plan-content").ShouldContain("It is shown");
    }

    [Fact]
    public async Task A_rule_that_nothing_recorded_here_can_set_off_says_that_it_waits()
    {
        var site = await sites.On("sqlite");
        using var anybody = site.Anybody();

        var page = await anybody.Opens("/guidance/wt-2023");

        Card(page, "rapid-review").ShouldContain("Not yet executed");
        Card(page, "rapid-review").ShouldContain("Kith does not record “panel notified” yet");
    }

    [Theory]
    [InlineData("stage=conference", "icpc-deadline", "referral-decider")]
    [InlineData("kind=clock", "icpc-deadline", "referral-decider")]
    [InlineData("kind=eligibility", "referral-decider", "icpc-deadline")]
    [InlineData("force=must", "s47-enquire", "icpc-deadline")]
    [InlineData("sure=confirmed&q=conference+working", "icpc-deadline", "referral-decider")]
    public async Task Duties_are_narrowed_by_part_of_the_work_kind_strength_and_words(
        string query,
        string shown,
        string hidden
    )
    {
        var site = await sites.On("sqlite");
        using var anybody = site.Anybody();

        var page = await anybody.Opens($"/guidance/wt-2023?{query}");

        page.Document.GetElementById(shown).ShouldNotBeNull();
        page.Document.GetElementById(hidden).ShouldBeNull();
        page.All(".moj-filter__tag").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task One_search_looks_through_every_edition()
    {
        var site = await sites.On("sqlite");
        using var anybody = site.Anybody();

        var page = await anybody.Opens("/guidance?q=strategy+police");

        page.Links("/guidance/duties/wt-2018/strategy-min-attendees").ShouldBeTrue();
        page.Links("/guidance/duties/wt-2023/strategy-min-attendees").ShouldBeTrue();
        (await anybody.Opens("/guidance?q=zebra")).Words.ShouldContain("No duty has all these words");
    }

    [Fact]
    public async Task A_search_finds_what_an_edition_is_known_to_say_nothing_about()
    {
        var site = await sites.On("sqlite");
        using var anybody = site.Anybody();

        var page = await anybody.Opens("/guidance?q=fathers");

        page.Words.ShouldContain("Known to say nothing");
        page.Links("/guidance/wt-2013#silent").ShouldBeTrue();
    }

    [Fact]
    public async Task An_edition_nobody_wrote_is_not_found()
    {
        var site = await sites.On("sqlite");
        using var anybody = site.Anybody();

        (await anybody.Opens("/guidance/wt-1066")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Every_duty_on_the_page_of_an_edition_opens()
    {
        var site = await sites.On("sqlite");
        using var anybody = site.Anybody();
        var page = await anybody.Opens("/guidance/wt-2023");
        var links = page
            .Document.QuerySelectorAll(".kith-duty h3 a")
            .Select(link => link.GetAttribute("href")!)
            .ToList();

        links.Count.ShouldBeGreaterThan(50);
        foreach (var link in links)
            (await anybody.Opens(link)).Status.ShouldBe(HttpStatusCode.OK, link);
    }

    private static string Card(Page page, string duty)
    {
        var card = page.Document.GetElementById(duty);
        card.ShouldNotBeNull();
        return string.Join(' ', card.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
