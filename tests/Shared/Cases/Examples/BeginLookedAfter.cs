using Kith.Casework.LookedAfter;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example BeginLookedAfter =>
        new(
            Past.ProtectionPlan("2024-05-08"),
            Team.Amira,
            new BeginLookedAfter
            {
                Basis = CareBasis.Section20,
                Reason = "not safe at night",
                ParentsSay = "they agree",
                ChildSaid = "with Gran",
                BestInterestsReason = "no time",
                Home = CareHome.Family,
                Who = "Gran, the back room",
                Arrangement = VisitArrangement.Usual,
            }
        );
}
