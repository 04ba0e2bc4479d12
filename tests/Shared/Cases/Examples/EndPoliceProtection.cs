using Kith.Casework.EmergencyProtection;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example EndPoliceProtection =>
        new(
            Past.PoliceProtected(),
            Team.Amira,
            new EndPoliceProtection
            {
                At = new TimeOnly(9, 30),
                Reason = "Mum is home",
                Place = "at home",
                ChildSaid = "my own bed",
            }
        );
}
