using Kith.Casework.Access;
using Kith.Web.Components;
using Kith.Web.Shared.Access;

namespace Kith.Web.StaffSite.People;

/// <summary>Asks before it is recorded that somebody left, and says what stands against it: nobody is left without a lead or a supervisor.</summary>
public static class LeavingPage
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/system/people/{user}/leaving", AskAsync).Needs(Permission.KeepSystem);
        routes.MapPost("/system/people/{user}/leaving", LeaveAsync).Needs(Permission.KeepSystem);
    }

    private static Task<IResult> AskAsync(string user, SignedIn viewer, Staff staff, CancellationToken stop) =>
        PageAsync(user, viewer, staff, new FormErrors(), stop);

    private static async Task<IResult> LeaveAsync(
        string user,
        SignedIn viewer,
        HttpRequest request,
        Staff staff,
        CancellationToken stop
    )
    {
        if (viewer.Workforce.Find(user) is not { HasLeft: false })
        {
            return Refusals.NotThere();
        }
        var reason = (await request.ReadFormAsync(stop))["reason"].ToString().Trim();
        var problem =
            reason.Length > 500
                ? "Say why in at most 500 characters."
                : await staff.LeaveAsync(user, reason.Length == 0 ? null : reason, viewer.Id, stop);
        return problem is null
            ? TypedResults.LocalRedirect(PersonPage.Of(user))
            : await PageAsync(user, viewer, staff, new FormErrors().Add("reason", problem.TrimEnd('.')), stop);
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
