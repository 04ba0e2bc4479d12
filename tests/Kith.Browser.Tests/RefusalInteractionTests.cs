using Kith.Casework.Access;
using Kith.Casework.ChildInNeed;
using Kith.Casework.ChildSite;
using Kith.Casework.DisabledChildren;
using Kith.Casework.DisabledRegister;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Tests.Cases;
using Kith.Tests.Site;
using Microsoft.Playwright;

namespace Kith.Browser.Tests;

/// <summary>What somebody may not do, they are told in words that say what to do instead, and what they typed is not lost.</summary>
public class RefusalInteractionTests(Browsing browsing, Sites sites)
{
    [Theory, EveryEngine, Ask("E5")]
    public async Task The_designated_social_care_officer_who_opens_a_visit_is_told_who_records_it_and_what_is_theirs(
        string engine
    )
    {
        var site = await sites.On(engine);
        var child = await Supported(site, "Barred");
        var page = await browsing.As("nadia", at: site);

        await page.GotoAsync($"/children/{child}/acts/make-home-visit");
        await SaysAsync(page, "You cannot record this", "You are the designated social care officer for this child");
        await SaysAsync(page, "You cannot record this", "Ask Amira Khan, who leads.");

        // While she types, whoever leads ends her part.
        await page.GotoAsync($"/children/{child}/acts/record-ehc-step");
        await page.Locator("input[name=step][value=advice-given]").CheckAsync();
        var involvement = (await site.RecordOf(child)).Standing.Last(entry => entry.Fact is InvolvementBegan).Version;
        await site.Does(
            "amira",
            child,
            new EndInvolvement { Involvement = involvement, Reason = "Somebody else is now" }
        );
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await SaysAsync(page, "You cannot see this", "You are not working with this child.");
        await SaysAsync(page, "You cannot see this", "What you typed is kept");
        (await site.RecordOf(child)).State.Open!.DisabledChildren.Duties.ShouldBeNull();
        await page.GotoAsync("/my-work");
        await Assertions
            .Expect(page.Locator("main"))
            .ToContainTextAsync("for a child whose record you cannot open any more");
        await page.Context.CloseAsync();
    }

    [Theory, EveryEngine, Ask("A10")]
    public async Task Whoever_keeps_the_register_takes_no_child_off_it_unasked_and_is_told_whom_to_ask_for_the_record(
        string engine
    )
    {
        var site = await sites.On(engine);
        var child = await Supported(site, "Kept");
        await site.Does(
            "amira",
            child,
            new ChangeDetails { BornOn = new DateOnly(2016, 5, 5), Disabilities = ["MOB"] },
            new PutOnDisabledRegister { Asker = RegisterAsker.YoungPerson, Told = true }
        );
        var page = await browsing.As("frances", at: site);
        var hands = new Hands(page);

        await page.GotoAsync($"/children/{child}/off-disabled-register");
        await page.Locator("input[name=who]").FillAsync("Sarah Kept");
        await hands.Refused("Choose who asks for it");
        (await page.Locator("input[name=who]").InputValueAsync()).ShouldBe("Sarah Kept");
        Registered.Of(await site.RecordOf(child)).ShouldNotBeNull();
        await page.GotoAsync($"/children/{child}");
        await SaysAsync(page, "You cannot see this", "ask the team that holds the case or your manager");
        await page.Context.CloseAsync();
    }

    [Theory, EveryEngine, Ask("C10")]
    public async Task A_child_who_sends_nothing_is_told_what_can_be_sent_and_one_whose_card_is_gone_loses_no_word(
        string engine
    )
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira", "Ada", "Carded");
        var page = await browsing.Anybody(375, at: site);
        await Browsing.SignInAsync(page, $"{Browsing.Child}{await site.HasCard(child)}");

        await page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await Assertions
            .Expect(page.Locator(".govuk-error-summary"))
            .ToContainTextAsync("Pick a face, write something, or add a photo or your voice");
        await page.Locator("textarea[name=asked]").FillAsync("I want to see Gran");
        await site.Does("amira", child, new CloseChildPage { Reason = "The card was lost" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        var again = page.GetByRole(AriaRole.Link, new() { Name = "Go in again with your card", Exact = true });
        await Assertions.Expect(again).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("What you wrote is kept");
        await page.GotoAsync((await again.GetAttributeAsync("href"))!);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Ask your worker for a new card");
        Asking.In(await site.RecordOf(child)).ShouldBeEmpty();

        await Browsing.SignInAsync(page, $"{Browsing.Child}{await site.HasCard(child)}");
        (await page.Locator("textarea[name=asked]").InputValueAsync()).ShouldBe("I want to see Gran");
        await page.Context.CloseAsync();
    }

    [Theory, EveryEngine, Ask("D11")]
    public async Task A_school_with_an_account_decides_nothing_and_a_referral_without_its_worry_keeps_what_was_typed(
        string engine
    )
    {
        var site = await sites.On(engine);
        var child = await site.Referred("Ada", "Pupil");
        var page = await browsing.As("sarah", 375, at: site);
        var hands = new Hands(page);

        await page.GotoAsync($"/children/{child}/acts/decide-referral");
        await SaysAsync(page, "You cannot see this", "ask the team that holds the case or your manager");
        await page.GotoAsync("/referrals/new");
        await page.Locator("input[name=given]").FillAsync("Milo");
        await page.Locator("input[name=family]").FillAsync("Pupil");
        await hands.Refused("Say what worries the referrer", "Send the referral");
        (await page.Locator("input[name=given]").InputValueAsync()).ShouldBe("Milo");
        await page.Context.CloseAsync();
    }

    [Theory, EveryEngine, Ask("E2")]
    public async Task A_manager_who_approves_their_own_plan_is_told_who_does_and_so_is_whoever_leads(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.AssessedBy("amira", "Ownwork");
        await site.Does("denise", child, new AuthoriseAssessment());
        await site.Does(
            "denise",
            child,
            new DraftChildInNeedPlan
            {
                Outcomes = "Sleeps",
                Actions = Steps.Of("A sitter"),
                ParentsSay = "Good",
                Contingency = "They ring",
            }
        );
        var before = (await site.RecordOf(child)).Version;
        foreach (
            var (person, says) in new[]
            {
                ("denise", "Nobody approves or returns their own work"),
                ("amira", "has to do this"),
            }
        )
        {
            var page = await browsing.As(person, at: site);
            await page.GotoAsync($"/children/{child}/acts/approve-child-in-need-plan");
            await page.Locator("[name=note]").FillAsync("Good enough to help");
            await new Hands(page).Refused(says);
            (await page.Locator("[name=note]").InputValueAsync()).ShouldBe("Good enough to help");
            await page.Context.CloseAsync();
        }
        (await site.RecordOf(child)).Version.ShouldBe(before);
    }

    private static async Task SaysAsync(IPage page, string heading, string words)
    {
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(heading, new() { Timeout = 20_000 });
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(words);
    }

    // With Nadia as the designated social care officer.
    private static async Task<Guid> Supported(TestSite site, string family)
    {
        var child = await site.Decided(ReferralDecision.DisabledChildSupport, "Evie", family);
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
        await site.Does(
            "amira",
            child,
            new BeginInvolvement
            {
                Practitioner = "nadia",
                Role = InvolvementRole.SocialCareOfficer,
                Purpose = "Oversees our advice and the short breaks",
                Reason = "She does for every disabled child",
            }
        );
        return child;
    }
}
