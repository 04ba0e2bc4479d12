using Kith.Casework.ChildInNeed;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example DraftChildInNeedPlan =>
        new(
            Past.Authorised(),
            Team.Amira,
            new DraftChildInNeedPlan
            {
                Outcomes = "sleeps",
                Actions = Steps.Full,
                ChildSaid = "good",
                ParentsSay = "good",
                Contingency = "Gran rings",
            }
        );
}
