using Kith.Casework.Diary;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    /// <summary>Two actions, one with every answer.</summary>
    public static Casework.Record.Rows<MinuteAction> TwoTaken =>
        [
            new("m1", "Weighs Rosa each week", "Ann Lee", "Larch Road clinic", new DateOnly(2024, 4, 2)),
            new("m2", "Brings Rosa to nursery", "Gran"),
        ];

    public static Example WriteMinutePart =>
        new(
            Past.Held(Team.Amira).And(new BookingArranged("core-group", new DateOnly(2024, 3, 20)) { Episode = 1 }),
            Team.Amira,
            new WriteMinutePart
            {
                Booking = 5,
                Part = "progress",
                Words = "She eats at nursery, and sleeps there",
                Taken = TwoTaken,
            }
        );
}
