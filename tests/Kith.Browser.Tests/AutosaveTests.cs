using Kith.Casework.ChildInNeed;
using Kith.Tests.Site;
using Microsoft.Playwright;

namespace Kith.Browser.Tests;

public class AutosaveTests(Browsing browsing)
{
    [Theory]
    [InlineData("amira", "/children/{child}/acts/make-home-visit", "account")]
    [InlineData("amira", "/children/{child}/facts/{version}/correction", "reason")]
    [InlineData("sarah", "/referrals/new", "concern")]
    public async Task What_is_typed_is_kept_within_seconds_and_survives_a_closed_tab(
        string person,
        string address,
        string field
    )
    {
        var child = await browsing.Site.LedBy("amira");
        var referral = (await browsing.Site.RecordOf(child)).Facts.Single(fact => fact.FactName == "referral-received");
        var path = address
            .Replace("{child}", $"{child}", StringComparison.Ordinal)
            .Replace("{version}", $"{referral.Version}", StringComparison.Ordinal);
        var page = await browsing.As(person);
        await page.GotoAsync(path);
        await page.Locator($"[name={field}]").FillAsync("The heating works again");
        await Assertions.Expect(page.GetByText("Draft saved at")).ToBeVisibleAsync();

        await page.Locator($"[name={field}]").FillAsync("The heating works again. There is food");
        await page.CloseAsync(new PageCloseOptions { RunBeforeUnload = true });
        var again = await page.Context.NewPageAsync();
        await KeptAsync(browsing.Site, person, "There is food");
        await again.GotoAsync(path);
        if (path == "/referrals/new")
        {
            // What was begun for one child is not put before somebody who begins for another.
            await again.Locator("section[aria-labelledby=drafts] a").First.ClickAsync();
        }

        await Assertions
            .Expect(again.Locator($"[name={field}]"))
            .ToHaveValueAsync("The heating works again. There is food");
        await Assertions.Expect(again.GetByText("This is the draft you left")).ToBeVisibleAsync();
        await again.Locator("form[action$=discarding] button").ClickAsync();
        await Assertions.Expect(again.GetByText("This is the draft you left")).ToBeHiddenAsync();
        await again.Context.CloseAsync();
    }

    [Fact, Ask("A3")]
    public async Task Words_to_think_about_stand_below_a_text_for_the_family_while_it_is_typed_and_go_when_it_is_plain()
    {
        var child = await browsing.Site.AssessedBy("amira");
        await browsing.Site.Does("denise", child, new ReturnAssessment { Reason = "In plain words" });
        var page = await browsing.As("amira");
        await page.GotoAsync($"/children/{child}/acts/submit-assessment");

        await page.Locator("textarea[name^=strengths]").FillAsync("Mum disengaged in March");
        await Assertions.Expect(page.GetByText("Say what was offered, when")).ToBeVisibleAsync();
        await page.Locator("textarea[name^=strengths]").FillAsync("Mum could not come in March");
        await Assertions.Expect(page.GetByText("Say what was offered, when")).ToBeHiddenAsync();
        await page.Context.CloseAsync();
    }

    // The browser sends the last words after the tab has gone; the row says when they have arrived.
    private static async Task KeptAsync(TestSite site, string person, string words)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (await site.Count("draft", $"viewer = '{person}' AND fields LIKE '%{words}%'") == 0)
            await Task.Delay(50, patience.Token);
    }
}
