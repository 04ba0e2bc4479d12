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

    [Fact]
    public async Task A_row_is_added_where_it_stands_and_one_taken_out_says_so_and_is_put_back()
    {
        var child = await browsing.Site.OnAPlan("amira", "carys");
        var page = await browsing.As("amira");
        await page.GotoAsync($"/children/{child}/acts/hold-core-group");
        await Assertions.Expect(page.Locator("legend .govuk-tag")).ToHaveTextAsync(["From last time"]);

        await page.GetByRole(AriaRole.Button, new() { Name = "Add another action" }).PressAsync("Enter");
        var added = page.GetByRole(AriaRole.Group, new() { Name = "Action 2" });
        await Assertions.Expect(added.GetByLabel("What should it change?")).ToBeFocusedAsync();
        await added.GetByLabel("What is done?").FillAsync("Cooks");
        page.Url.ShouldEndWith("hold-core-group");

        var first = page.GetByRole(AriaRole.Group, new() { Name = "Action 1" });
        await first.GetByRole(AriaRole.Checkbox).PressAsync("Space");
        await Assertions
            .Expect(first.GetByRole(AriaRole.Checkbox))
            .ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex("^Taken out.*“Gran moves in”"));
        await Assertions.Expect(first.GetByLabel("What is done?")).ToBeHiddenAsync();
        await first.GetByRole(AriaRole.Checkbox).PressAsync("Space");
        await Assertions.Expect(first.GetByLabel("What is done?")).ToHaveValueAsync("Gran moves in");

        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("Action 2: Say who does it");
        await Assertions.Expect(added.GetByLabel("What is done?")).ToHaveValueAsync("Cooks");
        await page.Context.CloseAsync();
    }
}
