using Kith.Casework.People;
using Kith.Guidance;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example MergeRecord =>
        new(
            Past.Held(Team.Amira),
            Team.Amira,
            new MergeRecord
            {
                Second = Beside,
                Despite = true,
                Departures = [ByTwo],
            }
        )
        {
            Other = Given.The([new Before(new ChildRegistered("K2"), Given.Day("2024-01-08"))], Beside).Record,
        };

    /// <summary>What Amira writes for Ruth to agree to.</summary>
    public static Departure ByTwo =>
        new("records-merged-by-two", "Same mother, same school, one name misspelt", "ruth");
}
