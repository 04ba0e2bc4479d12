using Kith.Casework.ChildInNeed;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example ApproveChildInNeedPlan =>
        new(
            Past.Drafted(),
            Team.Ruth,
            new ApproveChildInNeedPlan
            {
                Note = "clear",
                MetOn = new DateOnly(2024, 1, 8),
                MetWith = "Mum and Gran",
                FamilySaid = "They want it",
            }
        );
}
