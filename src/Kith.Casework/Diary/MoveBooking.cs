using Kith.Casework.Record;

namespace Kith.Casework.Diary;

/// <summary>Moves what was arranged to another day, time or place.</summary>
[ActName("move-booking", "Move what was arranged", Place = 182)]
public sealed record MoveBooking : Act<BookingMoved>
{
    /// <summary>The day from now on.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The time from now on; null when it stays.</summary>
    public TimeOnly? Time { get; init; }

    /// <summary>Where from now on; null when it stays.</summary>
    public string? Place { get; init; }

    /// <summary>The address of the video call from now on; null when it stays.</summary>
    public string? Link { get; init; }

    /// <summary>Why it moves.</summary>
    public string? Reason { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        Bookings.In(record).Count > 0 ? null : "Nothing is arranged.";

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        [
            .. Problem.Of(
                (
                    Booking is not null && Bookings.Find(record, Booking) is null,
                    "booking",
                    "Choose what moves: this is not arranged any more"
                )
            ),
            .. BookingProblems.In(Day, Place, Link, On, record),
        ];

    protected override BookingMoved Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            What = Bookings.Find(record, Booking)!.Kind,
        };
}
