using Kith.Tests.Site;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Browser.Tests;

/// <summary>The pages there are, as the site itself lists its addresses.</summary>
internal sealed class SitePages(TestSite site)
{
    private static readonly Dictionary<string, string> ShowNothing = new()
    {
        ["/"] = "leads everybody on to their first page",
        ["/api"] = "leads on to what ApiReferenceTests open",
        ["/search"] = "leads on to /children",
        ["/children/{child}/papers/{paper}/pdf"] = "is a file, which PdfTests open",
        ["/family/children/{child}/papers/{paper}/pdf"] = "is a file, which PdfTests open",
    };

    // In the order in which the site itself chooses among those that match.
    private readonly List<RouteEndpoint> _shown =
    [
        .. site
            .App.Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") ?? true)
            .OrderBy(endpoint => endpoint.Order)
            .ThenBy(endpoint => endpoint.RoutePattern.InboundPrecedence),
    ];

    /// <summary>The route of every page.</summary>
    public IEnumerable<string> Routes =>
        _shown.Select(Route).Where(route => !IsFile(route) && !IsForSystems(route) && !ShowNothing.ContainsKey(route));

    /// <summary>The route that answers at an address.</summary>
    public string RouteOf(string path) => Route(_shown.First(endpoint => Answers(endpoint, path.Split('?')[0])));

    private static bool Answers(RouteEndpoint endpoint, string path) =>
        new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), []).TryMatch(path, []);

    private static string Route(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!;

    private static bool IsForSystems(string route) => route.StartsWith("/api/", StringComparison.Ordinal);

    // Saved and never shown, such as differences.csv.
    private static bool IsFile(string route) => Path.HasExtension(route);
}
