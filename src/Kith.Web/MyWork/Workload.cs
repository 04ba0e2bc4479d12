using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Access;
using Kith.Web.Site;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.MyWork;

/// <summary>What is due for some people, and the children they work with.</summary>
/// <param name="Due">What is due, soonest first.</param>
/// <param name="Groups">The page of it, what is due for several children of a family once.</param>
/// <param name="Late">How much of what is due is late.</param>
/// <param name="Children">The children, by who leads and by name.</param>
public sealed record Workload(Paged<DueLine> Due, IReadOnlyList<DueGroup> Groups, int Late, Paged<ChildLine> Children)
{
    private const int PageSize = 25;

    // A line each, and most people's children stand on one page.
    private const int ChildrenPageSize = 50;

    // What is due later than this is on the child's page; here it would hide what is due now.
    private const int DaysAhead = 30;

    // In which roles a child is one's own. Whoever opened a record in an emergency finds it here until it closes to them.
    private static readonly string[] Working = ["lead", "co-worker", "duty-cover", "emergency"];

    /// <summary>Reads it.</summary>
    /// <param name="database">Where the read models are.</param>
    /// <param name="leads">The people whose children count.</param>
    /// <param name="chair">Whose conferences count too; null for nobody's.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="clock">Says when.</param>
    /// <param name="page">The page of what is due, from 1.</param>
    /// <param name="children">The page of the children, from 1.</param>
    /// <param name="stop">Stops the reading.</param>
    public static async Task<Workload> OfAsync(
        Database database,
        IReadOnlyList<string> leads,
        string? chair,
        string viewer,
        AuthorityClock clock,
        int page,
        int children,
        CancellationToken stop
    )
    {
        await using var read = database.ReadModels();
        var now = clock.Now;
        IReadOnlyList<string> people = chair is null ? leads : [.. leads, chair];
        // Asked for by whoever works with them, and found by an index, however many children there are.
        var theirs = read
            .Involvements.Where(one =>
                people.Contains(one.Practitioner)
                && (one.UntilAt == null || one.UntilAt > now)
                && (
                    (leads.Contains(one.Practitioner) && Working.Contains(one.Role))
                    || (one.Practitioner == chair && one.Role == "chair")
                )
            )
            .Select(one => one.Child);
        var mine = read
            .Children.NotKeptFrom(viewer)
            .Where(child => child.Stage != "closed" && theirs.Contains(child.Id));
        var today = clock.Today;
        var due = await DueBy(read, mine, today.AddDays(DaysAhead)).PageAsync(page, PageSize, stop);
        var late = await DueBy(read, mine, today.AddDays(-1)).CountAsync(stop);
        var lines = await mine.OrderBy(child => child.LeadName)
            .ThenBy(child => child.Name)
            .ThenBy(child => child.Id)
            .Select(child => new ChildLine(
                child.Id,
                child.Name,
                child.Number,
                child.BornOn,
                child.BornOn == null ? child.ExpectedOn : null,
                child.Stage,
                child.OpenedOn,
                child.LeadName,
                child.LastVisitOn
            ))
            .PageAsync(children, ChildrenPageSize, stop);
        return new Workload(due, await TogetherAsync(read, due.Lines, stop), late, lines);
    }

    // Brothers and sisters whose same duty falls on the same day are one line, as they are one visit or one meeting.
    private static async Task<IReadOnlyList<DueGroup>> TogetherAsync(
        ReadModels read,
        IReadOnlyList<DueLine> lines,
        CancellationToken stop
    )
    {
        var children = lines.Select(line => line.Child).Distinct().ToArray();
        var links = await read
            .FamilyLinks.Where(link =>
                link.HasRecord && children.Contains(link.Child) && children.Contains(link.Person)
            )
            .Select(link => new { link.Child, link.Person })
            .ToListAsync(stop);
        var related = links.Select(link => (link.Child, link.Person)).ToHashSet();
        List<List<DueLine>> groups = [];
        foreach (var line in lines)
        {
            var group = groups.Find(group =>
                group[0] with { Child = line.Child, Name = line.Name } == line
                && group.Exists(other =>
                    related.Contains((other.Child, line.Child)) || related.Contains((line.Child, other.Child))
                )
            );
            if (group is null)
                groups.Add([line]);
            else
                group.Add(line);
        }
        return [.. groups.Select(group => new DueGroup(group))];
    }

    private static IQueryable<DueLine> DueBy(ReadModels read, IQueryable<ChildRow> mine, DateOnly until) =>
        from open in read.Clocks
        join child in mine on open.Child equals child.Id
        where open.EndedOn == null && open.DueOn <= until
        orderby open.DueOn, child.Name, child.Id, open.Number
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
}

/// <summary>Something due on one day, for one child or for several of a family.</summary>
/// <param name="Lines">One for each child; alike in all but the child.</param>
public sealed record DueGroup(IReadOnlyList<DueLine> Lines)
{
    /// <summary>What all the lines say.</summary>
    public DueLine First => Lines[0];
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
    DateOnly? ExpectedOn,
    string? Stage,
    DateOnly? OpenedOn,
    string? Lead,
    DateOnly? LastVisitOn
);
