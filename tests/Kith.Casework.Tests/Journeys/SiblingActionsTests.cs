using Kith.Casework.ChildInNeed;
using Kith.Casework.Forms;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.Journeys;

/// <summary>A family's actions are agreed once, and one child's own stand in that child's plan alone.</summary>
public sealed class SiblingActionsTests
{
    private static readonly Guid Ada = new(1, 1, 1, new byte[8]);
    private static readonly Guid Ben = new(2, 2, 2, new byte[8]);
    private static readonly PlanAction OfAll = new("s1", null, "Cooks on Thursdays", "Gran", Helps: "Mum");
    private static readonly PlanAction OfAda = new("o1", null, "Sees the dentist", "Mum");
    private static readonly PlanAction OfBen = new("o2", null, "Joins the club", "Dad");

    [Fact, Ask("B6")]
    public void One_entry_for_brothers_and_sisters_leaves_on_each_the_shared_actions_and_their_own_alone()
    {
        var form = Shipped.Forms.For("hold-core-group");
        var posted = ActReader.Posted([
            new("actions:s1.does", "Cooks on Thursdays"),
            new("actions:s1.who", "Gran"),
            new("actions:s1.helps", "Mum"),
            new($"actions-for-child.{Ada:N}:o1.does", "Sees the dentist"),
            new($"actions-for-child.{Ada:N}:o1.who", "Mum"),
            new($"actions-for-child.{Ben:N}:o2.does", "Joins the club"),
            new($"actions-for-child.{Ben:N}:o2.who", "Dad"),
        ]);

        var (adas, bens) = (Read(form, posted, Ada), Read(form, posted, Ben));

        adas.Actions.ShouldBe([OfAll]);
        bens.Actions.ShouldBe([OfAll]);
        adas.ActionsForChild.ShouldBe([OfAda]);
        bens.ActionsForChild.ShouldBe([OfBen]);
    }

    [Fact]
    public void The_plan_of_a_child_is_what_is_done_for_all_and_then_what_is_done_for_that_child()
    {
        var record = Met().Given.Record;
        var plan = record.State.Open!.Protection.RunningPlan!;

        plan.RowsIn(plan.DoesIn(record, 1)).ShouldBe([OfAll, OfAda]);
        PlanVersion.Of(plan, record, 1)[^1].Actions.ShouldBe([OfAll, OfAda]);
    }

    [Fact]
    public void The_next_core_group_opens_with_each_apart_and_asks_of_each_apart_what_came_of_it()
    {
        var record = Met().Given.Record;

        var opens = Beforehand
            .Fill(Shipped.Forms.For("hold-core-group"), record, 1, record.ByDate[^1].On)
            .ToLookup(pair => pair.Key, pair => pair.Value);

        opens["actions:s1.does"].ShouldBe(["Cooks on Thursdays"]);
        opens.Contains("actions:o1.does").ShouldBeFalse();
        opens[$"actions-for-child.{record.Id:N}:o1.does"].ShouldBe(["Sees the dentist"]);
        opens.Contains("results:s1.action").ShouldBeTrue();
        opens.Contains("results:o1.action").ShouldBeFalse();
        opens[$"results-for-child.{record.Id:N}:o1.action"].ShouldBe(["Sees the dentist (Mum)"]);
    }

    [Fact]
    public void A_plan_that_was_drafted_with_a_childs_own_actions_is_agreed_with_them()
    {
        var past = Past.Authorised()
            .And(
                new ChildInNeedPlanDrafted("Sleeps", [OfAll], ParentsSay: "yes", ActionsForChild: [OfAda])
                {
                    Episode = 1,
                }
            );

        past.Given.When(Team.Ruth, new ApproveChildInNeedPlan { On = past.Next, Episode = 1 })
            .ThenDone()
            .Select(dated => dated.Fact)
            .OfType<ChildInNeedPlanAgreed>()
            .ShouldHaveSingleItem()
            .ActionsForChild.ShouldBe([OfAda]);
    }

    [Fact]
    public void What_came_of_a_childs_own_action_needs_a_reason_where_it_was_not_done()
    {
        var past = Met();

        past.Given.When(
                Team.Amira,
                new HoldCoreGroup
                {
                    On = past.Next,
                    Episode = 1,
                    Attendees = Attended.ByFamily,
                    Progress = "Better",
                    Actions = [OfAll],
                    ResultsForChild = [new("o1", "Sees the dentist (Mum)", ActionCame.NotDone)],
                    NotAskedReason = "Ada is three",
                }
            )
            .ThenAsks("results-for-child:o1.why", "Action 1: Say why");
    }

    private static Past Met() =>
        Past.ProtectionPlan()
            .And(new CoreGroupMet(Attended.ByFamily, "Better", [OfAll], ActionsForChild: [OfAda]) { Episode = 1 });

    private static HoldCoreGroup Read(Form form, ILookup<string, string> posted, Guid child) =>
        (HoldCoreGroup)ActReader.Read(form, posted, new HoldCoreGroup(), child).Act;
}
