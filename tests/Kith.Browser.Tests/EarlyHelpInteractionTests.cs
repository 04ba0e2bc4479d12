using Kith.Casework.EarlyHelp;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.People.Agreements;
using Kith.Casework.Record;
using Kith.Tests.Site;
using Microsoft.Playwright;

namespace Kith.Browser.Tests;

/// <summary>Early help as whoever leads it for a school goes through it with a family, on a telephone: each part is counted.</summary>
public class EarlyHelpInteractionTests(Browsing browsing, Sites sites, ITestOutputHelper output)
{
    private const string Mother = "Rosa Pastoral";

    [Theory, EveryEngine, Ask("C4"), Ask("D9"), Ask("B1"), Ask("C13")]
    public async Task A_schools_lead_agrees_assesses_and_plans_with_a_family_that_takes_it_back_the_same_day(
        string engine
    )
    {
        var site = await sites.On(engine);
        await site.Joins(
            "pat",
            new PractitionerRecorded(
                "Pat Lowe",
                "Pastoral lead",
                Post.Practitioner,
                Registration.Other,
                "Ferry School",
                "denise",
                "Education"
            )
        );
        var child = await site.Decided(ReferralDecision.EarlyHelp, "Kit", "Pastoral");
        await site.Does(
            "denise",
            child,
            new AllocateLeadPractitioner
            {
                Practitioner = "pat",
                Reason = "At the gate every morning",
                Agreed = true,
                Suited = true,
            }
        );
        var mother = await site.HasInFamily(child, Mother, "mother", lead: "pat");
        var page = await browsing.As("pat", 375, at: site);

        await OpenAsync(page, child, $"{mother:D}");
        await AssessAsync(page, child, $"members:{mother.ToString("N")[^8..]}");
        await PlanAsync(page, child, mother.ToString("N")[^8..]);
        await TakeBackAsync(page, child);
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("Review early help");
        await page.GotoAsync($"/children/{child}/acts/review-early-help");
        await Assertions
            .Expect(page.Locator("main"))
            .ToContainTextAsync("The family took back its agreement to early help on 20 November 2026. End early help");
        await EndAsync(page, child);

        await page.Context.CloseAsync();
        var facts = (await site.RecordOf(child)).Standing.Select(entry => entry.Fact).ToList();
        facts
            .OfType<AgreementsRecorded>()
            .Last()
            .Agreements.Select(row => (row.To, row.Agency, row.Answer))
            .ShouldBe([
                (AgreementTo.Help, null, AgreementAnswer.TakenBack),
                (AgreementTo.Ask, "Harbour Road clinic", AgreementAnswer.Agreed),
            ]);
        facts.OfType<EarlyHelpAssessed>().Single().Members!.Single().Needed.ShouldBe("One night of sleep");
        facts.OfType<EarlyHelpPlanned>().Single().Goals!.Single().Whose.ShouldBe("Rosa");
        facts[^1].ShouldBeOfType<EarlyHelpClosed>().Outcome.ShouldBe(EarlyHelpOutcome.Declined);
    }

    // For each purpose and agency.
    private async Task OpenAsync(IPage page, Guid child, string mother)
    {
        var hands = new Hands(page);
        await page.GotoAsync($"/children/{child}");
        await hands.Click(AriaRole.Button, "Start early help");
        foreach (var (place, to) in new[] { (0, "help"), (1, "ask") })
        {
            if (place > 0)
                await hands.Click(AriaRole.Button, "Add another agreement");
            var row = await hands.Row("agreements", "to", place);
            await hands.Choose($"[name='{row}.person']", mother);
            await hands.Choose($"[name='{row}.to']", to);
            await hands.Choose($"[name='{row}.answer']", "agreed");
        }
        await hands.Type("textarea[name=needs]", "A night’s sleep for everybody");
        await hands.Tick($"input[name='groups.{child:N}'][value=none]");
        await hands.Refused("Say which agency: a yes to one is no yes to another");
        await hands.Type($"[name='{await hands.Row("agreements", "agency", 1)}.agency']", "Harbour Road clinic");
        await hands.Save();
        hands.Took(12, output);
    }

    // Each of the family in their own right, and what the needs of one do to another.
    private async Task AssessAsync(IPage page, Guid child, string mother)
    {
        var hands = new Hands(page);
        await page.GotoAsync($"/children/{child}");
        await hands.Click(AriaRole.Button, "Assess the family’s needs");
        await hands.Type($"textarea[name='child-said.{child:N}']", "“I listen for the door”");
        await hands.Tick($"input[name='child-needs.{child:N}'][value=school]");
        await hands.Tick($"input[name='{mother}.needs'][value=isolation]");
        await hands.Type($"[name='{mother}.needed']", "One night of sleep");
        await hands.Type($"[name='{mother}.view']", "I am tired, and not sad");
        await hands.Type("[name=interpreter]", "Nobody");
        await hands.Type("textarea[name=strengths]", "Gran cooks, and everybody comes");
        await hands.Type("textarea[name=worries]", "He sleeps in class");
        await hands.Refused("Say how the needs of one bear on another");
        (await page.Locator($"[name='{mother}.needed']").InputValueAsync()).ShouldBe("One night of sleep");
        await hands.Type("textarea[name=together]", "Rosa works nights, so Kit stays awake");
        await hands.Save();
        hands.Took(11, output);
    }

    // The page begins with the family. The goal is theirs, in their words, on a scale that they set.
    private async Task PlanAsync(IPage page, Guid child, string mother)
    {
        var hands = new Hands(page);
        await page.GotoAsync($"/children/{child}");
        await hands.Click(AriaRole.Button, "Plan early help with the family");
        foreach (var person in new[] { "child", mother })
            await hands.Choose($"[name='attendees:{person}.came']", "came");
        var goal = await hands.Row("goals", "goal");
        await hands.Type($"[name='{goal}.goal']", "Everybody sleeps");
        await hands.Type($"[name='{goal}.score']", "2");
        var action = await hands.Row("actions", "does");
        await hands.Type($"[name='{action}.does']", "Leaves the light on when she comes in");
        await hands.Type($"[name='{action}.who']", "Rosa");
        await hands.Refused("Say whose goal it is");
        await hands.Type($"[name='{goal}.whose']", "Rosa");
        await hands.Save();
        hands.Took(9, output);
    }

    // A no has its next talk, what may lawfully follow, and what does.
    private async Task TakeBackAsync(IPage page, Guid child)
    {
        var hands = new Hands(page);
        await page.GotoAsync($"/children/{child}");
        await hands.Click(page.GetByRole(AriaRole.Link, new() { Name = "Record what the family agreed to" }).First);
        var help = await hands.Row("agreements", "answer");
        await hands.Choose($"[name='{help}.answer']", "taken-back");
        await hands.Refused("Say when you will talk about it again");
        await hands.Type($"{help}.review-on", TestSite.Today.AddDays(14));
        await hands.Choose($"[name='{help}.lawful']", "help-ends");
        await hands.Type($"[name='{help}.follows']", "We stop today. She knows where Pat stands at half past eight");
        await hands.Save();
        hands.Took(8, output);
        await page.GotoAsync($"/children/{child}");
        await Assertions
            .Expect(page.Locator("main"))
            .ToContainTextAsync("took back its agreement on 20 November 2026, and from that day it has no basis");
    }

    private async Task EndAsync(IPage page, Guid child)
    {
        var hands = new Hands(page);
        await page.GotoAsync($"/children/{child}");
        await hands.Click(AriaRole.Button, "End early help");
        await hands.Tick("input[name=outcome][value=declined]");
        await hands.Refused("Say what was achieved and what the family can do if they want help again");
        await hands.Type("textarea[name=summary]", "Kit sleeps. You know where Pat stands if you want help again");
        await hands.Save();
        hands.Took(4, output);
    }
}
