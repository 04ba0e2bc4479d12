using Kith.Casework.Protection;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example HoldStrategyDiscussion =>
        new(
            Past.HarmSuspected(),
            Team.Amira,
            new HoldStrategyDiscussion
            {
                Reason = "a mark on the arm",
                Attendees = Attended.ByAllThree,
                MissingAgencyReason = "none missing",
                Outcome = StrategyOutcome.Section47Enquiry,
                Plan = "see the child",
                Taken = TwoTaken,
            }
        );
}
