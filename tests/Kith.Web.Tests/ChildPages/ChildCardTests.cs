using System.Net;
using Kith.Casework.Access;
using Kith.Casework.ChildSite;
using Kith.Casework.People;
using Kith.Store.Accounts;
using Kith.Tests.Site;
using Kith.Web.ChildSite;
using Kith.Web.FamilySite;
using Kith.Web.PartnerSite;
using Kith.Web.Shared.Access;
using Kith.Web.Tests.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.ChildPages;

/// <summary>Who gets in on a child's own page, and that it leads nowhere else.</summary>
public sealed class ChildCardTests(Sites sites)
{
    private const string Fits = "That does not fit";

    [Theory, EveryEngine, Ask("C10")]
    public async Task A_card_made_at_a_visit_opens_the_page_with_the_sign_that_the_child_alone_knows(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira", "Kit", "Thornby");
        using var amira = await site.As("amira");
        (await amira.Opens($"/children/{child}")).Links($"/children/{child}/own-page").ShouldBeTrue();
        (await amira.Records(child, "give-child-page", ("safe", "In her school bag"))).Errors.ShouldBeEmpty();
        var card = await amira.MakesCard(child);
        card.Split(' ').Length.ShouldBe(4);
        using var kid = site.Anybody();
        string[] wrong =
        [
            (await kid.UsesCard(card, shape: "heart")).Errors.Single(),
            (await kid.UsesCard("apple apple apple apple")).Errors.Single(),
        ];
        wrong.Distinct().ShouldHaveSingleItem().ShouldStartWith(Fits);

        var typed = card.ToUpperInvariant().Replace(" ", ", ", StringComparison.Ordinal);
        (await kid.UsesCard(typed)).Path.ShouldBe("/me");

        // A new card ends the old one and every session with it.
        await amira.MakesCard(child);
        (await kid.Opens("/me")).Path.ShouldBe("/me/in");
        (await kid.UsesCard(card)).Errors.Single().ShouldStartWith(Fits);
    }

    [Fact, Ask("C10")]
    public async Task The_card_names_nobody_and_what_the_child_keeps_in_their_head_is_on_no_paper_and_in_no_fact()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira", "Kim", "Thornby");
        await site.GivesPage(child);
        using var amira = await site.As("amira");
        var paper = await amira.Sends(
            await amira.Opens($"/children/{child}/own-page"),
            "form[action$='/own-page/card']",
            ("shape", "flash"),
            ("colour", "purple")
        );

        var card = paper.Document.QuerySelector(".kith-card")!.TextContent;
        foreach (var secret in new[] { "Kim", "Thornby", "flash", "purple", "Amira" })
            card.ShouldNotContain(secret, Case.Insensitive);
        var account = await site
            .App.Services.GetRequiredService<AccountStore>()
            .OfPersonAsync(ChildUser.Of(child), TestDatabase.Stop);
        account!.Row!.Link!.Length.ShouldBeGreaterThan(80);
        (await site.Count("events", "CAST(data AS text) LIKE '%purple flash%'")).ShouldBe(0);
    }

    [Theory, EveryEngine, Ask("C10")]
    public async Task A_card_that_is_guessed_at_stops_after_three_tries_and_whoever_leads_sees_it(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira", "Kat", "Thornby");
        var card = await site.HasCard(child);
        using var finder = site.Anybody();
        foreach (var shape in new[] { "heart", "moon", "house" })
            (await finder.UsesCard(card, shape)).Errors.Single().ShouldStartWith(Fits);

        (await finder.UsesCard(card)).Errors.Single().ShouldStartWith(Fits);
        using var amira = await site.As("amira");
        (await amira.Opens($"/children/{child}/own-page")).Words.ShouldContain("tried it wrongly too often");
        using var kid = site.Anybody();
        (await kid.UsesCard(await amira.MakesCard(child))).Path.ShouldBe("/me");
    }

    [Fact, Ask("C10")]
    public async Task Closing_the_page_ends_it_at_once_and_giving_it_again_does_not_bring_the_lost_card_back()
    {
        await using var site = await TestSite.StartAsync();
        var child = await site.LedBy("amira", "Kai", "Thornby");
        var card = await site.HasCard(child);
        using var kid = site.Anybody();
        await kid.UsesCard(card);
        site.Time.Now = site.Time.Now.AddSeconds(1);
        await site.Does("amira", child, new CloseChildPage { Reason = "Lost on the bus" });

        (await kid.Opens("/me")).Path.ShouldBe("/me/in");
        await site.GivesPage(child);
        (await kid.UsesCard(card)).Errors.Single().ShouldStartWith(Fits);
        using var amira = await site.As("amira");
        (await kid.UsesCard(await amira.MakesCard(child))).Path.ShouldBe("/me");
    }

    [Fact]
    public async Task A_session_is_short_and_leaving_ends_it_and_shows_something_else_at_once()
    {
        await using var site = await TestSite.StartAsync();
        var child = await site.LedBy("amira", "Kip", "Thornby");
        var card = await site.HasCard(child);
        using var kid = site.Anybody();
        await kid.UsesCard(card);
        site.Time.Now = site.Time.Now.AddMinutes(14);
        (await kid.Opens("/me")).Path.ShouldBe("/me");
        site.Time.Now = site.Time.Now.AddMinutes(16);
        (await kid.Opens("/me")).Path.ShouldBe("/me/in");

        await kid.UsesCard(card);
        var left = await kid.Sends(await kid.Opens("/me"), ".kith-leave");
        left.Words.ShouldContain("You have left");
        (await kid.Opens("/me")).Path.ShouldBe("/me/in");
    }

    [Fact]
    public async Task Every_address_of_a_child_s_page_says_that_it_is_and_no_other_does()
    {
        var site = await sites.On("sqlite");
        foreach (var endpoint in site.Endpoints())
        {
            var path = endpoint.RoutePattern.RawText!;
            var isChilds = path == "/me" || path.StartsWith("/me/", StringComparison.Ordinal);
            (endpoint.Metadata.GetMetadata<ForChild>() is not null).ShouldBe(
                isChilds && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null,
                path
            );
            if (!isChilds)
                continue;
            endpoint.Metadata.GetMetadata<Authorised>().ShouldBeNull(path);
            endpoint.Metadata.GetMetadata<ForFamily>().ShouldBeNull(path);
            endpoint.Metadata.GetMetadata<ForPartner>().ShouldBeNull(path);
        }
    }

    [Fact]
    public async Task Staff_parents_partners_and_strangers_are_nobody_on_a_child_s_page()
    {
        var site = await sites.On("sqlite");
        var family = await site.FamilyApart();
        await site.HasCard(family.Child);
        using var anybody = site.Anybody();
        using var amira = await site.As("amira");
        using var mother = await site.InvitedAs(family.Child, family.Mother, MadeFamilies.MotherBorn);
        using var teacher = await site.PartnerIn(family.Child);
        foreach (var outside in new[] { anybody, amira, mother, teacher })
        {
            (await outside.Opens("/me")).Path.ShouldBe("/me/in");
            (await outside.Posts("/me", [])).Path.ShouldBe("/me/in");
        }
    }

    [Fact]
    public async Task A_child_with_a_card_is_nobody_on_every_other_site_whatever_cookie_brings_the_session()
    {
        var site = await sites.On("sqlite");
        var family = await site.FamilyApart();
        using var kid = await site.ChildIn(family.Child);
        foreach (var method in new[] { "GET", "POST" })
        foreach (var address in site.AddressesOf(method, family.Child).Where(address => address.Marked is not null))
            (await (method == "GET" ? kid.Opens(address.Path) : kid.Posts(address.Path, []))).Path.ShouldStartWith(
                "/sign-in",
                customMessage: address.Path
            );
        (await kid.Opens("/family")).Path.ShouldBe("/family/sign-in");
        (await kid.Opens("/partner")).Path.ShouldBe("/partner/sign-in");

        using var amira = await site.As("amira");
        using var mother = await site.InvitedAs(family.Child, family.Mother, MadeFamilies.MotherBorn);
        (string Cookie, string Path, string SignIn, string Value)[] doors =
        [
            ("kith", "/my-work", "/sign-in", kid.Cookie("kith-child")),
            ("kith-family", "/family", "/family/sign-in", kid.Cookie("kith-child")),
            ("kith-partner", "/partner", "/partner/sign-in", kid.Cookie("kith-child")),
            ("kith-child", "/me", "/me/in", amira.Cookie("kith")),
            ("kith-child", "/me", "/me/in", mother.Cookie("kith-family")),
        ];
        foreach (var door in doors)
        {
            using var mixed = site.Anybody();
            mixed.Takes(door.Cookie, door.Value);
            (await mixed.Opens(door.Path)).Path.ShouldStartWith(door.SignIn, customMessage: door.Cookie);
        }
    }

    [Fact]
    public async Task The_words_of_a_card_let_nobody_in_where_staff_parents_and_partners_sign_in()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira", "Kip", "Thornby");
        var card = await site.HasCard(child);
        var words = card.Split(' ');
        using var there = site.Anybody();
        foreach (var name in new[] { $"child:{words[0]}-{words[1]}", ChildUser.Of(child) })
        {
            (await there.SignsIn(name, $"{words[2]} {words[3]}, blue star")).Errors.ShouldHaveSingleItem(name);
            (await there.SignsInAsFamily(name, card)).Errors.ShouldHaveSingleItem(name);
            (await there.UsesPartnerCode(card)).Errors.ShouldHaveSingleItem(name);
        }
    }

    [Fact]
    public async Task A_restricted_record_opens_to_no_card()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira", "Kez", "Thornby");
        using var kid = await site.ChildIn(child);
        await site.Does(
            "denise",
            child,
            new RestrictRecord
            {
                Kind = RestrictionKind.Hidden,
                People = ["amira", "denise"],
                Owner = "denise",
                Reason = "A colleague is her aunt",
                ReviewOn = TestSite.Today.AddDays(60),
            }
        );

        var page = await kid.Opens("/me");
        page.Path.ShouldBe("/me/in");
        page.Status.ShouldBe(HttpStatusCode.OK);
    }
}
