using Kith.Casework.People.Twins;
using Kith.Tests.Site;
using Microsoft.Playwright;

namespace Kith.Browser.Tests;

/// <summary>A child who is expected turns out to be two, and both are born: each counted in clicks.</summary>
public class TwinsInteractionTests(Browsing browsing, ITestOutputHelper output)
{
    [Theory, EveryEngine, Ask("B11")]
    public async Task Twins_are_recorded_in_four_interactions_and_the_birth_of_both_in_nine_and_nothing_is_typed_again(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var first = await site.Expected();
        await site.HasInFamily(first, "Rosa Hart", "mother");
        var page = await browsing.As("amira", at: site);
        var hands = new Hands(page);
        await page.GotoAsync($"/children/{first}");
        await hands.Click(AriaRole.Link, "There are twins");
        await hands.Click(AriaRole.Button, "Save");
        (await page.Locator(".govuk-error-summary").InnerTextAsync()).ShouldContain("Say how it was found");
        await hands.Tick("input[name=found][value=scan]");
        await hands.Save();
        hands.Took(4, output);

        var second = (await site.RecordOf(first))
            .Standing.Select(entry => entry.Fact)
            .OfType<TwinsFound>()
            .Single()
            .Twin;
        var birth = new Hands(page);
        await page.GotoAsync($"/children/{first}");
        await birth.Click(AriaRole.Link, "Record the birth");
        (await page.Locator($"input[name=children][value='{second:N}']").IsCheckedAsync()).ShouldBeTrue();
        await birth.Type("input[name=on-day]", "19");
        await birth.Type("input[name=on-month]", "11");
        await birth.Type("input[name=on-year]", "2026");
        await birth.Type($"input[name='given.{first:N}']", "Lily");
        await birth.Tick($"input[name='sex.{first:N}'][value=F]");
        await birth.Type($"input[name='given.{second:N}']", "Sam");
        await birth.Tick($"input[name='sex.{second:N}'][value=M]");
        await birth.Save();
        birth.Took(9, output);
        foreach (var (child, name) in new[] { (first, "Lily Hart"), (second, "Sam Hart") })
        {
            var person = (await site.RecordOf(child)).State.Person;
            person.DisplayName.ShouldBe(name);
            person.BornOn.ShouldBe(new DateOnly(2026, 11, 19));
            person.Family.ShouldContain(member => member.Name == "Rosa Hart");
        }
        await page.Context.CloseAsync();
    }
}
