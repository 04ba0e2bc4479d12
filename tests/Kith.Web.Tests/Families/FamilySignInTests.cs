using System.Net;
using Kith.Casework.FamilySite;
using Kith.Casework.People;
using Kith.Store.Accounts;
using Kith.Tests.Site;
using Kith.Web.FamilySite;
using Kith.Web.Shared.Access;
using Kith.Web.Tests.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.Families;

/// <summary>Who gets into the family's site, and that nobody gets from one site into the other.</summary>
public sealed class FamilySignInTests(Sites sites)
{
    private const string Fits = "This does not fit";

    [Theory, EveryEngine]
    public async Task A_code_works_once_with_the_date_of_birth_and_what_was_wrong_is_never_said(string engine)
    {
        var site = await sites.On(engine);
        var family = await site.FamilyApart();
        await site.Does("amira", family.Child, new InviteToFamilySite { Person = family.Mother });
        using var amira = await site.As("amira");
        var (name, code) = await amira.MakesCode(family.Child, family.Mother);
        using var parent = site.Anybody();
        string[] wrong =
        [
            (await parent.UsesCode(name, code, MadeFamilies.FatherBorn)).Errors.Single(),
            (await parent.UsesCode(name, "aaaa-bbbb-cccc-dddd-eeee", MadeFamilies.MotherBorn)).Errors.Single(),
            (await parent.UsesCode("zzzz-zzzz", code, MadeFamilies.MotherBorn)).Errors.Single(),
        ];
        wrong.Distinct().ShouldHaveSingleItem().ShouldStartWith(Fits);

        (
            await parent.UsesCode(
                name.ToUpperInvariant(),
                code.Replace("-", " ", StringComparison.Ordinal),
                MadeFamilies.MotherBorn
            )
        ).Path.ShouldBe($"/family/children/{family.Child}");
        using var another = site.Anybody();
        (await another.UsesCode(name, code, MadeFamilies.MotherBorn)).Errors.Single().ShouldStartWith(Fits);
        (await another.SignsInAsFamily(name, "not that one at all")).Errors.ShouldHaveSingleItem();
        (await another.SignsInAsFamily(name)).Path.ShouldBe($"/family/children/{family.Child}");

        // A new code, for a password that was forgotten, ends every session.
        await amira.MakesCode(family.Child, family.Mother);
        (await another.Opens("/family")).Path.ShouldBe("/family/sign-in");
        (await another.SignsInAsFamily(name)).Errors.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_code_is_kept_as_a_password_is_and_no_fact_holds_it()
    {
        var site = await sites.On("sqlite");
        var family = await site.FamilyApart();
        await site.Does("amira", family.Child, new InviteToFamilySite { Person = family.Mother });
        using var amira = await site.As("amira");
        var (_, code) = await amira.MakesCode(family.Child, family.Mother);
        var account = await site
            .App.Services.GetRequiredService<AccountStore>()
            .OfPersonAsync(FamilyUser.Of(family.Mother), TestDatabase.Stop);

        // The length of a slow hash with its salt, where that of a staff code is 64 letters.
        account!.Row!.Link!.Length.ShouldBeGreaterThan(80);
        (await site.Count("events", $"CAST(data AS text) LIKE '%{code}%'")).ShouldBe(0);
    }

    [Fact]
    public async Task A_code_is_good_for_the_days_that_the_file_says_and_for_so_many_wrong_tries()
    {
        await using var site = await TestSite.StartAsync(
            settings: new Dictionary<string, string?> { ["SignIn:WrongFromOnePlace"] = "1000" }
        );
        var family = await site.FamilyApart();
        await site.Does("amira", family.Child, new InviteToFamilySite { Person = family.Mother });
        using var amira = await site.As("amira");
        var (name, code) = await amira.MakesCode(family.Child, family.Mother);
        using var parent = site.Anybody();
        for (var tries = 0; tries < 10; tries++)
            await parent.UsesCode(name, code, MadeFamilies.FatherBorn);
        (await parent.UsesCode(name, code, MadeFamilies.MotherBorn)).Errors.Single().ShouldStartWith(Fits);

        var (_, second) = await amira.MakesCode(family.Child, family.Mother);
        site.Time.Now = site.Time.Now.AddDays(14).AddMinutes(1);
        (await parent.UsesCode(name, second, MadeFamilies.MotherBorn)).Errors.Single().ShouldStartWith(Fits);
    }

    [Fact]
    public async Task Whoever_guesses_waits_after_the_tries_that_the_operator_allows()
    {
        await using var site = await TestSite.StartAsync(
            settings: new Dictionary<string, string?> { ["SignIn:WrongFromOnePlace"] = "2" }
        );
        using var guesser = site.Anybody();
        foreach (var _ in Enumerable.Range(0, 2))
            (await guesser.SignsInAsFamily("abcd-efgh")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await guesser.SignsInAsFamily("abcd-efgh")).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        (await guesser.UsesCode("abcd-efgh", "x", MadeFamilies.MotherBorn)).Status.ShouldBe(
            HttpStatusCode.TooManyRequests
        );
    }

    [Fact]
    public async Task A_paper_asks_for_the_password_again_once_it_was_typed_long_ago()
    {
        await using var site = await TestSite.StartAsync();
        var family = await site.FamilyApart();
        using var mother = await site.InvitedAs(family.Child, family.Mother, MadeFamilies.MotherBorn);
        var paper = $"/family/children/{family.Child}/papers/{family.MothersPaper}";
        site.Time.Now = site.Time.Now.AddMinutes(15);

        var asked = await mother.Opens(paper);
        asked.Words.ShouldNotContain("Nobody is hit");
        Casework.Papers.Paper.Find(await site.RecordOf(family.Child), family.MothersPaper)!.Given.ShouldBeEmpty();
        (await mother.Sends(asked, "main form", ("password", "not that one at all"))).Errors.ShouldHaveSingleItem();
        var read = await mother.Sends(asked, "main form", ("password", MadeFamilies.Password));

        read.Path.ShouldBe(paper);
        read.Words.ShouldContain("Nobody is hit");
        (await site.Count("session", "account LIKE 'family:%'")).ShouldBe(1);
    }

    [Fact]
    public async Task Every_address_of_the_family_s_site_says_for_whom_it_is_and_no_other_does()
    {
        var site = await sites.On("sqlite");
        foreach (var endpoint in site.Endpoints())
        {
            var path = endpoint.RoutePattern.RawText!;
            var isFamily = path == "/family" || path.StartsWith("/family/", StringComparison.Ordinal);
            (endpoint.Metadata.GetMetadata<ForFamily>() is not null).ShouldBe(
                isFamily && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null,
                path
            );
            if (isFamily)
                endpoint.Metadata.GetMetadata<Authorised>().ShouldBeNull(path);
        }
    }

    [Fact]
    public async Task Nobody_but_a_parent_of_the_child_is_answered_on_the_family_s_site()
    {
        var site = await sites.On("sqlite");
        var family = await site.FamilyApart();
        var others = await site.FamilyApart("Kim");
        using var anybody = site.Anybody();
        using var amira = await site.As("amira");
        using var denise = await site.As("denise");
        using var stranger = await site.InvitedAs(others.Child, others.Father, MadeFamilies.FatherBorn);
        using var father = await site.InvitedAs(family.Child, family.Father, MadeFamilies.FatherBorn);
        using var mother = await site.InvitedAs(family.Child, family.Mother, MadeFamilies.MotherBorn);
        foreach (var method in new[] { "GET", "POST" })
        foreach (var endpoint in site.Endpoints(method).Where(one => one.Metadata.GetMetadata<ForFamily>() is not null))
        {
            var path = endpoint
                .RoutePattern.RawText!.Replace("{child}", $"{family.Child}", StringComparison.Ordinal)
                .Replace("{paper}", $"{family.MothersPaper}", StringComparison.Ordinal);
            var ofChild = endpoint.Metadata.GetMetadata<ForFamily>()!.OfChild;
            foreach (var outside in new[] { anybody, amira, denise })
                (await Asked(outside, method, path)).Path.ShouldBe("/family/sign-in", $"{method} {path}");
            var other = await Asked(stranger, method, path);
            other.Words.ShouldNotContain("Nobody is hit");
            if (ofChild)
                other.Status.ShouldBe(method == "GET" ? HttpStatusCode.NotFound : HttpStatusCode.BadRequest, path);
            if (path.Contains("papers/", StringComparison.Ordinal) && method == "GET")
            {
                (await father.Opens(path)).Status.ShouldBe(HttpStatusCode.NotFound);
                (await mother.Opens(path)).Status.ShouldBe(HttpStatusCode.OK);
            }
        }
    }

    [Fact]
    public async Task A_parent_is_nobody_on_the_staff_s_site()
    {
        var site = await sites.On("sqlite");
        var family = await site.FamilyApart();
        using var mother = await site.InvitedAs(family.Child, family.Mother, MadeFamilies.MotherBorn);

        foreach (var address in site.AddressesOf("GET", family.Child).Where(address => address.Marked is not null))
            (await mother.Opens(address.Path)).Path.ShouldStartWith("/sign-in?returnUrl=", customMessage: address.Path);
        foreach (var address in site.AddressesOf("POST", family.Child).Where(address => address.Marked is not null))
            (await mother.Posts(address.Path, [])).Path.ShouldStartWith("/sign-in", customMessage: address.Path);
    }

    [Fact]
    public async Task A_session_of_one_site_is_none_on_the_other_whatever_cookie_brings_it()
    {
        var site = await sites.On("sqlite");
        var family = await site.FamilyApart();
        using var mother = await site.InvitedAs(family.Child, family.Mother, MadeFamilies.MotherBorn);
        using var amira = await site.As("amira");
        using var mixed = site.Anybody();

        mixed.Takes("kith", mother.Cookie("kith-family"));
        mixed.Takes("kith-family", amira.Cookie("kith"));

        (await mixed.Opens("/my-work")).Path.ShouldStartWith("/sign-in");
        (await mixed.Opens($"/children/{family.Child}")).Path.ShouldStartWith("/sign-in");
        (await mixed.Opens("/family")).Path.ShouldBe("/family/sign-in");
    }

    [Fact]
    public async Task A_parent_s_name_and_password_let_nobody_in_where_the_staff_sign_in()
    {
        var site = await sites.On("sqlite");
        var family = await site.FamilyApart();
        await site.Does("amira", family.Child, new InviteToFamilySite { Person = family.Mother });
        using var amira = await site.As("amira");
        var (name, code) = await amira.MakesCode(family.Child, family.Mother);
        using var mother = site.Anybody();
        await mother.UsesCode(name, code, MadeFamilies.MotherBorn);
        using var there = site.Anybody();

        foreach (var typed in new[] { name, $"family:{name}", FamilyUser.Of(family.Mother) })
            (await there.SignsIn(typed, MadeFamilies.Password)).Errors.ShouldBe([
                "The user name or the password is wrong. Check both and try again",
            ]);
        (await there.SignsInAsFamily("amira", TestSite.Password)).Errors.ShouldHaveSingleItem();
    }

    private static Task<Page> Asked(Visitor visitor, string method, string path) =>
        method == "GET" ? visitor.Opens(path) : visitor.Posts(path, []);
}
