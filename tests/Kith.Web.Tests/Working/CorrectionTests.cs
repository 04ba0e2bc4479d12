using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

public class CorrectionTests(Sites sites)
{
    [Theory]
    [EveryEngine]
    public async Task A_correction_changes_the_entry_and_keeps_what_it_said_before(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");
        await Visits(amira, child, "The house was cold");
        var page = await amira.Opens(await CorrectionOf(site, child));
        page.Holds("account").ShouldBe("The house was cold");

        await amira.Saves(
            page,
            ("remove", "no"),
            ("reason", "I mixed up two houses"),
            ("account", "The house was warm")
        );

        var story = await amira.Opens($"/children/{child}/story");
        story.Words.ShouldContain("The house was warm");
        var before = story.All("main details").ShouldHaveSingleItem();
        before.ShouldContain("Corrected by Amira Khan on 20 November 2026 at 10:00");
        before.ShouldContain("I mixed up two houses");
        before.ShouldContain("The house was cold");
        (await site.RecordOf(child)).Facts.Count(fact => fact.FactName == "home-visit-made").ShouldBe(1);
    }

    [Fact]
    public async Task An_entry_that_should_not_be_there_is_removed_and_can_still_be_read()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");
        await Visits(amira, child, "About another child");

        await amira.Saves(
            await amira.Opens(await CorrectionOf(site, child)),
            ("remove", "yes"),
            ("reason", "This is about another child")
        );

        var story = await amira.Opens($"/children/{child}/story");
        story.Words.ShouldContain("Removed as wrong");
        story.Words.ShouldContain("This is about another child");
    }

    [Fact]
    public async Task A_correction_without_a_reason_keeps_what_was_typed()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");
        await Visits(amira, child, "The house was cold");

        var page = await amira.Saves(
            await amira.Opens(await CorrectionOf(site, child)),
            ("remove", "no"),
            ("account", "The house was warm")
        );

        page.Errors.ShouldHaveSingleItem();
        page.Holds("account").ShouldBe("The house was warm");
    }

    private static Task<Page> Visits(Visitor visitor, Guid child, string account) =>
        visitor.Records(child, "make-home-visit", ("seen", "yes"), ("alone", "yes"), ("account", account));

    private static async Task<string> CorrectionOf(TestSite site, Guid child)
    {
        var visit = (await site.RecordOf(child)).Standing.Single(fact => fact.FactName == "home-visit-made");
        return $"/children/{child}/facts/{visit.Version}/correction";
    }
}
