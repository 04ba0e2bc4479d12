using Kith.Casework.AwayFromHome;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RecordMissingChildBack =>
        new(
            Past.Missing(),
            Team.Amira,
            new RecordMissingChildBack
            {
                How = "found by the bus driver",
                Well = "hungry, and not hurt",
                ChildSaid = "I was cold",
            }
        );
}
