using Kith.Tests.Site;
using Microsoft.Playwright;

namespace Kith.Browser.Tests;

public class AutosaveTests(Browsing browsing)
{
    [Fact]
    public async Task What_is_typed_is_kept_within_seconds_and_survives_a_closed_tab()
    {
        var child = await browsing.Site.LedBy("amira");
        var page = await browsing.As("amira");
        await page.GotoAsync($"/children/{child}/acts/make-home-visit");
        await page.Locator("textarea[name=account]").FillAsync("The heating works again");
        await Assertions.Expect(page.GetByText("Draft saved at")).ToBeVisibleAsync();

        await page.Locator("textarea[name=account]").FillAsync("The heating works again. There is food");
        await page.CloseAsync(new PageCloseOptions { RunBeforeUnload = true });
        var again = await page.Context.NewPageAsync();
        await KeptAsync(browsing.Site, child, "There is food");
        await again.GotoAsync($"/children/{child}/acts/make-home-visit");

        await Assertions
            .Expect(again.Locator("textarea[name=account]"))
            .ToHaveValueAsync("The heating works again. There is food");
        await Assertions.Expect(again.GetByText("This is the draft you left")).ToBeVisibleAsync();
        await again.Context.CloseAsync();
    }

    // The browser sends the last words after the tab has gone; the row says when they have arrived.
    private static async Task KeptAsync(TestSite site, Guid child, string words)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (await site.Count("draft", $"page LIKE '%{child:N}' AND fields LIKE '%{words}%'") == 0)
        {
            await Task.Delay(50, patience.Token);
        }
    }
}
