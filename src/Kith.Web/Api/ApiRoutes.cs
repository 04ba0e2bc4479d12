using Kith.Web.Api.Contract;
using Kith.Web.Api.Referrals;
using Kith.Web.Api.Tokens;
using Kith.Web.Shared.Access;

namespace Kith.Web.Api;

/// <summary>Every address of the interface for systems.</summary>
public static class ApiRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        ContractPages.Map(routes);
        TokenEndpoint.Map(routes);
        OwnSystem.Map(routes);
        ReferralEndpoints.Map(routes);
        // Whatever else is asked of it is answered as a system reads it.
        routes.MapGet("/api/{**path}", Refusals.NotThere).AllowAnonymous().WithMetadata(new WithoutCookies());
        routes.MapPost("/api/{**path}", Refusals.NotThere).AllowAnonymous().WithMetadata(new WithoutCookies());
    }
}
