using Kith.Casework.Access;
using Kith.Store;
using Kith.Web.Shared.Drafting;
using Microsoft.AspNetCore.Antiforgery;

namespace Kith.Web.Shared.Access;

/// <summary>Marks what an endpoint is authorised by. A test walks every endpoint and fails on one with neither mark nor anonymity.</summary>
/// <param name="Permission">The permission it is for; null where it is about a child.</param>
/// <param name="OnChild">What it asks of the child's record; null where it is about none.</param>
/// <param name="Act">The act it records, where its address names none.</param>
/// <param name="Unseen">True where the act is all: the record is not shown, so that it need not be seen.</param>
public sealed record Authorised(Permission? Permission, Purpose? OnChild, string? Act = null, bool Unseen = false)
{
    /// <summary>The only relation to the child that will do, where seeing the record is not enough; null where it is.</summary>
    public Relation? Only { get; init; }

    /// <summary>True where only those who keep the register of disabled children may, of those with the permission.</summary>
    public bool OfDisabledRegister { get; init; }

    /// <summary>True where only designated officers may, of those with the permission.</summary>
    public bool OfAllegations { get; init; }

    /// <summary>True where only those who keep places, groups and people of concern may, of those with the permission.</summary>
    public bool OfContexts { get; init; }
}

/// <summary>Says who may use an endpoint. It does not run without the answer.</summary>
public static class NeedsExtensions
{
    /// <summary>The endpoint is for people with a permission.</summary>
    public static RouteHandlerBuilder Needs(this RouteHandlerBuilder endpoint, Permission permission) =>
        endpoint.RequireAuthorization().WithMetadata(new Authorised(permission, null));

    /// <summary>The endpoint is for those who keep the register of disabled children.</summary>
    public static RouteHandlerBuilder NeedsDisabledRegister(this RouteHandlerBuilder endpoint) =>
        endpoint
            .RequireAuthorization()
            .WithMetadata(new Authorised(Permission.FindChildren, null) { OfDisabledRegister = true });

    /// <summary>The endpoint is for designated officers.</summary>
    public static RouteHandlerBuilder NeedsDesignatedOfficer(this RouteHandlerBuilder endpoint) =>
        endpoint
            .RequireAuthorization()
            .WithMetadata(new Authorised(Permission.FindChildren, null) { OfAllegations = true });

    /// <summary>The endpoint is for those who keep the records of places, groups and people of concern.</summary>
    public static RouteHandlerBuilder NeedsContexts(this RouteHandlerBuilder endpoint) =>
        endpoint
            .RequireAuthorization()
            .WithMetadata(new Authorised(Permission.FindChildren, null) { OfContexts = true });

    /// <summary>The endpoint is for everybody who has signed in, about nobody but themselves.</summary>
    public static RouteHandlerBuilder NeedsSignIn(this RouteHandlerBuilder endpoint) =>
        endpoint.RequireAuthorization().WithMetadata(new Authorised(null, null));

    /// <summary>
    /// The endpoint is about the child in its route. The access decision is made, the read is audited, and only then does
    /// the handler run, with the <see cref="SeenChild"/> it names in its parameters.
    /// </summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="purpose">What it asks of the record.</param>
    /// <param name="act">The act it records, where its address names none.</param>
    public static RouteHandlerBuilder SeesChild(
        this RouteHandlerBuilder endpoint,
        Purpose purpose = Purpose.Read,
        string? act = null
    ) => endpoint.RequireAuthorization().WithMetadata(new Authorised(null, purpose, act));

    /// <summary>The endpoint records an act on the child in its route without showing the record.</summary>
    public static RouteHandlerBuilder RecordsUnseen(this RouteHandlerBuilder endpoint, string act) =>
        endpoint.RequireAuthorization().WithMetadata(new Authorised(null, Purpose.Record, act, Unseen: true));

    /// <summary>The same, for those alone who stand to the child in this relation.</summary>
    public static RouteHandlerBuilder SeesChildAs(this RouteHandlerBuilder endpoint, Relation relation) =>
        endpoint.RequireAuthorization().WithMetadata(new Authorised(null, Purpose.Read) { Only = relation });

    /// <summary>Answers for every endpoint at once, before its handler's parameters are read: a child's record is one of them.</summary>
    public static IApplicationBuilder UseNeeds(this IApplicationBuilder site) =>
        site.Use(RefuseByPermissionAsync)
            // Only now is what was sent taken in: nobody fills the disk with a file that they may not send.
            .Use(RequestChecks.ReadFormAsync)
            .Use(RefuseForgedAsync)
            .Use(RefuseByChildAsync);

    private static async Task RefuseByPermissionAsync(HttpContext http, RequestDelegate next)
    {
        if (
            http.GetEndpoint()?.Metadata.GetMetadata<Authorised>() is { Permission: { } permission } mark
            && (
                SignedIn.Of(http) is not { } viewer
                || !viewer.May(permission)
                || (mark.OfDisabledRegister && !await RegisterKeeping.IsForAsync(http, viewer))
                || (mark.OfAllegations && !Rules(http).DesignatedOfficers.IsOne(viewer.Person))
                || (mark.OfContexts && !Rules(http).Contexts.IsOne(viewer.Person))
            )
        )
        {
            await (await RefusedAsync(http)).ExecuteAsync(http);
            return;
        }
        await next(http);
    }

    private static AccessRules Rules(HttpContext http) => http.RequestServices.GetRequiredService<AccessRules>();

    private static async Task RefuseByChildAsync(HttpContext http, RequestDelegate next)
    {
        if (
            http.GetEndpoint()?.Metadata.GetMetadata<Authorised>() is { OnChild: not null } mark
            && await SeenChild.LookAsync(http, mark) is { } refused
        )
        {
            await refused.ExecuteAsync(http);
            return;
        }
        await next(http);
    }

    // Who tries the doors is in the audit; whoever is not signed in was sent to do so, and has no name to write down.
    private static async Task<IResult> RefusedAsync(HttpContext http)
    {
        if (SignedIn.Of(http) is { } viewer)
        {
            await http
                .RequestServices.GetRequiredService<Audit>()
                .DidAsync(viewer.Id, Purposes.Refused, SeenChild.PageOf(http), stop: http.RequestAborted);
        }
        return Refusals.NotYours("Your account cannot do this. If you need to, ask your manager.");
    }

    // Whatever writes comes from a page of ours, opened by the person who is signed in now.
    private static async Task RefuseForgedAsync(HttpContext http, RequestDelegate next)
    {
        if (
            http.GetEndpoint()?.Metadata.GetMetadata<WithoutCookies>() is null
            && !DraftMiddleware.IsAllowedByToken(http)
            && !await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http)
        )
        {
            await Refusals.TooOld().ExecuteAsync(http);
            return;
        }
        await next(http);
    }
}
