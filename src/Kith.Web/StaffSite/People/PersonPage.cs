using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Store.Accounts;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Accounts;

namespace Kith.Web.StaffSite.People;

/// <summary>Somebody who works here: what they are, how they sign in, where they are signed in, and what happened to the account.</summary>
public static class PersonPage
{
    private const int Shown = 50;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/system/people/{user}", ShowAsync).Needs(Permission.KeepSystem);
        routes.MapGet("/system/people/{user}/details", DetailsAsync).Needs(Permission.KeepSystem);
        routes.MapPost("/system/people/{user}/details", ChangeAsync).Needs(Permission.KeepSystem);
        routes.MapPost("/system/people/{user}/password-link", LinkAsync).Needs(Permission.KeepSystem);
        routes.MapPost("/system/people/{user}/account/closing", CloseAsync).Needs(Permission.KeepSystem);
        routes.MapPost("/system/people/{user}/sessions/ending", EndAsync).Needs(Permission.KeepSystem);
    }

    /// <summary>The page of a person.</summary>
    internal static string Of(string user) => $"/system/people/{Uri.EscapeDataString(user)}";

    private static async Task<IResult> ShowAsync(
        string user,
        SignedIn viewer,
        EventStore records,
        AccountStore accounts,
        PostService posts,
        AccountSettings settings,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        if (viewer.Workforce.Find(user) is not { } person)
        {
            return Refusals.NotThere();
        }
        var known = await accounts.OfPersonAsync(user, stop);
        IReadOnlyList<Recorded> account = known is null ? [] : await accounts.HistoryAsync(known.Name, Shown, stop);
        var recorded = await records.LoadPractitionerAsync(user, stop);
        return Pages.Render(
            new PersonView
            {
                Line = new StaffLine(person, known?.Row, clock.UtcNow),
                WaitsForPost = (await posts.WaitingAsync(stop)).Any(one => ((PostProposed)one.Fact).User == user),
                Supervisor = viewer.Workforce.SupervisorOf(person)?.Name,
                Sessions = settings.Open(known?.Sessions ?? [], clock.UtcNow),
                History = HistoryLine.Of([.. account, .. recorded], viewer.Workforce),
            }
        );
    }

    private static async Task<IResult> DetailsAsync(
        string user,
        SignedIn viewer,
        EventStore records,
        CancellationToken stop
    )
    {
        if (viewer.Workforce.Find(user) is not { HasLeft: false } person)
        {
            return Refusals.NotThere();
        }
        var version = await records.VersionOfPractitionerAsync(user, stop);
        var teams = await TeamsPage.LoadAsync(records, stop);
        return Page(user, PersonForm.Of(person, version), new FormErrors(), teams, viewer.Workforce);
    }

    private static async Task<IResult> ChangeAsync(
        string user,
        SignedIn viewer,
        HttpRequest request,
        Staff staff,
        EventStore records,
        CancellationToken stop
    )
    {
        var form = PersonForm.Read(await request.ReadFormAsync(stop));
        var teams = await TeamsPage.LoadAsync(records, stop);
        var errors = form.Check(teams, viewer.Workforce, isNew: false);
        if (
            !errors.Any && await staff.ChangeAsync(user, form.Version, form.ToDetails(), viewer.Id, stop) is { } problem
        )
        {
            errors.Add(problem.Field, problem.Message);
        }
        return errors.Any ? Page(user, form, errors, teams, viewer.Workforce) : TypedResults.LocalRedirect(Of(user));
    }

    private static async Task<IResult> LinkAsync(
        string user,
        SignedIn viewer,
        Staff staff,
        AccountStore accounts,
        AccountSettings settings,
        HttpContext http,
        CancellationToken stop
    )
    {
        var isPersona =
            http.RequestServices.GetService<Demonstration>()?.Personas.Any(one => one.UserName == user) == true;
        // The people to be on a demonstration keep the password that its sign-in page knows.
        if (isPersona || await staff.LinkAsync(user, viewer.Id, stop) is not { } code)
        {
            return Refusals.NotYours("The password of this person cannot be renewed here.");
        }
        return Pages.Render(
            new CodeView
            {
                Name = viewer.Workforce.Find(user)!.Name,
                UserName = (await accounts.OfPersonAsync(user, stop))!.Name,
                Code = code,
                Hours = settings.CodeHours,
            }
        );
    }

    private static async Task<IResult> CloseAsync(string user, SignedIn viewer, Staff staff, CancellationToken stop)
    {
        if (user == viewer.Id)
        {
            return Refusals.NotYours("You cannot close your own account. Ask another administrator.");
        }
        await staff.CloseAsync(user, viewer.Id, stop);
        return TypedResults.LocalRedirect(Of(user));
    }

    private static async Task<IResult> EndAsync(
        string user,
        SignedIn viewer,
        HttpRequest request,
        AccountService service,
        AccountStore accounts,
        CancellationToken stop
    )
    {
        var which = (await request.ReadFormAsync(stop))["session"].ToString();
        if (await accounts.OfPersonAsync(user, stop) is { } known)
        {
            await service.EndAsync(
                known.Name,
                one => one.Mark() == which,
                SessionEndedBecause.ByAnAdministrator,
                viewer.Id,
                stop
            );
        }
        return TypedResults.LocalRedirect(Of(user));
    }

    private static IResult Page(
        string user,
        PersonForm form,
        FormErrors errors,
        IReadOnlyList<string> teams,
        Workforce workforce
    ) =>
        Pages.Render(
            new PersonDetailsView
            {
                User = user,
                Form = form,
                Errors = errors,
                Teams = teams,
                Workforce = workforce,
            },
            errors
        );
}
