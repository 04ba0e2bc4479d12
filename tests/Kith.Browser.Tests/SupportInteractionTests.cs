using Kith.Casework;
using Kith.Casework.Access;
using Kith.Casework.DisabledChildren;
using Kith.Casework.DisabledRegister;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Tests.Site;
using Microsoft.Playwright;

namespace Kith.Browser.Tests;

/// <summary>What each person does for a disabled child, refusals included, in few clicks: counted from where their day begins to the page that says it is done.</summary>
public class SupportInteractionTests(Browsing browsing, ITestOutputHelper output)
{
    [Theory, EveryEngine, Ask("A10")]
    public async Task What_the_law_gives_is_gone_through_with_a_family_in_ten_interactions(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await Supported(site);
        var page = await browsing.As("amira", at: site);
        var hands = new Hands(page);

        await hands.Click(AriaRole.Link, "Evie Lockwood");
        await hands.Click(AriaRole.Link, "Record what was offered, and what came of it");
        // Sent with nothing said: it says what is missing.
        await hands.Click(AriaRole.Button, "Save");
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("Say of at least one");
        foreach (var (place, standing) in new[] { (0, "accepted"), (2, "offered"), (5, "accepted"), (6, "declined") })
            await hands.Choose($"fieldset.kith-row:nth-of-type({place + 1}) select[name$='.standing']", standing);
        await hands.Save();

        hands.Took(10, output);
        (await site.RecordOf(child)).State.Open!.DisabledChildren.Duties!.Count.ShouldBe(4);
        await page.Context.CloseAsync();
    }

    [Theory, EveryEngine, Ask("A5")]
    public async Task A_more_private_step_is_refused_without_its_reasons_and_saved_with_them_in_ten_interactions(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await Supported(site);
        var page = await browsing.As("amira", at: site);
        var hands = new Hands(page);

        await page.GotoAsync($"/children/{child}/acts/justify-intrusive-step");
        await hands.Tick("input[name=step][value=bedroom]");
        await hands.Type("textarea[name=purpose]", "To measure for a hoist");
        await hands.Click(AriaRole.Button, "Save");
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("what less you thought of");
        await hands.Type("textarea[name=necessity]", "The beam has to be seen");
        await hands.Type("textarea[name=alternative]", "A photograph, which shows no beam");
        await hands.Type("textarea[name=family-said]", "Matt will show it");
        await hands.Tick("input[name=agreed][value=yes]");
        await hands.Save();

        hands.Took(10, output);
        (await site.RecordOf(child)).Standing[^1].Fact.ShouldBeOfType<IntrusiveStepJustified>();
        await page.Context.CloseAsync();
    }

    [Theory, EveryEngine, Ask("C10")]
    public async Task A_child_is_told_what_came_of_what_they_asked_for_in_six_interactions(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await Supported(site);
        await site.Does("amira", child, new RecordWhatChildAsked { Asked = "“Swim”" });
        var page = await browsing.As("amira", at: site);
        var hands = new Hands(page);

        await hands.Click(page.Locator("a[href*='/acts/answer-child']").First);
        await hands.Tick("input[name=came][value=done]");
        await hands.Type("textarea[name=did]", "Lily swims with you on Saturdays");
        await hands.Tick("input[name=how][value=own-way]");
        await hands.Save();

        hands.Took(6, output);
        (await site.RecordOf(child)).Standing[^1].Fact.ShouldBeOfType<ChildAnswered>().Asked.ShouldBe("“Swim”");
        await page.Context.CloseAsync();
    }

    [Theory, EveryEngine, Ask("A10")]
    public async Task A_child_is_put_on_the_register_in_seven_interactions_and_taken_off_it_in_five(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await Supported(site);
        await site.Does(
            "amira",
            child,
            new ChangeDetails { BornOn = new DateOnly(2018, 3, 4), Disabilities = ["MOB", "COMM"] }
        );
        var page = await browsing.As("amira", at: site);
        var hands = new Hands(page);

        await hands.Click(AriaRole.Link, "Evie Lockwood");
        await hands.Click(AriaRole.Link, "They ask to be on it");
        await hands.Tick("input[name=asker][value=parent]");
        await hands.Type("input[name=who]", "Sarah Lockwood");
        await hands.Tick("input[name=told][value=yes]");
        await hands.Save();
        hands.Took(7, output);
        await page.Context.CloseAsync();

        // By whoever keeps the register, who sees no record.
        var keeper = await browsing.As("frances", at: site);
        var theirs = new Hands(keeper);
        await keeper.GotoAsync("/disabled-register");
        await theirs.Click(keeper.Locator("a[href$='/off-disabled-register']").First);
        await theirs.Tick("input[name=asker][value=young-person]");
        await theirs.Save();

        theirs.Took(5, output);
        Registered.Of(await site.RecordOf(child)).ShouldBeNull();
        await keeper.Context.CloseAsync();
    }

    [Theory, EveryEngine, Ask("E5")]
    public async Task The_designated_social_care_officer_records_that_advice_was_given_in_four_interactions(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var asked = TestSite.Today.AddDays(-20);
        var child = await Supported(site, asked);
        await site.Does(
            "amira",
            child,
            new BeginInvolvement
            {
                Practitioner = "nadia",
                Role = InvolvementRole.SocialCareOfficer,
                Purpose = "Oversees our advice and the short breaks",
                Reason = "She does for every disabled child",
            },
            new RecordEhcStep
            {
                Step = EhcStep.AdviceRequested,
                On = asked,
                Episode = 1,
            }
        );
        var page = await browsing.As("nadia", at: site);
        var hands = new Hands(page);

        await hands.Click(page.Locator("a[href*='/acts/record-ehc-step']").First);
        await hands.Tick("input[name=step][value=advice-given]");
        await hands.Save();

        hands.Took(4, output);
        (await site.RecordOf(child)).Standing[^1].Fact.ShouldBeOfType<EhcStepRecorded>();
        await page.Context.CloseAsync();
    }

    private static async Task<Guid> Supported(TestSite site, DateOnly? on = null)
    {
        var child = await site.Decided(ReferralDecision.DisabledChildSupport, "Evie", "Lockwood", on);
        await site.Does(
            "denise",
            child,
            new AllocateLeadPractitioner
            {
                Practitioner = "amira",
                Reason = "Knows how she communicates",
                Agreed = true,
                Suited = true,
            }
        );
        return child;
    }
}
