using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Store;
using Kith.Web.Access;
using Kith.Web.Components;
using Kith.Web.Site;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.MyWork;

/// <summary>What is due and overdue, in order; and the children a person works with.</summary>
public static class MyWorkPage
{
    private const int PageSize = 25;
    private const int MostChildren = 200;

    // What is due later than this is on the child's page; here it would hide what is due now.
    private const int DaysAhead = 30;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/my-work", ShowAsync).Needs(Permission.MyWork);

    private static async Task<IResult> ShowAsync(
        SignedIn viewer,
        Database database,
        Audit audit,
        AuthorityClock clock,
        HttpContext http,
        int page = 1,
        string? who = null,
        string? done = null
    )
    {
        var people = PeopleOf(viewer);
        var chosen = people.FirstOrDefault(person => person.Id == who);
        IReadOnlyList<string> leads = chosen is null ? [.. people.Select(person => person.Id)] : [chosen.Id];
        var chair = chosen is null ? viewer.Id : null;
        await using var read = database.ReadModels();
        var mine = read.Children.Where(child =>
            child.Stage != "closed" && (leads.Contains(child.Lead!) || (chair != null && child.Chair == chair))
        );
        var today = clock.Today;
        var until = today.AddDays(DaysAhead);
        var due =
            from open in read.Clocks
            join child in mine on open.Child equals child.Id
            where open.EndedOn == null && open.DueOn <= until
            orderby open.DueOn, child.Name, open.Number
            select new DueLine(
                child.Id,
                child.Name,
                child.LeadName,
                open.Says,
                open.Origin,
                open.Duty,
                open.DueOn,
                open.DueAt
            );
        var count = await due.CountAsync(http.RequestAborted);
        var pages = Math.Max(1, (count + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var lines = await due.Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(http.RequestAborted);
        var late = await (
            from open in read.Clocks
            join child in mine on open.Child equals child.Id
            where open.EndedOn == null && open.DueOn < today
            select open.Number
        ).CountAsync(http.RequestAborted);
        var children = await mine.OrderBy(child => child.LeadName)
            .ThenBy(child => child.Name)
            .Take(MostChildren)
            .Select(child => new ChildLine(
                child.Id,
                child.Name,
                child.Number,
                child.BornOn,
                child.Stage,
                child.OpenedOn,
                child.LeadName,
                child.LastVisitOn
            ))
            .ToListAsync(http.RequestAborted);
        await audit.ShownAsync(
            viewer.Id,
            [.. lines.Select(line => line.Child).Concat(children.Select(child => child.Id)).Distinct()],
            http.Request.Path,
            http.RequestAborted
        );
        return Pages.Render<MyWorkView>(
            new
            {
                Today = today,
                Done = done is null ? null : "Referral recorded. The front door decides what happens next.",
                Due = lines,
                DueCount = count,
                Late = late,
                Children = children,
                PageNumber = page,
                PageCount = pages,
                People = people,
                Who = chosen?.Id,
            }
        );
    }

    /// <summary>Oneself, and for a supervisor everybody they supervise.</summary>
    private static List<Practitioner> PeopleOf(SignedIn viewer) =>
        [
            viewer.Person,
            .. viewer.Workforce.Current.Where(person =>
                person.Details.Supervisor == viewer.Id && person.Id != viewer.Id
            ),
        ];
}

/// <summary>Something due for one child.</summary>
public sealed record DueLine(
    Guid Child,
    string Name,
    string? Lead,
    string Says,
    string Origin,
    string Duty,
    DateOnly DueOn,
    DateTime? DueAt
);

/// <summary>A child in a list.</summary>
public sealed record ChildLine(
    Guid Id,
    string Name,
    string Number,
    DateOnly? BornOn,
    string? Stage,
    DateOnly? OpenedOn,
    string? Lead,
    DateOnly? LastVisitOn
);
