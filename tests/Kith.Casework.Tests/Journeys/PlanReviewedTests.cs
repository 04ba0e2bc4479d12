using Kith.Casework.ChildInNeed;
using Kith.Casework.Forms;
using Kith.Casework.Papers;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.Journeys;

/// <summary>A child in need plan is approved by somebody who met the family, looked at action by action, and says what happens if it does not help.</summary>
[Ask("B6")]
public sealed class PlanReviewedTests
{
    private static readonly Form Review = Shipped.Forms.For("review-child-in-need-plan");

    private static Past Running() =>
        Past.Authorised()
            .And(
                new ChildInNeedPlanAgreed("sleeps well", Steps.Full, Contingency: "Gran rings Amira") { Episode = 1 },
                by: "ruth"
            );

    [Fact]
    public void A_review_begins_with_every_action_as_it_was_agreed_by_whom_and_by_when()
    {
        var past = Running();

        var rows = new ReviewChildInNeedPlan().Begins(
            "results",
            past.Given.Record,
            past.Given.Record.State.Open!,
            null
        );

        rows!
            .Cast<ActionResult>()
            .ShouldBe([
                new("k3f9", "Takes the phone out of the room (Mum), by 3 May 2024"),
                new("q7aa", "Cooks on Thursdays (Gran)"),
            ]);
    }

    [Fact]
    public void After_a_review_the_next_one_begins_with_what_that_review_agreed()
    {
        var past = Running().And(new ChildInNeedPlanReviewed("better", Steps.Of("Aunt Jo drives")) { Episode = 1 });

        new ReviewChildInNeedPlan()
            .Begins("results", past.Given.Record, past.Given.Record.State.Open!, null)!
            .Cast<ActionResult>()
            .Select(row => row.Action)
            .ShouldBe(["Aunt Jo drives (Gran)"]);
    }

    [Fact]
    public void What_was_not_done_or_not_all_of_it_says_why_and_what_was_done_need_not()
    {
        var past = Running();

        past.Given.When(Team.Amira, Reviewed(past.Next, ActionCame.Done, ActionCame.NotDone))
            .ThenAsks("results:q7aa.why", "Action 2: Say why");
        past.Given.When(Team.Amira, Reviewed(past.Next, ActionCame.Done, ActionCame.Done))
            .ThenHappened<ChildInNeedPlanReviewed>();
    }

    [Fact]
    public void An_action_of_which_nobody_says_what_came_of_it_is_asked_for()
    {
        var past = Running();

        past.Given.When(Team.Amira, Reviewed(past.Next, ActionCame.Done, null))
            .ThenAsks("results:q7aa.came", "Action 2: Say what came of it");
    }

    [Fact, Ask("C5")]
    public void The_actions_and_what_happens_otherwise_are_carried_into_the_review_the_actions_marked_until_confirmed()
    {
        var past = Running();

        var opened = Beforehand.Fill(Review, past.Given.Record, 1, past.Next);

        opened.Single(value => value.Key == "contingency").Value.ShouldBe("Gran rings Amira");
        opened.ShouldContain(value => value.Key.StartsWith("actions:k3f9", StringComparison.Ordinal));
        Review.Find("actions")!.Rows!.Confirms.ShouldBeTrue();
    }

    [Fact, Ask("E2")]
    public void Whoever_approves_may_say_that_they_met_the_family_by_then_and_what_it_said()
    {
        var past = Past.Drafted();
        var approve = new ApproveChildInNeedPlan { On = past.Next, Episode = 1 };

        past.Given.When(Team.Ruth, approve).ThenHappened<ChildInNeedPlanApproved>();
        past.Given.When(Team.Ruth, approve with { MetOn = past.Next, MetWith = "Mum and Gran" })
            .ThenHappened<ChildInNeedPlanApproved>()
            .MetWith.ShouldBe("Mum and Gran");
        past.Given.When(Team.Ruth, approve with { MetOn = past.Next.AddDays(1), MetWith = "Mum" })
            .ThenAsks("met-on", "Give the day on which you met the family: the one on which you approve it, or before");
    }

    [Fact]
    public void The_plan_approved_says_what_happens_otherwise_until_a_review_says_it_anew()
    {
        var past = Past.Authorised()
            .And(new ChildInNeedPlanDrafted("sleeps", Steps.Full, Contingency: "Gran rings") { Episode = 1 });
        var approved = past
            .Given.When(Team.Ruth, new ApproveChildInNeedPlan { On = past.Next, Episode = 1 })
            .ThenRecord();
        Otherwise(approved.Record).ShouldBe("Gran rings");

        Otherwise(Running().Given.Record).ShouldBe("Gran rings Amira");
        Otherwise(
                Running()
                    .And(new ChildInNeedPlanReviewed("better", Steps.Full, Contingency: "School rings") { Episode = 1 })
                    .Given.Record
            )
            .ShouldBe("School rings");

        static string? Otherwise(ChildRecord record) =>
            record.State.Open!.ChildInNeed.RunningPlan!.OtherwiseIn(record, 1);
    }

    private static ReviewChildInNeedPlan Reviewed(DateOnly on, params ActionCame?[] came) =>
        new()
        {
            On = on,
            Episode = 1,
            Progress = "sleeps",
            ChildSaid = "better",
            Actions = Steps.Full,
            Contingency = "Gran rings",
            Results = [.. came.Zip(["k3f9", "q7aa"], (what, id) => new ActionResult(id, "It", what))],
        };
}
