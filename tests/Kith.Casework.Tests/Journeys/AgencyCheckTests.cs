using Kith.Casework.Agencies;
using Kith.Casework.Forms;
using Kith.Casework.FrontDoor;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Tests.Journeys;

/// <summary>Agencies are asked what they know before it is decided, chased, and heard.</summary>
[Ask("D11"), Ask("C9")]
public sealed class AgencyCheckTests
{
    private const string LocalLimit = "agency-checks-local";

    private static Past Asked(string from = "2025-03-03") =>
        Past.Referral(from).And(new AgencyChecksRequested(Examples.TwoChecks) { Episode = 1 });

    [Fact]
    public void What_was_asked_is_owed_until_each_is_answered_or_known_not_to_be_had()
    {
        var past = Asked();
        Limit(past.Given.Record, past.Next).Status.ShouldBe(ClockStatus.Running);

        var chased = past
            .Given.When(Team.Ruth, Answers(past.Next, CheckStanding.Received, CheckStanding.Chased))
            .ThenRecord();
        Limit(chased.Record, past.Next).Status.ShouldBe(ClockStatus.Running);
        var answered = chased
            .When(
                Team.Ruth,
                Answers(past.Next, CheckStanding.NotReceived) with
                {
                    Answers = [new("k2", null, CheckStanding.NotReceived, Said: "No log")],
                }
            )
            .ThenRecord();

        Limit(answered.Record, past.Next).Status.ShouldBe(ClockStatus.MetInTime);
        answered.Record.State.Open!.FrontDoor.OpenChecks.ShouldBeEmpty();
    }

    [Fact]
    public void The_page_begins_with_those_that_are_open_and_with_no_other()
    {
        var past = Asked();
        var answered = past.Given.When(Team.Ruth, Answers(past.Next, CheckStanding.Received)).ThenRecord();

        var rows = new RecordAgencyChecks().Begins("answers", answered.Record, answered.Record.State.Open!, null);

        rows!.Cast<CheckAnswer>().ShouldBe([new CheckAnswer("k2", "Duty sergeant")]);
    }

    [Fact]
    public void An_answer_says_what_was_said_and_what_is_not_to_be_had_says_why()
    {
        var past = Asked();
        var act = new RecordAgencyChecks
        {
            On = past.Next,
            Episode = 1,
            Answers = [new("k1", null, CheckStanding.Received)],
        };

        past.Given.When(Team.Ruth, act)
            .ThenAsks("answers:k1.said", "Check 1: Say what they said, or why it is not to be had");
    }

    [Fact]
    public void Where_nothing_was_asked_there_is_nothing_to_answer()
    {
        var past = Past.Referral();

        past.Given.When(Team.Ruth, Answers(past.Next, CheckStanding.Received))
            .ThenCannotFollow("No agency was asked for anything that is not answered.");
    }

    [Fact]
    public void What_was_asked_while_it_was_a_contact_is_not_asked_again_once_it_is_a_referral()
    {
        var past = Past.Contact()
            .And(new AgencyChecksRequested(Examples.TwoChecks) { Episode = 1 })
            .And(new ReferralReceived("2A", "hungry") { Episode = 1 });

        past.Given.Record.State.Open!.FrontDoor.Checks.Count.ShouldBe(2);
    }

    [Fact]
    public void Where_parents_are_not_told_of_the_decision_it_says_how_that_would_add_risk()
    {
        var past = Past.Referral();
        var act = new DecideReferral
        {
            On = past.Next,
            Episode = 1,
            Decision = ReferralDecision.Section17,
            Reason = "Hungry",
            Threshold = "level 3",
            ParentsTold = false,
        };

        past.Given.When(Team.Ruth, act).ThenAsks("not-told-because", "Say how telling them would add risk");
        past.Given.When(Team.Ruth, act with { ParentsTold = true }).ThenHappened<ReferralDecided>();
    }

    private static ClockReading Limit(ChildRecord record, DateOnly today) =>
        Shipped
            .Guidance.Clocks(record.Standing, today.ToDateTime(new TimeOnly(18, 0)))
            .Single(clock => clock.Duty.Id == LocalLimit);

    private static RecordAgencyChecks Answers(DateOnly on, params CheckStanding[] standing) =>
        new()
        {
            On = on,
            Episode = 1,
            Answers =
            [
                .. standing.Select(
                    (one, index) => new CheckAnswer($"k{index + 1}", null, one, Said: "Away on Mondays")
                ),
            ],
        };
}
