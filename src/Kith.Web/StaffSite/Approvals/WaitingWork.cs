using Kith.Casework.Record;
using Kith.Store;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Departures;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Approvals;

/// <summary>The work that waits for somebody's approval: like a departure, it goes up the line to the nearest who may.</summary>
internal static class WaitingWork
{
    private const int PageSize = 25;

    /// <summary>The longest waiting first; somebody's own work too, with who approves it.</summary>
    /// <param name="viewer">Who is to approve.</param>
    /// <param name="read">The read models.</param>
    /// <param name="duties">The duties that ask for approval.</param>
    /// <param name="page">The page of it, from 1.</param>
    /// <param name="stop">Stops the reading.</param>
    public static async Task<Paged<WaitingApproval>> ForAsync(
        SignedIn viewer,
        ReadModels read,
        RegisteredDuties duties,
        int page,
        CancellationToken stop
    )
    {
        var below = Below.Of(viewer);
        // Each found by an index, and all at once by none.
        var theirLine = read
            .Approvals.Where(approval => approval.Lead != null && below.Contains(approval.Lead))
            .Union(read.Approvals.Where(approval => below.Contains(approval.Author)))
            .Union(read.Approvals.Where(approval => approval.Lead == null));
        var works = await theirLine.ToListAsync(stop);
        var children = await read.VisibleAsync(viewer, works.Select(work => work.Child), stop);
        List<WaitingApproval> theirs = [];
        // Who approves is decided here, not by the database: so all of the line are gone through, and the viewer's kept.
        foreach (
            var (work, child) in works
                .Where(work => children.ContainsKey(work.Child))
                .Select(work => (work, children[work.Child]))
                .OrderBy(one => one.work.SubmittedOn)
                .ThenBy(one => one.Item2.Name, StringComparer.Ordinal)
                .ThenBy(one => (one.work.Child, one.work.Number))
        )
        {
            var approver = duties.Find(work.Duty) is { } duty
                ? Authorising.Approver(duty, work.Author, SeenChild.SubjectOf(child), viewer.Workforce)
                : null;
            if (approver?.Id == viewer.Id || work.Author == viewer.Id)
            {
                theirs.Add(
                    new WaitingApproval(
                        child.Id,
                        child.Name,
                        child.LeadName,
                        work.Says,
                        work.Duty,
                        work.SubmittedOn,
                        work.Author,
                        approver?.Name
                    )
                );
            }
        }
        return theirs.Page(page, PageSize);
    }
}

/// <summary>Those whose work may come to somebody.</summary>
internal static class Below
{
    /// <summary>The person, and everybody in whose line they are. Somebody who has left may still lead on paper, and what was asked about their cases is answered all the same.</summary>
    public static List<string> Of(SignedIn viewer) =>
        [viewer.Id, .. viewer.Workforce.Below(viewer.Id).Select(person => person.Id)];
}

/// <summary>Work that waits for approval.</summary>
public sealed record WaitingApproval(
    Guid Child,
    string Name,
    string? Lead,
    string Says,
    string Duty,
    DateOnly SubmittedOn,
    string Author,
    string? Approver
);
