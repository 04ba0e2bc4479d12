using System.Net;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Recording;

public class DraftTests(Sites sites)
{
    private const string Form = "main form[data-autosave]";

    [Theory]
    [EveryEngine]
    public async Task What_was_typed_and_not_saved_comes_back_and_is_gone_once_it_is_saved(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira", on: TestSite.Today.AddDays(-4));
        var address = $"/children/{child}/acts/make-home-visit";
        using (var amira = await site.As("amira"))
        {
            await Types(amira, await amira.Opens(address), ("account", "Half a sen"), ("on", "2026-11-19"));
        }

        using var later = await site.As("amira");
        var page = await later.Opens(address);

        page.Words.ShouldContain("This is the draft you left on 20 November 2026 at 10:00");
        page.Holds("account").ShouldBe("Half a sen");
        page.Holds("on-day").ShouldBe("19");
        await later.Saves(page, ("seen", "yes"), ("alone", "no"));
        (await later.Opens(address)).Words.ShouldNotContain("draft");
    }

    [Fact]
    public async Task A_draft_is_thrown_away_when_asked()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");
        var address = $"/children/{child}/acts/make-home-visit";
        await Types(amira, await amira.Opens(address), ("account", "Half a sen"));

        var page = await amira.Sends(await amira.Opens(address), "form[action$=discarding]");

        page.Path.ShouldBe(address);
        page.Holds("account").ShouldBeNullOrEmpty();
    }

    [Fact]
    public async Task A_draft_that_arrives_after_its_page_was_saved_does_not_come_back()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");
        var page = await amira.Opens($"/children/{child}/acts/make-home-visit");
        await amira.Saves(page, ("seen", "yes"), ("alone", "no"), ("account", "Calm"));

        await Types(amira, page, ("account", "Calm"));

        (await amira.Opens(page.Path)).Words.ShouldNotContain("draft");
    }

    [Fact]
    public async Task Nobody_sees_a_colleagues_draft()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");
        using var denise = await site.As("denise");
        var address = $"/children/{child}/acts/make-home-visit";
        await Types(amira, await amira.Opens(address), ("account", "Not sure yet"));

        (await denise.Opens(address)).Words.ShouldNotContain("Not sure yet");
    }

    [Fact]
    public async Task Whoever_chooses_a_lead_gets_the_one_chosen_whatever_an_earlier_draft_says()
    {
        var site = await sites.On("sqlite");
        var child = await site.Decided();
        using var denise = await site.As("denise");
        var address = $"/children/{child}/acts/allocate-lead-practitioner";
        await Types(
            denise,
            await denise.Opens($"{address}?practitioner=nadia"),
            $"{address}/draft",
            ("reason", "Knows the family")
        );

        var page = await denise.Opens($"{address}?practitioner=amira");

        page.Holds("practitioner").ShouldBe("amira");
        page.Holds("reason").ShouldBe("Knows the family");
    }

    private static Task Types(Visitor visitor, Page page, params (string, string)[] answers) =>
        Types(visitor, page, $"{page.Path}/draft", answers);

    private static async Task Types(Visitor visitor, Page page, string draft, params (string, string)[] answers)
    {
        var fields = Visitor.Filled(page, Form, answers, out _);
        (await visitor.Posts(draft, fields)).Status.ShouldBe(HttpStatusCode.NoContent);
    }
}
