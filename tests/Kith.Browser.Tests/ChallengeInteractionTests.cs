using Kith.Casework.Access;
using Kith.Casework.Challenges;
using Kith.Casework.Record;
using Kith.Tests.Site;
using Microsoft.Playwright;

namespace Kith.Browser.Tests;

/// <summary>A challenge from an agency to its settlement, as each of those who have a part in it goes through it: each part is counted.</summary>
public class ChallengeInteractionTests(Browsing browsing, Sites sites, ITestOutputHelper output)
{
    [Theory, EveryEngine, Ask("C8")]
    public async Task A_school_challenges_what_is_done_and_follows_it_to_its_settlement_on_a_telephone(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira", "Kim", "Harrow");
        await site.Does(
            "amira",
            child,
            new BeginInvolvement
            {
                Practitioner = "sarah",
                Role = InvolvementRole.Partner,
                Purpose = "Sees Kim at school",
                Reason = "Knows Kim well",
            }
        );
        var school = await browsing.As("sarah", 375, at: site);
        var work = await browsing.As("amira", at: site);

        await RaiseAsync(school, $"{child:N}");
        await AnswerAsync(work);
        await SettleAsync(school);

        await school.Context.CloseAsync();
        await work.Context.CloseAsync();
        (await site.RecordOf(child))
            .Standing.Select(entry => entry.Fact)
            .OfType<ChallengeSettled>()
            .ShouldHaveSingleItem()
            .Outcome.ShouldBe(ChallengeOutcome.Changed);
    }

    private async Task RaiseAsync(IPage page, string child)
    {
        var hands = new Hands(page);
        await page.GotoAsync("/challenges");
        await hands.Choose("select[name=about]", child);
        await hands.Type("textarea[name=what]", "Kim was not seen for a month");
        await hands.Type("textarea[name=why]", "Kim is hungry on Mondays");
        await hands.Type("textarea[name=wants]", "A visit this week");
        await hands.Click(AriaRole.Button, "Send it");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("It waits for an answer of Amira Khan");
        hands.Took(5, output);
    }

    private async Task AnswerAsync(IPage page)
    {
        var hands = new Hands(page);
        await page.GotoAsync("/my-work");
        await hands.Click(page.Locator("#notices ~ ul a[href*='answer-challenge']").First);
        await hands.Type("textarea[name=answer]", "I go tomorrow, and each week from then");
        await hands.Save();
        hands.Took(4, output);
    }

    private async Task SettleAsync(IPage page)
    {
        var hands = new Hands(page);
        await page.GotoAsync("/challenges");
        await hands.Click(AriaRole.Link, "Kim was not seen for a month");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("I go tomorrow, and each week from then");
        await hands.Tick("input[name=outcome][value=changed]");
        await hands.Type("textarea[name=how]", "A visit each week");
        await hands.Click(AriaRole.Button, "Settle it");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Settled on");
        hands.Took(4, output);
    }
}
