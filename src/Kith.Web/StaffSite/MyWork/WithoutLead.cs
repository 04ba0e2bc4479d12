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
    /// <param name="clock">Says when.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="stop">Stops the reading.</param>
    public static async Task<Paged<LeadlessChild>> ForAsync(
        ReadModels read,
        SignedIn viewer,
        AuthorityClock clock,
        int page,
        CancellationToken stop
    )
    {
        var found = await LedByNobodyHereAsync(read, viewer, clock, stop);
        if (!viewer.May(Permission.Approve))
        {
            return found.Page(page, PageSize);
        }
        // Those to whom nobody was given stand behind: their number has no bound after an import, so the database turns the pages.
        var unled = Unled.Of(read, viewer);
        var count = await unled.CountAsync(stop);
        var all = found.Count + count;
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
        );
    }

    // Who answers is decided here, not by the database: so all are gone through, and the viewer's kept. They are few: the
    // children of those who have left or are away, and those whose record is shut to most.
    private static async Task<List<LeadlessChild>> LedByNobodyHereAsync(
        ReadModels read,
        SignedIn viewer,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        var workforce = viewer.Workforce;
        string[] missing = viewer.May(Permission.Approve)
            ?
            [
                .. workforce
                    .Everybody.Select(person => person.Id)
                    .Where(id => WorkLists.MayBeMissing(id, workforce, clock.Today)),
            ]
            : [];
        var rows = await (
            from child in read.NotKeptFrom(viewer)
            where child.Stage != null && child.Stage != Stages.Closed
            where
                (child.Lead != null && missing.Contains(child.Lead))
                || child.Restricted != null
                || (child.Lead != null && child.KeptFrom != null)
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
            if (
                WorkLists
                    .Of(subject, workforce, clock.Now)
                    .Any(one => one.List == WorkList.WithoutWorkingLead && one.Person.Id == viewer.Id)
            )
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
