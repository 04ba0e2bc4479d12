using Kith.Casework.Diary;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example UpdateAsked =>
        new(
            Past.Held(Team.Amira).And(new BookingArranged("family-meeting", new DateOnly(2024, 3, 20)) { Episode = 1 }),
            Team.Amira,
            new UpdateAsked { Booking = 5, Others = Attended.Asked }
        );
}
