using Kith.Casework.Diary;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example CallOffBooking =>
        new(
            Past.Held(Team.Amira).And(new BookingArranged("home-visit", new DateOnly(2024, 3, 20)) { Episode = 1 }),
            Team.Amira,
            new CallOffBooking
            {
                Booking = 5,
                Reason = "Rosa’s father has died. She asked us to come after the funeral",
            }
        );
}
