using Kith.Casework.ChildInNeed;
using Kith.Casework.FamilySite;
using Kith.Casework.FrontDoor;
using Kith.Casework.Meetings;
using Kith.Casework.Papers;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Tests.Cases;
using Kith.Tests.Site;
using Microsoft.Playwright;

namespace Kith.Browser.Tests;

/// <summary>A conference from the day it is booked to the day on which a mother reads what it decided: each hand counted in clicks.</summary>
public class ConferenceInteractionTests(Browsing browsing, Sites sites, ITestOutputHelper output)
{
    private const string Mother = "Grace Okoro";

    [Theory, EveryEngine, Ask("B5", "B9")]
    public async Task From_the_booking_of_a_conference_to_the_mothers_own_copy_of_what_it_decided(string engine)
    {
        var site = await sites.On(engine);
        var child = await Enquired(site);
        var mother = await site.HasInFamily(child, Mother, "mother");
        await site.Does("amira", child, new InviteToFamilySite { Person = mother, Shows = ["people", "happening"] });
        await site.HasAccount(mother, "heron-quay");

        var amira = await browsing.As("amira", at: site);
        await BookAsync(amira, child, mother);
        await ShareAsync(amira, child);
        var carys = await browsing.As("carys", at: site);
        await HoldAsync(carys, child);
        await GiveOutAsync(carys, child);
        await carys.Context.CloseAsync();
        await PrepareAsync(amira, child);
        await amira.Context.CloseAsync();
        var denise = await browsing.As("denise", at: site);
        await IssueAsync(denise, child);
        await denise.Context.CloseAsync();

        var grace = await browsing.As($"{Browsing.Family}heron-quay", 375, at: site);
        await ReadAsync(grace, child);
        await grace.Context.CloseAsync();
        var record = await site.RecordOf(child);
        var held = record.Standing.Select(entry => entry.Fact).OfType<InitialConferenceHeld>().Single();
        held.Attendees!.Select(person => person.Name).ShouldBe([Mother, "Ann Lee", "Mr Oak", "Amira Khan"]);
        held.Attendees!.ShouldAllBe(person => person.Came == Attendance.Came);
        // That she opened it is known without anybody writing it down.
        Paper.In(record).ShouldHaveSingleItem().IsGiven.ShouldBeTrue();
    }

    // By whoever leads: the mother, who was told of advocates, health and the school.
    private async Task BookAsync(IPage page, Guid child, Guid mother)
    {
        var hands = new Hands(page);
        await page.GotoAsync($"/children/{child}");
        await hands.Click(AriaRole.Link, "Arrange a visit or a meeting");
        await hands.Tick("input[name=kind][value=conference]");
        foreach (var (part, value) in new[] { ("day", "20"), ("month", "11"), ("year", "2026") })
            await hands.Type($"input[name=day-{part}]", value);
        var family = await RowAsync(page, "others", 0);
        await hands.Choose($"select[name='{family}.role']", "parent");
        await hands.Choose($"select[name='{family}.person']", $"{mother}");
        foreach (var (place, role, name) in new[] { (1, "health", "Ann Lee"), (2, "education", "Mr Oak") })
        {
            await hands.Click(AriaRole.Button, "Add another person");
            var row = await RowAsync(page, "others", place);
            await hands.Choose($"select[name='{row}.role']", role);
            await hands.Type($"input[name='{row}.name']", name);
        }
        await hands.Save();
        hands.Took(15, output);
    }

    // Before it meets, the report is gone through with the mother and with Ada.
    private async Task ShareAsync(IPage page, Guid child)
    {
        var hands = new Hands(page);
        await page.GotoAsync("/my-work");
        await hands.Click(page.Locator($"a[href='/children/{child}/acts/share-conference-report']").First);
        foreach (var report in await page.Locator("select[name^='shared-with:'][name$='.report']").AllAsync())
            await hands.Choose(report, "explained");
        await hands.Refused("Say what the family says");
        await hands.Type("textarea[name=family-says]", "Grace: the second paragraph is not how it was");
        await hands.Save();
        hands.Took(5, output);
    }

    // By the chair, who finds it under what is to be prepared, and is held up until the mother was told of advocates.
    private async Task HoldAsync(IPage page, Guid child)
    {
        var hands = new Hands(page);
        await page.GotoAsync("/my-work");
        await hands.Click(page.Locator($"a[href*='/children/{child}/bookings/']").First);
        await hands.Click(AriaRole.Button, "Record the initial conference");
        foreach (var came in await page.Locator("select[name^='attendees:'][name$='.came']").AllAsync())
            await hands.Choose(came, "came");
        await hands.Type("textarea[name=parents-say]", "Grace: I want somebody who stays");
        await hands.Type($"textarea[name='threshold.{child:N}']", "Hit twice, and frightened");
        await hands.Tick($"input[name='decision.{child:N}'][value=child-protection-plan]");
        await hands.Tick($"input[name='category.{child:N}'][value=PHY]");
        await hands.Type(
            $"textarea[name='wish-not-followed.{child:N}']",
            "Grace wanted no plan; it has happened twice"
        );
        // The plan in outline, and who is in the core group, or why not.
        await hands.Type("textarea[name^='actions:'][name$='.does']", "Stays the night when Grace rings");
        await hands.Type("input[name^='actions:'][name$='.who']", "Her sister");
        await hands.Tick(page.Locator("input[name^='attendees:'][name$='.in-group'][value=yes]").First);
        await hands.Type("textarea[name=not-asked-reason]", "Ada says what she thinks to Amira beforehand");
        await hands.Refused("A parent or the child was not told of advocates");
        foreach (var known in await page.Locator("fieldset.kith-row[id^='attendees:']").AllAsync())
        {
            if (!(await known.Locator("legend").First.InnerTextAsync()).Contains("Parent", StringComparison.Ordinal))
                continue;
            await hands.Click(known.Locator("summary"));
            await hands.Choose(known.Locator("select[name$='.advocacy']"), "declined");
        }
        await hands.Save();
        hands.Took(20, output);
    }

    private async Task GiveOutAsync(IPage page, Guid child)
    {
        var hands = new Hands(page);
        await page.GotoAsync($"/children/{child}");
        await hands.Click(AriaRole.Button, "Give out the record or notes of a meeting");
        foreach (var given in await page.Locator("select[name^='people:'][name$='.given']").AllAsync())
            await hands.Choose(given, "decisions");
        await hands.Save();
        hands.Took(8, output);
    }

    private async Task PrepareAsync(IPage page, Guid child)
    {
        var hands = new Hands(page);
        await page.GotoAsync($"/children/{child}");
        await hands.Click(AriaRole.Link, "Papers");
        await hands.Click(page.Locator("section[aria-labelledby=owed] a[href*='conference-decisions-for-parent']"));
        await hands.Click(AriaRole.Button, "Send it to be read by somebody else");
        hands.Took(3, output);
    }

    private async Task IssueAsync(IPage page, Guid child)
    {
        var hands = new Hands(page);
        await page.GotoAsync("/my-work");
        await hands.Click(page.Locator($"#notices ~ ul a[href^='/children/{child}/papers/']"));
        await hands.Click(AriaRole.Button, $"Issue it to {Mother}");
        await hands.Save();
        hands.Took(3, output);
    }

    private async Task ReadAsync(IPage page, Guid child)
    {
        var hands = new Hands(page);
        await page.GotoAsync("/family");
        await hands.Click(AriaRole.Link, "What the meeting decided");
        hands.Took(1, output);
        var paper = page.Locator("main");
        foreach (
            var words in new[]
            {
                "A child protection plan",
                "Physical abuse",
                "it has happened twice",
                "Carys Bell led",
            }
        )
            await Assertions.Expect(paper).ToContainTextAsync(words);
        // What anybody else said, and who else was there, is not hers by this paper.
        await Assertions.Expect(paper).Not.ToContainTextAsync("Ann Lee");
        (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(375);
    }

    private static async Task<string> RowAsync(IPage page, string question, int place) =>
        (await page.Locator($"select[name^='{question}:'][name$='.role']").Nth(place).GetAttributeAsync("name"))![
            ..^".role".Length
        ];

    private static async Task<Guid> Enquired(TestSite site)
    {
        var child = await site.Decided(ReferralDecision.StrategyDiscussion, "Ada", "Ledbury");
        await site.Does(
            "denise",
            child,
            new AllocateLeadPractitioner
            {
                Practitioner = "amira",
                Reason = "Knows the family",
                Agreed = true,
                Suited = true,
            },
            new HoldStrategyDiscussion
            {
                Reason = "A mark on the arm",
                Attendees = Attended.ByAllThree,
                Outcome = StrategyOutcome.Section47Enquiry,
                Plan = "See the child today",
            }
        );
        await site.Does("amira", child, new StartSection47Enquiry { Plan = "See the child today" });
        await site.Does(
            "amira",
            child,
            new SeeChild
            {
                Alone = true,
                ChildSaid = "It hurts",
                Where = "At school",
            }
        );
        await site.Does(
            "amira",
            child,
            new ConcludeSection47Enquiry
            {
                Findings = "Hit more than once",
                Outcome = EnquiryOutcome.Conference,
                Chair = "carys",
            }
        );
        return child;
    }
}
