using Kith.Casework.People;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RecordDeath =>
        new(
            Past.Registered(),
            Team.Fay,
            new RecordDeath
            {
                Place = "At hospital",
                Source = "Ward sister",
                Circumstances = "After a long illness",
            }
        );
}
