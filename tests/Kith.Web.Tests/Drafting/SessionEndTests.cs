using System.Net;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Drafting;

/// <summary>What becomes of what was typed when the session has ended, without scripts and with.</summary>
public class SessionEndTests(Sites sites)
{
    [Theory]
    [EveryEngine]
    public async Task What_is_posted_after_the_session_has_ended_waits_behind_the_sign_in_and_then_saves(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        var page = await OpenedAndSignedOut(site, $"/children/{child}/acts/make-home-visit");
        using var later = site.Anybody();

        var asked = await later.Saves(page, Visit("Ada showed me her room"));

        asked.Path.ShouldStartWith("/sign-in?returnUrl=");
        asked.Words.ShouldContain("Not recorded yet: your session had ended. What you typed is kept");
        var back = await later.Sends(
            asked,
            "form[action='/sign-in']",
            ("user-name", "amira"),
            ("password", TestSite.Password)
        );
        back.Path.ShouldStartWith($"/children/{child}/acts/make-home-visit");
        back.Words.ShouldContain("It is not recorded yet");
        back.Holds("account").ShouldBe("Ada showed me her room");
        (await later.Saves(back)).Path.ShouldEndWith("?done=make-home-visit");
        (await site.RecordOf(child)).Facts.ShouldContain(fact => fact.FactName == "home-visit-made");
    }

    [Theory]
    [EveryEngine]
    public async Task A_referral_posted_after_the_session_has_ended_is_kept_for_the_partner_too(string engine)
    {
        var site = await sites.On(engine);
        var page = await OpenedAndSignedOut(site, "/referrals/new", "sarah");
        using var later = site.Anybody();
        var asked = await later.Saves(
            page,
            ("given", "Ivo"),
            ("family", "Novak"),
            ("concern", "He came without a coat again")
        );

        var back = await later.Sends(
            asked,
            "form[action='/sign-in']",
            ("user-name", "sarah"),
            ("password", TestSite.Password)
        );

        back.Holds("concern").ShouldBe("He came without a coat again");
        (await later.Opens("/referrals")).Words.ShouldContain("Make a referral, Ivo Novak");
    }

    [Fact]
    public async Task A_page_that_saves_itself_without_a_session_is_kept_and_told_so()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira");
        var address = $"/children/{child}/acts/make-home-visit";
        var page = await OpenedAndSignedOut(site, address);
        using var later = site.Anybody();

        var answer = await later.Types(page, ("account", "Still typing"));

        answer.Status.ShouldBe(HttpStatusCode.Unauthorized);
        await later.SignsIn("amira", TestSite.Password);
        (await later.Opens(address)).Holds("account").ShouldBe("Still typing");
    }

    [Fact]
    public async Task Somebody_else_who_signs_in_neither_sees_nor_saves_what_was_typed_before_them()
    {
        // Drafts of others are none of its business: a site of its own.
        await using var site = await TestSite.StartAsync();
        var child = await site.LedBy("amira");
        var address = $"/children/{child}/acts/make-home-visit";
        var page = await OpenedAndSignedOut(site, address);
        using var denise = await site.As("denise");
        var before = (await site.RecordOf(child)).Version;

        var refused = await denise.Saves(page, Visit("Words of Amira"));

        refused.Heading.ShouldBe("Somebody else opened this page");
        (await site.RecordOf(child)).Version.ShouldBe(before);
        (await denise.Opens(address)).Holds("account").ShouldBeNullOrEmpty();
        (await denise.Opens("/my-work")).All("[aria-labelledby=drafts]").ShouldBeEmpty();
        using var amira = await site.As("amira");
        (await amira.Opens(address)).Holds("account").ShouldBe("Words of Amira");
    }

    [Fact]
    public async Task Nothing_is_kept_without_the_token_of_a_page_of_ours_or_with_one_that_was_changed()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira");
        var page = await OpenedAndSignedOut(site, $"/children/{child}/acts/make-home-visit");
        using var anybody = site.Anybody();
        var fields = Visitor.Filled(page, Typing.Form, [("account", "Forged")], out _);
        var place = fields.FindIndex(pair => pair.Key == "__page");
        fields[place] = new("__page", string.Concat("A", fields[place].Value.AsSpan(1)));

        (await anybody.Posts("/drafts/keeping", fields)).Status.ShouldBe(HttpStatusCode.BadRequest);

        (await site.Count("draft", "fields LIKE '%Forged%'")).ShouldBe(0);
    }

    [Fact]
    public async Task More_than_a_page_may_send_is_not_kept()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");
        var page = await amira.Opens($"/children/{child}/acts/make-home-visit");

        var longer = new string('x', 500_000);
        (await amira.Types(page, ("account", longer))).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);

        (await site.Count("draft", $"page = 'make-home-visit/{child:N}'")).ShouldBe(0);
    }

    internal static (string, string)[] Visit(string account) =>
        [("seen", "yes"), ("alone", "yes"), ("account", account)];

    private static async Task<Page> OpenedAndSignedOut(TestSite site, string address, string person = "amira")
    {
        using var visitor = await site.As(person);
        return await visitor.Opens(address);
    }
}
