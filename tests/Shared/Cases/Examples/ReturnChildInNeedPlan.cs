using Kith.Casework.ChildInNeed;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example ReturnChildInNeedPlan =>
        new(Past.Drafted(), Team.Ruth, new ReturnChildInNeedPlan { Reason = "who tells school?" });
}
