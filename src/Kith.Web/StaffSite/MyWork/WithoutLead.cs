using Kith.Casework;
using Kith.Casework.Access;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.MyWork;

/// <summary>The children with whom nobody works who leads: the first thing in the work of whoever answers for them.</summary>
public static class WithoutLead
{
    private const int PageSize = 10;

    /// <summary>A page of them, whose next duty falls first on top.</summary>
    /// <param name="read">The read models.</param>
    /// <param name="viewer">Who answers.</param>
    /// <param name="restricted">The children whose records are restricted to them.</param>
    /// <param name="clock">Says when.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="stop">Stops the reading.</param>
    public static async Task<Paged<LeadlessChild>> ForAsync(
        ReadModels read,
        SignedIn viewer,
        List<Guid> restricted,
        AuthorityClock clock,
        int page,
        CancellationToken stop
    )
    {
        var found = await LedByNobodyHereAsync(read, viewer, restricted, clock, stop);
        if (!viewer.May(Permission.Approve))
            return found.Page(page, PageSize);
        // Those to whom nobody was given stand behind: their number has no bound after an import, so the database turns the pages.
        var unled = Unled.Of(read, viewer);
        var most = Paging.Counted(page, PageSize);
        var count = found.Count + await unled.CountUpToAsync(most + 1, stop);
        var all = Math.Min(count, most);
        var (number, pages, skipped) = Paging.Place(page, all, PageSize);
        var first = found.Skip(skipped).Take(PageSize).ToList();
        var rest = await unled.Skip(Math.Max(0, skipped - found.Count)).Take(PageSize - first.Count).ToListAsync(stop);
        return new Paged<LeadlessChild>(
            [
                .. first,
                .. rest.Select(child => new LeadlessChild(
                    child.Child,
                    child.Name,
                    child.Position,
                    null,
                    null,
                    LeadStanding.Nobody,
                    child.DueOn
                )),
            ],
            all,
            number,
            pages
        )
        {
            IsMore = count > most,
        };
    }

    // Who answers is decided here, not by the database: so all who may be theirs are gone through, and the viewer's kept.
    private static async Task<List<LeadlessChild>> LedByNobodyHereAsync(
        ReadModels read,
        SignedIn viewer,
        List<Guid> restricted,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        var workforce = viewer.Workforce;
        var maybe = viewer.May(Permission.Approve)
            ? [.. restricted.Union(await MayBeTheirs(read, viewer, clock.Today).ToListAsync(stop))]
            : restricted;
        if (maybe.Count == 0)
            return [];
        var rows = await (
            from child in read.NotKeptFrom(viewer)
            where child.Stage != null && child.Stage != Stages.Closed && maybe.Contains(child.Id)
            let due = read
                .Clocks.Where(open => open.Child == child.Id && open.EndedOn == null)
                .Min(open => (DateOnly?)open.DueOn)
            orderby due ?? DateOnly.MaxValue, child.Name, child.Id
            select new { Child = child, Due = due }
        ).ToListAsync(stop);
        var ids = rows.Select(row => row.Child.Id).ToArray();
        var involved = (await read.Involvements.Where(one => ids.Contains(one.Child)).ToListAsync(stop)).ToLookup(one =>
            one.Child
        );
        List<LeadlessChild> theirs = [];
        foreach (var row in rows)
        {
            var subject = SeenChild.SubjectOf(row.Child, involved[row.Child.Id]);
            if (WorkLists.WithoutWorkingLead(subject, workforce, clock.Now).Any(person => person.Id == viewer.Id))
                theirs.Add(
                    new(
                        row.Child.Id,
                        row.Child.Name,
                        row.Child.Position!,
                        row.Child.Lead,
                        workforce.Find(row.Child.Lead)?.Name ?? row.Child.LeadName,
                        WorkLists.LeadOf(subject, workforce, clock.Now),
                        row.Due
                    )
                );
        }
        return theirs;
    }

    // Each found by an index, beside what they are named on: their line's whose lead may be missing or kept out; what has fallen
    // to them; and what goes past every line, because nobody in it may answer.
    private static IQueryable<Guid> MayBeTheirs(ReadModels read, SignedIn viewer, DateOnly today)
    {
        var workforce = viewer.Workforce;
        List<string> below = [.. workforce.Below(viewer.Id).Select(person => person.Id)];
        List<string> missing =
        [
            .. below
                .Where(id => WorkLists.MayBeMissing(id, workforce, today))
                .Concat(WorkLists.WithoutLine(workforce, today).Select(person => person.Id))
                .Distinct(),
        ];
        var owners = viewer.RestrictionOwners;
        return read
            .Children.Where(child => child.Lead != null && missing.Contains(child.Lead))
            .Select(child => child.Id)
            .Union(
                read.Children.Where(child =>
                        child.Lead != null
                        && below.Contains(child.Lead)
                        && (child.Restricted != null || child.KeptFrom != null)
                    )
                    .Select(child => child.Id)
            )
            .Union(
                read.Children.Where(child =>
                        child.RestrictedTo != null
                        && child.RestrictionOwner != null
                        && owners.Contains(child.RestrictionOwner)
                    )
                    .Select(child => child.Id)
            )
            .Union(
                from one in read.Named
                where one.Kind == NamedRow.KeptFrom
                join child in read.Children on one.Child equals child.Id
                where
                    child.Lead == one.Practitioner
                    || read.Practitioners.Any(person => person.Id == one.Practitioner && person.Post == "supervisor")
                where child.Lead != null
                select child.Id
            );
    }
}

/// <summary>A child whom nobody leads who works now.</summary>
/// <param name="Id">The child.</param>
/// <param name="Name">Their name.</param>
/// <param name="Position">Where the case is.</param>
/// <param name="Lead">The user who was given the case; null for nobody.</param>
/// <param name="LeadName">Their name.</param>
/// <param name="Standing">Why they do not work with the child.</param>
/// <param name="DueOn">When the next duty falls; null when none does.</param>
public sealed record LeadlessChild(
    Guid Id,
    string Name,
    string Position,
    string? Lead,
    string? LeadName,
    LeadStanding Standing,
    DateOnly? DueOn
);
