using Kith.Tests.Site;
using Microsoft.Playwright;

namespace Kith.Browser.Tests;

public class KeyboardTests(Browsing browsing)
{
    [Fact]
    public async Task The_first_key_leads_past_the_header_to_the_page()
    {
        var page = await browsing.As("amira");
        await page.GotoAsync("/my-work");
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.textContent"))
            .Trim()
            .ShouldBe("Skip to main content");
        await page.Keyboard.PressAsync("Enter");

        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("main-content");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_is_wrong_is_read_out_first_and_each_line_leads_to_its_field()
    {
        var child = await browsing.Site.LedBy("amira");
        var page = await browsing.As("amira");
        await page.GotoAsync($"/children/{child}/acts/make-home-visit");
        await page.Locator("#on-day").FillAsync("31");
        await page.Locator("#on-month").FillAsync("2");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToBeFocusedAsync();
        await page.Locator(".govuk-error-summary__list a").First.ClickAsync();
        await Assertions.Expect(page.Locator("#on-day")).ToBeFocusedAsync();
        await page.Context.CloseAsync();
    }
}
