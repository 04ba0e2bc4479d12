using Kith.Casework.FamilyLed;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal sealed partial class Past
{
    /// <summary>A child in need plan runs, and a family group meeting was offered: one parent wants it.</summary>
    public static Past FamilyGroupOffered(string from = "2024-01-08") =>
        NeedPlan(from)
            .And(new FamilyGroupMeetingOffered("Who helps with the nights", Examples.TwoOffers) { Episode = 1 });

    /// <summary>The family met and made a plan.</summary>
    public static Past FamilyPlanMade(string from = "2024-01-08") =>
        FamilyGroupOffered(from)
            .And(
                new FamilyGroupMeetingHeld(
                    "Nia Rees",
                    true,
                    "saw each at home",
                    "the worries",
                    "the chapel hall",
                    true,
                    null,
                    Attended.ByFamily,
                    "came",
                    "Gran cooks",
                    true,
                    FamilyPlan: Steps.Full
                )
                {
                    Episode = 1,
                }
            );

    /// <summary>The authority agreed to the family's plan.</summary>
    public static Past FamilyPlanRuns(string from = "2024-01-08") =>
        FamilyPlanMade(from)
            .And(
                new FamilyPlanAnswered(FamilyPlanAnswer.Agreed, "it is safe", "a bed", "Gran’s nights", "by Amira")
                {
                    Episode = 1,
                },
                by: "ruth"
            );
}
