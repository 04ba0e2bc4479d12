using Kith.Casework.Protection;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RecordTransferIn =>
        new(
            Past.Registered(),
            Team.Fay,
            new RecordTransferIn
            {
                Authority = "Quayshire",
                Contact = "Jo Firth, 01632 960101",
                MovesOn = new DateOnly(2024, 1, 15),
                Category = AbuseCategory.Neglect,
                PlanSince = new DateOnly(2023, 9, 4),
                Risks = "often left alone",
                Papers = ["plan"],
                Visits = "Quayshire, every week",
                KeyWorker = "Jo Firth of Quayshire",
                Chair = "chris",
                ChildSaid = "I miss Max",
                ParentsSay = "a new start",
            }
        );
}
