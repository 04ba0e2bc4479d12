using Kith.Casework.ChildInNeed;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example AgreeChildInNeedPlan =>
        new(
            Past.Authorised(),
            Team.Ruth,
            new AgreeChildInNeedPlan
            {
                Outcomes = "sleeps",
                Actions = Steps.Full,
                ChildSaid = "good",
                ParentsSay = "good",
                Contingency = "Gran rings",
            }
        );
}
