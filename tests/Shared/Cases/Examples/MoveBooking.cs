using Kith.Casework.Diary;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example MoveBooking =>
        new(
            Past.Held(Team.Amira).And(new BookingArranged("family-meeting", new DateOnly(2024, 3, 20)) { Episode = 1 }),
            Team.Amira,
            new MoveBooking
            {
                Booking = 5,
                Day = new DateOnly(2024, 3, 21),
                Time = new TimeOnly(9, 30),
                Place = "Family centre, red room",
                Link = "https://meet.example/red",
                Reason = "Rosa works on Wednesdays",
            }
        );
}
