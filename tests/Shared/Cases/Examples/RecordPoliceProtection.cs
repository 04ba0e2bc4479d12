using Kith.Casework.EmergencyProtection;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RecordPoliceProtection =>
        new(
            Past.HarmSuspected(),
            Team.Amira,
            new RecordPoliceProtection
            {
                At = new TimeOnly(10, 15),
                Force = "PC Hollis, Saltby police",
                Reason = "alone in the street",
                Place = "with Gran",
                Told = ["parents", "child"],
                NotTold = "Dad is at sea",
                ParentsSay = "sorry",
                ChildSaid = "I was cold",
            }
        );
}
