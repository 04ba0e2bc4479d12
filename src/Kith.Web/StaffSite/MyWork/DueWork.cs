using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.MyWork;

/// <summary>The children somebody works with, in the order of their list: few enough to be in memory.</summary>
/// <param name="Rows">Their rows.</param>
internal sealed record OwnChildren(IReadOnlyList<ChildRow> Rows)
{
    /// <summary>A line for each.</summary>
    public IReadOnlyList<ChildLine> Lines() =>
        [
            .. Rows.Select(child => new ChildLine(
                child.Id,
                child.Name,
                child.Number,
                child.BornOn,
                child.BornOn is null ? child.ExpectedOn : null,
                child.Position,
                child.OpenedOn,
                child.LeadName,
                child.LastVisitOn,
                child.DiedOn
            )),
        ];

    /// <summary>What is due for them, soonest first.</summary>
    /// <param name="read">The read models.</param>
    /// <param name="until">The last day that counts.</param>
    /// <param name="acts">The acts that count; null for all.</param>
    /// <param name="stop">Stops the reading.</param>
    public async Task<IReadOnlyList<DueLine>> DueAsync(
        ReadModels read,
        DateOnly until,
        IReadOnlyList<string>? acts,
        CancellationToken stop
    )
    {
        if (Rows.Count == 0)
            return [];
        var ids = Rows.Select(child => child.Id).ToArray();
        var clocks = await read
            .Clocks.Where(open => open.EndedOn == null && ids.Contains(open.Child) && open.DueOn <= until)
            .ToListAsync(stop);
        var children = Rows.ToDictionary(child => child.Id);
        return
        [
            .. clocks
                .Where(open => acts is null || (open.Act is { } act && acts.Contains(act)))
                .Select(open => (Clock: open, Child: children[open.Child]))
                .OrderBy(one => one.Clock.DueOn)
                .ThenBy(one => one.Child.Name, StringComparer.Ordinal)
                .ThenBy(one => (one.Child.Id, one.Clock.Number))
                .Select(one => new DueLine(
                    one.Child.Id,
                    one.Child.Name,
                    one.Child.LeadName,
                    one.Clock.Says,
                    one.Clock.Origin,
                    one.Clock.Duty,
                    one.Clock.DueOn,
                    one.Clock.DueAt,
                    one.Clock.Act,
                    one.Child.Pathway
                )),
        ];
    }
}

/// <summary>What is due: of one's own children, and of a chair's also of those that nobody chairs, which may be any number.</summary>
/// <param name="Own">Of one's own, soonest first.</param>
/// <param name="Until">The last day that counts.</param>
/// <param name="Nobodys">Up to a day, of those that nobody chairs, in the same order; null for whoever does not chair, and where there are none.</param>
internal sealed record DueWork(
    IReadOnlyList<DueLine> Own,
    DateOnly Until,
    Func<DateOnly, IQueryable<DueLine>>? Nobodys = null
)
{
    /// <summary>A chair's: of their own children what the chair records, and of those that no chair has what the next one would.</summary>
    public static async Task<DueWork> ChairedAsync(
        ReadModels read,
        OwnChildren own,
        IReadOnlyList<Guid> theirs,
        SignedIn viewer,
        AccessRules rules,
        DateOnly until,
        CancellationToken stop
    )
    {
        string[] acts = rules.Acts.TryGetValue(Relation.Chair, out var allowed) ? [.. allowed] : [];
        // Nobody, and whoever is named and chairs no more.
        List<string> none = await read.ChairsNamed.ToListAsync(stop);
        none.RemoveAll(user => viewer.Workforce.Find(user) is { HasLeft: false, Details.Post: Post.ConferenceChair });
        var due = await own.DueAsync(read, until, acts, stop);
        return none.Count == 0
            ? new(due, until)
            : new(due, until, day => NobodysOf(read, none, acts, theirs, viewer, day));
    }

    // However many there are, they stand in an index by chair and by what is due.
    private static IQueryable<DueLine> NobodysOf(
        ReadModels read,
        List<string> none,
        string[] acts,
        IReadOnlyList<Guid> theirs,
        SignedIn viewer,
        DateOnly until
    ) =>
        from open in read.Clocks
        where open.EndedOn == null && open.Chair != null && none.Contains(open.Chair) && open.DueOn <= until
        join child in read.NotKeptFrom(viewer) on open.Child equals child.Id
        where open.Act != null && acts.Contains(open.Act) && !theirs.Contains(child.Id)
        orderby open.DueOn, child.Name, child.Id, open.Number
        select new DueLine(
            child.Id,
            child.Name,
            child.LeadName,
            open.Says,
            open.Origin,
            open.Duty,
            open.DueOn,
            open.DueAt,
            open.Act,
            child.Pathway
        );

    /// <summary>A page of it, soonest first; what is due the same day of one's own before the rest.</summary>
    public async Task<Paged<DueLine>> PageAsync(int page, int size, CancellationToken stop)
    {
        if (Nobodys is null)
            return Own.Page(page, size);
        var most = Paging.Counted(page, size);
        var nobodys = Nobodys(Until);
        var count = Own.Count + await nobodys.CountUpToAsync(most + 1, stop);
        var (number, pages, before) = Paging.Place(page, Math.Min(count, most), size);
        var rest = await nobodys.Take(number * size).ToListAsync(stop);
        return new(
            [.. Own.Concat(rest).OrderBy(line => line.DueOn).Skip(before).Take(size)],
            Math.Min(count, most),
            number,
            pages
        )
        {
            IsMore = count > most,
        };
    }

    /// <summary>How much of what is counted is due up to a day.</summary>
    public async Task<int> UpToAsync(DateOnly day, Paged<DueLine> due, CancellationToken stop) =>
        Own.Count(line => line.DueOn <= day)
        + (Nobodys is null ? 0 : await Nobodys(day).CountUpToAsync(due.Count, stop));
}
