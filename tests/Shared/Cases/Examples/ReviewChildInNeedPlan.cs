using Kith.Casework.ChildInNeed;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example ReviewChildInNeedPlan =>
        new(
            Past.NeedPlan(),
            Team.Amira,
            new ReviewChildInNeedPlan
            {
                Progress = "sleeps",
                Actions = Steps.Full,
                ChildSaid = "better",
            }
        );
}
