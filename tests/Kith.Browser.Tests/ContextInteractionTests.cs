using Kith.Casework.HarmOutsideHome.Contexts;
using Kith.Tests.Site;
using Microsoft.Playwright;

namespace Kith.Browser.Tests;

/// <summary>Twelve children are harmed in one place: it is recorded, they are linked and the police stop it, each counted in clicks.</summary>
public class ContextInteractionTests(Browsing browsing, ITestOutputHelper output)
{
    private static readonly string[] Given =
    [
        "Abel",
        "Bryony",
        "Caspar",
        "Delphine",
        "Ezra",
        "Freya",
        "Gwendolen",
        "Hamza",
        "Imogen",
        "Jasper",
        "Keziah",
        "Lorcan",
    ];

    [Theory, EveryEngine, Ask("D14")]
    public async Task Twelve_children_are_linked_to_one_place_in_fifteen_interactions_and_none_is_named_to_another(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine, people: Staff.WithOfficer);
        List<Guid> children = [];
        foreach (var (index, given) in Given.Index())
            children.Add(await site.LedBy(index < 6 ? "amira" : "nadia", given, $"Kestrel{(char)('a' + index)}"));
        var page = await browsing.As("cora", at: site);
        var hands = new Hands(page);
        await page.GotoAsync("/my-work");

        await hands.Click(page.GetByRole(AriaRole.Link, new() { Name = "Places of concern" }).First);
        await hands.Click(AriaRole.Button, "Add a place, a group or a person");
        await hands.Tick("input[name=kind][value=place]");
        await hands.Type("input[name=name]", "Quayside arcade");
        await hands.Type("textarea[name=concern]", "Men in cars give out vapes and ask for favours.");
        await hands.Click(AriaRole.Button, "Save");
        await hands.Click(AriaRole.Button, "Link children");
        await hands.Type(
            "textarea[name=names]",
            string.Join('\n', Given.Select((given, index) => $"{given} Kestrel{(char)('a' + index)}"))
        );
        await hands.Click(AriaRole.Button, "Find them");
        await hands.Tick("input[name=tie][value=is-there]");
        await hands.Save("Link them");
        hands.Took(15, output);

        await Assertions.Expect(page.Locator(".govuk-notification-banner")).ToContainTextAsync("12 children linked");
        var context = Guid.Parse(new Uri(page.Url).Segments[^1]);
        foreach (var child in children)
            ContextLink.Of(await site.RecordOf(child), context).ShouldNotBeNull();
        await page.Context.CloseAsync();
        var lead = await browsing.As("amira", at: site);
        await lead.GotoAsync($"/children/{children[0]}");
        var read = await lead.Locator("body").InnerTextAsync();
        read.ShouldContain("Quayside arcade");
        foreach (var (index, given) in Given.Index().Skip(1))
        {
            read.ShouldNotContain(given);
            read.ShouldNotContain($"Kestrel{(char)('a' + index)}");
        }
        await lead.Context.CloseAsync();
    }
}
