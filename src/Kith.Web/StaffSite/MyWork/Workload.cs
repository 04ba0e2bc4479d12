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

    /// <summary>All children whose work it is, on whatever page they stand.</summary>
    public IReadOnlyList<ChildRow> All { get; init; } = [];

    private const int PageSize = 25;

    // A line each, and most people's children stand on one page.
    private const int ChildrenPageSize = 50;

    // What is due later than this is on the child's page; here it would hide what is due now.
    private const int DaysAhead = 30;

    private static readonly string Officer = ChildRows.Code(InvolvementRole.SocialCareOfficer);

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
        var involved = await read
            .Involvements.Where(one =>
                people.Contains(one.Practitioner)
                && (one.UntilAt == null || one.UntilAt > now)
                && (
                    (leads.Contains(one.Practitioner) && Working.Contains(one.Role))
                    || (chairs && one.Practitioner == viewer.Id && one.Role == "chair")
                )
            )
            .Select(one => new { one.Child, one.Role })
            .ToListAsync(stop);
        List<Guid> theirs = [.. involved.Select(one => one.Child).Distinct()];
        // Whoever oversees one part of the help sees to that part.
        var inPart = theirs.Except(involved.Where(one => one.Role != Officer).Select(one => one.Child)).ToHashSet();
        var mine = (await read.VisibleAsync(viewer, theirs, stop)).Values.Where(child => child.Stage != Stages.Closed);
        var own = new OwnChildren([
            .. mine.OrderBy(child => child.LeadName, StringComparer.Ordinal)
                .ThenBy(child => child.Name, StringComparer.Ordinal)
                .ThenBy(child => child.Id),
        ]);
        var ahead = clock.Today.AddDays(DaysAhead);
        var work = chairs
            ? await DueWork.ChairedAsync(read, own, theirs, viewer, rules, ahead, stop)
            : new DueWork(
                [
                    .. (await own.DueAsync(read, ahead, null, stop)).Where(line =>
                        !inPart.Contains(line.Child)
                        || (line.Act is { } act && rules.Allows(Relation.SocialCareOfficer, act))
                    ),
                ],
                ahead
            );
        var due = await work.PageAsync(page, PageSize, stop);
        var late = await work.UpToAsync(clock.Today.AddDays(-1), due, stop);
        var lines = own.Lines().Page(children, ChildrenPageSize);
        return new Workload(due, await TogetherAsync(read, due.Lines, own, viewer, acts, clock, stop), late, lines)
        {
            Booked = await BookedAsync(read, due.Lines, stop),
            All = own.Rows,
        };
    }

    private static async Task<ILookup<Guid, BookingRow>> BookedAsync(
        ReadModels read,
        IReadOnlyList<DueLine> lines,
        CancellationToken stop
    )
    {
        var children = lines.Select(line => line.Child).Distinct().ToArray();
        if (children.Length == 0)
            return Enumerable.Empty<BookingRow>().ToLookup(row => row.Child);
        var rows = await read
            .Bookings.Where(row => children.Contains(row.Child))
            .OrderBy(row => row.OnDay)
            .ThenBy(row => row.Number)
            .ToListAsync(stop);
        return rows.ToLookup(row => row.Child);
    }

    // Brothers and sisters whose same duty falls on the same day are one line, as they are one visit or one meeting.
    private static async Task<IReadOnlyList<DueGroup>> TogetherAsync(
        ReadModels read,
        IReadOnlyList<DueLine> lines,
        OwnChildren own,
        SignedIn viewer,
        OwnActs acts,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        var related = await RelatedAsync(read, lines, stop);
        var children = lines.Select(line => line.Child).ToHashSet();
        var byId = own.Rows.Where(row => children.Contains(row.Id)).ToDictionary(row => row.Id);
        foreach (var row in await OthersAsync(read, [.. children.Except(byId.Keys)], stop))
            byId[row.Id] = row;
        var seen = await new Sight(viewer, clock).OfAsync(read, byId.Values, stop);
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

    // What is due for one child alone stands in a line of its own, whoever the brothers and sisters are.
    private static async Task<HashSet<(Guid, Guid)>> RelatedAsync(
        ReadModels read,
        IReadOnlyList<DueLine> lines,
        CancellationToken stop
    )
    {
        Guid[] alike =
        [
            .. lines
                .GroupBy(line => (line.DueOn, line.Duty))
                .Where(group => group.Skip(1).Any())
                .SelectMany(group => group.Select(line => line.Child))
                .Distinct(),
        ];
        if (alike.Length < 2)
            return [];
        var links = await read
            .FamilyLinks.Where(link => link.HasRecord && alike.Contains(link.Child) && alike.Contains(link.Person))
            .Select(link => new { link.Child, link.Person })
            .ToListAsync(stop);
        return [.. links.Select(link => (link.Child, link.Person))];
    }

    // A chair sees what nobody chairs too.
    private static async Task<IReadOnlyList<ChildRow>> OthersAsync(
        ReadModels read,
        Guid[] children,
        CancellationToken stop
    ) => children.Length == 0 ? [] : await read.Children.Where(child => children.Contains(child.Id)).ToListAsync(stop);
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
    string? Act,
    string? Pathway = null
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
