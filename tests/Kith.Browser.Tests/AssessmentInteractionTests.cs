using Kith.Casework.Agencies;
using Kith.Casework.ChildInNeed;
using Kith.Casework.Record;
using Kith.Tests.Site;
using Microsoft.Playwright;

namespace Kith.Browser.Tests;

/// <summary>
/// An assessment under section 17 from its start to the last who is told what it found, sent back once and authorised late: what each
/// hand does is counted, and what is left out is asked for and not lost.
/// </summary>
public class AssessmentInteractionTests(Browsing browsing, Sites sites, ITestOutputHelper output)
{
    [Theory, EveryEngine, Ask("B8"), Ask("B14"), Ask("E2"), Ask("E6"), Ask("D2")]
    public async Task An_assessment_is_started_sent_back_finished_again_authorised_late_and_told_to_everybody(
        string engine
    )
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira", "Tova", "Weighed", TestSite.Today.AddDays(-75));
        var mother = (await site.HasInFamily(child, "Mirela Weighed", "mother")).ToString("N")[^8..];
        var denise = await browsing.As("denise", at: site);
        var amira = await browsing.As("amira", at: site);

        await StartAsync(denise, child, $"people:{mother}");
        await site.Does("amira", child, new RequestContributions { Asked = [School] });
        await SeeAsync(amira, child);
        await FinishAsync(amira, child, $"people:{mother}");
        await ReturnAsync(denise, child);
        await FinishAgainAsync(amira, child);
        await AuthoriseAsync(denise, child);
        await TellAsync(amira, child, mother);

        await amira.Context.CloseAsync();
        await denise.Context.CloseAsync();
        var facts = (await site.RecordOf(child)).Standing.Select(entry => entry.Fact).ToList();
        facts.OfType<AssessmentStarted>().Single().People!.Last().Part.ShouldBe(TakingPart.NotKnown);
        facts
            .OfType<AssessmentSubmitted>()
            .Select(sent => sent.Worries)
            .ShouldBe(["Food runs out", "Food runs out by Thursday, every week"]);
        facts.OfType<AssessmentOutcomeTold>().Single().Owed.ShouldBeEmpty();
    }

    private static AgencyCheck School =>
        new(
            "k1",
            "Meena Patel",
            "Oak School",
            "020 7946 0031",
            "How is she at school?",
            CheckBasis.Agreed,
            TestSite.Today.AddDays(3)
        );

    // A mother who needs an interpreter; a father of whom nobody knows who he is.
    private async Task StartAsync(IPage page, Guid child, string mother)
    {
        var hands = new Hands(page);
        await page.GotoAsync($"/children/{child}");
        await hands.Click(AriaRole.Button, "Start an assessment");
        await hands.Type("textarea[name=focus]", "Is there enough to eat?");
        await hands.Choose($"[name='{mother}.interpreter']", "to-book");
        await hands.Type($"[name='{mother}.language']", "Romanian");
        await hands.Choose($"[name='{mother}.advocacy']", "offered");
        await hands.Choose($"[name='{mother}.part']", "engaged");
        await hands.Choose("[name='people:father.part']", "not-known");
        await hands.Choose($"select[name='child-interpreter.{child:N}']", "none");
        await hands.Choose($"select[name='child-advocacy.{child:N}']", "taken");
        await hands.Type("[name=interpreter]", "Nobody");
        await hands.Refused("Say why not, and what was tried");
        await hands.Type("[name='people:father.why']", "Mirela does not say. The school and the midwife were asked");
        await hands.Save();
        hands.Took(12, output);
    }

    private async Task SeeAsync(IPage page, Guid child)
    {
        var hands = new Hands(page);
        await page.GotoAsync($"/children/{child}");
        await hands.Click(page.GetByText("Record something else", new() { Exact = true }));
        await hands.Click(page.Locator("a[href$='/acts/see-child']:visible").First);
        await hands.Tick($"input[name='alone.{child:N}'][value=yes]");
        await hands.Type($"textarea[name='child-said.{child:N}']", "“On Fridays there is toast”");
        await hands.Refused("Say where you saw the child");
        await hands.Type("[name=where]", "At school");
        await hands.Save();
        hands.Took(6, output);
    }

    private async Task FinishAsync(IPage page, Guid child, string mother)
    {
        var hands = new Hands(page);
        await page.GotoAsync($"/children/{child}");
        await hands.Click(AriaRole.Button, "Finish the assessment");
        // What she said when she was seen stands there.
        await hands.Tick($"input[name='child-said.{child:N}.confirmed']");
        await hands.Tick($"input[name='child-heard.{child:N}'][value=together-and-apart]");
        await hands.Choose($"select[name='child-interpreter.{child:N}']", "none");
        await hands.Choose($"select[name='child-advocacy.{child:N}']", "taken");
        await hands.Choose($"[name='{mother}.interpreter']", "booked");
        await hands.Choose($"[name='{mother}.advocacy']", "declined");
        await hands.Choose($"[name='{mother}.heard']", "together-and-apart");
        await hands.Type("textarea[name=strengths]", "A warm home");
        await hands.Type("textarea[name=worries]", "Food runs out");
        await hands.Type($"textarea[name='analysis.{child:N}']", "Money is short, and she goes without");
        await hands.Tick($"input[name='factors.{child:N}'][value='1A']");
        await hands.Tick($"input[name='outcome.{child:N}'][value=child-in-need-plan]");
        await hands.Refused("Say what parents and carers say");
        await hands.Type($"[name='{mother}.view']", "We manage until Wednesday");
        await hands.Save();
        hands.Took(15, output);
    }

    private async Task ReturnAsync(IPage page, Guid child)
    {
        var hands = new Hands(page);
        await page.GotoAsync("/approvals");
        await hands.Click(page.Locator($"a[href='/children/{child}/approve']"));
        await hands.Click(AriaRole.Button, "Send back with a reason");
        await hands.Refused("Say what has to change");
        await hands.Type("textarea[name=reason]", "How often does it run out?");
        await hands.Save();
        hands.Took(4, output);
    }

    // The page holds what was sent, and says what has to change.
    private async Task FinishAgainAsync(IPage page, Guid child)
    {
        var hands = new Hands(page);
        await page.GotoAsync($"/children/{child}");
        await hands.Click(AriaRole.Button, "Finish the assessment");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("How often does it run out?");
        await hands.Type("textarea[name=worries]", "Food runs out by Thursday, every week");
        await hands.Save();
        hands.Took(3, output);
    }

    // 53 working days after the referral.
    private async Task AuthoriseAsync(IPage page, Guid child)
    {
        var hands = new Hands(page);
        await page.GotoAsync("/approvals");
        await hands.Click(page.Locator($"a[href='/children/{child}/approve']"));
        await hands.Click(AriaRole.Button, "Approve");
        await hands.Refused("The limit of 45 working days has passed, and nobody has said why");
        await Assertions.Expect(page.GetByLabel("Why did it take longer than 45 working days?")).ToBeVisibleAsync();
        const string departure = "departure.assessment-max-duration";
        await hands.Type($"textarea[name='{departure}.reason']", "The interpreter was ill for three weeks");
        var manager = page.Locator($"select[name='{departure}.by']");
        await hands.Choose(manager, (await manager.Locator("option").Nth(1).GetAttributeAsync("value"))!);
        await hands.Save();
        hands.Took(5, output);
    }

    // The child, the mother, the school that was asked and whoever referred: the page begins with all of them.
    private async Task TellAsync(IPage page, Guid child, string mother)
    {
        var hands = new Hands(page);
        await page.GotoAsync($"/children/{child}");
        await hands.Click(AriaRole.Button, "Tell what the assessment found");
        foreach (
            var (who, how, proof) in new[]
            {
                ("child", "With the drawn page", "She told it back"),
                (mother, "Gone through at home, with the interpreter", "She has a copy and signed for it"),
                ("k1", "By telephone", "She wrote back"),
            }
        )
        {
            await hands.Type($"[name='people:{who}.given-how']", how);
            await hands.Type($"[name='people:{who}.proof']", proof);
        }
        await hands.Refused("Say how they were told, or why they were not");
        await hands.Type("[name='people:referrer.why-not']", "Left the school, and no number");
        await hands.Save();
        hands.Took(9, output);
    }
}
