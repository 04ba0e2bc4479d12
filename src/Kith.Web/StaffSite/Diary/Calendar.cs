using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Diary;

/// <summary>What is arranged for some people: read from rows, and a child named only to whoever may see the child.</summary>
/// <param name="Unrecorded">What has passed and nobody recorded or called off, the longest ago first.</param>
/// <param name="Days">What is ahead, by day.</param>
/// <param name="Next">The first day after these on which something is arranged; null when nothing is.</param>
public sealed record Calendar(
    IReadOnlyList<CalendarEntry> Unrecorded,
    IReadOnlyList<IGrouping<DateOnly, CalendarEntry>> Days,
    DateOnly? Next
)
{
    /// <summary>Whose names are shown.</summary>
    public IEnumerable<Guid> Children =>
        Unrecorded.Concat(Days.SelectMany(day => day)).SelectMany(entry => entry.NamedChildren);

    /// <summary>Reads it.</summary>
    /// <param name="read">The read models.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="people">In whose calendars it stands.</param>
    /// <param name="clock">Says when.</param>
    /// <param name="from">The first day shown.</param>
    /// <param name="until">The first day not shown any more.</param>
    /// <param name="stop">Stops the reading.</param>
    public static async Task<Calendar> OfAsync(
        ReadModels read,
        SignedIn viewer,
        IReadOnlyCollection<string> people,
        AuthorityClock clock,
        DateOnly from,
        DateOnly until,
        CancellationToken stop
    )
    {
        var today = clock.Today;
        // Bounded first, by what the index of somebody's days can tell.
        var end = until > today ? until : today;
        var theirs = read.Bookings.Where(booking => people.Contains(booking.Practitioner));
        var entries = await EntriesAsync(
            read,
            viewer,
            theirs.Where(one => one.OnDay < end && (one.OnDay < today || (one.OnDay >= from && one.OnDay < until))),
            clock,
            stop
        );
        return new Calendar(
            entries.FindAll(entry => entry.Day < today),
            [.. entries.Where(entry => entry.Day >= today).GroupBy(entry => entry.Day)],
            await theirs
                .Where(one => one.OnDay >= until)
                .Where(one => read.NotKeptFrom(viewer).Any(child => child.Id == one.Child))
                .MinAsync(one => (DateOnly?)one.OnDay, stop)
        );
    }

    /// <summary>What has passed and was neither recorded nor called off, in the calendars of some people or about a child whom one of them leads.</summary>
    public static async Task<IReadOnlyList<CalendarEntry>> UnrecordedAsync(
        ReadModels read,
        SignedIn viewer,
        IReadOnlyCollection<string> people,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        var today = clock.Today;
        var passed = read.Bookings.Where(one => one.OnDay < today);
        var theirs = passed.Where(one => people.Contains(one.Practitioner));
        // Apart, because each is found by an index, and both at once by none.
        var ofTheirChildren =
            from child in read.Children
            where child.Lead != null && people.Contains(child.Lead)
            join one in passed on child.Id equals one.Child
            select one;
        return await EntriesAsync(read, viewer, theirs.Union(ofTheirChildren), clock, stop);
    }

    private static async Task<List<CalendarEntry>> EntriesAsync(
        ReadModels read,
        SignedIn viewer,
        IQueryable<BookingRow> bookings,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        var rows = await (
            from booking in bookings
            join child in read.NotKeptFrom(viewer) on booking.Child equals child.Id
            select new { Booking = booking, Child = child }
        ).ToListAsync(stop);
        var seen = await new Sight(viewer, clock).OfAsync(
            read,
            [.. rows.Select(row => row.Child).DistinctBy(child => child.Id)],
            stop
        );
        return
        [
            .. rows.GroupBy(row => (row.Booking.ActId, row.Booking.OnDay, row.Booking.AtTime))
                .Select(same => new CalendarEntry(
                    same.First().Booking,
                    [
                        .. same.DistinctBy(row => row.Child.Id)
                            .OrderBy(row => row.Child.Name, StringComparer.Ordinal)
                            .Select(row => new CalendarChild(
                                row.Child.Id,
                                seen[row.Child.Id].Allowed ? row.Child.Name : null,
                                row.Booking.Version
                            )),
                    ],
                    [.. same.Select(row => row.Booking.Practitioner).Distinct()]
                ))
                .OrderBy(entry => entry.Day)
                .ThenBy(entry => entry.Row.AtTime)
                .ThenBy(entry => entry.Row.ActId),
        ];
    }
}

/// <summary>One visit or meeting in a calendar.</summary>
/// <param name="Row">What, when and where: alike for every child.</param>
/// <param name="Children">For whom.</param>
/// <param name="People">In whose calendars, of those asked for.</param>
public sealed record CalendarEntry(BookingRow Row, IReadOnlyList<CalendarChild> Children, IReadOnlyList<string> People)
{
    /// <summary>The day.</summary>
    public DateOnly Day => Row.OnDay;

    /// <summary>The children whose names the viewer may see.</summary>
    public IEnumerable<Guid> NamedChildren => Children.Where(child => child.Name is not null).Select(child => child.Id);

    /// <summary>True when the viewer may see one of the children: else neither names nor the place are shown.</summary>
    public bool IsSeen => Children.Any(child => child.Name is not null);
}

/// <summary>A child in a calendar.</summary>
/// <param name="Id">The child.</param>
/// <param name="Name">The name; null for a viewer who may not see the child.</param>
/// <param name="Version">The version of the fact that arranged it.</param>
public sealed record CalendarChild(Guid Id, string? Name, int Version);
