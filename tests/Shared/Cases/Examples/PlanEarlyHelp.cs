using Kith.Casework.EarlyHelp;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example PlanEarlyHelp =>
        new(
            Past.EarlyHelp().LedBy(Team.Sam),
            Team.Sam,
            new PlanEarlyHelp
            {
                ChildSaid = "Football",
                Attendees = Attended.By("parent: Rosa", "education"),
                Goals = TwoGoals,
                Actions = Steps.Full,
                Contingency = "She rings Sam",
            }
        );

    internal static Rows<FamilyGoal> TwoGoals =>
        [new("g1", "Mornings without rushing", "Max", Score: 2, By: "Rosa"), new("g2", "Sleep", "Rosa", Score: 3)];
}
