using System.Net;
using Kith.Casework.People.Agencies;
using Kith.Tests.Site;
using Kith.Web.Shared.Systems;

namespace Kith.Web.Tests.Api;

/// <summary>A token opens the interface for systems and nothing else, and only while its system is let in.</summary>
public sealed class TokenEndTests(Sites sites)
{
    private const string Own = "/api/v1/system";

    [Theory, EveryEngine]
    public async Task A_token_says_which_system_it_is_for_and_what_for(string engine)
    {
        var site = await sites.On(engine);
        var system = await site.HasSystem(null, SystemScope.SendReferrals, SystemScope.ReadOutcomes);
        using var client = await system.In(site, SystemScope.ReadOutcomes);

        var answer = await Gets(client, Own);

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Of("name").ShouldBe($"System {system.System}");
        answer.Body!["scopes"]!.AsArray().Select(scope => (string?)scope).ShouldBe([SystemScope.ReadOutcomes]);
    }

    [Theory]
    [InlineData("withdrawn")]
    [InlineData("replaced")]
    [InlineData("closed")]
    public async Task It_is_over_at_once_when_the_system_the_secret_or_the_agency_is(string because)
    {
        var site = await sites.On("sqlite");
        var system = await site.HasSystem();
        using var client = await system.In(site);
        (await Gets(client, Own)).Status.ShouldBe(HttpStatusCode.OK);

        await site.OfAgency(
            system.Agency,
            because switch
            {
                "withdrawn" => new AgencySystemWithdrawn(system.System),
                "replaced" => new AgencySystemSecretMade(system.System, SystemSecret.HashOf("another")),
                _ => new AgencyClosed(),
            }
        );

        var answer = await Gets(client, Own);
        answer.Status.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Type.ShouldBe("application/problem+json");
        answer.Code.ShouldBe("token-needed");
    }

    [Fact]
    public async Task It_is_over_after_half_an_hour()
    {
        await using var site = await TestSite.StartAsync();
        var system = await site.HasSystem();
        using var client = await system.In(site);
        site.Time.Now += TimeSpan.FromMinutes(29);
        (await Gets(client, Own)).Status.ShouldBe(HttpStatusCode.OK);

        site.Time.Now += TimeSpan.FromMinutes(2);

        (await Gets(client, Own)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task It_counts_in_the_header_alone_and_one_that_was_changed_counts_nowhere()
    {
        var site = await sites.On("sqlite");
        var system = await site.HasSystem();
        using var client = await system.In(site);
        using var bare = new HttpClient { BaseAddress = site.Address };
        var token = client.DefaultRequestHeaders.Authorization!.Parameter!;

        (await Gets(bare, Own)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await Gets(bare, $"{Own}?access_token={Uri.EscapeDataString(token)}")).Status.ShouldBe(
            HttpStatusCode.Unauthorized
        );
        foreach (var wrong in (string[])[token[..^2], token + "x", "x", system.Secret])
        {
            bare.DefaultRequestHeaders.Authorization = new("Bearer", wrong);
            (await Gets(bare, Own)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        }
        bare.DefaultRequestHeaders.Authorization = new("Basic", token);
        (await Gets(bare, Own)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    // What a person may do on the site, a system may not, and the other way round.
    [Fact]
    public async Task No_page_of_the_site_takes_a_token_and_no_address_of_the_interface_takes_a_cookie()
    {
        var site = await sites.On("sqlite");
        using var client = await (await site.HasSystem()).In(site);
        using var amira = await site.As("amira");
        var child = await site.LedBy("amira");

        foreach (var page in (string[])["/my-work", "/front-door", $"/children/{child}", "/system"])
        {
            using var answer = await client.GetAsync(page, TestDatabase.Stop);
            answer.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/sign-in", page);
        }
        (await Answer.Of(amira.Gets(Own))).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static Task<Answer> Gets(HttpClient client, string address) =>
        Answer.Of(client.GetAsync(address, TestDatabase.Stop));
}
