using Kith.Casework.People;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example KeepRecordsApart =>
        new(
            Past.Held(Team.Amira),
            Team.Amira,
            new KeepRecordsApart { Other = Beside, Reason = "Both were in school on one day" }
        )
        {
            Other = Given.The([new Before(new ChildRegistered("K2"), Given.Day("2024-01-08"))], Beside).Record,
        };
}
