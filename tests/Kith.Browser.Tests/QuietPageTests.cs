using Kith.Tests.Site;
using Microsoft.Playwright;

namespace Kith.Browser.Tests;

/// <summary>What explains stands behind one switch, or once at the foot of the page.</summary>
public class QuietPageTests(Browsing browsing)
{
    private const string Why = "details.kith-why";
    private const string Open = "details.kith-why[open]";
    private const string Note = "#unverified";
    private const string Mark = ".kith-unverified:visible";

    [Fact]
    public async Task One_switch_shows_why_each_question_is_asked_on_this_page_and_on_the_next_until_it_is_put_back()
    {
        var child = await browsing.Site.LedBy("amira");
        var page = await browsing.As("amira");
        await page.GotoAsync($"/children/{child}/acts/make-home-visit");
        var all = await page.Locator(Why).CountAsync();
        all.ShouldBeGreaterThan(5);
        (await page.Locator(Open).CountAsync()).ShouldBe(0);

        await Switch(page).CheckAsync();
        await Assertions.Expect(page.Locator(Open)).ToHaveCountAsync(all);
        await page.GotoAsync($"/children/{child}/acts/record-address");
        await Assertions.Expect(Switch(page)).ToBeCheckedAsync();
        await Assertions.Expect(page.Locator(Open)).ToHaveCountAsync(await page.Locator(Why).CountAsync());

        await Switch(page).UncheckAsync();
        await Assertions.Expect(page.Locator(Open)).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await Assertions.Expect(Switch(page)).Not.ToBeCheckedAsync();
        (await page.Locator(Open).CountAsync()).ShouldBe(0);
        // One question by itself opens as it always does.
        await page.Locator($"{Why} summary").First.ClickAsync();
        await Assertions.Expect(page.Locator(Open)).ToHaveCountAsync(1);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_is_unverified_has_a_mark_and_the_page_says_once_what_it_means()
    {
        var child = await browsing.Site.LedBy("amira");
        var page = await browsing.As("amira");
        await page.GotoAsync("/guidance/wt-2023");
        (await page.Locator(Mark).CountAsync()).ShouldBeGreaterThan(1);
        (await page.Locator(Note).CountAsync()).ShouldBe(1);
        await Assertions.Expect(page.Locator(Note)).ToBeVisibleAsync();

        // What a page does not show it does not explain.
        await page.GotoAsync("/account");
        await Assertions.Expect(page.Locator(Note)).ToBeHiddenAsync();
        await page.GotoAsync($"/children/{child}/acts/record-address");
        var shown = await page.Locator(Mark).CountAsync();
        await Assertions.Expect(page.Locator(Note)).ToBeVisibleAsync(new() { Visible = shown > 0 });
        await Switch(page).CheckAsync();
        (await page.Locator(Mark).CountAsync()).ShouldBeGreaterThan(shown);
        await Assertions.Expect(page.Locator(Note)).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    private static ILocator Switch(IPage page) => page.GetByLabel("Show why each question is asked");
}
