using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Kith.Casework.People.Agencies;
using Kith.Tests.Site;
using Kith.Web.Shared.Systems;

namespace Kith.Web.Tests.Api;

/// <summary>A system of an agency gets a token with its secret, and nothing without.</summary>
public sealed class TokenTests(Sites sites)
{
    [Theory, EveryEngine]
    public async Task A_system_gets_a_token_with_its_secret_for_what_it_is_let_in_for(string engine)
    {
        var site = await sites.On(engine);
        var system = await site.HasSystem(null, SystemScope.ReadOutcomes);

        var all = await Asks(site, system.Asking());
        var one = await Asks(site, system.Asking(SystemScope.ReadOutcomes));

        all.Status.ShouldBe(HttpStatusCode.OK);
        all.Of("token_type").ShouldBe("Bearer");
        all.Of("access_token").ShouldNotBeNullOrEmpty();
        one.Status.ShouldBe(HttpStatusCode.OK);
        (await Asks(site, system.Asking(SystemScope.SendReferrals))).Of("error").ShouldBe("invalid_scope");
        (await Asks(site, system.Asking("everything"))).Of("error").ShouldBe("invalid_scope");
    }

    [Fact]
    public async Task Name_and_secret_may_stand_in_the_header_as_OAuth_has_it()
    {
        var site = await sites.On("sqlite");
        var system = await site.HasSystem();
        using var client = new HttpClient { BaseAddress = site.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.ASCII.GetBytes($"{system.Client}:{system.Secret}"))
        );

        using var content = new FormUrlEncodedContent([new("grant_type", "client_credentials")]);
        (await Answer.Of(client.PostAsync("/api/token", content, TestDatabase.Stop))).Status.ShouldBe(
            HttpStatusCode.OK
        );
    }

    [Theory, EveryEngine]
    public async Task A_wrong_secret_a_name_that_nobody_has_and_a_system_that_is_withdrawn_are_answered_alike(
        string engine
    )
    {
        var site = await sites.On(engine);
        var system = await site.HasSystem();
        var gone = await site.HasSystem();
        await site.OfAgency(gone.Agency, new AgencySystemWithdrawn(gone.System));
        var closed = await site.HasSystem();
        await site.OfAgency(closed.Agency, new AgencyClosed());

        MadeSystem[] tried =
        [
            system with
            {
                Secret = SystemSecret.New(),
            },
            system with
            {
                Secret = "",
            },
            system with
            {
                System = Guid.NewGuid(),
            },
            system with
            {
                Agency = Guid.NewGuid(),
            },
            system with
            {
                Agency = gone.Agency,
            },
            gone,
            closed,
        ];
        foreach (var one in tried)
        {
            var answer = await Asks(site, one.Asking());
            answer.Status.ShouldBe(one.Secret.Length > 0 ? HttpStatusCode.Unauthorized : HttpStatusCode.BadRequest);
            answer.Of("access_token").ShouldBeNull();
        }
        (await Asks(site, [])).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await Asks(site, [new("grant_type", "password"), .. system.Asking()[1..]])).Status.ShouldBe(
            HttpStatusCode.BadRequest
        );
    }

    [Fact]
    public async Task Whoever_guesses_a_secret_waits_and_the_next_system_does_not()
    {
        var site = await sites.On("sqlite");
        var (system, other) = (await site.HasSystem(), await site.HasSystem());
        var wrong = (system with { Secret = "kith_wrong" }).Asking();
        for (var tries = 0; tries < 10; tries++)
            (await Asks(site, wrong)).Of("error").ShouldBe("invalid_client");

        (await Asks(site, system.Asking())).Of("error").ShouldBe("slow_down");
        (await Asks(site, other.Asking())).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_is_no_fault_of_the_program()
    {
        var site = await sites.On("sqlite");
        using var client = new HttpClient { BaseAddress = site.Address };
        using var broken = new StringContent("x");
        broken.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data");
        using var large = new FormUrlEncodedContent([new("grant_type", new string('x', 20_000))]);

        (await Answer.Of(client.PostAsync("/api/token", broken, TestDatabase.Stop))).Code.ShouldBe("bad-request");
        (await Answer.Of(client.PostAsync("/api/token", large, TestDatabase.Stop))).Code.ShouldBe("too-large");
        (await Answer.Of(client.GetAsync("/api/nothing", TestDatabase.Stop))).Code.ShouldBe("not-found");
        (await Answer.Of(client.GetAsync("/api/.well-known/openid-configuration", TestDatabase.Stop))).Code.ShouldBe(
            "not-found"
        );
    }

    private static async Task<Answer> Asks(TestSite site, KeyValuePair<string, string>[] fields)
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        using var content = new FormUrlEncodedContent(fields);
        return await Answer.Of(client.PostAsync("/api/token", content, TestDatabase.Stop));
    }
}
