using System.Net;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Replay;

public sealed class ReplayPageTests
{
    private const string Editions = "?first=wt-2018&second=wt-2023";

    [Theory, EveryEngine]
    public async Task An_analyst_compares_two_editions_and_no_child_is_shown(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        await site.LedBy("femi", "Zebedee", "Quill");
        using var analyst = await site.As("anil");
        var audited = await site.Count("audit");

        var page = await analyst.Opens("/replay" + Editions);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Words.ShouldContain("1 record read.");
        page.Words.ShouldContain("1 open case is held by somebody who may hold it under one of the editions only.");
        page.Words.ShouldNotContain("Quill");
        page.Document.QuerySelectorAll("svg[role=img]").ShouldNotBeEmpty();
        (await site.Count("audit")).ShouldBe(audited);
        foreach (var link in page.Document.QuerySelectorAll("a[href*='replay/']").Select(a => a.GetAttribute("href")!))
        {
            using var file = await analyst.Gets(link);
            file.StatusCode.ShouldBe(HttpStatusCode.OK, link);
            file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
            (await file.Content.ReadAsStringAsync(TestDatabase.Stop)).ShouldContain("2018");
        }
    }

    [Fact]
    public async Task The_page_asks_before_it_answers_and_says_when_there_is_nothing()
    {
        await using var site = await TestSite.StartAsync();
        using var analyst = await site.As("anil");

        var asked = await analyst.Opens("/replay");
        asked.Holds("second").ShouldBe("wt-2026");
        asked.Words.ShouldNotContain("No record was changed");

        (await analyst.Opens("/replay" + Editions)).Words.ShouldContain("There are no records to replay yet.");
    }

    [Theory]
    [InlineData("?first=wt-2018&second=wt-2018", "Choose two different editions")]
    [InlineData("?first=wt-1999&second=wt-2018", "Choose an edition")]
    [InlineData(Editions + "&from-day=31&from-month=2&from-year=2025", "The first day must be a real date")]
    [InlineData(
        Editions + "&from-day=2&from-month=2&from-year=2025&to-day=1&to-month=2&to-year=2025",
        "The last day must be on or after the first day"
    )]
    public async Task What_is_wrong_with_the_question_is_said(string query, string error)
    {
        await using var site = await TestSite.StartAsync();
        using var analyst = await site.As("anil");
        foreach (var path in new[] { "/replay", "/replay/duties.csv" })
        {
            var page = await analyst.Opens(path + query);
            page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            page.Errors.ShouldBe([error]);
        }
    }

    [Fact]
    public async Task A_social_worker_reads_no_figures()
    {
        await using var site = await TestSite.StartAsync();
        using var worker = await site.As("amira");
        (await worker.Opens("/replay" + Editions)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
