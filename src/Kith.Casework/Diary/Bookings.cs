using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.Diary;

/// <summary>What is arranged for a child.</summary>
public static class Bookings
{
    // A place that turned out to be an address kept secret is named in no calendar.
    internal const string KeptPlace = "At the protected address";

    /// <summary>
    /// What was arranged and is open, soonest first. It is settled by the standing fact that names it: what happened, or that it was
    /// called off. Once such a fact is corrected away it is open again. What was arranged before a
    /// child died, or in an episode that has closed, is over.
    /// </summary>
    /// <param name="record">The child's record.</param>
    public static IReadOnlyList<Booking> In(ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        Dictionary<int, Booking> open = [];
        foreach (var recorded in record.Standing)
        {
            if (recorded.Fact is BookingArranged arranged)
                open[recorded.Version] = Arranged(recorded, arranged);
            else if (recorded.Fact is ChildDied)
                open.Clear();
            else if (recorded.Fact.Booking is { } named && open.TryGetValue(named, out var booking))
            {
                if (recorded.Fact is BookingMoved moved)
                    open[named] = Moved(booking, moved);
                else if (recorded.Fact is AskedUpdated updated)
                    open[named] = booking with { Others = updated.Others };
                else if (!GoesOn(recorded.Fact))
                    open.Remove(named);
            }
        }
        if (open.Count == 0)
            return [];
        var kept = KeptAddresses.Of(record);
        return
        [
            .. open
                .Values.Where(booking => record.State.Episode(booking.Episode) is { IsClosed: false })
                .OrderBy(booking => booking.Day)
                .ThenBy(booking => booking.Time)
                .ThenBy(booking => booking.Version)
                .Select(booking => kept.Covers(booking.Place) ? booking with { Place = KeptPlace } : booking),
        ];
    }

    /// <summary>One that is open, by the version of the fact that arranged it; null when there is none.</summary>
    /// <param name="record">The child's record.</param>
    /// <param name="version">The version; null finds none.</param>
    public static Booking? Find(ChildRecord record, int? version) =>
        version is null ? null : In(record).FirstOrDefault(booking => booking.Version == version);

    /// <summary>The same booking on the record of a brother or sister for whom it was arranged too; null when it was not, or is settled there.</summary>
    /// <param name="booking">The booking on the one record.</param>
    /// <param name="other">The other record.</param>
    public static Booking? On(Booking booking, ChildRecord other)
    {
        ArgumentNullException.ThrowIfNull(booking);
        return In(other).FirstOrDefault(one => one.ActId == booking.ActId);
    }

    /// <summary>True for what says something of a booking and does not settle it.</summary>
    internal static bool GoesOn(Fact fact) => fact is BookingMoved or AskedUpdated or MinutePartWritten;

    private static Booking Arranged(Recorded recorded, BookingArranged arranged) =>
        new(
            recorded.Version,
            recorded.ActId,
            recorded.Episode,
            arranged.Kind,
            arranged.Day,
            arranged.Time,
            arranged.Place,
            arranged.Link,
            arranged.Staff is { Count: > 0 } staff ? staff : [recorded.By],
            arranged.Others,
            recorded.By
        )
        {
            Purpose = arranged.Purpose,
        };

    private static Booking Moved(Booking booking, BookingMoved moved) =>
        booking with
        {
            Day = moved.Day,
            Time = moved.Time ?? booking.Time,
            Place = moved.Place ?? booking.Place,
            Link = moved.Link ?? booking.Link,
        };
}
