using System.Diagnostics;
using System.Text.RegularExpressions;
using Kith.Tests.Site;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Kith.Browser.Tests.Browsing))]
[assembly: AssemblyFixture(typeof(Sites))]

namespace Kith.Browser.Tests;

/// <summary>One real browser and one site, shared by all tests: each makes its own children.</summary>
public sealed class Browsing : IAsyncLifetime
{
    private IPlaywright? _playwright;

    internal IBrowser Browser { get; private set; } = null!;

    internal TestSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await TestSite.StartAsync(people: Staff.WithOfficer);
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Chromium(),
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    /// <summary>A browser window of a person's own, signed in.</summary>
    internal async Task<IPage> As(string person, int width = 1280, bool scripts = true, TestSite? at = null)
    {
        var page = await Anybody(width, scripts, at);
        await SignInAsync(page, person);
        return page;
    }

    /// <summary>The same, at an address.</summary>
    internal async Task<IPage> As(string person, Uri at)
    {
        var page = await Anybody(1280, true, at);
        await SignInAsync(page, person);
        return page;
    }

    /// <summary>Somebody of a family, who signs in on a site of their own, by what follows.</summary>
    internal const string Family = "family:";

    /// <summary>Somebody of an agency, who gets in on a site of their own, by the code that follows.</summary>
    internal const string Partner = "partner:";

    /// <summary>A child, who gets in on a page of their own, by the card that follows.</summary>
    internal const string Child = "child:";

    private static async Task SignInToChildPageAsync(IPage page, string card)
    {
        await page.GotoAsync("/me/in");
        await page.GetByLabel("The four words on your card").FillAsync(card);
        await page.Locator($"input[name=shape][value={MadeChildPages.Shape}]").CheckAsync();
        await page.Locator($"input[name=colour][value={MadeChildPages.Colour}]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Go to my page" }).ClickAsync();
        await Assertions.Expect(page.Locator("input[name=feels]").First).ToBeAttachedAsync();
    }

    private static async Task SignInToPartnerSiteAsync(IPage page, string code)
    {
        await page.GotoAsync("/partner/sign-in");
        await page.GetByLabel("Your code").FillAsync(code);
        await page.GetByLabel("Your surname").FillAsync(MadePartners.Surname);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Go on", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("form[action='/partner/sign-out']")).ToBeVisibleAsync();
    }

    private static async Task SignInToFamilySiteAsync(IPage page, string name)
    {
        await page.GotoAsync("/family/sign-in");
        await page.GetByLabel("Your sign-in name").FillAsync(name);
        await page.GetByLabel("Password", new PageGetByLabelOptions { Exact = true }).FillAsync(MadeFamilies.Password);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Sign in", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("form[action='/family/sign-out']")).ToBeVisibleAsync();
    }

    internal static async Task SignInAsync(IPage page, string person)
    {
        if (person.StartsWith(Family, StringComparison.Ordinal))
        {
            await SignInToFamilySiteAsync(page, person[Family.Length..]);
            return;
        }
        if (person.StartsWith(Partner, StringComparison.Ordinal))
        {
            await SignInToPartnerSiteAsync(page, person[Partner.Length..]);
            return;
        }
        if (person.StartsWith(Child, StringComparison.Ordinal))
        {
            await SignInToChildPageAsync(page, person[Child.Length..]);
            return;
        }
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("User name").FillAsync(person);
        await page.GetByLabel("Password", new PageGetByLabelOptions { Exact = true }).FillAsync(TestSite.Password);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Sign in", Exact = true }).ClickAsync();
        // Asked of the page and not of its events: one that came before it was waited for would never come again.
        await Assertions.Expect(page).Not.ToHaveURLAsync(new Regex("/sign-in"), new() { Timeout = 20_000 });
    }

    internal Task<IPage> Anybody(int width = 1280, bool scripts = true, TestSite? at = null) =>
        Anybody(width, scripts, (at ?? Site).Address);

    private async Task<IPage> Anybody(int width, bool scripts, Uri at)
    {
        var context = await Browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = at.ToString(),
                JavaScriptEnabled = scripts,
                ViewportSize = new ViewportSize { Width = width, Height = width < 600 ? 800 : 900 },
            }
        );
        context.SetDefaultTimeout(20_000);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();
        _playwright?.Dispose();
        if (Site is not null)
            await Site.DisposeAsync();
    }

    internal static string Chromium()
    {
        if (Environment.GetEnvironmentVariable("KITH_TEST_CHROMIUM") is { Length: > 0 } named)
            return named;
        using var which = Process.Start(
            new ProcessStartInfo("sh", ["-c", "command -v chromium || command -v chromium-browser"])
            {
                RedirectStandardOutput = true,
            }
        )!;
        return which.StandardOutput.ReadToEnd().Trim() is { Length: > 0 } found
            ? found
            : throw new InvalidOperationException("The browser tests need Chromium: run ./test, which installs it.");
    }
}
