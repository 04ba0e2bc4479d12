using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Tests.Journeys;

/// <summary>A child with a child protection plan of another council moves here.</summary>
public sealed class TransferInTests
{
    [Theory]
    [InlineData("2011-06-06")]
    [InlineData("2014-06-02")]
    [InlineData("2019-06-03")]
    [InlineData("2024-01-08")]
    [InlineData("2026-06-01")]
    public void The_conference_is_due_from_the_day_we_were_told_and_not_from_the_day_of_the_move(string from)
    {
        var past = Past.Registered(from);
        var told = past.Given.After(Team.Fay, Tell(past.Next));

        var clock = Clock(told, past.Next);
        (clock.CountedFrom, clock.Status).ShouldBe((past.Next, ClockStatus.Running));
        told.Record.State.Open!.Stage.ShouldBe(Stages.Conference);
    }

    [Fact]
    public void No_referral_and_no_enquiry_is_asked_for_before_the_conference()
    {
        var past = Past.MovingIn();

        past.Given.Record.State.Open!.Protection.AwaitsConference.ShouldBeTrue();
        past.Given.When(Team.Chris, Confer(past.Next, ConferenceDecision.ChildProtectionPlan))
            .ThenHappened<InitialConferenceHeld>()
            .TransferredFrom.ShouldBe("Quayshire");
    }

    [Fact]
    public void The_plan_here_starts_once_our_conference_decides_on_it_and_its_clocks_count_from_there()
    {
        var past = Past.MovedIn(ConferenceDecision.ChildProtectionPlan);

        Clock(past.Given, past.Next).Status.ShouldBe(ClockStatus.MetInTime);
        past.Given.When(
                Team.Amira,
                new StartProtectionPlan
                {
                    On = past.Next,
                    Episode = 1,
                    Outcomes = "safe",
                    Actions = Steps.Of("Gran helps"),
                    CoreGroup = "Mum, Gran",
                    Contingency = "Gran rings",
                    PreviousPlans = 1,
                }
            )
            .ThenHappened<ProtectionPlanStarted>()
            .Category.ShouldBe(AbuseCategory.Neglect);
    }

    [Fact]
    public void Before_our_conference_the_plan_of_the_other_council_does_not_become_ours()
    {
        var past = Past.MovingIn();

        past.Given.When(
                Team.Amira,
                new StartProtectionPlan
                {
                    On = past.Next,
                    Episode = 1,
                    Category = AbuseCategory.Neglect,
                    Outcomes = "safe",
                    Actions = Steps.Of("Gran helps"),
                    CoreGroup = "Mum, Gran",
                    Contingency = "Gran rings",
                }
            )
            .ThenRefusedBy("conference-decision-first");
    }

    [Fact]
    public void We_take_over_once_our_conference_is_held_also_where_it_decides_on_no_plan()
    {
        var early = Past.MovingIn();
        early
            .Given.When(Team.Amira, Answer(early.Next, accepted: true))
            .ThenAsks(
                "accepted",
                "The conference here has not been held. Until it is, the other council answers for the child"
            );

        var past = Past.MovedIn(ConferenceDecision.NoPlan);
        past.Given.Next(Team.Amira, past.Next)
            .Single(next => next.ActName == "answer-transfer-in")
            .IsExpected.ShouldBeTrue();
        var answered = past.Given.After(Team.Amira, Answer(past.Next, accepted: true));
        answered.Record.State.Open!.Protection.MovingIn!.Accepted.ShouldBe(true);
        answered
            .When(Team.Amira, Answer(past.Next, accepted: true))
            .ThenCannotFollow("The other council has been told.");
    }

    [Fact]
    public void Where_a_child_stays_for_some_weeks_only_we_say_so_and_no_conference_is_owed()
    {
        var past = Past.MovingIn();
        var refused = past.Given.After(Team.Amira, Answer(past.Next, accepted: false));

        Clock(refused, past.Next).Status.ShouldBe(ClockStatus.Stopped);
        refused.Record.State.Open!.Protection.AwaitsConference.ShouldBeFalse();
    }

    [Fact]
    public void Being_told_twice_is_recorded_once_and_no_plan_here_is_transferred_in()
    {
        var past = Past.MovingIn();
        past.Given.When(Team.Amira, Tell(past.Next) with { Episode = 1 })
            .ThenCannotFollow("It is recorded already that the child is moving here. The conference here is to come.");

        var here = Past.ProtectionPlan();
        here.Given.When(Team.Amira, Tell(here.Next) with { Episode = 1 })
            .ThenCannotFollow("A child protection plan is running here already.");
    }

    [Fact]
    public void New_harm_before_the_conference_is_enquired_into_and_the_conference_stays_owed()
    {
        var past = Past.MovingIn()
            .And(new StrategyDiscussionHeld(StrategyOutcome.Section47Enquiry, Attended.ByAllThree) { Episode = 1 })
            .And(new EnquiryStarted("a mark") { Episode = 1 });

        past.Given.Record.State.Open!.Protection.AwaitsConference.ShouldBeTrue();
        past.And(new InitialConferenceHeld(ConferenceDecision.NoPlan, Chair: "chris") { Episode = 1 })
            .Given.Record.State.Open!.Protection.MovingIn!.HeldOn.ShouldBe(past.Next.AddDays(-1));
    }

    private static RecordTransferIn Tell(DateOnly on) =>
        (RecordTransferIn)Examples.RecordTransferIn.Act with
        {
            On = on,
            PlanSince = null,
        };

    private static AnswerTransferIn Answer(DateOnly on, bool accepted) =>
        new()
        {
            On = on,
            Episode = 1,
            Accepted = accepted,
            Reason = accepted ? null : "They went back after a week",
            Told = "Jo Firth, by telephone",
        };

    private static HoldInitialConference Confer(DateOnly on, ConferenceDecision decision) =>
        new()
        {
            On = on,
            Episode = 1,
            Attendees = Attended.AtConference,
            ReportNotSharedReason = "They read it at the door",
            ParentsSay = "we want help",
            Threshold = "likely",
            Decision = decision,
            Category = AbuseCategory.Neglect,
            Actions = Steps.Of("Gran helps"),
            NotAskedReason = "Ada is three",
        };

    private static ClockReading Clock(Given given, DateOnly today) =>
        Shipped
            .Guidance.Clocks(given.Record.Standing, today.ToDateTime(new TimeOnly(18, 0)))
            .Single(clock => clock.Duty.Id == "transfer-in-conference");
}
