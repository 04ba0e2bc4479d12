using Kith.Casework;
using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Guidance;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.MyWork;

/// <summary>What is due for some people, and the children they work with.</summary>
/// <param name="Due">What is due, soonest first.</param>
/// <param name="Groups">The page of it, what is due for several children of a family once.</param>
/// <param name="Late">How much of what is due is late.</param>
/// <param name="Children">The children, by who leads and by name.</param>
public sealed record Workload(Paged<DueLine> Due, IReadOnlyList<DueGroup> Groups, int Late, Paged<ChildLine> Children)
{
    /// <summary>What is arranged for the children on the page of what is due, soonest first.</summary>
    public ILookup<Guid, BookingRow> Booked { get; init; } = Enumerable.Empty<BookingRow>().ToLookup(row => row.Child);

    private const int PageSize = 25;

    // A line each, and most people's children stand on one page.
    private const int ChildrenPageSize = 50;

    // What is due later than this is on the child's page; here it would hide what is due now.
    private const int DaysAhead = 30;

    private static readonly string[] Working = [.. WorkLists.OwnRoles.Select(ChildRows.Code)];

    /// <summary>Reads it.</summary>
    /// <param name="read">The read models.</param>
    /// <param name="leads">The people whose children count.</param>
    /// <param name="viewer">Who looks. Of a conference chair the conferences count, and those that nobody chairs.</param>
    /// <param name="acts">Which acts are theirs.</param>
    /// <param name="rules">Which relation may record what.</param>
    /// <param name="clock">Says when.</param>
    /// <param name="page">The page of what is due, from 1.</param>
    /// <param name="children">The page of the children, from 1.</param>
    /// <param name="stop">Stops the reading.</param>
    public static async Task<Workload> OfAsync(
        ReadModels read,
        IReadOnlyList<string> leads,
        SignedIn viewer,
        OwnActs acts,
        AccessRules rules,
        AuthorityClock clock,
        int page,
        int children,
        CancellationToken stop
    )
    {
        var now = clock.Now;
        var chairs = viewer.Person.Details.Post == Post.ConferenceChair;
        IReadOnlyList<string> people = chairs ? [.. leads, viewer.Id] : leads;
        // Asked for by whoever works with them, and found by an index, however many children there are.
        var theirs = read
            .Involvements.Where(one =>
                people.Contains(one.Practitioner)
                && (one.UntilAt == null || one.UntilAt > now)
                && (
                    (leads.Contains(one.Practitioner) && Working.Contains(one.Role))
                    || (chairs && one.Practitioner == viewer.Id && one.Role == "chair")
                )
            )
            .Select(one => one.Child);
        var mine = read.NotKeptFrom(viewer).Where(child => child.Stage != Stages.Closed && theirs.Contains(child.Id));
        var ahead = clock.Today.AddDays(DaysAhead);
        var work = chairs ? await ChairedAsync(read, mine, theirs, viewer, rules, stop) : [DueFor(read, mine)];
        var parts = work.Select(part => Ordered(part.Where(one => one.Clock.DueOn <= ahead))).ToList();
        var due = chairs
            ? await Paging.PageOfManyAsync(parts, line => line.DueOn, page, PageSize, stop)
            : await parts[0].PageAsync(page, PageSize, stop);
        var late = await LateAsync(work, clock.Today.AddDays(-1), due, stop);
        var lines = await mine.OrderBy(child => child.LeadName)
            .ThenBy(child => child.Name)
            .ThenBy(child => child.Id)
            .Select(child => new ChildLine(
                child.Id,
                child.Name,
                child.Number,
                child.BornOn,
                child.BornOn == null ? child.ExpectedOn : null,
                child.Position,
                child.OpenedOn,
                child.LeadName,
                child.LastVisitOn,
                child.DiedOn
            ))
            .PageAsync(children, ChildrenPageSize, stop);
        return new Workload(due, await TogetherAsync(read, due.Lines, viewer, acts, clock, stop), late, lines)
        {
            Booked = await BookedAsync(read, due.Lines, stop),
        };
    }

    private static async Task<ILookup<Guid, BookingRow>> BookedAsync(
        ReadModels read,
        IReadOnlyList<DueLine> lines,
        CancellationToken stop
    )
    {
        var children = lines.Select(line => line.Child).Distinct().ToArray();
        var rows = await read
            .Bookings.Where(row => children.Contains(row.Child))
            .OrderBy(row => row.OnDay)
            .ThenBy(row => row.Number)
            .ToListAsync(stop);
        return rows.ToLookup(row => row.Child);
    }

    private static async Task<int> LateAsync(
        IReadOnlyList<IQueryable<Owed>> work,
        DateOnly until,
        Paged<DueLine> due,
        CancellationToken stop
    )
    {
        var late = 0;
        foreach (var part in work)
            late += await part.Where(one => one.Clock.DueOn <= until).CountUpToAsync(due.Count, stop);
        return Math.Min(late, due.Count);
    }

    // Of a chair's children what the chair records, and apart of those that no chair has what the next one would: however many
    // there are of those, they stand in an index by what is due.
    private static async Task<IReadOnlyList<IQueryable<Owed>>> ChairedAsync(
        ReadModels read,
        IQueryable<ChildRow> mine,
        IQueryable<Guid> theirs,
        SignedIn viewer,
        AccessRules rules,
        CancellationToken stop
    )
    {
        string[] acts = rules.Acts.TryGetValue(Relation.Chair, out var allowed) ? [.. allowed] : [];
        // Nobody, and whoever is named and chairs no more.
        List<string> none = await read.ChairsNamed.ToListAsync(stop);
        none.RemoveAll(user => viewer.Workforce.Find(user) is { HasLeft: false, Details.Post: Post.ConferenceChair });
        var own = DueFor(read, mine).Where(one => acts.Contains(one.Clock.Act!));
        if (none.Count == 0)
            return [own];
        var nobodys =
            from open in read.Clocks
            where open.EndedOn == null && open.Chair != null && none.Contains(open.Chair)
            join child in read.NotKeptFrom(viewer) on open.Child equals child.Id
            where acts.Contains(open.Act!) && !theirs.Contains(child.Id)
            select new Owed { Clock = open, Child = child };
        return [own, nobodys];
    }

    private static IQueryable<Owed> DueFor(ReadModels read, IQueryable<ChildRow> children) =>
        from open in read.Clocks
        join child in children on open.Child equals child.Id
        where open.EndedOn == null
        select new Owed { Clock = open, Child = child };

    private static IQueryable<DueLine> Ordered(IQueryable<Owed> owed) =>
        from one in owed
        orderby one.Clock.DueOn, one.Child.Name, one.Child.Id, one.Clock.Number
        select new DueLine(
            one.Child.Id,
            one.Child.Name,
            one.Child.LeadName,
            one.Clock.Says,
            one.Clock.Origin,
            one.Clock.Duty,
            one.Clock.DueOn,
            one.Clock.DueAt,
            one.Clock.Act
        );

    // Brothers and sisters whose same duty falls on the same day are one line, as they are one visit or one meeting.
    private static async Task<IReadOnlyList<DueGroup>> TogetherAsync(
        ReadModels read,
        IReadOnlyList<DueLine> lines,
        SignedIn viewer,
        OwnActs acts,
        AuthorityClock clock,
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
        var rows = await read.Children.Where(child => children.Contains(child.Id)).ToListAsync(stop);
        var seen = await new Sight(viewer, clock).OfAsync(read, rows, stop);
        var byId = rows.ToDictionary(row => row.Id);
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
        return
        [
            .. groups.Select(group => new DueGroup(group)
            {
                IsOwn =
                    group[0].Act is { } act
                    && byId.GetValueOrDefault(group[0].Child) is { } row
                    && acts.Has(act, seen[row.Id], row.Stage, row.Lead),
            }),
        ];
    }

    // A clock with its child, before it is a line.
    private sealed class Owed
    {
        public required ClockRow Clock { get; init; }

        public required ChildRow Child { get; init; }
    }
}

/// <summary>Something due on one day, for one child or for several of a family.</summary>
/// <param name="Lines">One for each child; alike in all but the child.</param>
public sealed record DueGroup(IReadOnlyList<DueLine> Lines)
{
    /// <summary>What all the lines say.</summary>
    public DueLine First => Lines[0];

    /// <summary>True when the act that settles it is the viewer's to do.</summary>
    public bool IsOwn { get; init; }
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
    DateTime? DueAt,
    string? Act
);

/// <summary>A child in a list.</summary>
public sealed record ChildLine(
    Guid Id,
    string Name,
    string Number,
    DateOnly? BornOn,
    DateOnly? ExpectedOn,
    string? Position,
    DateOnly? OpenedOn,
    string? Lead,
    DateOnly? LastVisitOn,
    DateOnly? DiedOn
);
