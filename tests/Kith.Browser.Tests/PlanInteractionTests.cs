using Kith.Casework.ChildInNeed;
using Kith.Casework.Record;
using Kith.Tests.Site;
using Microsoft.Playwright;

namespace Kith.Browser.Tests;

/// <summary>
/// A child in need plan from its draft to its end, and the support of a disabled child from the request to the review: what each hand
/// does is counted, and what is left out is asked for and not lost.
/// </summary>
public class PlanInteractionTests(Browsing browsing, Sites sites, ITestOutputHelper output)
{
    private const string Mother = "Sarah Lockwood";

    [Theory, EveryEngine, Ask("B6", "E2")]
    public async Task A_child_in_need_plan_is_drafted_approved_by_a_manager_who_met_the_family_reviewed_action_by_action_and_ended(
        string engine
    )
    {
        var site = await sites.On(engine);
        var child = await site.AssessedBy("amira", "Perpetua");
        await site.HasInFamily(child, "Rosa Smith", "mother");
        await site.Does("denise", child, new AuthoriseAssessment());
        var amira = await browsing.As("amira", at: site);
        var denise = await browsing.As("denise", at: site);

        await DraftAsync(amira, child, "Draft a child in need plan", "Say what parents and carers say of the plan");
        await ApproveAsync(denise, child);
        await ReviewAsync(amira, child, "Review the child in need plan", "Say what has changed for the child");
        await EndAsync(amira, child);

        await amira.Context.CloseAsync();
        await denise.Context.CloseAsync();
        var record = await site.RecordOf(child);
        var approved = record.Standing.Select(entry => entry.Fact).OfType<ChildInNeedPlanApproved>().Single();
        (approved.MetWith, approved.FamilySaid).ShouldBe(("Rosa and Gran", "They want it to begin this week"));
        record
            .Standing.Select(entry => entry.Fact)
            .OfType<ChildInNeedPlanReviewed>()
            .Single()
            .Results!.Select(result => result.Came)
            .ShouldBe([ActionCame.Done, ActionCame.Partly]);
        record.Standing[^1].Fact.ShouldBeOfType<ChildInNeedPlanEnded>().Reason.ShouldBe("outcomes-met");
    }

    [Theory, EveryEngine, Ask("A2", "A4", "A10")]
    public async Task A_disabled_child_has_support_from_the_request_to_the_review_without_a_word_typed_twice(
        string engine
    )
    {
        var site = await sites.On(engine);
        var child = await site.Referred("Evie", "Lockwood");
        var frances = await browsing.As("frances", at: site);
        await DecideAsync(frances, child);
        await frances.Context.CloseAsync();
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
        var mother = $"{(await site.HasInFamily(child, Mother, "mother")).ToString("N")[^8..]}";
        var denise = await browsing.As("denise", at: site);
        var amira = await browsing.As("amira", at: site);

        await StartAsync(denise, child, $"people:{mother}");
        await SeeAsync(amira, child);
        await FinishAsync(amira, child, $"people:{mother}");
        await AuthoriseAsync(denise, child);
        await DraftAsync(amira, child, "Draft the support plan", "Say what the parents say of the plan");
        await ApproveAsync(denise, child);
        await ReviewAsync(amira, child, "Review the support plan", "Say what has changed");

        await amira.Context.CloseAsync();
        await denise.Context.CloseAsync();
        var record = await site.RecordOf(child);
        record.Standing[^1].Fact.ShouldBeOfType<ChildInNeedPlanReviewed>().ParentsSay.ShouldBe("Two nights of sleep");
        record
            .Standing.Select(entry => entry.Fact)
            .OfType<AssessmentSubmitted>()
            .Single()
            .ParentsAccount.ShouldBe("She tells you everything, if you wait");
    }

    // Whoever works the front door, from the referral to its decision.
    private async Task DecideAsync(IPage page, Guid child)
    {
        var hands = new Hands(page);
        await page.GotoAsync($"/children/{child}/acts/decide-referral");
        await hands.Tick($"input[name='decision.{child:N}'][value=disabled-child-support]");
        await hands.Type($"textarea[name='reason.{child:N}']", "Her nights wear the family out");
        await hands.Choose($"select[name='threshold.{child:N}']", "level 3");
        await hands.Refused("Say whether the parents know");
        await hands.Tick("input[name='parents-told'][value=yes]");
        await hands.Save();
        hands.Took(5, output);
    }

    private async Task StartAsync(IPage page, Guid child, string mother)
    {
        var hands = new Hands(page);
        await page.GotoAsync($"/children/{child}");
        await hands.Click(AriaRole.Button, "Start the assessment for support");
        await hands.Type("textarea[name=focus]", "A good week");
        await hands.Type($"textarea[name='communication.{child:N}']", "Looks up for yes");
        await hands.Choose($"select[name='{mother}.part']", "engaged");
        await hands.Choose($"select[name='{mother}.interpreter']", "none");
        await hands.Choose($"select[name='{mother}.advocacy']", "offered");
        await hands.Choose("select[name='people:father.part']", "not-known");
        await hands.Type("[name='people:father.why']", "Sarah has not said, and we ask again");
        await hands.Choose($"select[name='child-interpreter.{child:N}']", "none");
        await hands.Choose($"select[name='child-advocacy.{child:N}']", "offered");
        await hands.Type("[name=interpreter]", "Nobody");
        await hands.Refused("Say what the parents say of how their child is");
        await hands.Type("textarea[name^='parents-account']", "She tells you everything, if you wait");
        await hands.Save();
        hands.Took(13, output);
    }

    private async Task SeeAsync(IPage page, Guid child)
    {
        var hands = new Hands(page);
        await page.GotoAsync($"/children/{child}");
        await hands.Click(page.GetByText("Record something else", new() { Exact = true }));
        await hands.Click(page.Locator("a[href$='/acts/see-child']:visible").First);
        await hands.Tick($"input[name='alone.{child:N}'][value=no]");
        await hands.Type($"textarea[name='child-said.{child:N}']", "“Swim”");
        await hands.Type("[name=where]", "At school");
        await hands.Save();
        hands.Took(8, output);
    }

    // Each criterion of the protocol is answered with why, and three outcomes close it.
    private async Task FinishAsync(IPage page, Guid child, string mother)
    {
        var hands = new Hands(page);
        await page.GotoAsync($"/children/{child}/acts/submit-assessment");
        await hands.Refused("Say whether it is met");
        foreach (var met in await page.Locator("[name$='.met'][value=yes]").AllAsync())
            await hands.Tick(met);
        foreach (var why in await page.Locator("[name^='criteria'][name$='.why']").AllAsync())
            await hands.Type(why, "She needs help with every step of it");
        await hands.Tick($"input[name='seen-differently.{child:N}'][value=no]");
        await hands.Choose($"select[name='{mother}.heard']", "together-and-apart");
        await hands.Choose($"select[name='{mother}.interpreter']", "none");
        await hands.Choose($"select[name='{mother}.advocacy']", "declined");
        await hands.Choose($"select[name='child-interpreter.{child:N}']", "none");
        await hands.Choose($"select[name='child-advocacy.{child:N}']", "considered");
        foreach (
            var (name, text) in new[]
            {
                ("parents-say", "Two nights of sleep"),
                ("strengths", "A close family"),
                ("worries", "Nobody sleeps"),
                ($"child-said.{child:N}", "“Swim”, with her eyes"),
                ($"analysis.{child:N}", "With sleep they can go on"),
                ($"best-outcomes.{child:N}", "Swims every week"),
                ($"go-on-caring.{child:N}", "Two nights in seven"),
                ($"practical-support.{child:N}", "A hoist from June"),
            }
        )
            await hands.Type($"textarea[name='{name}']", text);
        await hands.Tick(page.Locator($"input[name='factors.{child:N}'][value='5A']"));
        await hands.Tick($"input[name='outcome.{child:N}'][value=disabled-child-support]");
        await hands.Save();
        hands.Took(26, output);
    }

    private async Task AuthoriseAsync(IPage page, Guid child)
    {
        var hands = new Hands(page);
        await page.GotoAsync("/approvals");
        await hands.Click(page.Locator($"a[href='/children/{child}/approve']"));
        await hands.Click(AriaRole.Button, "Approve");
        await hands.Save();
        hands.Took(3, output);
    }

    // By the lead with the family: two actions, who is helped by each, and what the family says.
    private async Task DraftAsync(IPage page, Guid child, string act, string refusal)
    {
        var hands = new Hands(page);
        await page.GotoAsync($"/children/{child}");
        await hands.Click(AriaRole.Button, act);
        await hands.Type($"textarea[name='outcomes.{child:N}']", "She sleeps, and so do you");
        foreach (
            var (place, does, who) in new[]
            {
                (0, "Two nights away", "Larkmouth short breaks"),
                (1, "A sitter", "Gran"),
            }
        )
        {
            if (place > 0)
                await hands.Click(AriaRole.Button, "Add another action");
            var row = await hands.Row("actions", "does", place);
            await hands.Type($"[name='{row}.does']", does);
            await hands.Type($"[name='{row}.who']", who);
            await hands.Type($"[name='{row}.helps']", "All of us, who sleep");
        }
        await hands.Type("textarea[name=contingency]", "They ring, and we meet the next day");
        await hands.Refused(refusal);
        (await page.Locator($"textarea[name='outcomes.{child:N}']").InputValueAsync()).ShouldBe(
            "She sleeps, and so do you"
        );
        await hands.Type("textarea[name=parents-say]", "It is what we asked for");
        await hands.Save();
        hands.Took(12, output);
    }

    private async Task ApproveAsync(IPage page, Guid child)
    {
        var hands = new Hands(page);
        await page.GotoAsync("/approvals");
        await hands.Click(page.Locator($"a[href='/children/{child}/approve']"));
        await hands.Click(AriaRole.Button, "Approve");
        foreach (var (part, value) in new[] { ("day", "19"), ("month", "11"), ("year", "2026") })
            await hands.Type($"input[name=met-on-{part}]", value);
        await hands.Type("[name=met-with]", "Rosa and Gran");
        await hands.Type("[name=family-said]", "They want it to begin this week");
        await hands.Save();
        hands.Took(8, output);
    }

    private async Task ReviewAsync(IPage page, Guid child, string act, string refusal)
    {
        var hands = new Hands(page);
        await page.GotoAsync($"/children/{child}");
        await hands.Click(AriaRole.Button, act);
        await hands.Refused(refusal);
        await hands.Type($"textarea[name='progress.{child:N}']", "She sleeps four nights of seven");
        foreach (var came in await page.Locator("select[name^='attendees:'][name$='.came']").AllAsync())
            await hands.Choose(came, "came");
        var results = page.Locator("select[name^='results:'][name$='.came']");
        await Assertions.Expect(results).ToHaveCountAsync(2);
        await hands.Choose(results.First, "done");
        await hands.Choose(results.Last, "partly");
        await hands.Type(page.Locator("textarea[name^='results:'][name$='.why']").Last, "Gran was ill");
        await hands.Type("textarea[name=parents-say]", "Two nights of sleep");
        await hands.Tick("input[name='actions.confirmed']");
        foreach (
            var confirmed in await page.Locator("input[type=checkbox][name$='.confirmed']:not(:checked)").AllAsync()
        )
            await hands.Tick(confirmed);
        await hands.Save();
        hands.Took(11, output);
    }

    private async Task EndAsync(IPage page, Guid child)
    {
        var hands = new Hands(page);
        await page.GotoAsync($"/children/{child}");
        await hands.Click(page.GetByText("Record something else", new() { Exact = true }));
        await hands.Click(page.Locator("a[href$='/acts/end-child-in-need-plan']:visible").First);
        await hands.Tick("input[name=reason][value=outcomes-met]");
        await hands.Refused("Say what was achieved and what help goes on");
        await hands.Type("textarea[name=summary]", "She sleeps. Gran has her on Fridays, and you know whom to ring");
        await hands.Save();
        hands.Took(5, output);
    }
}
