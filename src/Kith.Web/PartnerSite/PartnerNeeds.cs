using Kith.Web.PartnerSite.Addresses;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Microsoft.AspNetCore.Authentication;

namespace Kith.Web.PartnerSite;

/// <summary>Marks an endpoint of the partners’ site for those who got in there. A test fails on one with neither mark nor anonymity.</summary>
public sealed record ForPartner;

/// <summary>Who may use an endpoint of the partners’ site.</summary>
public static class PartnerNeeds
{
    /// <summary>
    /// The endpoint is about the child of whom whoever got in was asked, and of no other: no address names a child. The read is audited,
    /// and only then does the handler run.
    /// </summary>
    public static RouteHandlerBuilder ForPartners(this RouteHandlerBuilder endpoint) =>
        endpoint.RequireAuthorization().WithMetadata(new ForPartner());

    /// <summary>Adds what the site needs. That its session is looked for under its addresses, and no other is, stands in the start of the program.</summary>
    public static IServiceCollection AddPartnerSite(this IServiceCollection services)
    {
        services
            .AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, PartnerSessionHandler>(PartnerSessionHandler.Name, null);
        return services.AddSingleton<IOwnMessages, PartnerMessages>();
    }

    /// <summary>True for a request to the partners’ site.</summary>
    public static bool IsHere(HttpContext http) =>
        http.Request.Path.StartsWithSegments(PartnerAddress.Start, StringComparison.OrdinalIgnoreCase);

    /// <summary>Audits every look at the site, before its handler runs.</summary>
    public static IApplicationBuilder UsePartnerNeeds(this IApplicationBuilder site) => site.Use(LookAsync);

    private static async Task LookAsync(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<ForPartner>() is not null && PartnerViewer.Of(http) is { } viewer)
            await OutsideLooks.AuditAsync(http, viewer.Id, viewer.Access.Child, "Partner");
        await next(http);
    }
}
