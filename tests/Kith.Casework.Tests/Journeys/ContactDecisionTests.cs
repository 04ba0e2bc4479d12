using Kith.Casework.FrontDoor;
using Kith.Casework.FrontDoor.Worries;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Tests.Journeys;

/// <summary>A worry about a child with whom work goes on is decided by somebody, and whoever brought it is told.</summary>
[Ask("D11")]
public sealed class ContactDecisionTests
{
    private const string Limit = "contact-decided-local";

    private static readonly ContactReceived Worry = new("Gran", "No coat again", ToDecide: true) { Episode = 1 };

    [Fact]
    public void It_is_owed_until_somebody_has_decided_what_it_changes()
    {
        var past = Past.Held(Team.Amira, "2025-03-03").And(Worry);
        Reading(past.Given.Record, past.Next).Status.ShouldBe(ClockStatus.Running);
        past.Given.Record.State.Open!.KeptOpenBy!.ShouldStartWith("Nobody has decided what the contact of");

        var decided = past.Given.When(Team.Amira, Decision(past.Next)).ThenRecord().Record;

        Reading(decided, past.Next).Status.ShouldBe(ClockStatus.MetInTime);
        decided.State.Open!.FrontDoor.Waiting.ShouldBeEmpty();
        decided.State.Open!.KeptOpenBy.ShouldBeNull();
    }

    [Fact]
    public void A_contact_of_somebody_who_works_with_the_child_waits_for_nobody()
    {
        var past = Past.Held(Team.Amira, "2025-03-03").And(new ContactReceived("Gran", "Rang") { Episode = 1 });

        past.Given.Record.State.Open!.FrontDoor.Waiting.ShouldBeEmpty();
        past.Given.When(Team.Amira, Decision(past.Next))
            .ThenCannotFollow("No contact waits for somebody to decide what it changes.");
    }

    [Fact]
    public void That_a_strategy_discussion_is_needed_starts_its_clock()
    {
        var past = Past.Held(Team.Amira, "2025-03-03").And(Worry);

        var decided = past
            .Given.When(Team.Amira, Decision(past.Next) with { Outcome = ContactOutcome.StrategyDiscussion })
            .ThenRecord()
            .Record;

        Reading(decided, past.Next, "strategy-discussion-local-limit").Status.ShouldBe(ClockStatus.Running);
    }

    [Fact]
    public void Somebody_who_is_no_social_worker_does_not_decide_it_alone()
    {
        var past = Past.Held(Team.Sam, "2025-03-03").And(Worry);

        past.Given.When(Team.Sam, Decision(past.Next)).ThenRefusedBy("contact-decider-local");
    }

    [Fact]
    public void What_is_new_while_a_referral_waits_is_decided_with_it()
    {
        var past = Past.Referral("2025-03-03")
            .And(Worry)
            .And(new ReferralDecided(ReferralDecision.Section17, "needs") { Episode = 1 }, by: "ruth");

        past.Given.Record.State.Open!.FrontDoor.Waiting.ShouldBeEmpty();
        Reading(past.Given.Record, past.Next).IsOpen.ShouldBeFalse();
    }

    [Fact]
    public void A_worry_of_an_earlier_day_that_comes_after_a_decision_was_not_before_whoever_decided()
    {
        var past = Past.Held(Team.Amira, "2025-03-03")
            .And(Worry)
            .And(new ContactDecided(ContactOutcome.GoesOn) { Episode = 1 });
        var before = past.Given.Record;
        var late = new Recorded(
            before.Version + 1,
            Worry,
            before.Standing[^1].On.AddDays(-1),
            null,
            default,
            "fay",
            default
        );

        before.With([late]).State.Open!.FrontDoor.Waiting.Select(one => one.Version).ShouldBe([late.Version]);
    }

    [Fact]
    public void It_is_a_referral_wherever_nothing_beyond_early_help_was_decided_on()
    {
        Takes(Past.Contact()).ShouldBeTrue();
        Takes(Past.EarlyHelp()).ShouldBeTrue();
        Takes(Past.Decided(ReferralDecision.EarlyHelp)).ShouldBeTrue();
        Takes(Past.Section17()).ShouldBeFalse();
        Takes(Past.Assessing()).ShouldBeFalse();
        Takes(Past.ProtectionPlan()).ShouldBeFalse();
        Takes(Past.Supported()).ShouldBeFalse();
        static bool Takes(Past past) => past.Given.Record.State.Open!.TakesReferral;
    }

    private static DecideContact Decision(DateOnly on) =>
        new()
        {
            On = on,
            Episode = 1,
            Outcome = ContactOutcome.GoesOn,
            Reason = "Asked at home tomorrow",
            How = "telephone",
        };

    private static ClockReading Reading(ChildRecord record, DateOnly today, string duty = Limit) =>
        Shipped
            .Guidance.Clocks(record.ByDate, today.ToDateTime(TimeOnly.MinValue))
            .Last(clock => clock.Duty.Id == duty);
}
