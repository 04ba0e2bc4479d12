using System.Net;
using System.Xml.Linq;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Returns;

public class ReturnsPageTests
{
    [Theory]
    [EveryEngine]
    public async Task The_analyst_counts_and_sees_what_is_wrong_by_team_rule_and_number(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira", "Amiras", "Child");
        await site.LedBy("nadia", "Nadias", "Child");
        using var anil = await site.As("anil");
        (await anil.Opens("/returns")).Words.ShouldContain("Nothing has been counted yet for 2026-27.");

        var page = await Counted(anil);

        page.Words.ShouldContain("0 of 2 children were ready on 20 November 2026");
        page.Words.ShouldContain("North");
        page.Words.ShouldContain("South");
        page.Links("/returns/findings?rule=8610").ShouldBeTrue();
        var found = await anil.Opens("/returns/findings?rule=8610");
        var number = (await site.RecordOf(child)).State.Person.Number;
        found.Words.ShouldContain(number);
        found.Words.ShouldNotContain("Amiras");
        found.Links($"/children/{child}").ShouldBeFalse();
        (await site.Count("audit", $"viewer = 'anil' AND page = '/returns/findings'")).ShouldBe(2);
    }

    [Fact]
    public async Task A_supervisor_is_led_to_the_children_of_the_team_and_does_not_make_the_return()
    {
        await using var site = await TestSite.StartAsync();
        var own = await site.LedBy("amira");
        var other = await site.LedBy("nadia");
        using var denise = await site.As("denise");

        var page = await Counted(denise);
        var found = await denise.Opens("/returns/findings?rule=8610");

        page.Words.ShouldNotContain("Make the return");
        found.Links($"/children/{own}").ShouldBeTrue();
        found.Links($"/children/{other}").ShouldBeFalse();
        (await denise.Opens("/returns/return.xml?year=2025-26")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_return_is_made_in_the_background_and_every_download_is_on_record()
    {
        await using var site = await TestSite.StartAsync();
        var child = await site.LedBy("amira", on: TestSite.Today.AddDays(-2));
        using var anil = await site.As("anil");

        var refused = await anil.Sends(
            await anil.Opens("/returns"),
            "form[action='/returns/build']",
            ("year", "2026-27"),
            ("authority", "20")
        );
        refused.Errors.ShouldBe(["Enter the three digits of the authority’s number"]);
        await anil.Sends(refused, "form[action='/returns/build']", ("year", "2026-27"), ("authority", "201"));
        var page = await Until(anil, shown => shown.Links("/returns/return.xml?year=2026-27"));

        page.Words.ShouldContain("Returns made here");
        using var file = await anil.Gets("/returns/return.xml?year=2026-27");
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        var built = XDocument.Parse(await file.Content.ReadAsStringAsync(TestDatabase.Stop));
        built.Descendants("LAchildID").Single().Value.ShouldBe((await site.RecordOf(child)).State.Person.Number);
        using var explained = await anil.Gets("/returns/explained.csv?year=2026-27");
        (await explained.Content.ReadAsStringAsync(TestDatabase.Stop)).ShouldContain("kind,LAchildID");
        (await site.Count("audit", $"viewer = 'anil' AND page LIKE '/returns/%'")).ShouldBe(3);
    }

    [Fact]
    public async Task Another_years_file_is_compared_and_nothing_of_it_but_figures_is_kept()
    {
        await using var site = await TestSite.StartAsync();
        await site.LedBy("amira");
        using var anil = await site.As("anil");
        await Counted(anil);
        var page = await anil.Opens("/returns/compare");
        var sample = Path.Combine(AppContext.BaseDirectory, "samples", "authority-clean-2025-26.xml");

        var compared = await anil.Uploads(page, "form[action='/returns/compare'][method=post]", "file", sample);

        compared.Status.ShouldBe(HttpStatusCode.OK);
        compared.Words.ShouldContain("2025-26, from a file");
        compared.Words.ShouldContain("England");
        compared.Words.ShouldContain("1,500");
        compared.Words.ShouldContain("2026-27 covers 1 April to 20 November 2026 only.");
        compared.Words.ShouldContain("Not compared");
        (await anil.Opens("/returns/compare?area=South%20West")).Words.ShouldContain("South West");
        (await site.Count("child")).ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_is_no_return_is_refused_in_words()
    {
        await using var site = await TestSite.StartAsync();
        using var anil = await site.As("anil");
        var wrong = Path.GetTempFileName();
        await File.WriteAllTextAsync(wrong, "<learners/>", TestDatabase.Stop);

        var page = await anil.Uploads(
            await anil.Opens("/returns/compare"),
            "form[action='/returns/compare'][method=post]",
            "file",
            wrong
        );

        File.Delete(wrong);
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Errors.ShouldHaveSingleItem().ShouldContain("<learners>");
    }

    private static async Task<Page> Counted(Visitor visitor)
    {
        await visitor.Sends(await visitor.Opens("/returns"), "form[action='/returns/count']");
        return await Until(visitor, page => page.Words.Contains("children were ready on", StringComparison.Ordinal));
    }

    // The work goes on in the background; its page says when it is done.
    private static async Task<Page> Until(Visitor visitor, Func<Page, bool> holds)
    {
        while (true)
        {
            TestDatabase.Stop.ThrowIfCancellationRequested();
            var page = await visitor.Opens("/returns");
            page.Document.QuerySelector(".govuk-warning-text").ShouldBeNull();
            if (holds(page))
                return page;
        }
    }
}
