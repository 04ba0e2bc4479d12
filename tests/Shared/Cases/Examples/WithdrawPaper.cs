using Kith.Casework.Papers;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example WithdrawPaper =>
        new(
            PlanIssued(),
            Team.Amira,
            new WithdrawPaper
            {
                Paper = PlanPrepared().Facts.Count,
                Reason = "It was put through the wrong door",
                Done = "Fetched back the same day, unopened",
            }
        );
}
