using Kith.Casework.Record;

namespace Kith.Casework.Diary;

/// <summary>Says that what was arranged will not take place, or did not.</summary>
[ActName("call-off-booking", "Call off what was arranged", Place = 183)]
public sealed record CallOffBooking : Act<BookingCalledOff>
{
    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        Bookings.In(record).Count > 0 ? null : "Nothing is arranged.";

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        Problem.Of(
            (
                Booking is not null && Bookings.Find(record, Booking) is null,
                "booking",
                "Choose what is called off: this is not arranged any more"
            )
        );

    protected override BookingCalledOff Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            What = Bookings.Find(record, Booking)!.Kind,
        };
}
