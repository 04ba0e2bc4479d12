using Kith.Casework.Access;
using Kith.Web.Components;
using Kith.Web.Shared.Access;

namespace Kith.Web.StaffSite.Evidence;

/// <summary>The days on which somebody was shown very many children, for whoever answers for it. No child is named.</summary>
public static class ManyLooksPage
{
    internal const string ForManagers = "/looks/many";
    internal const string ForSystem = "/system/looks";

    private const int Longest = 2000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, ForManagers, Permission.Approve);
        Map(routes, ForSystem, Permission.KeepSystem);
    }

    private static void Map(IEndpointRouteBuilder routes, string address, Permission permission)
    {
        routes
            .MapGet(
                address,
                (SignedIn viewer, ManyLooksService service, CancellationToken stop) =>
                    PageAsync(address, viewer, service, new FormErrors(), stop)
            )
            .Needs(permission);
        routes
            .MapPost(
                address,
                (SignedIn viewer, HttpRequest request, ManyLooksService service, CancellationToken stop) =>
                    SettleAsync(address, viewer, request, service, stop)
            )
            .Needs(permission);
    }

    /// <summary>Which of the forms on the page a line is settled on.</summary>
    internal static string KeyOf(ManyLooksLine line) => $"{line.User}-{line.Day:yyyyMMdd}-{(line.Opened ? "o" : "f")}";

    private static async Task<IResult> SettleAsync(
        string address,
        SignedIn viewer,
        HttpRequest request,
        ManyLooksService service,
        CancellationToken stop
    )
    {
        var form = await request.ReadFormAsync(stop);
        var key = form["which"].ToString();
        var lines = await service.ForAsync(viewer, stop);
        var reason = form[$"reason-{key}"].ToString().Trim();
        // What is not on their list is not theirs to settle, or is settled.
        if (lines.FirstOrDefault(line => KeyOf(line) == key) is not { } line)
        {
            return TypedResults.LocalRedirect(address);
        }
        var problem =
            reason.Length is 0 or > Longest ? "Say what it was, in at most 2,000 characters"
            : await service.SettleAsync(line, reason, viewer.Id, stop) ? null
            : "Somebody else settled something at the same moment. Send it again";
        return problem is null
            ? TypedResults.LocalRedirect(address)
            : await PageAsync(address, viewer, service, new FormErrors().Add($"reason-{key}", problem), stop);
    }

    private static async Task<IResult> PageAsync(
        string address,
        SignedIn viewer,
        ManyLooksService service,
        FormErrors errors,
        CancellationToken stop
    ) =>
        Pages.Render(
            new ManyLooksView
            {
                Address = address,
                Lines = await service.ForAsync(viewer, stop),
                Errors = errors,
            },
            errors
        );
}
