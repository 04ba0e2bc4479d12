using Kith.Casework.Protection;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example TellOfTransferOut =>
        new(
            Past.ProtectionPlan(),
            Team.Amira,
            new TellOfTransferOut
            {
                Authority = "Quayshire",
                Contact = "Jo Firth, 01632 960101",
                MovesOn = new DateOnly(2024, 2, 5),
                Papers = ["plan", "chronology"],
                Visits = "we do, every ten working days",
                KeyWorker = "Amira, of ours",
                ChildSaid = "I miss Max",
                ParentsSay = "a new start",
            }
        );
}
