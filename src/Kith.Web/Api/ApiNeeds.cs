using Kith.Store;
using Kith.Web.Api.Addresses;
using Kith.Web.Api.Contract;
using Kith.Web.Api.Referrals;
using Kith.Web.Api.Tokens;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Microsoft.AspNetCore.Authentication;

namespace Kith.Web.Api;

/// <summary>Marks an endpoint for systems that are let in. A test fails on an endpoint of the interface with neither mark nor anonymity.</summary>
/// <param name="Scope">What for; null where it is for any.</param>
public sealed record ForSystem(string? Scope);

/// <summary>Who may use an endpoint of the interface for systems.</summary>
public static class ApiNeeds
{
    /// <summary>The endpoint is for systems of agencies that were let in for this, with a token of theirs and nothing else.</summary>
    public static RouteHandlerBuilder ForSystems(this RouteHandlerBuilder endpoint, string? scope = null) =>
        endpoint
            .RequireAuthorization()
            .WithMetadata(new ForSystem(scope), new WithoutCookies())
            .RequireRateLimiting(ApiPace.Policy);

    /// <summary>Adds what the interface needs. That under its addresses a token is looked for, and no session is, stands in the start of the program.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, TokenHandler>(TokenHandler.Name, null);
        services.AddTokenServer();
        ApiPace.AddLimit(services);
        ApiContract.Add(services);
        return services.AddSingleton<IOwnMessages, ApiProblems>().AddTransient<Outcomes>();
    }

    /// <summary>True for a request to the interface.</summary>
    public static bool IsHere(HttpContext http) =>
        http.Request.Path.StartsWithSegments(ApiAddress.Start, StringComparison.OrdinalIgnoreCase);

    /// <summary>Refuses whoever was let in for something else, before a handler runs.</summary>
    public static IApplicationBuilder UseApiNeeds(this IApplicationBuilder site) => site.Use(RefuseAsync);

    private static async Task RefuseAsync(HttpContext http, RequestDelegate next)
    {
        if (
            http.GetEndpoint()?.Metadata.GetMetadata<ForSystem>() is { Scope: { } scope }
            && ApiCaller.Of(http) is { } caller
            && !caller.May(scope)
        )
        {
            await http
                .RequestServices.GetRequiredService<Audit>()
                .DidAsync(caller.Id, Purposes.Refused, SeenChild.PageOf(http), stop: http.RequestAborted);
            await ApiProblems.For(StatusCodes.Status403Forbidden).ToResult().ExecuteAsync(http);
            return;
        }
        await next(http);
    }
}
