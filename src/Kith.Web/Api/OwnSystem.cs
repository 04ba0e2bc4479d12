using Kith.Web.Api.Contract;

namespace Kith.Web.Api;

/// <summary>Tells a system as whom it is let in, so that whoever sets it up sees that it is.</summary>
public static class OwnSystem
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api/v1/system", Show)
            .ForSystems()
            .Answers<ApiSystem>(new("getSystem", "As whom the system is let in"));

    private static IResult Show(ApiCaller caller) =>
        TypedResults.Json(
            new ApiSystem(
                caller.Agency.Now!.Name,
                caller.System.Now.Name,
                [.. caller.Scopes.Order(StringComparer.Ordinal)]
            )
        );
}

/// <summary>A system that is let in.</summary>
/// <param name="Agency">Its agency.</param>
/// <param name="Name">What it is called here.</param>
/// <param name="Scopes">What the token is for.</param>
public sealed record ApiSystem(string Agency, string Name, IReadOnlyList<string> Scopes);
