using Kith.Casework.Access;
using Kith.Web.Drafting;
using Kith.Web.Site;
using Microsoft.AspNetCore.Antiforgery;

namespace Kith.Web.Access;

/// <summary>Marks what an endpoint is authorised by. A test walks every endpoint and fails on one with neither mark nor anonymity.</summary>
public sealed record Authorised(Permission? Permission, Purpose? OnChild);

/// <summary>Says who may use an endpoint. It does not run without the answer.</summary>
public static class NeedsExtensions
{
    /// <summary>The endpoint is for people with a permission.</summary>
    public static RouteHandlerBuilder Needs(this RouteHandlerBuilder endpoint, Permission permission) =>
        endpoint.RequireAuthorization().WithMetadata(new Authorised(permission, null));

    /// <summary>
    /// The endpoint is about the child in its route. The access decision is made, the read is audited, and only then does
    /// the handler run, with the <see cref="SeenChild"/> it names in its parameters.
    /// </summary>
    public static RouteHandlerBuilder SeesChild(this RouteHandlerBuilder endpoint, Purpose purpose = Purpose.Read) =>
        endpoint.RequireAuthorization().WithMetadata(new Authorised(null, purpose));

    /// <summary>The endpoint is for whoever is signed in, and concerns them alone.</summary>
    public static RouteHandlerBuilder NeedsSignIn(this RouteHandlerBuilder endpoint) =>
        endpoint.RequireAuthorization().WithMetadata(new Authorised(null, null));

    /// <summary>Answers for every endpoint at once, before its handler's parameters are read: a child's record is one of them.</summary>
    public static IApplicationBuilder UseNeeds(this IApplicationBuilder site) =>
        site.Use(RefuseByPermissionAsync)
            // Only now is what was sent taken in: nobody fills the disk with a file that they may not send.
            .Use(Asking.ReadFormAsync)
            .Use(RefuseForgedAsync)
            .Use(RefuseByChildAsync);

    private static async Task RefuseByPermissionAsync(HttpContext http, RequestDelegate next)
    {
        if (
            http.GetEndpoint()?.Metadata.GetMetadata<Authorised>() is { Permission: { } permission }
            && SignedIn.Of(http)?.May(permission) != true
        )
        {
            await Refusals
                .NotYours("Your account cannot do this. If you need to, ask your manager.")
                .ExecuteAsync(http);
            return;
        }
        await next(http);
    }

    private static async Task RefuseByChildAsync(HttpContext http, RequestDelegate next)
    {
        if (
            http.GetEndpoint()?.Metadata.GetMetadata<Authorised>() is { OnChild: { } purpose }
            && await SeenChild.LookAsync(http, Asked(purpose, http.Request.RouteValues)) is { } refused
        )
        {
            await refused.ExecuteAsync(http);
            return;
        }
        await next(http);
    }

    /// <summary>What a request asks of a child's record. Where its address names an act, what recording that act takes.</summary>
    internal static Purpose Asked(Purpose marked, RouteValueDictionary route) =>
        marked == Purpose.Record && route["act"] is string act ? Seeing.PurposeOf(act) : marked;

    // Whatever writes comes from a page of ours, opened by the person who is signed in now.
    private static async Task RefuseForgedAsync(HttpContext http, RequestDelegate next)
    {
        if (
            !Keeping.IsAllowedByToken(http)
            && !await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http)
        )
        {
            await Refusals.TooOld().ExecuteAsync(http);
            return;
        }
        await next(http);
    }
}
