using Kith.Casework.LookedAfter;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example HoldLookedAfterReview =>
        new(
            Past.LookedAfter(),
            Team.Amira,
            new HoldLookedAfterReview
            {
                Reviewer = "Pat Moss",
                Together = true,
                Attendees = Attended.ByFamily,
                ChildSaid = "stay",
                Progress = "sleeps",
                Decisions = "Gran is assessed by June",
            }
        );
}
