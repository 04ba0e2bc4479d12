using Kith.Casework.LookedAfter;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example PlaceLookedAfterChild =>
        new(
            Past.LookedAfter(),
            Team.Amira,
            new PlaceLookedAfterChild
            {
                Home = CareHome.FosterCare,
                Who = "the Ashes",
                Arrangement = VisitArrangement.Usual,
            }
        );
}
