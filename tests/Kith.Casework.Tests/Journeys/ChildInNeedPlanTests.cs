using Kith.Casework.ChildInNeed;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.Journeys;

public sealed class ChildInNeedPlanTests
{
    [Fact, Ask("E2", "E11")]
    public void From_2023_a_practice_supervisor_approves_the_plan()
    {
        var old = Past.Authorised("2023-06-05");
        var now = Past.Authorised();

        old.Given.When(Team.Amira, Agree(old.Next)).ThenHappened<ChildInNeedPlanAgreed>();
        now.Given.When(Team.Amira, Agree(now.Next)).ThenRefusedBy("plan-approve-review");
        now.Given.When(Team.Ruth, Agree(now.Next)).ThenHappened<ChildInNeedPlanAgreed>();
    }

    [Fact]
    public void A_plan_waits_for_its_assessment_to_be_authorised()
    {
        var past = Past.Submitted();

        past.Given.When(Team.Ruth, Agree(past.Next)).ThenRefusedBy("assessment-approved-before-plan");
    }

    [Fact]
    public void There_is_no_plan_without_an_assessment_or_an_enquiry_to_plan_from()
    {
        var past = Past.Section17();

        past.Given.When(Team.Ruth, Agree(past.Next)).ThenRefusedBy("assessment-approved-before-plan");
        var early = Past.Section17("2012-01-09");
        early.Given.When(Team.Ruth, Agree(early.Next)).ThenRefusedBy("cin-plan-from-assessment");
    }

    [Fact, Ask("B10")]
    public void A_conference_that_decides_against_protection_can_lead_to_a_child_in_need_plan()
    {
        var past = Past.Conferenced(ConferenceDecision.ChildInNeedPlan);

        past.Given.Record.State.Open!.Stage.ShouldBe(Stages.ChildInNeed);
        past.Given.When(Team.Ruth, Agree(past.Next)).ThenHappened<ChildInNeedPlanAgreed>();
    }

    [Fact]
    public void A_child_has_one_plan_at_a_time()
    {
        var protectedChild = Past.ProtectionPlan();
        var childInNeed = Past.NeedPlan();

        protectedChild.Given.When(Team.Ruth, Agree(protectedChild.Next)).ThenRefusedBy("cp-plan-no-parallel-cin-plan");
        childInNeed.Given.When(Team.Ruth, Agree(childInNeed.Next)).ThenCannotFollow("A child in need plan is running.");
    }

    [Fact]
    public void A_plan_cannot_end_before_it_was_agreed()
    {
        var past = Past.NeedPlan();

        past.Given.When(
                Team.Amira,
                new EndChildInNeedPlan
                {
                    On = past.Next.AddDays(-3),
                    Episode = 1,
                    Reason = "moved",
                    Summary = "moved away",
                }
            )
            .ThenAsks(
                "on",
                $"The date must be on or after {Plain.Day(past.Next.AddDays(-1))}, when the plan was agreed"
            );
    }

    [Fact]
    public void An_ended_plan_is_not_reviewed()
    {
        var past = Past.NeedPlan().And(new ChildInNeedPlanEnded("moved") { Episode = 1 });

        past.Given.When(Team.Amira, new ReviewChildInNeedPlan { On = past.Next, Episode = 1 })
            .ThenCannotFollow("No child in need plan is running.");
    }

    private static AgreeChildInNeedPlan Agree(DateOnly on) =>
        new()
        {
            On = on,
            Episode = 1,
            Outcomes = "sleeps",
            Actions = "Gran helps",
            ParentsSay = "good",
        };
}
