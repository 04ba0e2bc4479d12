using Kith.Casework.BeforeCourt;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example ApplyToCourt =>
        new(
            Past.BeforeProceedings(),
            Team.Amira,
            new ApplyToCourt
            {
                Order = OrderAsked.Care,
                Reason = "not safe",
                LetterOn = new DateOnly(2024, 5, 24),
                BestInterestsReason = "danger",
            }
        );
}
