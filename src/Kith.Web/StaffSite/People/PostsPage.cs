using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Web.Components;
using Kith.Web.Shared.Access;

namespace Kith.Web.StaffSite.People;

/// <summary>The posts that two people give: what one administrator entered waits here for another, or for a manager.</summary>
public static class PostsPage
{
    internal const string ForSystem = "/system/posts";
    internal const string ForManagers = "/approvals/posts";

    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, ForSystem, Permission.KeepSystem);
        Map(routes, ForManagers, Permission.Approve);
    }

    private static void Map(IEndpointRouteBuilder routes, string address, Permission permission)
    {
        routes
            .MapGet(
                address,
                (SignedIn viewer, PostService posts, CancellationToken stop) =>
                    PageAsync(address, viewer, posts, new FormErrors(), stop)
            )
            .Needs(permission);
        routes
            .MapPost(
                address,
                (SignedIn viewer, HttpRequest request, Staff staff, PostService posts, CancellationToken stop) =>
                    AnswerAsync(address, viewer, request, staff, posts, stop)
            )
            .Needs(permission);
    }

    private static async Task<IResult> AnswerAsync(
        string address,
        SignedIn viewer,
        HttpRequest request,
        Staff staff,
        PostService posts,
        CancellationToken stop
    )
    {
        var form = await request.ReadFormAsync(stop);
        var proposal = int.TryParse(form["proposal"], out var version) ? version : 0;
        var (agreed, reason) = (form[$"agreed-{proposal}"].ToString(), form[$"reason-{proposal}"].ToString().Trim());
        var problem =
            agreed is not ("yes" or "no") ? new FieldProblem("agreed", "Say whether you agree")
            : reason.Length > 2000 ? new FieldProblem("reason", "Use at most 2,000 characters")
            : agreed == "no" && reason.Length == 0 ? new FieldProblem("reason", "Say why you do not agree")
            : await staff.AnswerAsync(
                new PostAnswered(proposal, "", agreed == "yes", reason.Length == 0 ? null : reason),
                viewer.Id,
                stop
            );
        return problem is null
            ? TypedResults.LocalRedirect(address)
            : await PageAsync(
                address,
                viewer,
                posts,
                new FormErrors().Add($"{problem.Field}-{proposal}", problem.Message),
                stop
            );
    }

    private static async Task<IResult> PageAsync(
        string address,
        SignedIn viewer,
        PostService posts,
        FormErrors errors,
        CancellationToken stop
    ) =>
        Pages.Render(
            new PostsView
            {
                Address = address,
                Viewer = viewer,
                Waiting = await posts.WaitingAsync(stop),
                Errors = errors,
            },
            errors
        );
}
