using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Kith.Browser.Tests;

public class PageTests(Browsing browsing)
{
    // A folder for a picture of every page at both widths, for somebody who wants to look.
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("KITH_SCREENSHOTS");

    [Theory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task Every_page_is_accessible_and_fits_the_screen_and_runs_without_complaint(int width)
    {
        List<string> wrong = [];
        foreach (var visits in (await Walk.Of(browsing.Site)).GroupBy(page => page.Person))
        {
            var page = await browsing.As(visits.Key, width);
            page.Console += (_, said) =>
            {
                if (said.Type == "error" && !said.Text.Contains("Failed to load resource", StringComparison.Ordinal))
                {
                    wrong.Add($"{page.Url}: {said.Text}");
                }
            };
            foreach (var (person, name, path) in visits)
            {
                await page.GotoAsync(path);
                await PictureAsync(page, $"{name}-{width}");
                wrong.AddRange((await FaultsAsync(page)).Select(fault => $"{person} {name} at {width}: {fault}"));
            }
            await page.Context.CloseAsync();
        }
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_sign_in_page_and_a_page_of_errors_are_accessible()
    {
        var anybody = await browsing.Anybody();
        await anybody.GotoAsync("/sign-in");
        (await FaultsAsync(anybody)).ShouldBeEmpty();
        await anybody.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await PictureAsync(anybody, "sign-in-errors-1280");
        (await FaultsAsync(anybody)).ShouldBeEmpty();
        await anybody.Context.CloseAsync();
    }

    private static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        var axe = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        var tooWide = await page.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        );
        return
        [
            .. axe
                .Violations.Where(fault => !IsTheDesignSystems(fault))
                .Select(fault => $"{fault.Id}: {string.Join("; ", fault.Nodes.Take(3).Select(node => node.Html))}"),
            .. tooWide > 0 ? new[] { $"scrolls sideways by {tooWide} pixels" } : [],
        ];
    }

    // GOV.UK Frontend says on a radio whether what it reveals is shown; axe knows no such attribute of a radio.
    private static bool IsTheDesignSystems(AxeResultItem fault) =>
        fault.Id == "aria-allowed-attr"
        && fault.Nodes.All(node => node.Html.Contains("govuk-radios__input", StringComparison.Ordinal));

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
