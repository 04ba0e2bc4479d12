using Kith.Casework.Record;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Approvals;

/// <summary>The departures from guidance that wait for somebody's answer.</summary>
internal static class WaitingDepartures
{
    private const int PageSize = 25;

    /// <summary>The oldest first.</summary>
    /// <param name="viewer">Who is to answer.</param>
    /// <param name="read">The read models.</param>
    /// <param name="page">The page of them, from 1.</param>
    /// <param name="stop">Stops the reading.</param>
    public static async Task<Paged<WaitingDeparture>> ForAsync(
        SignedIn viewer,
        ReadModels read,
        int page,
        CancellationToken stop
    )
    {
        // What was asked of somebody who has left, or may not open the record any more, falls to whoever supervises the case now.
        // Who answers is decided here, not by the database: so all of the line are gone through, and the viewer's kept.
        var asked = await OfLineAsync(viewer, read, ["waiting"], stop);
        List<WaitingDeparture> theirs =
        [
            .. asked
                .Where(one => Falls(one.Departure, one.Child, viewer))
                .Select(one => Line(one.Departure, one.Child))
                .OrderBy(line => line.On)
                .ThenBy(line => line.Name, StringComparer.Ordinal)
                .ThenBy(line => (line.Child, line.Version)),
        ];
        return theirs.Page(page, PageSize);
    }

    /// <summary>The departures that may come to somebody, each with the child.</summary>
    /// <param name="viewer">The person.</param>
    /// <param name="read">The read models.</param>
    /// <param name="statuses">Where they stand.</param>
    /// <param name="stop">Stops the reading.</param>
    internal static async Task<IEnumerable<(DepartureRow Departure, ChildRow Child)>> OfLineAsync(
        SignedIn viewer,
        ReadModels read,
        string[] statuses,
        CancellationToken stop
    )
    {
        var departures = await InLineOf(viewer, read, statuses).ToListAsync(stop);
        var children = await read.VisibleAsync(viewer, departures.Select(departure => departure.Child), stop);
        return departures
            .Where(departure => children.ContainsKey(departure.Child))
            .Select(departure => (departure, children[departure.Child]));
    }

    // By who leads, who was named, who departed: each is found by an index, and all at once by none.
    private static IQueryable<DepartureRow> InLineOf(SignedIn viewer, ReadModels read, string[] statuses)
    {
        var below = Below.Of(viewer);
        var open = read.Departures.Where(departure => statuses.Contains(departure.Status));
        return open.Where(departure => departure.Lead != null && below.Contains(departure.Lead))
            .Union(open.Where(departure => below.Contains(departure.AuthorisedBy)))
            .Union(open.Where(departure => below.Contains(departure.DepartedBy)))
            .Union(
                // Of a child whom nobody leads the manager named answers, as long as they are here and may see the record.
                from departure in open
                where departure.Lead == null
                join child in read.Children on departure.Child equals child.Id
                where
                    child.RestrictedTo != null
                    || child.KeptFrom != null
                    || !read.Practitioners.Any(person =>
                        person.Id == departure.AuthorisedBy && !person.Gone && person.Post == "supervisor"
                    )
                select departure
            );
    }

    private static bool Falls(DepartureRow departure, ChildRow child, SignedIn viewer) =>
        Departing
            .AskedOf(departure.AuthorisedBy, departure.DepartedBy, SeenChild.SubjectOf(child, []), viewer.Workforce)
            ?.Id == viewer.Id;

    private static WaitingDeparture Line(DepartureRow departure, ChildRow child) =>
        new(
            child.Id,
            child.Name,
            departure.Version,
            departure.Duty,
            departure.Edition,
            departure.Reason,
            departure.DepartedOn,
            departure.DepartedBy,
            departure.AuthorisedBy
        );
}

/// <summary>A departure from guidance that waits for the manager named under it.</summary>
public sealed record WaitingDeparture(
    Guid Child,
    string Name,
    int Version,
    string Duty,
    string Edition,
    string Reason,
    DateOnly On,
    string By,
    string Named
);
