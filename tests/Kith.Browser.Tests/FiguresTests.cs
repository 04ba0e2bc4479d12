using Kith.Tests.Site;
using Microsoft.Playwright;

namespace Kith.Browser.Tests;

/// <summary>Whoever reads the figures finds them in few clicks, from their first page to what helped, what is missing and where.</summary>
public class FiguresTests(Browsing browsing, ITestOutputHelper output)
{
    /// <summary>Each engine, for whoever counts and for whoever leads a team.</summary>
    public static TheoryData<string, string> EveryReader => EveryEngineAttribute.With(["anil", "denise"]);

    [Theory, MemberData(nameof(EveryReader)), Ask("B1"), Ask("A9")]
    public async Task Need_against_help_by_area_and_the_cost_of_process_are_read_in_eight_interactions(
        string engine,
        string reader
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        foreach (var given in new[] { "Lee", "Ann", "Bea", "Cal", "Dan" })
            await site.Helped(given);
        await site.Helped("Max", "LS2 9JT");
        var page = await browsing.As(reader, at: site);
        var hands = new Hands(page);
        var main = page.Locator("main");

        await hands.Click(AriaRole.Link, "Need and help");
        await Assertions.Expect(Line(page, "Getting about")).ToContainTextAsync("£240");
        await Assertions.Expect(Line(page, "There is a waiting list")).ToContainTextAsync("6");
        await hands.Choose("select[name=months]", "12");
        await hands.Choose("select[name=district]", "LS2");
        await hands.Click(main.Locator("form button").First);
        // One family in an area could be known by its figures.
        await Assertions.Expect(Line(page, "Getting about")).ToContainTextAsync("held back");
        await Assertions.Expect(main).Not.ToContainTextAsync("£240");
        await hands.Click(AriaRole.Link, "Cost of process");
        await hands.Choose("select[name=by]", "team");
        await hands.Click(main.Locator("form button").First);
        await Assertions.Expect(main).ToContainTextAsync("Help that families got, by team");
        var table = await page.RunAndWaitForDownloadAsync(() => hands.Click(AriaRole.Link, "As CSV, naming nobody"));
        table.SuggestedFilename.ShouldBe("process.csv");

        hands.Took(8, output);
        await Assertions.Expect(main).Not.ToContainTextAsync("Max");
        await page.Context.CloseAsync();
    }

    [Theory, EveryEngine]
    public async Task Whoever_works_with_families_is_led_to_no_figures_and_refused_them(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var page = await browsing.As("amira", at: site);

        await Assertions
            .Expect(page.GetByRole(AriaRole.Link, new() { Name = "Need and help", Exact = true }))
            .ToHaveCountAsync(0);
        var refused = await page.GotoAsync("/need");

        refused!.Status.ShouldBe(403);
        await page.Context.CloseAsync();
    }

    private static ILocator Line(IPage page, string name) =>
        page.Locator("main tbody tr").Filter(new() { HasText = name }).First;
}
