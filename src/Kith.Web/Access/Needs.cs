using Kith.Casework.Access;

namespace Kith.Web.Access;

/// <summary>Marks what an endpoint is authorised by. A test walks every endpoint and fails on one with neither mark nor anonymity.</summary>
public sealed record Authorised(Permission? Permission, Purpose? OnChild);

/// <summary>Says who may use an endpoint. It does not run without the answer.</summary>
public static class NeedsExtensions
{
    /// <summary>The endpoint is for people with a permission.</summary>
    public static RouteHandlerBuilder Needs(this RouteHandlerBuilder endpoint, Permission permission) =>
        endpoint
            .RequireAuthorization()
            .WithMetadata(new Authorised(permission, null))
            .AddEndpointFilter(
                async (context, next) =>
                    SignedIn.Of(context.HttpContext)?.May(permission) == true
                        ? await next(context)
                        : Refusals.NotYours("Your account cannot do this. If you need to, ask your manager.")
            );

    /// <summary>
    /// The endpoint is about the child in its route. The access decision is made, the read is audited, and only then does
    /// the handler run, with the <see cref="SeenChild"/> it names in its parameters.
    /// </summary>
    public static RouteHandlerBuilder SeesChild(this RouteHandlerBuilder endpoint, Purpose purpose = Purpose.Read) =>
        endpoint
            .RequireAuthorization()
            .WithMetadata(new Authorised(null, purpose))
            .AddEndpointFilter(
                async (context, next) =>
                    await SeenChild.LookAsync(context.HttpContext, purpose) is { } refused
                        ? refused
                        : await next(context)
            );
}
