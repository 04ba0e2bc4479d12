using Kith.Casework.FrontDoor;
using Kith.Casework.People;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example SettleReturnDifference =>
        new(
            Past.Registered()
                .And(new ReferralReceived("2A", "often hungry") { Episode = 1 })
                .And(new ReturnNoLongerSays("2024-25", "201", [2])),
            Team.Fay,
            new SettleReturnDifference
            {
                CollectionYear = "2024-25",
                Stands = false,
                Reason = "The school says that it never referred",
            }
        );
}
