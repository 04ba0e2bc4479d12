using Kith.Casework.Papers;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RecordPaperGiven =>
        new(
            PlanIssued(),
            Team.Amira,
            new RecordPaperGiven
            {
                Paper = PlanPrepared().Facts.Count,
                How = PaperWay.ReadToThem,
                ExplainedBy = "amira",
                ExplainedIn = "Polish",
                Note = "She wants the review earlier",
            }
        );
}
