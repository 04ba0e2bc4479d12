using Kith.Casework.LookedAfter;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example EndLookedAfter =>
        new(
            Past.LookedAfter(),
            Team.Amira,
            new EndLookedAfter
            {
                Reason = CareEndReason.FamilyOrder,
                CareLeaver = false,
                Next = "Gran has a worker",
            }
        );
}
