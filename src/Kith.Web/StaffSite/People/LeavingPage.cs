using Kith.Casework.Access;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Drafting;
using Kith.Web.StaffSite.Recording;

namespace Kith.Web.StaffSite.People;

/// <summary>Asks before it is recorded that somebody left, and says what stands against it: nobody is left without a lead or a supervisor.</summary>
public static class LeavingPage
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/system/people/{user}/leaving", AskAsync).Needs(Permission.KeepSystem);
        routes.MapPost("/system/people/{user}/leaving", LeaveAsync).Needs(Permission.KeepSystem).KeepsTyping();
    }

    /// <summary>The page on which it is asked.</summary>
    internal static string Of(string user) => $"{PersonPage.Of(user)}/leaving";

    /// <summary>The name under which what is typed on it is kept.</summary>
    internal static string DraftOf(string user) => $"leaving/{user}";

    private static async Task<IResult> AskAsync(
        string user,
        SignedIn viewer,
        Staff staff,
        PageDrafts drafts,
        CancellationToken stop
    )
    {
        await drafts.FindAsync(viewer, DraftOf(user), stop);
        return await PageAsync(user, viewer, staff, new FormErrors(), stop);
    }

    private static async Task<IResult> LeaveAsync(
        string user,
        SignedIn viewer,
        HttpRequest request,
        Staff staff,
        PageDrafts drafts,
        CancellationToken stop
    )
    {
        if (viewer.Workforce.Find(user) is not { HasLeft: false })
            return Refusals.NotThere();
        var values = drafts.Merged(PostedForm.Values(await request.ReadFormAsync(stop)));
        var reason = PostedForm.Collect(values)["reason"].ToString().Trim();
        var problem =
            drafts.Unseen.Count > 0 ? ActEntry.UnseenNotice
            : reason.Length > 500 ? "Say why in at most 500 characters."
            : await staff.LeaveAsync(user, reason.Length == 0 ? null : reason, viewer.Id, stop);
        if (problem is not null)
            return await PageAsync(user, viewer, staff, new FormErrors().Add("reason", problem.TrimEnd('.')), stop);
        await drafts.ForgetAsync(viewer, DraftOf(user), values, stop);
        return TypedResults.LocalRedirect(PersonPage.Of(user));
    }

    private static async Task<IResult> PageAsync(
        string user,
        SignedIn viewer,
        Staff staff,
        FormErrors errors,
        CancellationToken stop
    ) =>
        viewer.Workforce.Find(user) is not { HasLeft: false } person
            ? Refusals.NotThere()
            : Pages.Render(
                new LeavingView
                {
                    Person = person,
                    Manager = viewer.Workforce.SupervisorOf(person)?.Name,
                    Left = await staff.LeftBehindAsync(user, stop),
                    Errors = errors,
                },
                errors
            );
}
