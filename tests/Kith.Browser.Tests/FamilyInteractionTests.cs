using Kith.Casework.ChildInNeed;
using Kith.Casework.EarlyHelp;
using Kith.Casework.FamilySite;
using Kith.Casework.FrontDoor;
using Kith.Casework.People.Agreements;
using Kith.Casework.Record;
using Kith.Tests.Cases;
using Kith.Tests.Site;
using Microsoft.Playwright;

namespace Kith.Browser.Tests;

/// <summary>What a mother does on the family's site, and whoever leads early help, of whichever agency, counted in clicks.</summary>
public class FamilyInteractionTests(Browsing browsing, ITestOutputHelper output)
{
    [Theory, EveryEngine, Ask("B2")]
    public async Task A_mother_asks_for_a_second_look_at_what_was_decided_in_three_interactions(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var family = await site.FamilyApart("Ivo");
        await site.Does(
            "amira",
            family.Child,
            new InviteToFamilySite { Person = family.Mother, Shows = ["people", "happening", "next"] }
        );
        await site.HasAccount(family.Mother, "heron-quay");
        var page = await browsing.As($"{Browsing.Family}heron-quay", 375, at: site);
        var hands = new Hands(page);
        await page.GotoAsync($"/family/children/{family.Child}");

        await hands.Click(AriaRole.Link, "I do not agree with something, and want someone else to look at it");
        // Sent with nothing in it, it says what is missing.
        await page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await hands.Type("textarea[name=words]", "Nobody asked his gran");
        await hands.Save("Send");

        hands.Took(3, output);
        var said = (await site.RecordOf(family.Child)).Standing[^1];
        (said.FactName, said.Detail("words")).ShouldBe(("family-challenged", "Nobody asked his gran"));
        await page.Context.CloseAsync();
    }

    [Theory, EveryEngine, Ask("B1")]
    public async Task Whoever_leads_early_help_reviews_it_with_the_family_in_ten_interactions(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.Decided(ReferralDecision.EarlyHelp, "Kit", "Schooled");
        await site.Does(
            "denise",
            child,
            new AllocateLeadPractitioner
            {
                Practitioner = "femi",
                Reason = "They trust him",
                Agreed = true,
                Suited = true,
            }
        );
        await site.Does(
            "femi",
            child,
            new OpenEarlyHelp
            {
                Needs = "Sleep",
                Groups = ["none"],
                Agreements = [new Agreement("a1", Name: "Rosa", To: AgreementTo.Help, Answer: AgreementAnswer.Agreed)],
            },
            new PlanEarlyHelp
            {
                Attendees = Attended.By("parent: Rosa", "education"),
                Goals = Examples.TwoGoals,
                Actions = Steps.Of("go on"),
            }
        );
        var page = await browsing.As("femi", 375, at: site);
        var hands = new Hands(page);
        await page.GotoAsync($"/children/{child}/acts/review-early-help");

        await hands.Refused("Say what has changed since last time");
        await hands.Type("textarea[name=progress]", "He is on time four days of five");
        foreach (var person in new[] { "p1", "p2" })
            await hands.Choose($"select[name='attendees:{person}.came']", "came");
        foreach (var goal in new[] { "g1", "g2" })
            await hands.Type($"input[name='goals:{goal}.score']", "6");
        await hands.Choose("select[name='results:a1.came']", "done");
        foreach (var carried in await page.Locator("input[type=checkbox][name$='confirmed']").AllAsync())
            await hands.Tick(carried);
        await hands.Save();

        hands.Took(10, output);
        (await site.RecordOf(child)).Standing[^1].FactName.ShouldBe("early-help-reviewed");
        await page.Context.CloseAsync();
    }
}
