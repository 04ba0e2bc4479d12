using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.Recording;

/// <summary>What changed between two versions of a plan is said in words, action by action.</summary>
public sealed class PlanChangeTests
{
    private static readonly PlanAction Phone = new(
        "a1",
        "Max sleeps",
        "Takes the phone out of the room.",
        "Mum",
        Day(3)
    );
    private static readonly PlanAction Cooks = new("a2", null, "Cooks on Thursdays", "Gran");

    [Fact, Ask("B6")]
    public void An_action_is_new_or_there_no_longer_and_what_changed_in_one_says_from_what_to_what() =>
        Said(
                [Phone, Cooks],
                [
                    Phone with
                    {
                        Change = null,
                        Who = "Dad",
                        By = Day(10),
                        Helps = "Max",
                        Works = "Lights out by nine",
                    },
                    new PlanAction("a3", null, "Rings the school", "Mum", Day(4)),
                ]
            )
            .ShouldBe([
                "Takes the phone out of the room: what it should change is not said any more. It was Max sleeps",
                "Takes the phone out of the room: who does it changed from Mum to Dad",
                "Takes the phone out of the room: by when changed from 3 May 2024 to 10 May 2024",
                "Takes the phone out of the room: who is helped is now Max",
                "Takes the phone out of the room: how we will know is now Lights out by nine",
                "New: Rings the school (Mum), by 4 May 2024",
                "No longer: Cooks on Thursdays (Gran)",
            ]);

    [Fact]
    public void An_action_that_is_worded_anew_or_only_moved_is_the_same_action() =>
        Said([Phone, Cooks], [Cooks with { Does = "Cooks on Fridays" }, Phone])
            .ShouldBe(["What is done changed from Cooks on Thursdays to Cooks on Fridays"]);

    [Fact]
    public void What_has_to_change_and_what_happens_otherwise_are_compared_paragraph_by_paragraph()
    {
        var started = Started([Phone]);
        var changes = Changes(
            started with
            {
                Outcomes = "Max sleeps\nThe flat is warm",
                Contingency = "Gran comes",
            },
            Met([Phone]) with
            {
                Contingency = "Gran comes, and we meet",
            }
        );

        changes.ShouldBe([
            "If it does not help, new: Gran comes, and we meet",
            "If it does not help, no longer: Gran comes",
        ]);
    }

    [Fact]
    public void What_is_expected_of_each_is_compared_like_an_action()
    {
        Expectation mum = new("e1", ExpectedOf.Parent, "Mum", "Rings the nursery", null, "The sitter");

        Changes(
                Started([Phone]) with
                {
                    Expectations = [mum],
                },
                Met([Phone]) with
                {
                    Expectations = [mum with { Support = "The sitter, paid by us" }],
                }
            )
            .ShouldBe(["Expected: Rings the nursery: what helps changed from The sitter to The sitter, paid by us"]);
    }

    [Fact]
    public void An_entry_that_says_nothing_of_a_part_leaves_it_as_it_was_and_each_version_is_compared_with_the_one_before()
    {
        var past = Past.Held(Team.Amira)
            .And(Started([Phone, Cooks]) with { Episode = 1, Contingency = "Gran comes" })
            .And(Met([Phone, Cooks]) with { Episode = 1 })
            .And(Met([Phone]) with { Episode = 1 });
        var plan = past.Given.Record.State.Open!.Protection.RunningPlan!;

        var versions = PlanVersion.Of(plan, past.Given.Record, 1);

        versions.Select(version => version.Otherwise).ShouldAllBe(said => said == "Gran comes");
        versions
            .Zip(versions.Skip(1), (before, after) => PlanChange.Between(before, after, plan.Helps).Count)
            .ShouldBe([0, 1]);
    }

    private static IEnumerable<string> Said(Rows<PlanAction> before, Rows<PlanAction> after) =>
        Changes(Started(before), Met(after));

    private static IEnumerable<string> Changes(ProtectionPlanStarted started, CoreGroupMet met)
    {
        var record = Past.Held(Team.Amira).And(started with { Episode = 1 }).And(met with { Episode = 1 }).Given.Record;
        var plan = record.State.Open!.Protection.RunningPlan!;
        var versions = PlanVersion.Of(plan, record, 1);
        return PlanChange.Between(versions[0], versions[1], plan.Helps).Select(change => change.Says);
    }

    private static ProtectionPlanStarted Started(Rows<PlanAction> actions) =>
        new(AbuseCategory.Neglect, "Max sleeps", actions);

    private static CoreGroupMet Met(Rows<PlanAction> actions) => new([], "Better", actions);

    private static DateOnly Day(int day) => new(2024, 5, day);
}
