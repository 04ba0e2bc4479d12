using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Tests.Cases;
using Kith.Tests.Site;
using Microsoft.Playwright;

namespace Kith.Browser.Tests;

/// <summary>A child with a plan comes from another council: told, conference, taken over, each counted in clicks.</summary>
public class TransferInteractionTests(Browsing browsing, ITestOutputHelper output)
{
    [Theory, EveryEngine]
    public async Task A_child_with_a_plan_is_taken_in_in_ten_interactions_and_the_other_council_told_in_five(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.ClosedBy("amira", "Ines");
        var page = await browsing.As("frances", at: site);
        var hands = new Hands(page);
        await page.GotoAsync($"/children/{child}/acts/record-transfer-in");
        await hands.Type("input[name=authority]", "Quayshire");
        await hands.Type("input[name=contact]", "Jo Firth, 01632 960101");
        await hands.Tick($"input[name='category.{child:N}'][value=NEG]");
        await hands.Type("textarea[name=risks]", "Often left alone; a neighbour has a key");
        await hands.Tick("input[name=papers][value=plan]");
        await hands.Type("textarea[name=visits]", "Quayshire, every week");
        await hands.Type("input[name=key-worker]", "Jo Firth of Quayshire");
        await hands.Save();
        hands.Took(10, output);
        await page.Context.CloseAsync();

        await site.Does(
            "denise",
            child,
            new AllocateLeadPractitioner
            {
                Practitioner = "amira",
                Reason = "Knows the family",
                Agreed = true,
                Suited = true,
            }
        );
        await site.Does(
            "carys",
            child,
            new HoldInitialConference
            {
                Attendees = Attended.AtConference,
                ReportNotSharedReason = "They read it at the door",
                ParentsSay = "We want help",
                Threshold = "Likely to be hurt",
                Decision = ConferenceDecision.ChildProtectionPlan,
                Category = AbuseCategory.Neglect,
                Actions = Steps.Of("Gran helps"),
                NotAskedReason = "Too young",
            }
        );
        var lead = await browsing.As("amira", at: site);
        var theirs = new Hands(lead);
        await lead.GotoAsync("/transfers");
        await theirs.Click(lead.Locator("a[href$='/acts/answer-transfer-in']").First);
        await theirs.Tick($"input[name='accepted.{child:N}'][value=yes]");
        await theirs.Type("input[name=told]", "Jo Firth, by telephone");
        await theirs.Save();
        theirs.Took(5, output);
        (await site.RecordOf(child)).State.Open!.Protection.MovingIn!.Accepted.ShouldBe(true);
        await lead.Context.CloseAsync();
    }

    [Theory, EveryEngine]
    public async Task A_child_who_moves_away_is_told_of_asked_after_and_handed_over_and_our_plan_ends_no_sooner(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.OnAPlan("amira", "carys", "Otis");
        var page = await browsing.As("amira", at: site);
        var telling = new Hands(page);
        await page.GotoAsync($"/children/{child}/acts/tell-of-transfer-out");
        await telling.Type("input[name=authority]", "Southmoor");
        await telling.Type("input[name=contact]", "Lee Dunn, 01632 960202");
        await telling.Tick("input[name=papers][value=plan]");
        await telling.Type("textarea[name=visits]", "We do, every ten working days");
        await telling.Type("input[name=key-worker]", "Amira, of ours");
        await telling.Save();
        telling.Took(6, output);

        // Before their conference the plan stays ours.
        await page.GotoAsync($"/children/{child}/acts/end-child-protection-plan");
        var early = new Hands(page);
        await early.Tick("input[name=reason][value=moved]");
        await early.Type("textarea[name=summary]", "Safe there");
        await early.Click(AriaRole.Button, "Save");
        (
            await page.GetByText("The plan stays ours until the authority the child has moved to")
                .First.InnerTextAsync()
        ).ShouldContain("has held its conference");

        var asking = new Hands(page);
        await page.GotoAsync("/transfers");
        await asking.Click(page.Locator($"a[href='/children/{child}/acts/chase-transfer-out']"));
        await asking.Type("input[name=asked]", "Lee Dunn, by telephone");
        await asking.Type("textarea[name=said]", "Their chair is found");
        await asking.Save();
        asking.Took(4, output);

        var held = new Hands(page);
        await page.GotoAsync("/transfers");
        await held.Click(page.Locator($"a[href='/children/{child}/acts/record-receiving-conference']"));
        await held.Type($"textarea[name='decided.{child:N}']", "A plan there, neglect");
        await held.Tick($"input[name='accepted.{child:N}'][value=yes]");
        await held.Save();
        held.Took(4, output);

        var ending = new Hands(page);
        await page.GotoAsync("/transfers");
        await ending.Click(page.Locator($"a[href='/children/{child}/acts/end-child-protection-plan']"));
        await ending.Tick("input[name=reason][value=moved]");
        await ending.Type("textarea[name=summary]", "Safe there");
        await ending.Click(AriaRole.Button, "Save");
        await page.WaitForURLAsync(url => !url.Contains("/acts/", StringComparison.Ordinal));
        ending.Took(4, output);
        var plan = (await site.RecordOf(child)).State.Open!.Protection;
        plan.Plan!.EndedOn.ShouldBe(TestSite.Today);
        plan.MovingOut!.Accepted.ShouldBe(true);
        await page.Context.CloseAsync();
    }
}
