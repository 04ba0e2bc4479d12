using Kith.Casework.ChildInNeed;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example ReviewAssessment =>
        new(
            Past.Assessing(),
            Team.Amira,
            new ReviewAssessment
            {
                Note = "see Dad next",
                FamilySaid = "easier than feared",
                LookAgain = Past.Assessing().Next.AddDays(30),
            }
        );
}
