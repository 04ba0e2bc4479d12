using Kith.Casework.LookedAfter;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example ReturnChildHome =>
        new(
            Past.LookedAfter().And(new ReturnHomeAssessed("yes", Steps.Full, "ready", "yes", "Helen") { Episode = 1 }),
            Team.Amira,
            new ReturnChildHome
            {
                Planned = true,
                StaysLookedAfter = false,
                Account = "over three weekends",
                CareLeaver = false,
                ReviewBy = new DateOnly(2024, 8, 1),
            }
        );
}
