using Kith.Casework.AwayFromHome;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example ReportChildMissing =>
        new(
            Past.ProtectionPlan(),
            Team.Amira,
            new ReportChildMissing
            {
                LastSeen = "the bus stop",
                Worry = "the boys of the arcade",
                PoliceTold = true,
                Looking = "the police",
            }
        );
}
