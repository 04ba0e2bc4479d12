using System.Collections.Concurrent;
using Kith.Tests;
using Kith.Tests.Site;
using Microsoft.Playwright;

namespace Kith.Browser.Tests;

public class PageTests(Browsing browsing, ExampleSite examples) : IClassFixture<ExampleSite>
{
    // A folder for a picture of every page at both widths, for somebody who wants to look.
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("KITH_SCREENSHOTS");

    private const int StopsInAWindow = 16;

    // A screen, and whether the rules on accessibility are asked on it, or only whether the page fits.
    private sealed record Screen(int Width, int Height, bool IsAccessible);

    private static readonly Screen Desk = new(1280, 900, IsAccessible: true);
    private static readonly Screen Telephone = new(375, 800, IsAccessible: true);

    [Fact]
    public async Task Every_page_is_accessible_and_fits_the_screen_and_runs_without_complaint()
    {
        var stops = await Walk.Of(browsing.Site);
        var pages = new SitePages(browsing.Site);

        pages.Routes.Except(stops.Select(stop => pages.RouteOf(stop.Path))).ShouldBeEmpty("These are not on the walk");
        (await FaultsAsync(browsing.Site, stops, [Desk, Telephone])).ShouldBeEmpty();
    }

    // They are one page with other questions, which stand below each other on every screen.
    [Fact]
    public async Task The_page_of_every_act_is_accessible_and_fits_the_screen_and_runs_without_complaint() =>
        (
            await FaultsAsync(
                examples.Site,
                await ActWalk.Of(examples),
                [Desk with { IsAccessible = false }, Telephone]
            )
        ).ShouldBeEmpty();

    private async Task<IReadOnlyList<string>> FaultsAsync(
        TestSite site,
        IEnumerable<Stop> stops,
        IReadOnlyList<Screen> screens
    )
    {
        ConcurrentBag<string> wrong = [];
        var windows = stops
            .GroupBy(stop => (stop.Person, stop.Reading))
            .SelectMany(visits => visits.Chunk(StopsInAWindow));
        // Every core has a window to look at, while the site makes the page of another.
        await Parallel.ForEachAsync(
            windows,
            new ParallelOptions { CancellationToken = TestDatabase.Stop },
            async (visits, _) => await VisitAsync(site, visits, screens, wrong)
        );
        return [.. wrong];
    }

    private async Task VisitAsync(
        TestSite site,
        IReadOnlyList<Stop> visits,
        IReadOnlyList<Screen> screens,
        ConcurrentBag<string> wrong
    )
    {
        var page = visits[0].Person is { } person
            ? await browsing.As(person, at: site)
            : await browsing.Anybody(at: site);
        if (visits[0].Reading is { } reading)
            await page.Context.AddCookiesAsync([
                new Cookie
                {
                    Name = "kith-reading",
                    Value = reading,
                    Url = $"{site.Address}",
                },
            ]);
        page.Console += (_, said) =>
        {
            if (said.Type == "error" && !said.Text.Contains("Failed to load resource", StringComparison.Ordinal))
                wrong.Add($"{page.Url}: {said.Text}");
        };
        await Axe.OnEveryPageOf(page);
        foreach (var stop in visits)
        {
            var answer = await page.GotoAsync(stop.Path);
            if (answer!.Status != stop.Status)
                wrong.Add($"{stop} answers {answer.Status}");
            if (stop.Pressing is { } button)
            {
                await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
                await Assertions.Expect(page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
            }
            foreach (var screen in screens)
            {
                await page.SetViewportSizeAsync(screen.Width, screen.Height);
                await PictureAsync(page, $"{stop.Name}-{screen.Width}");
                foreach (var fault in await FaultsAsync(page, screen.IsAccessible))
                    wrong.Add($"{stop} at {screen.Width}: {fault}");
            }
        }
        await page.Context.CloseAsync();
    }

    // The height of a phone's first screen, and how much of it the header may take.
    private const int FirstScreen = 844;
    private const int HeaderAtMost = 120;

    [Fact]
    public async Task On_a_phone_the_header_is_small_and_the_first_thing_to_do_stands_in_the_first_screen()
    {
        var child = await browsing.Site.LedBy("amira");
        var page = await browsing.As("amira", width: 390);
        foreach (
            var (path, first) in new[]
            {
                ("/my-work", "main a[href^='/children/']"),
                ($"/children/{child}", ".kith-first-thing a"),
                ($"/children/{child}/acts/make-home-visit", "[name=on-day]"),
            }
        )
        {
            await page.GotoAsync(path);
            (await HeightAsync("header", "height")).ShouldBeLessThanOrEqualTo(HeaderAtMost, path);
            (await HeightAsync(first, "bottom")).ShouldBeLessThanOrEqualTo(FirstScreen, path);
        }
        await page.Context.CloseAsync();

        Task<double> HeightAsync(string selector, string edge) =>
            page.Locator(selector).First.EvaluateAsync<double>($"one => one.getBoundingClientRect().{edge}");
    }

    [Fact]
    public async Task What_is_wrong_on_a_page_is_found()
    {
        var page = await browsing.Anybody();
        await page.SetContentAsync("<html lang=en><title>A page</title><main><h1>A page</h1><img src=x></main>");

        (await FaultsAsync(page, isAccessible: true)).ShouldHaveSingleItem().ShouldStartWith("image-alt: <img");
        await page.Context.CloseAsync();
    }

    private static async Task<IReadOnlyList<string>> FaultsAsync(IPage page, bool isAccessible)
    {
        var tooWide = await page.EvaluateAsync<string?>(
            """
            () => {
              const room = document.documentElement.clientWidth;
              const wider = [...document.querySelectorAll("main *")].filter(one => one.getBoundingClientRect().right > room);
              return document.documentElement.scrollWidth > room ? (wider.at(-1) ?? document.body).outerHTML.slice(0, 300) : null;
            }
            """
        );
        return
        [
            .. isAccessible ? await Axe.FaultsOf(page) : [],
            .. tooWide is null ? [] : new[] { $"scrolls sideways: {tooWide}" },
        ];
    }

    private static async Task PictureAsync(IPage page, string name)
    {
        if (Pictures is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            await page.ScreenshotAsync(
                new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png"), FullPage = true }
            );
        }
    }
}
