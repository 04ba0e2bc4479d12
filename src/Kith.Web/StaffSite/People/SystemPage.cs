using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Store;
using Kith.Store.Files;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Accounts;
using Kith.Web.Shared.Drafting;
using Kith.Web.Shared.Files;
using Kith.Web.StaffSite.Evidence;
using Kith.Web.StaffSite.Recording;

namespace Kith.Web.StaffSite.People;

/// <summary>The system administrator's page: who works here, and how they sign in. No child is shown.</summary>
public static class SystemPage
{
    /// <summary>The name under which what is typed of a new person is kept.</summary>
    internal const string NewPerson = "new-person";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/system", ShowAsync).Needs(Permission.KeepSystem);
        routes.MapGet("/system/new-person", NewAsync).Needs(Permission.KeepSystem);
        routes.MapPost("/system/people", AddAsync).Needs(Permission.KeepSystem).KeepsTyping();
        PersonPage.Map(routes);
        LeavingPage.Map(routes);
        TeamsPage.Map(routes);
        PostsPage.Map(routes);
    }

    private static async Task<IResult> ShowAsync(
        Staff staff,
        PostService posts,
        ManyLooksService looks,
        SignedIn viewer,
        EventStore records,
        Scanner scanner,
        KeptFiles files,
        CancellationToken stop
    ) =>
        Pages.Render(
            new SystemView
            {
                ManyLooks = (await looks.ForAsync(viewer, stop)).Count,
                Posts = (await posts.WaitingAsync(stop)).Count,
                Files = ScanWords.Of(scanner, await files.ScansAsync(stop)),
                People = await staff.ListAsync(stop),
                Tries = HistoryLine.Of(
                    (await records.LoadAuthorityAsync(AuthoritySubjects.UnknownNames, stop)).TakeLast(10),
                    await records.LoadWorkforceAsync(stop)
                ),
            }
        );

    private static async Task<IResult> NewAsync(
        SignedIn viewer,
        EventStore records,
        PageDrafts drafts,
        CancellationToken stop
    )
    {
        var kept = await drafts.FindAsync(viewer, NewPerson, stop);
        var form = kept is null ? new PersonForm() : PersonForm.Read(kept.Values);
        return Page(form, new FormErrors(), await TeamsPage.LoadAsync(records, stop), viewer.Workforce);
    }

    private static async Task<IResult> AddAsync(
        SignedIn viewer,
        HttpRequest request,
        Staff staff,
        EventStore records,
        AccountSettings settings,
        PageDrafts drafts,
        CancellationToken stop
    )
    {
        var values = drafts.Merged(PostedForm.Values(await request.ReadFormAsync(stop)));
        var form = PersonForm.Read(values);
        var teams = await TeamsPage.LoadAsync(records, stop);
        var errors = form.Check(teams, viewer.Workforce, isNew: true);
        if (!errors.Any && drafts.Unseen.Count > 0)
            errors.Add("name", ActEntry.UnseenNotice);
        if (errors.Any)
            return Page(form, errors, teams, viewer.Workforce);
        var (code, problem) = await staff.AddAsync(form.UserName, form.ToDetails(), viewer.Id, stop);
        if (problem is not null)
            return Page(form, errors.Add(problem.Field, problem.Message), teams, viewer.Workforce);
        await drafts.ForgetAsync(viewer, NewPerson, values, stop);
        return code is null
            ? TypedResults.LocalRedirect(PostsPage.ForSystem)
            : Pages.Render(
                new CodeView
                {
                    Name = form.Name,
                    UserName = form.UserName.ToLowerInvariant(),
                    Code = code,
                    Hours = settings.CodeHours,
                }
            );
    }

    private static IResult Page(PersonForm form, FormErrors errors, IReadOnlyList<string> teams, Workforce workforce) =>
        Pages.Render(
            new NewPersonView
            {
                Form = form,
                Errors = errors,
                Teams = teams,
                Workforce = workforce,
            },
            errors
        );
}
