using Kith.Casework.ChildInNeed;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example EndChildInNeedPlan =>
        new(Past.NeedPlan(), Team.Amira, new EndChildInNeedPlan { Reason = "outcomes-met", Summary = "sleeps" });
}
