using Kith.Casework.Papers;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example ReturnPaper =>
        new(
            PlanPrepared(),
            Team.Ruth,
            new ReturnPaper { Paper = PlanPrepared().Facts.Count, Reason = "Gran should be asked first" }
        );
}
