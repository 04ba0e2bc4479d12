using System.Globalization;
using Kith.Casework.Access;
using Kith.Casework.ChildInNeed;
using Kith.Casework.Forms;
using Kith.Casework.People;
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

    [Fact, Ask("E2")]
    public void Whoever_drafts_a_plan_does_not_approve_it_and_nobody_departs_from_that()
    {
        var past = Past.Drafted();
        var own = Past.Drafted(by: "ruth");

        past.Given.When(Team.Amira, Approve(past.Next)).ThenRefusedBy("plan-approve-review");
        var objection = own.Given.When(Team.Ruth, Approve(own.Next)).ThenRefusedBy("plan-approve-review").Single();
        objection.CanDepart.ShouldBeFalse();
        objection.Because.ShouldStartWith("Nobody approves or returns their own work.");
        own.Given.When(Team.Ruth, Return(own.Next)).ThenRefusedBy("plan-approve-review");
        own.Given.When(Team.Helen, Approve(own.Next)).ThenHappened<ChildInNeedPlanApproved>();
    }

    [Fact, Ask("E2", "E11")]
    public void A_plan_that_was_approved_is_the_plan_agreed_and_says_all_that_was_drafted()
    {
        var past = Past.Authorised();
        var drafted = past.Given.When(Team.Amira, Draft(past.Next)).ThenRecord();
        drafted.Record.State.Open!.HasOpenPlan.ShouldBeFalse();

        var open = drafted.When(Team.Ruth, Approve(past.Next)).ThenRecord().Record.State.Open!;

        open.ChildInNeed.Plan!.Agreed.ShouldBe(
            new ChildInNeedPlanAgreed("sleeps", Steps.Of("Gran helps"), "good", "Mum agrees", "Gran rings")
            {
                Episode = 1,
            }
        );
        open.ChildInNeed.Plan!.StartedOn.ShouldBe(past.Next);
        open.ChildInNeed.HasWaitingDraft.ShouldBeFalse();
        open.Stage.ShouldBe(Stages.ChildInNeed);
    }

    [Fact]
    public void A_drafted_plan_waits_for_the_lead_s_manager_and_no_longer_once_it_came_back()
    {
        var past = Past.Drafted();
        Waiting(past.Given).ShouldBe([("amira", "ruth")]);

        var back = past.Given.When(Team.Ruth, Return(past.Next)).ThenRecord();

        Waiting(back).ShouldBeEmpty();
        var again = back.When(Team.Amira, Draft(past.Next)).ThenRecord();
        Waiting(again).ShouldBe([("amira", "ruth")]);

        IEnumerable<(string, string?)> Waiting(Given given) =>
            Shipped
                .Guidance.Read(given.Record.ByDate, past.Next.ToDateTime(new TimeOnly(12, 0)))
                .Approvals.Where(waiting => waiting.Duty.Id == "plan-approve-review")
                .Select(waiting =>
                    (
                        waiting.Author,
                        Authorising.Approver(waiting.Duty, waiting.Author, Subject.Of(given.Record), Team.All)?.Id
                    )
                );
    }

    [Fact]
    public void Whatever_edition_is_in_force_a_drafted_plan_waits_for_one_manager_who_did_not_write_it()
    {
        foreach (var (from, _) in Shipped.Guidance.Timeline)
        foreach (var author in new[] { "amira", "ruth" })
        {
            var past = Past.Drafted(author, from.AddDays(100).ToString("O", CultureInfo.InvariantCulture));

            var waiting = Shipped
                .Guidance.Read(past.Given.Record.ByDate, past.Next.ToDateTime(new TimeOnly(12, 0)))
                .Approvals.ShouldHaveSingleItem($"from {from}");

            var approver = Authorising.Approver(waiting.Duty, author, Subject.Of(past.Given.Record), Team.All);
            approver!.Id.ShouldNotBe(author);
            past.Given.When(Team.All.Find(author)!, Approve(past.Next)).ThenRefusedBy(waiting.Duty.Id);
            past.Given.When(approver, Approve(past.Next)).ThenHappened<ChildInNeedPlanApproved>();
        }
    }

    [Fact]
    public void A_plan_that_came_back_opens_as_it_was_sent_and_whoever_leads_is_told_until_it_is_sent_again()
    {
        var past = Past.Drafted(by: "sam");
        var back = past.Given.When(Team.Ruth, Return(past.Next)).ThenRecord();
        var form = Shipped.Forms.For("draft-child-in-need-plan");

        var came = Beforehand.CameBack(form, back.Record, 1)!;
        came.Because.ShouldBe("who tells school?");
        came.Sent.By.ShouldBe("sam");
        Beforehand.Fill(form, back.Record, 1, past.Next).Select(value => value.Value).ShouldContain("Gran helps");
        var told = Casework
            .Record.Told.On(back.Record)
            .Single(told => told.Notice.Kind == "returned" && told.Recipient == "amira");
        told.Notice.Says.ShouldBe("sent the child in need plan back: who tells school?");
        told.Notice.Act.ShouldBe("draft-child-in-need-plan");

        var again = back.When(Team.Amira, Draft(past.Next)).ThenRecord();
        Casework.Record.Told.On(again.Record).ShouldNotContain(told => told.Notice.Kind == "returned");
        Beforehand.CameBack(form, again.Record, 1).ShouldBeNull();
    }

    [Fact]
    public void While_a_draft_waits_it_is_neither_drafted_again_nor_agreed_past_its_approval()
    {
        var past = Past.Drafted();

        past.Given.When(Team.Amira, Draft(past.Next))
            .ThenCannotFollow("The child in need plan is waiting for approval.");
        past.Given.When(Team.Ruth, Agree(past.Next))
            .ThenCannotFollow("The child in need plan is waiting for approval.");
        var none = Past.Authorised();
        none.Given.When(Team.Ruth, Approve(none.Next))
            .ThenCannotFollow("No child in need plan is waiting for approval.");
        none.Given.When(Team.Ruth, Return(none.Next))
            .ThenCannotFollow("No child in need plan is waiting for approval.");
    }

    [Fact]
    public void A_plan_may_be_drafted_while_the_assessment_waits_and_is_approved_after_it()
    {
        var past = Past.Submitted();
        var drafted = past.Given.When(Team.Amira, Draft(past.Next)).ThenRecord();

        drafted.Record.State.Open!.Position.ShouldBe(Positions.AssessmentToApprove);
        drafted.When(Team.Ruth, Approve(past.Next)).ThenRefusedBy("assessment-approved-before-plan");
        drafted
            .When(Team.Ruth, new AuthoriseAssessment { On = past.Next, Episode = 1 })
            .ThenRecord()
            .When(Team.Ruth, Approve(past.Next))
            .ThenHappened<ChildInNeedPlanApproved>();
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
                $"When does it end? The answer must be on or after {Plain.Day(past.Next.AddDays(-1))}, when the plan was agreed"
            );
    }

    [Fact, Ask("B6")]
    public void A_plan_says_of_each_action_who_is_helped_and_how_and_what_happens_if_it_does_not_help()
    {
        var past = Past.Authorised();
        var plan = Draft(past.Next);

        past.Given.When(Team.Amira, plan with { Actions = [new PlanAction("a1", Does: "Gran cooks", Who: "Gran")] })
            .ThenAsks("actions:a1.helps", "Action 1: Say who is helped by it, and how");
        past.Given.When(Team.Amira, plan with { Contingency = null })
            .ThenAsks("contingency", "Say what happens if it does not help, or things get worse");
        // A plan that was written before, or came with an import, is what it was; its next review asks.
        var brought = Past.Authorised()
            .And(new ChildInNeedPlanAgreed("sleeps", [new PlanAction("a1", Does: "Gran cooks")]) { Episode = 1 });
        brought
            .Given.When(
                Team.Amira,
                new ReviewChildInNeedPlan
                {
                    On = brought.Next,
                    Episode = 1,
                    Progress = "sleeps",
                    ChildSaid = "better",
                    Actions = [new PlanAction("a1", Does: "Gran cooks", Who: "Gran", Helps: "Max, who eats with her")],
                    Results = [new ActionResult("a1", "Gran cooks", ActionCame.Done)],
                }
            )
            .ThenAsks("contingency", "Say what happens if it does not help, or things get worse");
        // In outline an action may leave open who is helped.
        Shipped
            .Forms.For("hold-initial-conference")
            .Find("actions")!
            .Rows!.Cells.Single(cell => cell.Name == "helps")
            .Missing.ShouldBeNull();
    }

    [Fact]
    public void An_ended_plan_is_not_reviewed()
    {
        var past = Past.NeedPlan().And(new ChildInNeedPlanEnded("moved") { Episode = 1 });

        past.Given.When(Team.Amira, new ReviewChildInNeedPlan { On = past.Next, Episode = 1 })
            .ThenCannotFollow("No child in need plan is running.");
    }

    private static DraftChildInNeedPlan Draft(DateOnly on) =>
        new()
        {
            On = on,
            Episode = 1,
            Outcomes = "sleeps",
            Actions = Steps.Of("Gran helps"),
            ChildSaid = "good",
            ParentsSay = "Mum agrees",
            Contingency = "Gran rings",
        };

    private static ApproveChildInNeedPlan Approve(DateOnly on) => new() { On = on, Episode = 1 };

    private static ReturnChildInNeedPlan Return(DateOnly on) =>
        new()
        {
            On = on,
            Episode = 1,
            Reason = "who tells school?",
        };

    private static AgreeChildInNeedPlan Agree(DateOnly on) =>
        new()
        {
            On = on,
            Episode = 1,
            Outcomes = "sleeps",
            Actions = Steps.Of("Gran helps"),
            ParentsSay = "good",
            Contingency = "Gran rings",
        };
}
