using Kith.Casework.Diary;
using Kith.Casework.Meetings;
using Kith.Casework.Record;

namespace Kith.Store.Rows;

/// <summary>Something arranged ahead that is open, in the calendar of one person. Table <c>booking</c>.</summary>
public sealed record BookingRow : IChildRow<BookingRow>
{
    /// <summary>The child.</summary>
    public required Guid Child { get; init; }

    /// <summary>Its place among the child's rows, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The version of the fact that arranged it.</summary>
    public required int Version { get; init; }

    /// <summary>The act that arranged it: the same for every child it was arranged for.</summary>
    public required Guid ActId { get; init; }

    /// <summary>What it is to be.</summary>
    public required string Kind { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly OnDay { get; init; }

    /// <summary>The time of day; null when none was set.</summary>
    public TimeOnly? AtTime { get; init; }

    /// <summary>Where; null when not said.</summary>
    public string? Place { get; init; }

    /// <summary>The address of a video call; null for none.</summary>
    public string? Link { get; init; }

    /// <summary>Who else is asked.</summary>
    public string? Others { get; init; }

    /// <summary>The user in whose calendar it stands.</summary>
    public required string Practitioner { get; init; }

    /// <summary>The user who arranged it.</summary>
    public required string ArrangedBy { get; init; }

    /// <summary>The child's row. For queries only.</summary>
    public ChildRow? Of { get; init; }

    static IEnumerable<BookingRow> IChildRow<BookingRow>.In(ChildSource child) =>
        Bookings
            .In(child.Record)
            .SelectMany(booking => booking.Staff.Distinct().Select(person => (booking, person)))
            .Select(
                (one, index) =>
                    new BookingRow
                    {
                        Child = child.Record.Id,
                        Number = index + 1,
                        Version = one.booking.Version,
                        ActId = one.booking.ActId,
                        Kind = one.booking.Kind,
                        OnDay = one.booking.Day,
                        AtTime = one.booking.Time,
                        Place = one.booking.Place,
                        Link = one.booking.Link,
                        Others = MeetingPeople.Names(one.booking.Others),
                        Practitioner = one.person,
                        ArrangedBy = one.booking.ArrangedBy,
                    }
            );
}
