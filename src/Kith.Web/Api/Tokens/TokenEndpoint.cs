using System.Security.Claims;
using Kith.Casework.People;
using Kith.Casework.People.Agencies;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Systems;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;

namespace Kith.Web.Api.Tokens;

/// <summary>Where a system of an agency gets a token with its secret (OAuth 2.0, client credentials).</summary>
public static class TokenEndpoint
{
    private const int MostBytes = 10_000;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/token", Issue)
            .AllowAnonymous()
            .WithMetadata(new WithoutCookies(), new RequestSizeLimitAttribute(MostBytes));

    // OpenIddict has read the request, and LettingIn has let the system in, or neither would have let it come here.
    private static IResult Issue(HttpContext http)
    {
        if (
            http.GetOpenIddictServerRequest() is not { } request
            || http.Items[typeof(AgencySystem)] is not AgencySystem system
        )
            return ApiProblems.For(StatusCodes.Status400BadRequest).ToResult();
        var (agency, id) = SystemSecret.Find(request.ClientId)!.Value;
        var identity = new ClaimsIdentity(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
        identity.SetClaim(OpenIddictConstants.Claims.Subject, SystemUser.Of(agency, id));
        identity.SetClaim(TokenClaims.Secret, system.Hash);
        var asked = request.GetScopes();
        identity.SetScopes(asked.Length > 0 ? asked : SystemScope.Of(system.Now).Select(scope => scope.Name));
        identity.SetDestinations(_ => [OpenIddictConstants.Destinations.AccessToken]);
        return TypedResults.SignIn(
            new ClaimsPrincipal(identity),
            authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme
        );
    }
}
