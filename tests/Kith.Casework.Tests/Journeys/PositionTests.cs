using Kith.Casework.ChildInNeed;
using Kith.Casework.EarlyHelp;
using Kith.Casework.FrontDoor;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.Journeys;

/// <summary>Where a case is said to be is what is so, and not what was.</summary>
public sealed class PositionTests
{
    [Fact]
    public void After_an_assessment_that_leads_to_a_plan_the_plan_is_drafted_and_then_approved()
    {
        var past = Past.Authorised();

        PositionOf(past).ShouldBe(Positions.NeedPlanToAgree);
        Expected(past).ShouldBe(["draft-child-in-need-plan", "tell-of-assessment"]);
        PositionOf(Past.Drafted()).ShouldBe(Positions.NeedPlanToApprove);
        Expected(Past.Drafted())
            .ShouldBe(
                ["approve-child-in-need-plan", "return-child-in-need-plan", "tell-of-assessment"],
                ignoreOrder: true
            );
        PositionOf(Past.NeedPlan()).ShouldBe(Stages.ChildInNeed);
    }

    [Fact]
    public void A_decision_is_no_assessment_and_a_finished_one_waits_for_approval()
    {
        PositionOf(Past.Section17()).ShouldBe(Positions.AssessmentToStart);
        PositionOf(Past.Assessing()).ShouldBe(Stages.Section17);
        PositionOf(Past.Submitted()).ShouldBe(Positions.AssessmentToApprove);
    }

    [Fact]
    public void A_plan_that_ended_is_shown_as_no_plan_whichever_came_before_it()
    {
        var need = Past.NeedPlan().And(new ChildInNeedPlanEnded("outcomes-met") { Episode = 1 });
        var protection = Past.PlanToEnd().And(new ProtectionPlanEnded("review-decision") { Episode = 1 });

        PositionOf(need).ShouldBe(Positions.PlanEnded);
        PositionOf(protection).ShouldBe(Positions.PlanEnded);
        // Help under another plan is offered, beside ending our involvement.
        Expected(protection).ShouldBe(["draft-child-in-need-plan", "close-episode"], ignoreOrder: true);
        Expected(need).ShouldBe(["close-episode"]);
    }

    [Fact]
    public void Once_a_review_decides_that_a_plan_ends_ending_it_is_what_is_due_and_its_other_clocks_stop()
    {
        var past = Past.PlanToEnd("2024-05-06");

        PositionOf(past).ShouldBe(Positions.ProtectionPlanToEnd);
        Expected(past)[0].ShouldBe("end-child-protection-plan");
        Expected(past).ShouldNotContain("hold-core-group");
        Expected(past).ShouldNotContain("hold-review-conference");
        OpenClocks(past).ShouldBe(["cp-plan-end-local"]);
    }

    public static TheoryData<string> Pasts =>
        ["nothing", "referral", "early help", "assessing", "need plan", "protection plan", "closed"];

    [Theory, MemberData(nameof(Pasts))]
    public void Every_act_can_follow_or_says_what_it_waits_for(string name)
    {
        var past = name switch
        {
            "nothing" => Past.Registered(),
            "referral" => Past.Referral(),
            "early help" => Past.EarlyHelp(),
            "assessing" => Past.Assessing(),
            "need plan" => Past.NeedPlan(),
            "protection plan" => Past.ProtectionPlan(),
            _ => Past.Closed(),
        };
        var later = Next.Later(past.Given.Record, Shipped.Forms);
        later.ShouldAllBe(act => act.Because.EndsWith('.'));
        All(past).ShouldBe(All(Past.Registered()), ignoreOrder: true);

        static IEnumerable<string> All(Past past) =>
            past
                .Given.Next(Team.Amira, past.Next)
                .Select(next => next.ActName)
                .Concat(Next.Later(past.Given.Record, Shipped.Forms).Select(act => act.ActName));
    }

    [Fact]
    public void While_a_plan_runs_each_of_its_clocks_leads_to_the_act_that_meets_it()
    {
        var record = Past.ProtectionPlan().Given.Record;

        Shipped
            .Guidance.Read(record.ByDate, Past.ProtectionPlan().Next.ToDateTime(TimeOnly.MinValue))
            .Clocks.Where(clock => clock.IsOpen && clock.Duty.Stage == Stages.ChildProtectionPlan)
            .Select(clock => (clock.Duty.Id, Towards.Meeting(clock, record)))
            .ShouldBe(
                [
                    ("core-group-first-meeting", "hold-core-group"),
                    ("review-conference-first", "hold-review-conference"),
                    ("cp-visits", "make-home-visit"),
                ],
                ignoreOrder: true
            );
    }

    [Fact]
    public void A_review_that_lets_the_plan_go_on_starts_the_clock_of_the_next()
    {
        var past = Past.ProtectionPlan().And(new ReviewConferenceHeld(ReviewDecision.Continue) { Episode = 1 });

        PositionOf(past).ShouldBe(Stages.ChildProtectionPlan);
        OpenClocks(past).ShouldContain("review-conference-interval");
        Expected(past).ShouldContain("hold-core-group");
    }

    [Fact]
    public void What_a_discussion_or_an_enquiry_decided_on_is_to_begin_until_it_does()
    {
        PositionOf(Past.Decided(ReferralDecision.StrategyDiscussion)).ShouldBe(Positions.DiscussionToHold);
        PositionOf(Past.Discussed(StrategyOutcome.Section47Enquiry)).ShouldBe(Positions.EnquiryToStart);
        PositionOf(Past.Enquiry()).ShouldBe(Stages.Section47);
        PositionOf(Past.ConferenceDue()).ShouldBe(Positions.ConferenceToHold);
        PositionOf(Past.Conferenced(ConferenceDecision.ChildProtectionPlan)).ShouldBe(Positions.ProtectionPlanToStart);
        PositionOf(Past.Conferenced(ConferenceDecision.ChildInNeedPlan)).ShouldBe(Positions.NeedPlanToAgree);
    }

    [Fact]
    public void Early_help_that_ended_is_not_asked_for_again()
    {
        var past = Past.EarlyHelp().And(new EarlyHelpClosed(EarlyHelpOutcome.OutcomesMet) { Episode = 1 });

        PositionOf(Past.Decided(ReferralDecision.EarlyHelp)).ShouldBe(Positions.EarlyHelpToStart);
        PositionOf(Past.EarlyHelp()).ShouldBe(Stages.EarlyHelp);
        PositionOf(past).ShouldBe(Positions.EarlyHelpEnded);
        Expected(past).ShouldBe(["close-episode"]);
    }

    [Fact]
    public void The_plan_that_runs_says_what_has_to_change_and_who_does_what_as_agreed_last()
    {
        var past = Past.ProtectionPlan();
        var plan = past.Given.Record.State.Open!.Plan!;
        plan.Name.ShouldBe("Child protection plan");
        plan.Category.ShouldNotBeNull();
        var begun = plan.DoesIn(past.Given.Record, 1)!.On;

        var met = past.And(
            new CoreGroupMet(Attended.ByFamily, "eats", Rows.From<PlanAction>("Gran cooks by Friday")) { Episode = 1 }
        ).Given.Record;

        plan.DoesIn(met, 1)!.Detail("actions").ShouldBe("Gran cooks by Friday");
        plan.DoesIn(met, 1)!.On.ShouldBeGreaterThan(begun);
        plan.WantsIn(met, 1)!.Detail("outcomes").ShouldNotBeNull();
        Past.NeedPlan().Given.Record.State.Open!.Plan!.Name.ShouldBe("Child in need plan");
        Past.EarlyHelp().Given.Record.State.Open!.Plan!.Name.ShouldBe("Early help");
        Past.Section17().Given.Record.State.Open!.Plan.ShouldBeNull();
    }

    [Fact]
    public void With_no_plan_there_is_a_day_by_which_one_has_to_be_written_until_it_is_drafted()
    {
        var past = Past.Authorised("2025-03-03");
        OpenClocks(past).ShouldContain(ToWrite);
        OpenClocks(Past.Drafted(from: "2025-03-03")).ShouldNotContain(ToWrite);
        OpenClocks(Past.NeedPlan("2025-03-03")).ShouldNotContain(ToWrite);
        Due(past).ShouldBe(past.Next.AddDays(13), "ten working days, a fortnight from a working day");
    }

    [Theory]
    [InlineData(AssessmentOutcome.NoFurtherAction)]
    [InlineData(AssessmentOutcome.EarlyHelp)]
    [InlineData(AssessmentOutcome.StrategyDiscussion)]
    public void Where_the_assessment_finds_something_else_no_plan_is_waited_for(AssessmentOutcome outcome)
    {
        var past = Past.Seen("2025-03-03")
            .And(
                new AssessmentSubmitted("w", "s", "c", "p", "a", AssessmentOutcome.ChildInNeedPlan, ["4B"])
                {
                    Episode = 1,
                }
            )
            .And(new AssessmentReturned("look again") { Episode = 1 }, by: "ruth")
            .And(new AssessmentSubmitted("w", "s", "c", "p", "a", outcome, ["4B"]) { Episode = 1 })
            .And(new AssessmentAuthorised { Episode = 1 }, by: "ruth");
        OpenClocks(past).ShouldNotContain(ToWrite);
    }

    private const string ToWrite = "cin-plan-to-write-local";

    private static DateOnly Due(Past past) =>
        Shipped
            .Guidance.Read(past.Given.Record.ByDate, past.Next.ToDateTime(TimeOnly.MinValue))
            .Clocks.Single(clock => clock.Duty.Id == ToWrite)
            .Due;

    private static string PositionOf(Past past) => past.Given.Record.State.Open!.Position;

    private static List<string> Expected(Past past) =>
        [
            .. past
                .Given.Next(Team.Ruth, past.Next)
                .Where(next => next.IsExpected)
                .Select(next => next.ActName)
                .Except(["allocate-lead-practitioner", "tell-referrer"]),
        ];

    private static IEnumerable<string> OpenClocks(Past past) =>
        Shipped
            .Guidance.Read(past.Given.Record.ByDate, past.Next.ToDateTime(TimeOnly.MinValue))
            .Clocks.Where(clock => clock.IsOpen)
            .Select(clock => clock.Duty.Id)
            .Except(["referral-acknowledge"]);
}
