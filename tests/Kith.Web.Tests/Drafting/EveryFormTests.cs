using System.Net;
using Kith.Store;
using Kith.Tests.Site;
using Kith.Web.Tests.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.Drafting;

/// <summary>The forms that are about no child lose as little as those that are.</summary>
public sealed class EveryFormTests
{
    private const string Words = "Half a sentence, and";

    private static readonly (string Person, string Address, string Form, string Field)[] Forms =
    [
        ("adele", "/system/new-person", "form[action='/system/people']", "knowledge"),
        ("adele", "/system/people/leon/details", "form[action$='/details']", "knowledge"),
        ("adele", "/system/people/sarah/leaving", "form[action$='/leaving']", "reason"),
        ("adele", "/system/teams", "#add-team", "name"),
        ("anil", "/replay?with=draft", "form[action='/replay']", "draft"),
        ("anil", "/replay?with=editions", "form[action='/replay']", "from-year"),
        ("denise", "/looks/many", "#settle-amira-20261120-f", "reason-amira-20261120-f"),
        ("denise", "/looks/many", "#settle-leon-20261120-f", "reason-leon-20261120-f"),
        ("denise", "/approvals/posts", "#answer-1", "reason-1"),
        ("amira", "/allegations/new", "form[action='/allegations/new']", "what"),
        ("cora", "/contexts/new", "form[action='/contexts/new']", "concern"),
        ("denise", "/people/amira/away", "#say-away", "away-reason"),
    ];

    [Theory, EveryEngine]
    public async Task What_is_typed_on_any_form_is_kept_while_it_is_typed_and_after_the_session_has_ended(string engine)
    {
        await using var site = await SiteAsync(engine);
        foreach (var (person, address, form, field) in Forms)
        {
            using var before = await site.As(person);
            var page = await before.Opens(address);
            using var later = site.Anybody();

            var answer = await later.Posts("/drafts/keeping", Visitor.Filled(page, form, [(field, Words)], out _));

            answer.Status.ShouldBe(HttpStatusCode.Unauthorized, address);
            using var again = await site.As(person);
            (await again.Opens(address)).Holds(field).ShouldBe(Words, address);
        }
    }

    [Theory, EveryEngine]
    public async Task What_is_posted_after_the_session_has_ended_waits_behind_the_sign_in_and_changes_nothing(
        string engine
    )
    {
        await using var site = await SiteAsync(engine);
        foreach (var (person, address, form, field) in Forms)
        {
            using var before = await site.As(person);
            var page = await before.Opens(address);
            using var later = site.Anybody();
            var facts = await site.Count("events", "act_name <> 'sign-in'");

            var asked = await later.Sends(page, form, (field, Words));

            asked.Path.ShouldStartWith("/sign-in?returnUrl=", customMessage: address);
            (await site.Count("events", "act_name <> 'sign-in'")).ShouldBe(facts, address);
            var back = await later.Sends(
                asked,
                "form[action='/sign-in']",
                ("user-name", person),
                ("password", TestSite.Password)
            );
            back.Path.ShouldStartWith(address.Split('?')[0]);
            back.Holds(field).ShouldBe(Words, address);
        }
    }

    [Fact]
    public async Task What_is_stored_is_a_draft_no_longer()
    {
        await using var site = await SiteAsync("sqlite");
        using var denise = await site.As("denise");
        var page = await denise.Opens("/looks/many");
        const string Amira = "reason-amira-20261120-f";
        const string Leon = "reason-leon-20261120-f";
        foreach (var (form, field) in new[] { ("#settle-amira-20261120-f", Amira), ("#settle-leon-20261120-f", Leon) })
            await denise.Posts("/drafts/keeping", Visitor.Filled(page, form, [(field, Words)], out _));

        page = await denise.Sends(await denise.Opens("/looks/many"), "#settle-amira-20261120-f");

        page.Document.QuerySelector($"[name='{Amira}']").ShouldBeNull();
        page.Holds(Leon).ShouldBe(Words);
        (await site.Count("draft", "page LIKE 'many-looks/%'")).ShouldBe(1);
    }

    // Two people are shown very many children, and one post waits for another to agree.
    private static async Task<TestSite> SiteAsync(string engine)
    {
        var site = await TestSite.StartAsync(engine, people: Staff.WithOfficer);
        var audit = site.App.Services.GetRequiredService<Audit>();
        Guid[] children = [.. Enumerable.Range(0, 101).Select(_ => Guid.NewGuid())];
        await audit.SearchedAsync("amira", children, "GET /children", "o", TestDatabase.Stop);
        await audit.SearchedAsync("leon", children, "GET /children", "o", TestDatabase.Stop);
        using var adele = await site.As("adele");
        await AccountActTests.Adds(adele, "robin.root", ("post", "Supervisor"));
        return site;
    }
}
