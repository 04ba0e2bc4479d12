using Kith.Store;
using Kith.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.MyWork;

/// <summary>What is due for some people, and the children they work with.</summary>
/// <param name="Due">One page of what is due, soonest first; what is due for several children of a family once.</param>
/// <param name="DueCount">How much is due in all.</param>
/// <param name="Late">How much of it is late.</param>
/// <param name="PageNumber">The page, from 1; the last one where a later one was asked for.</param>
/// <param name="PageCount">How many pages there are; at least 1.</param>
/// <param name="Children">The children.</param>
public sealed record Workload(
    IReadOnlyList<DueGroup> Due,
    int DueCount,
    int Late,
    int PageNumber,
    int PageCount,
    IReadOnlyList<ChildLine> Children
)
{
    private const int PageSize = 25;
    private const int MostChildren = 200;

    // What is due later than this is on the child's page; here it would hide what is due now.
    private const int DaysAhead = 30;

    /// <summary>Reads it.</summary>
    /// <param name="database">Where the read models are.</param>
    /// <param name="leads">The lead practitioners whose cases count.</param>
    /// <param name="chair">Whose conferences count too; null for nobody's.</param>
    /// <param name="today">The day.</param>
    /// <param name="page">The page of what is due, from 1.</param>
    /// <param name="stop">Stops the reading.</param>
    public static async Task<Workload> OfAsync(
        Database database,
        IReadOnlyList<string> leads,
        string? chair,
        DateOnly today,
        int page,
        CancellationToken stop
    )
    {
        await using var read = database.ReadModels();
        var mine = read.Children.Where(child =>
            child.Stage != "closed" && (leads.Contains(child.Lead!) || (chair != null && child.Chair == chair))
        );
        var due = DueBy(read, mine, today.AddDays(DaysAhead));
        var count = await due.CountAsync(stop);
        var late = await DueBy(read, mine, today.AddDays(-1)).CountAsync(stop);
        var pages = Math.Max(1, (count + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        var lines = await due.Skip((shown - 1) * PageSize).Take(PageSize).ToListAsync(stop);
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
            .ToListAsync(stop);
        return new Workload(await TogetherAsync(read, lines, stop), count, late, shown, pages, children);
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
    string? Stage,
    DateOnly? OpenedOn,
    string? Lead,
    DateOnly? LastVisitOn
);
