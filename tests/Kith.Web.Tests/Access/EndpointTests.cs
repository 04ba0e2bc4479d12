using System.Net;
using Kith.Casework.Access;
using Kith.Casework.Record;
using Kith.Tests.Site;
using Kith.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.Access;

public class EndpointTests(Sites sites)
{
    private const string Duty = "/guidance/duties/wt-2023/referral-decider";

    [Fact]
    public async Task Every_endpoint_says_who_may_use_it()
    {
        var site = await sites.On("sqlite");

        Endpoints(site)
            .Where(endpoint =>
                endpoint.Metadata.GetMetadata<Authorised>() is null
                && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
            )
            .Select(endpoint => endpoint.DisplayName)
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_these_pages_are_for_people_who_have_not_signed_in()
    {
        var site = await sites.On("sqlite");

        Endpoints(site)
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ShouldBe([
                "/",
                "/guidance",
                "/guidance/compare",
                "/guidance/duties/{origin}/{id}",
                "/guidance/{edition}",
                "/protocol",
                "/protocol/versions/{version}",
                "/sign-in",
                "/sign-out",
                "/style-guide",
                "{*path:nonfile}",
            ]);
    }

    [Fact]
    public async Task Whoever_has_not_signed_in_is_asked_to_and_led_back()
    {
        var site = await sites.On("sqlite");
        using var anybody = site.Anybody();
        foreach (var address in Addresses(site, Guid.NewGuid()).Where(address => address.Needs is not null))
        {
            var page = await anybody.Opens(address.Path);

            page.Path.ShouldStartWith("/sign-in?returnUrl=");
            page.Status.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Theory]
    [EveryEngine]
    public async Task Everybody_opens_what_their_post_and_their_relation_to_the_child_allow_and_nothing_else(
        string engine
    )
    {
        var site = await sites.On(engine);
        Guid[] children =
        [
            await site.LedBy("amira"),
            await site.LedBy("nadia"),
            await site.Referred(),
            await site.Decided(),
            Guid.NewGuid(),
        ];
        var workforce = await site.Records.LoadWorkforceAsync(TestDatabase.Stop);
        List<string> wrong = [];
        foreach (var person in Staff.Everybody)
        {
            using var visitor = await site.As(person);
            foreach (var child in children)
            {
                var record = await site.Records.LoadChildAsync(child, TestDatabase.Stop);
                foreach (var address in Addresses(site, child))
                {
                    var expected = address.Needs switch
                    {
                        null => HttpStatusCode.OK,
                        { Permission: { } permission } => workforce.Find(person)!.Has(permission)
                            ? HttpStatusCode.OK
                            : HttpStatusCode.Forbidden,
                        { OnChild: { } purpose } when record is not null => Seeing
                            .Decide(workforce.Find(person)!, SeenChild.SubjectOf(record), purpose, workforce)
                            .Allowed
                            ? HttpStatusCode.OK
                            : HttpStatusCode.Forbidden,
                        _ => HttpStatusCode.NotFound,
                    };
                    var page = await visitor.Opens(address.Path);
                    if (page.Status != expected)
                    {
                        wrong.Add($"{person} {address.Path}: {page.Status}, not {expected}");
                    }
                }
            }
        }
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_posted_without_the_token_of_a_page_of_ours_changes_nothing()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");
        var before = (await site.RecordOf(child)).Version;

        foreach (var endpoint in Endpoints(site).Where(endpoint => Methods(endpoint).Contains("POST")))
        {
            var page = await amira.Posts(Fill(endpoint, child, "make-home-visit"), [new("q", "x")]);

            page.Status.ShouldBe(HttpStatusCode.BadRequest, endpoint.DisplayName);
            page.Heading.ShouldBe("This page has been open too long");
        }
        (await site.RecordOf(child)).Version.ShouldBe(before);
    }

    private static IEnumerable<(string Path, Authorised? Needs)> Addresses(TestSite site, Guid child) =>
        from endpoint in Endpoints(site)
        where Methods(endpoint).Contains("GET")
        where endpoint.RoutePattern.RawText is not ("/" or "/sign-in" or "{*path:nonfile}")
        from act in endpoint.RoutePattern.RawText!.Contains("{act}", StringComparison.Ordinal)
            ? Acts.All.Select(act => act.Name).Where(HasPage)
            : [""]
        select (Fill(endpoint, child, act), endpoint.Metadata.GetMetadata<Authorised>());

    // One act of each scope is enough here: EveryActTests opens and saves the page of each.
    private static bool HasPage(string act) =>
        act is "make-home-visit" or "record-address" or "receive-referral" or "tell-referrer";

    private static string Fill(RouteEndpoint endpoint, Guid child, string act) =>
        endpoint.RoutePattern.RawText == "/guidance/duties/{origin}/{id}"
            ? Duty
            : endpoint
                .RoutePattern.RawText!.Replace("{child}", child.ToString(), StringComparison.Ordinal)
                .Replace("{act}", act, StringComparison.Ordinal)
                .Replace("{edition}", "wt-2023", StringComparison.Ordinal)
                .Replace("{version:int}", "1", StringComparison.Ordinal)
                .Replace("{version}", "2", StringComparison.Ordinal)
                .Replace("{*path:nonfile}", "nowhere", StringComparison.Ordinal);

    private static IReadOnlyList<string> Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];

    private static IEnumerable<RouteEndpoint> Endpoints(TestSite site) =>
        site.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
}
