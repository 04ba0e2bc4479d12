using System.Net;
using Kith.Casework.PartnerSite;
using Kith.Casework.People;
using Kith.Store.Accounts;
using Kith.Tests.Site;
using Kith.Web.FamilySite;
using Kith.Web.PartnerSite;
using Kith.Web.Shared.Access;
using Kith.Web.Tests.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.Partners;

/// <summary>Who gets into the partners' site, and that nobody gets from one site into another.</summary>
public sealed class PartnerSignInTests(Sites sites)
{
    private const string Fits = "This does not fit";
    private const string WrongCode = "aaaa-bbbb-cccc-dddd";

    [Theory, EveryEngine, Ask("C9")]
    public async Task A_code_opens_what_was_asked_with_the_surname_as_often_as_needed_and_what_was_wrong_is_never_said(
        string engine
    )
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira", "Jo");
        var asked = await site.Asks(child);
        using var amira = await site.As("amira");
        var code = await amira.MakesPartnerCode(child, asked);
        using var teacher = site.Anybody();
        string[] wrong =
        [
            (await teacher.UsesPartnerCode(code, "Wetherfell")).Errors.Single(),
            (await teacher.UsesPartnerCode($"{code[..9]}-zzzz-zzzz")).Errors.Single(),
            (await teacher.UsesPartnerCode(WrongCode)).Errors.Single(),
        ];
        wrong.Distinct().ShouldHaveSingleItem().ShouldStartWith(Fits);

        var typed = code.ToUpperInvariant().Replace("-", " ", StringComparison.Ordinal);
        (await teacher.UsesPartnerCode(typed, "sharrow")).Path.ShouldBe("/partner");
        using var later = site.Anybody();
        (await later.UsesPartnerCode(code, "Helen Sharrow")).Path.ShouldBe("/partner");

        // A new code ends the old one and every session with it.
        await amira.MakesPartnerCode(child, asked);
        (await later.Opens("/partner")).Path.ShouldBe("/partner/sign-in");
        (await later.UsesPartnerCode(code)).Errors.Single().ShouldStartWith(Fits);
    }

    [Fact]
    public async Task A_code_is_kept_as_a_password_is_and_no_fact_holds_it()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira", "Jo");
        var asked = await site.Asks(child);
        using var amira = await site.As("amira");
        var code = await amira.MakesPartnerCode(child, asked);
        var account = await site
            .App.Services.GetRequiredService<AccountStore>()
            .OfPersonAsync(PartnerUser.Of(child, asked), TestDatabase.Stop);

        account!.Row!.Link!.Length.ShouldBeGreaterThan(80);
        (await site.Count("events", $"CAST(data AS text) LIKE '%{code[10..]}%'")).ShouldBe(0);
    }

    [Fact]
    public async Task A_code_is_good_for_the_days_that_the_file_says_and_for_so_many_wrong_tries_in_a_row()
    {
        await using var site = await TestSite.StartAsync(
            settings: new Dictionary<string, string?> { ["SignIn:WrongFromOnePlace"] = "1000" }
        );
        var child = await site.LedBy("amira", "Jo");
        var asked = await site.Asks(child, MadePartners.Ask with { Until = TestSite.Today.AddDays(90) });
        using var amira = await site.As("amira");
        var code = await amira.MakesPartnerCode(child, asked);
        using var teacher = site.Anybody();
        for (var tries = 0; tries < 9; tries++)
            await teacher.UsesPartnerCode(code, "Wrong");
        (await teacher.UsesPartnerCode(code)).Path.ShouldBe("/partner");
        using var guesser = site.Anybody();
        for (var tries = 0; tries < 10; tries++)
            await guesser.UsesPartnerCode(code, "Wrong");
        (await guesser.UsesPartnerCode(code)).Errors.Single().ShouldStartWith(Fits);
        (await amira.Opens($"/children/{child}/partners")).Words.ShouldContain(
            "Their code was tried wrongly too often"
        );

        var second = await amira.MakesPartnerCode(child, asked);
        site.Time.Now = site.Time.Now.AddDays(42).AddMinutes(1);
        (await guesser.UsesPartnerCode(second)).Errors.Single().ShouldStartWith(Fits);
    }

    [Fact]
    public async Task Whoever_guesses_waits_after_the_tries_that_the_operator_allows()
    {
        await using var site = await TestSite.StartAsync(
            settings: new Dictionary<string, string?> { ["SignIn:WrongFromOnePlace"] = "2" }
        );
        using var guesser = site.Anybody();
        foreach (var _ in Enumerable.Range(0, 2))
            (await guesser.UsesPartnerCode(WrongCode)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await guesser.UsesPartnerCode(WrongCode)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Every_address_of_the_partners_site_says_that_it_is_and_no_other_does()
    {
        var site = await sites.On("sqlite");
        foreach (var endpoint in site.Endpoints())
        {
            var path = endpoint.RoutePattern.RawText!;
            var isPartners = path == "/partner" || path.StartsWith("/partner/", StringComparison.Ordinal);
            (endpoint.Metadata.GetMetadata<ForPartner>() is not null).ShouldBe(
                isPartners && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null,
                path
            );
            if (!isPartners)
                continue;
            endpoint.Metadata.GetMetadata<Authorised>().ShouldBeNull(path);
            endpoint.Metadata.GetMetadata<ForFamily>().ShouldBeNull(path);
        }
    }

    [Fact]
    public async Task Staff_parents_and_strangers_are_nobody_on_the_partners_site()
    {
        var site = await sites.On("sqlite");
        var family = await site.FamilyApart();
        using var anybody = site.Anybody();
        using var amira = await site.As("amira");
        using var denise = await site.As("denise");
        using var mother = await site.InvitedAs(family.Child, family.Mother, MadeFamilies.MotherBorn);
        using var teacher = await site.PartnerIn(family.Child);
        foreach (var method in new[] { "GET", "POST" })
        foreach (
            var path in site.Endpoints(method)
                .Where(one => one.Metadata.GetMetadata<ForPartner>() is not null)
                .Select(one => one.RoutePattern.RawText!)
        )
        {
            foreach (var outside in new[] { anybody, amira, denise, mother })
                (await Asked(outside, method, path)).Path.ShouldBe("/partner/sign-in", $"{method} {path}");
            // Which challenge is another for each: ChallengeSightPageTests opens them.
            if (method == "GET" && !path.Contains("{challenge}", StringComparison.Ordinal))
                (await teacher.Opens(path)).Status.ShouldBe(HttpStatusCode.OK, path);
        }
    }

    [Fact]
    public async Task Somebody_of_an_agency_is_nobody_on_the_staff_s_site_nor_on_the_family_s()
    {
        var site = await sites.On("sqlite");
        var family = await site.FamilyApart();
        using var teacher = await site.PartnerIn(family.Child);

        foreach (var method in new[] { "GET", "POST" })
        {
            foreach (var address in site.AddressesOf(method, family.Child).Where(address => address.Marked is not null))
                (await Asked(teacher, method, address.Path)).Path.ShouldStartWith(
                    "/sign-in",
                    customMessage: address.Path
                );
            foreach (
                var endpoint in site.Endpoints(method).Where(one => one.Metadata.GetMetadata<ForFamily>() is not null)
            )
            {
                var path = endpoint
                    .RoutePattern.RawText!.Replace("{child}", $"{family.Child}", StringComparison.Ordinal)
                    .Replace("{paper}", $"{family.MothersPaper}", StringComparison.Ordinal);
                (await Asked(teacher, method, path)).Path.ShouldBe("/family/sign-in", $"{method} {path}");
            }
        }
    }

    [Fact]
    public async Task A_session_of_one_site_is_none_on_another_whatever_cookie_brings_it()
    {
        var site = await sites.On("sqlite");
        var family = await site.FamilyApart();
        using var mother = await site.InvitedAs(family.Child, family.Mother, MadeFamilies.MotherBorn);
        using var amira = await site.As("amira");
        using var teacher = await site.PartnerIn(family.Child);
        var cookies = new Dictionary<string, string>
        {
            ["kith"] = amira.Cookie("kith"),
            ["kith-family"] = mother.Cookie("kith-family"),
            ["kith-partner"] = teacher.Cookie("kith-partner"),
        };
        (string Cookie, string Path, string SignIn)[] doors =
        [
            ("kith", "/my-work", "/sign-in"),
            ("kith-family", "/family", "/family/sign-in"),
            ("kith-partner", "/partner", "/partner/sign-in"),
        ];
        foreach (var door in doors)
        foreach (var (of, value) in cookies.Where(one => one.Key != door.Cookie))
        {
            using var mixed = site.Anybody();
            mixed.Takes(door.Cookie, value);
            (await mixed.Opens(door.Path)).Path.ShouldStartWith(door.SignIn, customMessage: $"{of} as {door.Cookie}");
        }
    }

    [Fact]
    public async Task A_partner_s_code_lets_nobody_in_where_staff_and_families_sign_in()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira", "Jo");
        var asked = await site.Asks(child);
        using var amira = await site.As("amira");
        var code = await amira.MakesPartnerCode(child, asked);
        using var there = site.Anybody();

        foreach (var typed in new[] { code[..9], $"partner:{code[..9]}", PartnerUser.Of(child, asked) })
        {
            (await there.SignsIn(typed, code[10..])).Errors.ShouldHaveSingleItem(typed);
            (await there.SignsInAsFamily(typed, code[10..])).Errors.ShouldHaveSingleItem(typed);
            (await there.UsesCode(typed, code[10..], MadeFamilies.MotherBorn)).Errors.ShouldHaveSingleItem(typed);
        }
    }

    private static Task<Page> Asked(Visitor visitor, string method, string path) =>
        method == "GET" ? visitor.Opens(path) : visitor.Posts(path, []);
}
