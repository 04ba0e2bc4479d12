using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Drafting;
using Kith.Web.StaffSite.Recording;

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
                (SignedIn viewer, PostService posts, PageDrafts drafts, CancellationToken stop) =>
                    PageAsync(address, viewer, posts, drafts, new FormErrors(), stop)
            )
            .Needs(permission);
        routes
            .MapPost(
                address,
                (
                    SignedIn viewer,
                    HttpRequest request,
                    Staff staff,
                    PostService posts,
                    PageDrafts drafts,
                    CancellationToken stop
                ) => AnswerAsync(address, viewer, request, staff, posts, drafts, stop)
            )
            .Needs(permission)
            .KeepsTyping();
    }

    /// <summary>The name under which what is typed to a post that waits is kept.</summary>
    internal static string DraftOf(int proposal) => $"post/{proposal}";

    private static async Task<IResult> AnswerAsync(
        string address,
        SignedIn viewer,
        HttpRequest request,
        Staff staff,
        PostService posts,
        PageDrafts drafts,
        CancellationToken stop
    )
    {
        var values = drafts.Merged(PostedForm.Values(await request.ReadFormAsync(stop)));
        var form = PostedForm.Collect(values);
        var proposal = int.TryParse(form["proposal"], out var version) ? version : 0;
        var (agreed, reason) = (form[$"agreed-{proposal}"].ToString(), form[$"reason-{proposal}"].ToString().Trim());
        var problem =
            drafts.Unseen.Count > 0 ? new FieldProblem("agreed", ActEntry.UnseenNotice)
            : agreed is not ("yes" or "no") ? new FieldProblem("agreed", "Say whether you agree")
            : reason.Length > 2000 ? new FieldProblem("reason", "Use at most 2,000 characters")
            : agreed == "no" && reason.Length == 0 ? new FieldProblem("reason", "Say why you do not agree")
            : await staff.AnswerAsync(
                new PostAnswered(proposal, "", agreed == "yes", reason.Length == 0 ? null : reason),
                viewer.Id,
                stop
            );
        if (problem is not null)
        {
            var errors = new FormErrors().Add($"{problem.Field}-{proposal}", problem.Message);
            return await PageAsync(address, viewer, posts, drafts, errors, stop);
        }
        await drafts.ForgetAsync(viewer, DraftOf(proposal), values, stop);
        return TypedResults.LocalRedirect(address);
    }

    private static async Task<IResult> PageAsync(
        string address,
        SignedIn viewer,
        PostService posts,
        PageDrafts drafts,
        FormErrors errors,
        CancellationToken stop
    )
    {
        var waiting = await posts.WaitingAsync(stop);
        foreach (var recorded in waiting)
            await drafts.FindAsync(viewer, DraftOf(recorded.Version), stop);
        return Pages.Render(
            new PostsView
            {
                Address = address,
                Viewer = viewer,
                Waiting = waiting,
                Errors = errors,
            },
            errors
        );
    }
}
