using Kith.Casework.EarlyHelp;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example ReviewEarlyHelp =>
        new(
            Planned(),
            Team.Sam,
            new ReviewEarlyHelp
            {
                Progress = "better",
                ChildSaid = "I sleep",
                Attendees = Attended.By("parent: Rosa", "education"),
                Goals =
                [
                    new("g1", "Mornings without rushing", "Max", Said(2), Score: 6, By: "Max", Said: "The alarm"),
                    new("g2", "Sleep", "Rosa", Said(3), Score: 3),
                ],
                Results =
                [
                    new("k3f9", "Takes the phone out of the room (Mum)", ActionCame.Partly, "She was ill", "Go on"),
                    new("q7aa", "Cooks on Thursdays (Gran)", ActionCame.Done),
                ],
                Actions = Steps.Of("go on"),
                Contingency = "She rings Sam",
            }
        );

    // As the page says what was said of a goal at the plan.
    private static string Said(int score) => $"{score} on {Plain.Day(Planned().Next.AddDays(-1))}, said by Rosa";

    private static Past Planned() =>
        Past.EarlyHelp()
            .LedBy(Team.Sam)
            .And(new EarlyHelpPlanned(Goals: TwoGoals, Actions: Steps.Full) { Episode = 1 });
}
