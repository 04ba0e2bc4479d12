using Kith.Casework.BeforeCourt;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example EndPreProceedings =>
        new(
            Past.BeforeProceedings(),
            Team.Amira,
            new EndPreProceedings
            {
                Outcome = PreProceedingsOutcome.SteppedDown,
                Reason = "Gran is there",
                Next = "the plan goes on",
                FamilyTold = "in person",
            }
        );
}
