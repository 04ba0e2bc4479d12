using Kith.Casework.AwayFromHome;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example VisitLongStay =>
        new(
            Past.LongStay(),
            Team.Amira,
            new VisitLongStay
            {
                Seen = true,
                ChildSaid = "I miss the dog",
                Account = "well cared for",
                Does = "fares for the visits",
            }
        );
}
