using AngleSharp.Dom;
using Kith.Casework.ChildInNeed;
using Kith.Casework.FrontDoor;
using Kith.Casework.Record;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Guidance;

/// <summary>How sure we are of a duty stands wherever the duty does.</summary>
public sealed class SurenessTests
{
    [Fact]
    public async Task No_page_shows_a_duty_without_saying_whether_a_published_source_confirms_it()
    {
        await using var site = await TestSite.StartAsync();
        var late = await site.LedBy("amira", "Fay", on: TestSite.Today.AddDays(-75));
        await site.Does("amira", late, Departure());
        var waiting = await site.Decided(ReferralDecision.StrategyDiscussion, "Dot");
        var assessed = await site.AssessedBy("amira", "Cai");
        var old = await site.LedBy("femi", "Gus", on: new DateOnly(2019, 5, 7), since: TestSite.Today);

        await SaysHowSure(
            site,
            "amira",
            "/my-work",
            $"/children/{late}",
            $"/children/{late}/clocks",
            $"/children/{late}/acts/record-departure",
            $"/children/{late}/acts/start-assessment",
            $"/children/{assessed}"
        );
        await SaysHowSure(
            site,
            "denise",
            "/approvals",
            "/departures",
            $"/children/{waiting}",
            $"/children/{waiting}/allocate",
            $"/children/{waiting}/acts/hold-strategy-discussion",
            $"/children/{old}/allocate"
        );
        await SaysHowSure(
            site,
            "anil",
            "/guidance?q=interpreter",
            "/guidance/wt-2023?stage=conference",
            "/guidance/compare?a=wt-2018&b=wt-2023&theme=section-17",
            "/guidance/duties/wt-2023/assessment-max-duration"
        );
    }

    [Fact]
    public async Task An_unverified_duty_is_called_so_beside_its_question()
    {
        await using var site = await TestSite.StartAsync();
        var child = await site.AssessedBy("amira");
        await site.Does("denise", child, new ReturnAssessment { Reason = "Say how often" });
        using var amira = await site.As("amira");

        var page = await amira.Opens($"/children/{child}/acts/submit-assessment");

        page.All("details.kith-why").ShouldNotBeEmpty();
        page.All("details.kith-why")
            .ShouldAllBe(why =>
                why.Contains("confirmed", StringComparison.Ordinal)
                || why.Contains("unverified", StringComparison.Ordinal)
                || why.Contains("our own rule", StringComparison.Ordinal)
                || !why.Contains("A should", StringComparison.Ordinal)
            );
    }

    private static async Task SaysHowSure(TestSite site, string person, params string[] paths)
    {
        using var visitor = await site.As(person);
        foreach (var path in paths)
        {
            var page = await visitor.Opens(path);
            var links = page.Document.QuerySelectorAll("main a[href^='/guidance/duties/']").ToList();
            links.ShouldNotBeEmpty(path);
            foreach (var link in links)
                Around(link).ShouldMatch("(?i)confirmed|unverified|our own rule", $"{path}: {link.OuterHtml}");
        }
    }

    // The words of the line, cell, card or part of a page in which the duty stands.
    private static string Around(IElement link) =>
        link.Closest(
            "li, tr, article, .govuk-inset-text, .govuk-warning-text, .govuk-details__text, section"
        )!.TextContent;

    private static RecordDeparture Departure() =>
        new()
        {
            Duty = "assessment-max-duration",
            Reason = "Dad was away",
            AuthorisedBy = "denise",
        };
}
