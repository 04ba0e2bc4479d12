using Kith.Casework.EmergencyProtection;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example ExtendEmergencyOrder =>
        new(
            Past.EmergencyOrder(),
            Team.Amira,
            new ExtendEmergencyOrder
            {
                Expires = new DateOnly(2024, 1, 29),
                ExpiresAt = new TimeOnly(12, 0),
                Reason = "Wayne is back",
            }
        );
}
