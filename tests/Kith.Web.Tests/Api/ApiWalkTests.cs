using System.Net;
using System.Net.Http.Json;
using Kith.Casework.People.Agencies;
using Kith.Tests.Site;
using Kith.Web.Api;
using Kith.Web.Shared.Systems;
using Kith.Web.Tests.Access;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Tests.Api;

/// <summary>Every address of the interface for systems, asked by everybody for whom it is not.</summary>
public sealed class ApiWalkTests(Sites sites)
{
    [Theory, EveryEngine]
    public async Task Nobody_without_a_token_is_answered_and_nobody_who_is_signed_in(string engine)
    {
        var site = await sites.On(engine);
        var withdrawn = await site.HasSystem();
        using var gone = await withdrawn.In(site);
        await site.OfAgency(withdrawn.Agency, new AgencySystemWithdrawn(withdrawn.System));
        using var nobody = new HttpClient { BaseAddress = site.Address };
        using var made = new HttpClient { BaseAddress = site.Address };
        made.DefaultRequestHeaders.Authorization = new("Bearer", "made-up");
        List<HttpClient> askers = [nobody, made, gone];
        foreach (var person in Staff.Everybody)
            askers.Add(await WithCookieOf(site, person));
        List<string> wrong = [];
        foreach (var (endpoint, method, path) in Walked(site))
        foreach (var (asker, number) in askers.Select((asker, number) => (asker, number)))
        {
            var answer = await Asks(asker, method, path);
            if (answer.Status != HttpStatusCode.Unauthorized || answer.Code != "token-needed")
                wrong.Add($"{number} {endpoint.DisplayName}: {answer.Status}");
        }
        wrong.ShouldBeEmpty();
        askers.Skip(3).ToList().ForEach(asker => asker.Dispose());
    }

    [Theory, EveryEngine]
    public async Task A_system_that_is_let_in_for_something_else_is_refused_and_that_is_in_the_audit(string engine)
    {
        var site = await sites.On(engine);
        var agency = (await site.HasSystem()).Agency;
        foreach (var scope in SystemScope.All.Select(scope => scope.Name))
        {
            string[] others = [.. SystemScope.All.Select(one => one.Name).Where(name => name != scope)];
            var system = await site.HasSystem(agency, others);
            using var client = await system.In(site);
            var refused = 0;
            foreach (var (endpoint, method, path) in Walked(site))
            {
                if (endpoint.Metadata.GetMetadata<ForSystem>()!.Scope != scope)
                    continue;
                var answer = await Asks(client, method, path);
                answer.Status.ShouldBe(HttpStatusCode.Forbidden, endpoint.DisplayName);
                answer.Code.ShouldBe("scope-missing");
                refused++;
            }
            (await site.Count("audit", $"viewer LIKE '%/{system.System:N}' AND purpose = 'refused'")).ShouldBe(refused);
        }
    }

    // A token that was asked for less opens less, whatever the system is let in for.
    [Fact]
    public async Task A_token_for_one_thing_opens_nothing_else()
    {
        var site = await sites.On("sqlite");
        using var client = await (await site.HasSystem()).In(site, SystemScope.ReadOutcomes);

        foreach (var (endpoint, method, path) in Walked(site))
            if (endpoint.Metadata.GetMetadata<ForSystem>()!.Scope is { } scope && scope != SystemScope.ReadOutcomes)
                (await Asks(client, method, path)).Code.ShouldBe("scope-missing", endpoint.DisplayName);
    }

    private static IEnumerable<(RouteEndpoint Endpoint, HttpMethod Method, string Path)> Walked(TestSite site) =>
        from method in new[] { HttpMethod.Get, HttpMethod.Post }
        from endpoint in site.Endpoints(method.Method)
        where endpoint.Metadata.GetMetadata<ForSystem>() is not null
        select (
            endpoint,
            method,
            endpoint.RoutePattern.RawText!.Replace("{reference}", "W-MADE-HERE", StringComparison.Ordinal)
        );

    private static async Task<HttpClient> WithCookieOf(TestSite site, string person)
    {
        var cookies = new CookieContainer();
        using var visitor = await site.As(person);
        cookies.Add(site.Address, new Cookie("kith", visitor.Cookie("kith"), "/"));
        return new HttpClient(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = site.Address };
    }

    private static async Task<Answer> Asks(HttpClient client, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        if (method == HttpMethod.Post)
        {
            request.Content = JsonContent.Create(ReferralApiTests.Body("Leaked", "Nowhere"));
            request.Headers.Add("Idempotency-Key", $"{Guid.NewGuid()}");
        }
        return await Answer.Of(client.SendAsync(request, TestDatabase.Stop));
    }
}
