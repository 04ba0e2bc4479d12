using Kith.Casework.EmergencyProtection;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example EndEmergencyOrder =>
        new(
            Past.EmergencyOrder(),
            Team.Amira,
            new EndEmergencyOrder
            {
                How = OrderEnded.Returned,
                Place = "at home, Wayne is gone",
                ChildSaid = "my own bed",
            }
        );
}
