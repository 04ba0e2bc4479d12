using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Drafting;
using Kith.Web.StaffSite.Addresses;

namespace Kith.Web.StaffSite.People;

/// <summary>The teams people are placed in: a list that is kept, so that a slip of the pen makes no team.</summary>
public static class TeamsPage
{
    private const int Longest = 100;

    /// <summary>The name under which what is typed of a new team is kept.</summary>
    internal const string NewTeam = "new-team";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/system/teams", ShowAsync).Needs(Permission.KeepSystem);
        routes.MapPost("/system/teams", AddAsync).Needs(Permission.KeepSystem).KeepsTyping();
        routes.MapPost("/system/teams/closing", CloseAsync).Needs(Permission.KeepSystem);
    }

    /// <summary>The teams somebody can be placed in.</summary>
    internal static async Task<IReadOnlyList<string>> LoadAsync(EventStore records, CancellationToken stop) =>
        Teams.Of(
            await records.LoadAuthorityAsync(AuthoritySubjects.Teams, stop),
            await records.LoadWorkforceAsync(stop)
        );

    private static async Task<IResult> ShowAsync(
        SignedIn viewer,
        EventStore records,
        PageDrafts drafts,
        CancellationToken stop
    )
    {
        await drafts.FindAsync(viewer, NewTeam, stop);
        return await PageAsync(viewer, records, drafts.TypedOn(NewTeam, "name") ?? "", new FormErrors(), stop);
    }

    private static async Task<IResult> AddAsync(
        SignedIn viewer,
        HttpRequest request,
        EventStore records,
        AuthorityClock clock,
        PageDrafts drafts,
        CancellationToken stop
    )
    {
        var values = PostedForm.Values(await request.ReadFormAsync(stop));
        var name = PostedForm.Collect(values)["name"].ToString().Trim();
        var problem =
            name.Length == 0 ? "Enter the name of the team"
            : name.Length > Longest ? $"Use at most {Longest} characters"
            : (await LoadAsync(records, stop)).Contains(name, StringComparer.OrdinalIgnoreCase)
                ? "There is a team of this name"
            : await StoreAsync(viewer, records, clock, "add-team", new TeamAdded(name), stop);
        if (problem is null)
            await drafts.ForgetAsync(viewer, NewTeam, values, stop);
        return await AnswerAsync(viewer, records, name, problem, stop);
    }

    private static async Task<IResult> CloseAsync(
        SignedIn viewer,
        HttpRequest request,
        EventStore records,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        var name = (await request.ReadFormAsync(stop))["name"].ToString().Trim();
        var problem =
            viewer.Workforce.Current.Any(person => person.Details.Team == name)
                ? $"People work in {name}. Move them first"
            : !(await LoadAsync(records, stop)).Contains(name) ? "There is no team of this name"
            : await StoreAsync(viewer, records, clock, "close-team", new TeamClosed(name), stop);
        return await AnswerAsync(viewer, records, "", problem, stop);
    }

    private static async Task<string?> StoreAsync(
        SignedIn viewer,
        EventStore records,
        AuthorityClock clock,
        string act,
        WorkforceFact fact,
        CancellationToken stop
    )
    {
        var version = (await records.LoadAuthorityAsync(AuthoritySubjects.Teams, stop)).Count;
        var append = new Append(
            Guid.CreateVersion7(clock.UtcNow),
            act,
            viewer.Id,
            clock.UtcNow,
            $"{viewer.Id}/{Guid.NewGuid():N}",
            []
        )
        {
            Authority = [new AuthorityAppend(AuthoritySubjects.Teams, version, [new Dated(fact, clock.Today)])],
        };
        return await records.AppendAsync(append, stop) is AppendResult.Stored
            ? null
            : "Somebody else changed the list meanwhile. Look again";
    }

    private static async Task<IResult> AnswerAsync(
        SignedIn viewer,
        EventStore records,
        string typed,
        string? problem,
        CancellationToken stop
    ) =>
        problem is null
            ? TypedResults.LocalRedirect(StaffAddress.SystemTeams)
            : await PageAsync(viewer, records, typed, new FormErrors().Add("name", problem), stop);

    private static async Task<IResult> PageAsync(
        SignedIn viewer,
        EventStore records,
        string typed,
        FormErrors errors,
        CancellationToken stop
    )
    {
        var teams = await LoadAsync(records, stop);
        var people = viewer.Workforce.Current.ToLookup(person => person.Details.Team, StringComparer.OrdinalIgnoreCase);
        return Pages.Render(
            new TeamsView
            {
                Lines = (IReadOnlyList<TeamLine>)[.. teams.Select(team => new TeamLine(team, people[team].Count()))],
                Typed = typed,
                Errors = errors,
            },
            errors
        );
    }
}

/// <summary>A team, and how many people work in it.</summary>
public sealed record TeamLine(string Name, int People);
