using Kith.Casework.Diary;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example ArrangeBooking =>
        new(
            Past.Assessing(),
            Team.Amira,
            new ArrangeBooking
            {
                Kind = "family-meeting",
                Purpose = "What helps at night",
                Day = new DateOnly(2024, 3, 20),
                Time = new TimeOnly(16, 0),
                Place = "Family centre, blue room",
                Link = "https://meet.example/blue",
                Others = Attended.Asked,
                Staff = ["amira", "sam"],
            }
        );
}
