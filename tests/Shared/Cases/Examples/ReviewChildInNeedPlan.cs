using Kith.Casework.ChildInNeed;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example ReviewChildInNeedPlan =>
        new(
            Past.NeedPlan(),
            Team.Amira,
            new ReviewChildInNeedPlan
            {
                Progress = "sleeps",
                Actions = Steps.Full,
                ChildSaid = "better",
                Asked = "to see her dog",
                Results = OneResult,
                Contingency = "Gran rings",
            }
        );

    internal static Rows<ActionResult> OneResult =>
        [new("plan", "Gran helps", ActionCame.Partly, "She was ill", "Aunt Jo does it")];
}
