using Kith.Casework.Protection;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example EndProtectionPlan =>
        new(Past.PlanToEnd(), Team.Amira, new EndProtectionPlan { Reason = "review-decision", Summary = "safe" });
}
