using Kith.Casework.LookedAfter;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example AssessReturnHome =>
        new(
            Past.LookedAfter(),
            Team.Amira,
            new AssessReturnHome
            {
                Suits = "with Gran next door",
                ReturnPlan = Steps.Full,
                ParentsSay = "ready",
                ChildSaid = "yes",
                SignedOffBy = "Helen Moss, head of service",
            }
        );
}
