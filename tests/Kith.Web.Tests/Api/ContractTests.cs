using System.Net;
using System.Text.Json.Nodes;
using Kith.Tests.Cases;
using Kith.Tests.Site;
using Kith.Web.Api;
using Kith.Web.Shared.Systems;
using Kith.Web.Tests.Access;

namespace Kith.Web.Tests.Api;

/// <summary>What suppliers build on: kept in docs/api/openapi.json, made of the program, and changed only where somebody means to.</summary>
public sealed class ContractTests(Sites sites)
{
    private static readonly string Kept = Path.Combine(Shipped.Root, "docs", "api", "openapi.json");

    [Fact]
    public async Task The_contract_that_is_kept_is_that_of_the_program()
    {
        var site = await sites.On("sqlite");
        var text = await Text(site) + "\n";
        if (Environment.GetEnvironmentVariable("KITH_APPROVE") == "1")
            await File.WriteAllTextAsync(Kept, text, TestDatabase.Stop);

        text.ShouldBe(
            await File.ReadAllTextAsync(Kept, TestDatabase.Stop),
            "What suppliers build on has changed. Where that is meant, run this test once with KITH_APPROVE=1, and tell them."
        );
    }

    [Fact]
    public async Task Every_address_for_systems_is_in_it_with_its_scope_and_its_problems()
    {
        var site = await sites.On("sqlite");
        var contract = await Served(site);

        ((string?)contract["openapi"])!.ShouldStartWith("3.1");
        foreach (var endpoint in site.Endpoints().Where(one => one.Metadata.GetMetadata<ForSystem>() is not null))
        {
            var method = endpoint
                .Metadata.GetMetadata<Microsoft.AspNetCore.Routing.HttpMethodMetadata>()!
                .HttpMethods.Single()
                .ToLowerInvariant();
            var said = contract["paths"]?[endpoint.RoutePattern.RawText!]?[method];
            said.ShouldNotBeNull(endpoint.DisplayName);
            var scope = endpoint.Metadata.GetMetadata<ForSystem>()!.Scope;
            said["security"]![0]!["client-credentials"]!
                .AsArray()
                .Select(one => (string?)one)
                .ShouldBe(scope is null ? [] : [scope]);
            foreach (var status in (string[])["401", "403", "429"])
                said["responses"]![status]!["content"]!["application/problem+json"].ShouldNotBeNull();
        }
        contract["components"]!["securitySchemes"]!["client-credentials"]!["flows"]!["clientCredentials"]!["scopes"]!
            .AsObject()
            .Select(scope => scope.Key)
            .ShouldBe(SystemScope.All.Select(scope => scope.Name), ignoreOrder: true);
        contract["paths"]!.AsObject().Select(path => path.Key).ShouldAllBe(path => path.StartsWith("/api/v1/"));
    }

    [Fact]
    public async Task People_read_it_with_what_comes_with_the_program_and_nothing_of_another_site()
    {
        var site = await sites.On("sqlite");
        using var anybody = new HttpClient { BaseAddress = site.Address };
        using var page = await anybody.GetAsync("/api", TestDatabase.Stop);
        using var script = await anybody.GetAsync("/api/scalar.js", TestDatabase.Stop);

        page.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/api/reference");
        var policy = page.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldContain("script-src 'self';");
        policy.ShouldNotContain("http");
        (await page.Content.ReadAsStringAsync(TestDatabase.Stop)).ShouldNotContain("https://");
        script.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await script.Content.ReadAsStringAsync(TestDatabase.Stop)).ShouldContain("createApiReference");
        using var other = await anybody.GetAsync("/sign-in", TestDatabase.Stop);
        other.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldNotContain("unsafe");
    }

    private static async Task<JsonNode> Served(TestSite site) => JsonNode.Parse(await Text(site))!;

    private static async Task<string> Text(TestSite site)
    {
        using var anybody = new HttpClient { BaseAddress = site.Address };
        return await anybody.GetStringAsync("/api/openapi.json", TestDatabase.Stop);
    }
}
