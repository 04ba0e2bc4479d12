using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Store.Accounts;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Accounts;
using Kith.Web.Shared.Drafting;
using Kith.Web.StaffSite.Addresses;
using Kith.Web.StaffSite.Recording;

namespace Kith.Web.StaffSite.People;

/// <summary>Somebody who works here: what they are, how they sign in, where they are signed in, and what happened to the account.</summary>
public static class PersonPage
{
    private const int Shown = 50;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/system/people/{user}", ShowAsync).Needs(Permission.KeepSystem);
        routes.MapGet("/system/people/{user}/details", DetailsAsync).Needs(Permission.KeepSystem);
        routes.MapPost("/system/people/{user}/details", ChangeAsync).Needs(Permission.KeepSystem).KeepsTyping();
        routes.MapPost("/system/people/{user}/password-link", LinkAsync).Needs(Permission.KeepSystem);
        routes.MapPost("/system/people/{user}/account/closing", CloseAsync).Needs(Permission.KeepSystem);
        routes.MapPost("/system/people/{user}/sessions/ending", EndAsync).Needs(Permission.KeepSystem);
    }

    /// <summary>The page of a person.</summary>
    internal static string Of(string user) => $"{StaffAddress.SystemPeople}/{Uri.EscapeDataString(user)}";

    /// <summary>The page on which they are changed.</summary>
    internal static string DetailsOf(string user) => $"{Of(user)}/details";

    /// <summary>The name under which what is typed on it is kept.</summary>
    internal static string DraftOf(string user) => $"person/{user}";

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
            return Refusals.NotThere();
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
        PageDrafts drafts,
        CancellationToken stop
    )
    {
        if (viewer.Workforce.Find(user) is not { HasLeft: false } person)
            return Refusals.NotThere();
        var kept = await drafts.FindAsync(viewer, DraftOf(user), stop);
        var now = PersonForm.Of(person, await records.VersionOfPractitionerAsync(user, stop));
        var form = kept is null ? now : PersonForm.Read(kept.Values);
        return await PageAsync(user, form, now, new FormErrors(), viewer, records, stop);
    }

    private static async Task<IResult> ChangeAsync(
        string user,
        SignedIn viewer,
        HttpRequest request,
        Staff staff,
        EventStore records,
        PageDrafts drafts,
        CancellationToken stop
    )
    {
        if (viewer.Workforce.Find(user) is not { HasLeft: false } person)
            return Refusals.NotThere();
        var values = drafts.Merged(PostedForm.Values(await request.ReadFormAsync(stop)));
        var form = PersonForm.Read(values);
        var now = PersonForm.Of(person, await records.VersionOfPractitionerAsync(user, stop));
        var errors = form.Check(await TeamsPage.LoadAsync(records, stop), viewer.Workforce, isNew: false);
        if (!errors.Any && drafts.Unseen.Count > 0)
            errors.Add("name", ActEntry.UnseenNotice);
        if (!errors.Any && form.Version != now.Version)
        {
            errors.Add(
                "name",
                "Somebody else changed this meanwhile. Compare with what they recorded, then save again"
            );
        }
        var leads = form.Moves(now) ? (await staff.LeftBehindAsync(user, stop)).Children : 0;
        if (!errors.Any && leads > 0 && !form.ChildrenStay)
        {
            errors.Add(
                PersonForm.ChildrenInput,
                $"{person.Name} leads {Say.Children(leads)}. Say what becomes of them first"
            );
        }
        if (
            !errors.Any && await staff.ChangeAsync(user, form.Version, form.ToDetails(), viewer.Id, stop) is { } problem
        )
        {
            errors.Add(problem.Field, problem.Message);
        }
        if (errors.Any)
            return await PageAsync(user, form, now, errors, viewer, records, stop, leads);
        await drafts.ForgetAsync(viewer, DraftOf(user), values, stop);
        return TypedResults.LocalRedirect(Of(user));
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
            return Refusals.NotYours("The password of this person cannot be renewed here.");
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
            return Refusals.NotYours("You cannot close your own account. Ask another administrator.");
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

    // What somebody else recorded since the page was opened stands beside what was typed, and nothing is written over unseen.
    private static async Task<IResult> PageAsync(
        string user,
        PersonForm form,
        PersonForm now,
        FormErrors errors,
        SignedIn viewer,
        EventStore records,
        CancellationToken stop,
        int leads = 0
    )
    {
        var last = form.Version == now.Version ? null : (await records.LoadPractitionerAsync(user, stop))[^1];
        return Pages.Render(
            new PersonDetailsView
            {
                User = user,
                Leads = leads,
                Manager = viewer.Workforce.SupervisorOf(viewer.Workforce.Find(user))?.Name,
                Form = form with { Version = now.Version },
                Errors = errors,
                Others = last is null
                    ? []
                    :
                    [
                        .. form.Beside(now, viewer.Workforce)
                            .Select(one => new OtherWord(
                                one.Label,
                                one.Now,
                                $"recorded by {viewer.Workforce.Find(last.By)?.Name ?? last.By}",
                                last.WrittenAt
                            )),
                    ],
                Teams = await TeamsPage.LoadAsync(records, stop),
                Workforce = viewer.Workforce,
            },
            errors
        );
    }
}
