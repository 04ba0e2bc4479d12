using Kith.Casework.FamilyLed;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example ReviewFamilyPlan =>
        new(
            Past.FamilyPlanRuns(),
            Team.Amira,
            new ReviewFamilyPlan
            {
                Attendees = Attended.ByFamily,
                ChildSaid = "better",
                Progress = "sleeps",
                FamilyPlan = Steps.Of("Gran cooks"),
                Outcome = FamilyPlanOutcome.GoesOn,
                Next = "again in May",
            }
        );
}
