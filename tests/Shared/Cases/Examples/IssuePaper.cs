using Kith.Casework.Papers;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example IssuePaper =>
        new(PlanPrepared(), Team.Ruth, new IssuePaper { Paper = PlanPrepared().Facts.Count });
}
