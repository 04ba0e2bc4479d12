using Kith.Casework.ChildInNeed;
using Kith.Casework.People;
using Kith.Tests.Site;
using Microsoft.Playwright;

namespace Kith.Browser.Tests;

/// <summary>One family's way from the front door to an approved assessment, by the people who walk it with them.</summary>
public class JourneyTests(Browsing browsing)
{
    [Theory]
    [InlineData("sqlite", false)]
    [InlineData("postgres", true)]
    public async Task From_the_front_door_to_an_approved_assessment_with_scripts_and_without(
        string engine,
        bool scripts
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var ada = await site.Referred("Ada", "Okoro", on: TestSite.Today.AddDays(-1));
        var ben = await site.LedBy("amira", "Ben", "Okoro", TestSite.Today.AddDays(-1));
        await site.Does(
            "frances",
            ada,
            new RecordFamilyMember
            {
                Name = "Ben Okoro",
                Relationship = "Brother",
                Child = ben,
            }
        );

        var frances = await browsing.As("frances", scripts: scripts, at: site);
        await frances.GetByRole(AriaRole.Link, new() { Name = "Front door", Exact = true }).ClickAsync();
        await frances.GetByRole(AriaRole.Link, new() { Name = "Ada Okoro", Exact = true }).ClickAsync();
        await frances.GetByRole(AriaRole.Button, new() { Name = "Decide the referral" }).ClickAsync();
        await frances.GetByLabel("Assessment as a child in need").CheckAsync();
        await frances.GetByLabel("Why?", new() { Exact = true }).FillAsync("Hungry at school");
        await frances.Locator($"select[name='threshold.{ada:N}']").SelectOptionAsync("level 3");
        await frances.Locator("input[name='parents-told'][value=yes]").CheckAsync();
        await SaveAsync(frances);
        await frances.Context.CloseAsync();

        var denise = await browsing.As("denise", scripts: scripts, at: site);
        await denise.GotoAsync("/front-door");
        await denise.GetByRole(AriaRole.Link, new() { Name = "Choose a lead for Ada Okoro" }).ClickAsync();
        await denise.GetByRole(AriaRole.Link, new() { Name = "Choose Amira Khan" }).ClickAsync();
        await denise.GetByLabel("Why this person?").FillAsync("Knows the brother");
        foreach (var question in new[] { "have the knowledge, skills and time", "Has this person agreed?" })
            await denise
                .GetByRole(AriaRole.Group, new() { Name = question })
                .GetByRole(AriaRole.Radio, new() { Name = "Yes" })
                .CheckAsync();
        await SaveAsync(denise);
        await denise.GetByRole(AriaRole.Button, new() { Name = "Start an assessment" }).ClickAsync();
        await denise.GetByLabel("What should it answer?").FillAsync("Is there enough to eat?");
        await denise.Locator($"select[name='child-interpreter.{ada:N}']").SelectOptionAsync("none");
        await denise.Locator($"select[name='child-advocacy.{ada:N}']").SelectOptionAsync("offered");
        await denise.GetByLabel("Does anybody need other help to take part?").FillAsync("Nobody");
        foreach (var parent in new[] { "mother", "father" })
        {
            await denise.Locator($"select[name='people:{parent}.part']").SelectOptionAsync("tried");
            await denise.Locator($"[name='people:{parent}.why']").FillAsync("Rang twice; the school has a number");
        }
        await SaveAsync(denise);

        var amira = await browsing.As("amira", scripts: scripts, at: site);
        await amira.GetByRole(AriaRole.Link, new() { Name = "Ada Okoro", Exact = true }).First.ClickAsync();
        var address = new Uri(amira.Url).AbsolutePath;
        await amira.GotoAsync($"{address}/acts/make-home-visit");
        await VisitBothAsync(amira, ada, ben);
        await SaveAsync(amira);
        await amira.GotoAsync($"{address}/acts/submit-assessment");
        await AssessAsync(amira, ada);
        await SaveAsync(amira);
        await amira.GotoAsync($"/children/{ben}");
        await Assertions.Expect(amira.GetByText("Ada never lets me play")).ToHaveCountAsync(1);

        await denise.GetByRole(AriaRole.Link, new() { Name = "Approvals" }).ClickAsync();
        await denise.GetByRole(AriaRole.Link, new() { Name = "Review the work on Ada Okoro" }).ClickAsync();
        await denise.GetByRole(AriaRole.Button, new() { Name = "Approve", Exact = true }).ClickAsync();
        await SaveAsync(denise);

        var record = await site.RecordOf(ada);
        record.State.Open!.ChildInNeed.Assessment!.AuthorisedOn.ShouldBe(TestSite.Today);
        (await site.Count("clock", "duty = 'assessment-max-duration' AND ended_on IS NOT NULL")).ShouldBe(1);
        (await site.Count("clock", "duty = 'assessment-max-duration' AND ended_on IS NULL")).ShouldBe(1);
        await denise.Context.CloseAsync();
        await amira.Context.CloseAsync();
    }

    private static async Task VisitBothAsync(IPage page, Guid ada, Guid ben)
    {
        await page.Locator($"input[name=children][value='{ben:N}']").CheckAsync();
        foreach (var child in new[] { ada, ben })
        {
            await page.Locator($"input[name='seen.{child:N}'][value=yes]").CheckAsync();
            await page.Locator($"input[name='alone.{child:N}'][value=yes]").CheckAsync();
        }
        await page.Locator($"textarea[name='child-said.{ben:N}']").FillAsync("Ada never lets me play");
        await page.Locator("textarea[name=account]").FillAsync("Both well");
    }

    private static async Task AssessAsync(IPage page, Guid child)
    {
        foreach (var name in new[] { "parents-say", "strengths", "worries", $"analysis.{child:N}" })
            await page.Locator($"textarea[name='{name}']").FillAsync($"About {name}");
        await page.Locator($"select[name='child-interpreter.{child:N}']").SelectOptionAsync("none");
        await page.Locator($"select[name='child-advocacy.{child:N}']").SelectOptionAsync("declined");
        await page.Locator($"input[name='child-heard.{child:N}'][value=together-and-apart]").CheckAsync();
        await page.Locator($"input[name='factors.{child:N}']").First.CheckAsync();
        await page.Locator($"input[name='outcome.{child:N}'][value=child-in-need-plan]").CheckAsync();
    }

    private static async Task SaveAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".govuk-notification-banner--success")).ToBeVisibleAsync();
    }
}
