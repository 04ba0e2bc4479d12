using Kith.Casework.ChildSite;
using Kith.Web.ChildSite.Addresses;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Rules;
using Microsoft.AspNetCore.Authentication;

namespace Kith.Web.ChildSite;

/// <summary>Marks an endpoint of a child's own page for whoever got in there. A test fails on one with neither mark nor anonymity.</summary>
public sealed record ForChild;

/// <summary>Who may use an endpoint of a child's own page.</summary>
public static class ChildNeeds
{
    /// <summary>
    /// The endpoint is about the child whose card opened it, and of no other: no address names a child. The read is audited, and only then
    /// does the handler run.
    /// </summary>
    public static RouteHandlerBuilder ForChildren(this RouteHandlerBuilder endpoint) =>
        endpoint.RequireAuthorization().WithMetadata(new ForChild());

    /// <summary>Adds what the site needs. That its session is looked for under its addresses, and no other is, stands in the start of the program.</summary>
    public static IServiceCollection AddChildSite(this IServiceCollection services)
    {
        services
            .AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, ChildSessionHandler>(ChildSessionHandler.Name, null);
        return services
            .AddSingleton(provider => new ChildWords(
                FilesBeside.ChildWords(),
                provider.GetRequiredService<ChildPageRules>()
            ))
            .AddSingleton<IOwnMessages, ChildMessages>();
    }

    /// <summary>True for a request to a child's own page.</summary>
    public static bool IsHere(HttpContext http) =>
        http.Request.Path.StartsWithSegments(ChildSiteAddress.Start, StringComparison.OrdinalIgnoreCase);

    /// <summary>Audits every look at the site, before its handler runs.</summary>
    public static IApplicationBuilder UseChildNeeds(this IApplicationBuilder site) => site.Use(LookAsync);

    private static async Task LookAsync(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<ForChild>() is not null && ChildViewer.Of(http) is { } viewer)
            await OutsideLooks.AuditAsync(http, viewer.Id, viewer.Access.Child, "Child");
        await next(http);
    }
}
