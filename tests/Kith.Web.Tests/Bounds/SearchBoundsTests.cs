using System.Net;
using Kith.Store;
using Kith.Tests.Site;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Tests.Bounds;

public class SearchBoundsTests(Sites sites)
{
    [Theory]
    [EveryEngine]
    public async Task A_search_of_more_than_eight_words_or_a_hundred_characters_finds_nobody_and_says_so(string engine)
    {
        var site = await sites.On(engine);
        using var frances = await site.As("frances");
        string[] long_ = [string.Join('+', Enumerable.Repeat("a", 1_900)), "a+b+c+d+e+f+g+h+i", new string('x', 101)];
        foreach (var q in long_)
        {
            var page = await frances.Opens($"/children?q={q}");

            page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            page.Words.ShouldContain("Look for 8 words at most, and 100 characters.");
        }
        (await frances.Opens($"/children?q={new string('x', 6_000)}")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("jo")]
    [InlineData("a+b")]
    public async Task A_letter_or_two_list_nobody(string q)
    {
        var site = await sites.On("sqlite");
        await site.Referred();
        using var frances = await site.As("frances");

        var page = await frances.Opens($"/children?q={q}");

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Words.ShouldContain("Enter 3 letters or more");
        page.Document.QuerySelector("main table").ShouldBeNull();
    }

    [Theory]
    [EveryEngine]
    public async Task Whoever_was_shown_as_many_children_as_anybody_is_in_a_day_is_told_to_ask_and_an_alert_is_written(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(
            engine,
            settings: new Dictionary<string, string?> { ["Bounds:FoundInADay"] = "3" }
        );
        using var log = new Lines();
        site.App.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        foreach (var name in new[] { "Anna", "Berta", "Carla", "Dora" })
            await site.Referred(name, "Longname");
        using var amira = await site.As("amira");
        using var frances = await site.As("frances");
        await amira.Opens("/children?q=anna");
        await amira.Opens("/children?q=berta");
        await amira.Opens("/children?q=berta");

        (await amira.Opens("/children?q=carla")).Words.ShouldContain("Carla Longname");
        var refused = await amira.Opens("/children?q=dora");

        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Words.ShouldContain("Searches have shown you 3 different children today");
        refused.Words.ShouldContain("ask your manager");
        refused.Words.ShouldNotContain("Dora");
        log.All.ShouldHaveSingleItem().ShouldContain("Searches showed amira 3 different children today");
        // Nobody else is kept from it, nor the same person tomorrow.
        (await frances.Opens("/children?q=dora")).Words.ShouldContain("Dora Longname");
        var audit = site.App.Services.GetRequiredService<Audit>();
        (await audit.FoundSinceAsync(site.Time.Now.AddHours(-1), stop: TestDatabase.Stop)).ShouldBe([
            ("amira", 3),
            ("frances", 1),
        ]);
        site.Time.Now = site.Time.Now.AddDays(1);
        using var later = await site.As("amira");
        (await later.Opens("/children?q=dora")).Words.ShouldContain("Dora Longname");
    }
}
