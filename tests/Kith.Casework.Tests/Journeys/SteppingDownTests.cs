using Kith.Casework.ChildInNeed;
using Kith.Casework.Forms;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.Journeys;

/// <summary>When a child is safe enough for a protection plan to end, help goes on with whom the family knows.</summary>
public sealed class SteppingDownTests
{
    [Fact, Ask("E7")]
    public void A_protection_plan_that_ends_goes_on_as_a_child_in_need_plan_with_the_same_lead_and_nothing_is_typed_again()
    {
        var past = Past.PlanToEnd().LedBy(Team.Amira);
        var led = past.Given.Record.State.Open!.Lead;

        var ended = past.Given.After(
            Team.Amira,
            new EndProtectionPlan
            {
                On = past.Next,
                Episode = 1,
                Reason = "review-decision",
                Summary = "Gran stays in the evenings",
            }
        );

        var open = ended.Record.State.Open!;
        open.Lead.ShouldBe(led);
        open.Stage.ShouldBe(Stages.ChildInNeed);
        Beforehand
            .Fill(Shipped.Forms.For("draft-child-in-need-plan"), ended.Record, 1, past.Next)
            .ShouldContain(input => input.Value == "Gran helps");
        var plan = (DraftChildInNeedPlan)Examples.DraftChildInNeedPlan.Act with { On = past.Next, Episode = 1 };
        ended.When(Team.Amira, plan).ThenHappened<ChildInNeedPlanDrafted>();
    }
}
