using Kith.Casework.ChildInNeed;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

public class ChildPageTests(Sites sites)
{
    [Fact]
    public async Task A_threshold_that_a_referral_met_is_no_reason_in_words()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira", "Threshia", "Bond");
        using var amira = await site.As("amira");

        var page = await amira.Opens($"/children/{child}");

        page.All("[aria-labelledby=worries] blockquote").ShouldNotBeEmpty();
        page.All("[aria-labelledby=worries] blockquote")
            .ShouldNotContain(text => text.Contains("level", StringComparison.Ordinal));
    }

    [Theory]
    [EveryEngine]
    public async Task The_first_page_of_a_record_shows_the_plan_that_runs(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.OnAPlan("amira", "carys", "Planned");
        using var amira = await site.As("amira");

        var page = await amira.Opens($"/children/{child}");

        page.All("h2").ShouldContain("Child protection plan");
        page.Words.ShouldContain("What has to change Nobody is hit");
        page.All("section[aria-labelledby=plan] td").ShouldContain("What is doneGran moves in");
        page.Words.ShouldContain("category physical abuse");
        page.Words.ShouldContain("Next review by Saturday 20 February, a day off: by Friday 19 February");
    }

    [Fact]
    public async Task A_case_without_a_plan_is_never_called_one()
    {
        await using var site = await TestSite.StartAsync("sqlite");
        var child = await site.LedBy("amira", "Planless");
        using var amira = await site.As("amira");

        var page = await amira.Opens($"/children/{child}");

        page.All(".kith-child-tags li").ShouldContain("Assessment to start");
        page.All("h2").ShouldNotContain("Child in need plan");
        (await amira.Opens("/my-work")).Words.ShouldContain("Assessment to start");
    }

    [Theory]
    [EveryEngine]
    public async Task With_no_plan_the_page_says_that_one_has_to_be_written_and_by_when(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.AssessedBy("amira", "Unplanned");
        await site.Does("denise", child, new AuthoriseAssessment());
        using var amira = await site.As("amira");

        foreach (var address in new[] { $"/children/{child}", "/my-work" })
        {
            var page = await amira.Opens(address);
            page.Words.ShouldContain("Write the child in need plan within 10 working days of the assessment");
            page.Links($"/children/{child}/acts/draft-child-in-need-plan").ShouldBeTrue(address);
        }
        (await amira.Opens($"/children/{child}")).Words.ShouldContain("4 December");
    }

    [Theory]
    [EveryEngine]
    public async Task A_death_stands_on_the_page_in_lists_and_in_the_search_and_nobody_is_asked_to_see_the_child(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.OnAPlan("amira", "carys", "Remembered");
        using var amira = await site.As("amira");
        (await amira.Opens($"/children/{child}")).Links($"/children/{child}/acts/record-death").ShouldBeTrue();

        await amira.Records(
            child,
            "record-death",
            DayOf(20),
            ("on-month", "11"),
            ("on-year", "2026"),
            ("source", "The ward")
        );

        var page = await amira.Opens($"/children/{child}");
        page.All(".kith-child-tags li").ShouldContain("Died on 20 November 2026");
        page.Words.ShouldContain("died 20 November 2026 at");
        page.Words.ShouldNotContain("See a child on a child protection plan");
        page.Words.ShouldContain("Tell the child death review office");
        page.Document.QuerySelector(".govuk-button--primary, main a.govuk-button")!
            .TextContent.ShouldContain("Tell the child death review office");
        (await amira.Opens("/children?q=remembered")).Words.ShouldContain("died 20 Nov 2026");
        (await amira.Opens("/my-work")).Words.ShouldContain("died 20 Nov 2026");
    }

    [Fact]
    public async Task Every_detail_of_a_child_has_an_ordinary_way_to_change_it()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira", "Detailed");
        using var amira = await site.As("amira");
        var page = await amira.Opens($"/children/{child}");
        foreach (var act in new[] { "name-child", "change-details", "describe-child", "record-address" })
            page.Links($"/children/{child}/acts/{act}").ShouldBeTrue(act);

        await amira.Records(child, "change-details", ("sex", "M"), ("ethnicity", "WBRI"));

        var changed = await amira.Opens($"/children/{child}");
        changed.Words.ShouldContain("Male");
        (await amira.Opens($"/children/{child}/acts/change-details")).Holds("sex").ShouldBe("M");
    }

    private static (string, string) DayOf(int day) => ("on-day", $"{day}");
}
