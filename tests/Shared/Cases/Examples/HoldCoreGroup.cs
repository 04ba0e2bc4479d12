using Kith.Casework.Protection;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example HoldCoreGroup =>
        new(
            Past.ProtectionPlan(),
            Team.Amira,
            new HoldCoreGroup
            {
                Attendees = Attended.ByFamily,
                NotAskedReason = "Ada is three",
                ChildSaid = "better",
                Progress = "eats",
                Results = OneResult,
                Actions = Steps.Full,
                WishNotFollowed = "Dad wanted no plan; two bruises in a month",
                Expectations = FourExpectations,
                Contingency = "Gran comes for the night, and we meet the next day",
            }
        );
}
