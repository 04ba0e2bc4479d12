using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Tests.Journeys;

/// <summary>A child with a child protection plan of ours moves to another council.</summary>
public sealed class TransferOutTests
{
    [Theory]
    [InlineData("2011-06-06")]
    [InlineData("2014-06-02")]
    [InlineData("2019-06-03")]
    [InlineData("2024-01-08")]
    [InlineData("2026-06-01")]
    public void The_plan_ends_for_a_move_only_once_the_other_council_has_held_its_conference_and_takes_over(string from)
    {
        var past = Past.MovingOut(from);
        past.Given.When(Team.Amira, End(past.Next)).ThenRefusedBy("transfer-originating-keeps-plan");

        var refused = past.Given.After(Team.Amira, Held(past.Next, accepted: false));
        refused.When(Team.Amira, End(past.Next)).ThenRefusedBy("transfer-originating-keeps-plan");

        var taken = past.Given.After(Team.Amira, Held(past.Next, accepted: true));
        var ended = taken.When(Team.Amira, End(past.Next)).ThenHappened<ProtectionPlanEnded>();
        (ended.ReceivingConferenceOn, ended.ReceivingAuthority).ShouldBe((past.Next, "Quayshire"));
    }

    [Fact]
    public void A_conference_about_an_earlier_plan_does_not_end_a_later_one()
    {
        var past = Past.MovingOut()
            .And(new ReceivingConferenceHeld("Quayshire", true, "a plan there") { Episode = 1 })
            .And(new ProtectionPlanEnded("moved") { Episode = 1 })
            .And(new ProtectionPlanStarted(AbuseCategory.Neglect, "safe") { Episode = 1 });

        past.Given.When(Team.Amira, End(past.Next)).ThenRefusedBy("transfer-originating-keeps-plan");
    }

    [Fact]
    public void Their_conference_is_chased_until_it_is_known_and_then_ending_the_plan_is_what_waits()
    {
        var past = Past.MovingOut("2025-03-03");
        Clock(past.Given, past.Next).Status.ShouldBe(ClockStatus.Running);
        past.Given.When(
                Team.Amira,
                new ChaseTransferOut
                {
                    On = past.Next,
                    Episode = 1,
                    Asked = "Jo Firth",
                    Said = "not yet",
                }
            )
            .ThenHappened<TransferOutChased>();

        var taken = past.Given.After(Team.Amira, Held(past.Next, accepted: true));
        Clock(taken, past.Next).Status.ShouldBe(ClockStatus.MetInTime);
        taken
            .Next(Team.Amira, past.Next)
            .Single(next => next.ActName == "end-child-protection-plan")
            .IsExpected.ShouldBeTrue();
        taken
            .When(Team.Amira, Held(past.Next, accepted: true))
            .ThenCannotFollow("The other council’s conference is recorded.");
    }

    [Fact]
    public void A_council_is_told_once_and_again_only_where_the_first_did_not_take_over()
    {
        var past = Past.MovingOut();
        past.Given.When(Team.Amira, Tell(past.Next))
            .ThenCannotFollow("The other council has been told. Record its conference, or that you asked again.");
        past.And(new ReceivingConferenceHeld("Quayshire", false, "no plan there") { Episode = 1 })
            .Given.When(Team.Amira, Tell(past.Next))
            .ThenHappened<TransferOutNotified>();

        var none = Past.ConferenceDue();
        none.Given.When(Team.Amira, Tell(none.Next)).ThenCannotFollow("No child protection plan is running.");
        none.Given.When(Team.Amira, Held(none.Next, accepted: true))
            .ThenCannotFollow("No other council has been told that this child has moved.");
    }

    private static TellOfTransferOut Tell(DateOnly on) =>
        (TellOfTransferOut)Examples.TellOfTransferOut.Act with
        {
            On = on,
            Episode = 1,
        };

    private static RecordReceivingConference Held(DateOnly on, bool accepted) =>
        new()
        {
            On = on,
            Episode = 1,
            Accepted = accepted,
            Decided = "a plan there",
            Reason = accepted ? null : "nobody knows where they will live",
        };

    private static EndProtectionPlan End(DateOnly on) =>
        new()
        {
            On = on,
            Episode = 1,
            Reason = "moved",
            Summary = "safe",
        };

    private static ClockReading Clock(Given given, DateOnly today) =>
        Shipped
            .Guidance.Clocks(given.Record.Standing, today.ToDateTime(new TimeOnly(18, 0)))
            .Single(clock => clock.Duty.Id == "transfer-out-conference-local");
}
