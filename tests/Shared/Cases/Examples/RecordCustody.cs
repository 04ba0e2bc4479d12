using Kith.Casework.AwayFromHome;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RecordCustody =>
        new(
            Past.ProtectionPlan(),
            Team.Amira,
            new RecordCustody
            {
                Establishment = "Wetherby",
                Until = new DateOnly(2024, 9, 1),
                Needs = "school",
                Shared = "we keep the plan",
                ChildSaid = "ring Mum",
            }
        );
}
