using System.Net;
using Kith.Store;
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
        await later.Saves(page, ("seen", "yes"), ("alone", "yes"));
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
        // A browser ends lines in one way when it sends a form, and in another when a script keeps its draft.
        await amira.Saves(page, ("seen", "yes"), ("alone", "yes"), ("account", "Calm.\r\nWarm."));

        await Types(amira, page, ("seen", "yes"), ("alone", "yes"), ("account", "Calm.\nWarm."));

        (await amira.Opens(page.Path)).Words.ShouldNotContain("draft");
    }

    [Fact]
    public async Task A_draft_kept_while_its_page_was_being_saved_does_not_come_back()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");
        var page = await amira.Opens($"/children/{child}/acts/make-home-visit");
        await Types(amira, page, ("seen", "yes"), ("alone", "yes"), ("account", "Calm"));
        var drafts = new Drafts(site.Database.Database, TimeProvider.System);
        var name = $"make-home-visit/{child:N}";
        var kept = (await drafts.LoadAsync("amira", name, TestDatabase.Stop)).Single();
        await amira.Saves(page, ("seen", "yes"), ("alone", "yes"), ("account", "Calm"));

        (await drafts.SaveAsync("amira", kept, TestDatabase.Stop)).ShouldBeTrue();

        (await amira.Opens(page.Path)).Words.ShouldNotContain("draft");
    }

    [Theory]
    [EveryEngine]
    public async Task Words_added_to_a_page_after_it_was_saved_come_back_and_are_said_to_be_unsaved(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");
        var page = await amira.Opens($"/children/{child}/acts/make-home-visit");
        await amira.Saves(page, ("seen", "yes"), ("alone", "yes"), ("account", "Calm"));

        await Types(amira, page, ("seen", "yes"), ("alone", "yes"), ("account", "Calm. No food"));

        var again = await amira.Opens(page.Path);
        again.Words.ShouldContain("This is the draft you left");
        again.Words.ShouldContain("This page was saved before you changed it");
        again.Holds("account").ShouldBe("Calm. No food");
        (await amira.Saves(again)).Path.ShouldEndWith("?done=make-home-visit");
        (await amira.Opens(page.Path)).Words.ShouldNotContain("draft");
    }

    [Theory]
    [EveryEngine]
    public async Task A_referral_half_typed_comes_back_and_is_gone_once_it_is_sent(string engine)
    {
        var site = await sites.On(engine);
        // Nobody else in these tests refers as Tomos, whose draft there is one of.
        using var tomos = await site.As("tomos");
        await Types(
            tomos,
            await tomos.Opens("/referrals/new"),
            ("given", "Half"),
            ("family", "Typed"),
            ("concern", "He told me that")
        );

        var listed = await tomos.Opens("/referrals/new");
        listed.Holds("given").ShouldBeNullOrEmpty();
        listed.Words.ShouldContain("Make a referral, Half Typed");
        var page = await tomos.Opens(listed.Document.QuerySelector("#drafts ~ ul a")!.GetAttribute("href")!);

        page.Words.ShouldContain("This is the draft you left on 20 November 2026 at 10:00");
        page.Holds("given").ShouldBe("Half");
        page.Holds("concern").ShouldBe("He told me that");
        (await tomos.Saves(page, ("source", "2A"))).Path.ShouldBe("/referrals?done=yes");
        (await tomos.Opens("/referrals/new")).Words.ShouldNotContain("Half Typed");
    }

    [Theory]
    [EveryEngine]
    public async Task A_correction_half_typed_comes_back_and_is_gone_once_it_is_saved(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");
        await amira.Records(child, "make-home-visit", ("seen", "yes"), ("alone", "yes"), ("account", "Cold"));
        var address = $"/children/{child}/facts/{(await site.RecordOf(child)).Version}/correction";
        await Types(amira, await amira.Opens(address), ("remove", "no"), ("account", "Cold, not dirty"));

        var page = await amira.Opens(address);

        page.Words.ShouldContain("This is the draft you left");
        page.Holds("remove").ShouldBe("no");
        page.Holds("account").ShouldBe("Cold, not dirty");
        (await amira.Saves(page, ("reason", "Wrong house"))).Path.ShouldEndWith("?done=correct-fact");
        (await amira.Opens(address)).Words.ShouldNotContain("draft");
    }

    [Fact]
    public async Task A_draft_of_a_correction_says_when_the_record_has_changed_since_it_was_left()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");
        using var denise = await site.As("denise");
        await amira.Records(child, "make-home-visit", ("seen", "yes"), ("alone", "yes"), ("account", "Cold"));
        var address = $"/children/{child}/facts/{(await site.RecordOf(child)).Version}/correction";
        await Types(amira, await amira.Opens(address), ("remove", "no"), ("account", "Cold, not dirty"));
        await denise.Saves(await denise.Opens(address), ("remove", "no"), ("reason", "Heard"), ("account", "Warm"));

        var page = await amira.Opens(address);

        page.Words.ShouldContain("Somebody else has recorded something for Jo Smith");
        page.Holds("account").ShouldBe("Cold, not dirty");
    }

    [Theory]
    [InlineData("tomos", "/referrals/new", "concern")]
    [InlineData("amira", "correction", "account")]
    public async Task A_draft_of_any_long_form_is_thrown_away_when_asked(string person, string address, string field)
    {
        var site = await sites.On("sqlite");
        using var visitor = await site.As(person);
        if (address == "correction")
        {
            var child = await site.LedBy("amira");
            await visitor.Records(child, "make-home-visit", ("seen", "yes"), ("alone", "yes"), ("account", "Cold"));
            address = $"/children/{child}/facts/{(await site.RecordOf(child)).Version}/correction";
        }
        await Types(visitor, await visitor.Opens(address), (field, "Half a sen"));

        var page = await visitor.Sends(await visitor.Opens(address), "form[action$=discarding]");

        page.Path.ShouldBe(address);
        page.Holds(field).ShouldNotBe("Half a sen");
        page.Words.ShouldNotContain("the draft you left");
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
        await Types(denise, await denise.Opens($"{address}?practitioner=nadia"), ("reason", "Knows the family"));

        var page = await denise.Opens($"{address}?practitioner=amira");

        page.Holds("practitioner").ShouldBe("amira");
        page.Holds("reason").ShouldBe("Knows the family");
    }

    private static async Task Types(Visitor visitor, Page page, params (string, string)[] answers)
    {
        var fields = Visitor.Filled(page, Form, answers, out _);
        (await visitor.Posts("/drafts/keeping", fields)).Status.ShouldBe(HttpStatusCode.OK);
    }
}
