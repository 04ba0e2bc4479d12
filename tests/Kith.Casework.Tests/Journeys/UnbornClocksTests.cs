using Kith.Casework.ChildInNeed;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Tests.Journeys;

/// <summary>What is done before a birth is counted back from the day the child is expected.</summary>
public sealed class UnbornClocksTests
{
    private const string Expected = "2025-07-01";

    [Fact, Ask("B11")]
    public void Whoever_is_expecting_the_child_is_met_and_the_assessment_is_finished_8_weeks_before_the_birth()
    {
        var decided = Referred(ReferralDecision.Section17);
        Due(decided, "child-seen-local").ShouldBe(Given.Day("2025-03-12"));

        var assessing = decided.LedBy(Team.Amira).And(new AssessmentStarted("what helps") { Episode = 1 }, by: "ruth");

        Due(assessing, "unborn-assessment-local").ShouldBe(Given.Day("2025-05-06"));
    }

    [Fact, Ask("B11")]
    public void A_conference_is_held_8_weeks_before_the_birth_and_what_everybody_does_is_agreed_6_weeks_before()
    {
        Due(Concluded(), "unborn-conference-local").ShouldBe(Given.Day("2025-05-06"));

        var held = Planned();
        Due(held, "unborn-conference-local").ShouldBeNull();
        Due(held, "unborn-services-local").ShouldBe(Given.Day("2025-05-20"));
        Due(held.And(new ChildBorn()), "unborn-services-local").ShouldBeNull();
    }

    [Fact, Ask("B11")]
    public void A_corrected_expected_day_moves_what_is_done_before_the_birth()
    {
        var assessing = Referred(ReferralDecision.Section17)
            .LedBy(Team.Amira)
            .And(new AssessmentStarted("what helps") { Episode = 1 }, by: "ruth")
            .And(new ChildDetailsChanged(ExpectedOn: Given.Day("2025-07-15")), 0);

        Due(assessing, "unborn-assessment-local").ShouldBe(Given.Day("2025-05-20"));
    }

    [Fact, Ask("B11")]
    public void Nothing_is_owed_before_the_birth_once_the_episode_has_ended()
    {
        var assessing = Referred(ReferralDecision.Section17)
            .LedBy(Team.Amira)
            .And(new AssessmentStarted("what helps") { Episode = 1 }, by: "ruth");

        Due(Ended(assessing), "unborn-assessment-local").ShouldBeNull();
        Due(Ended(Concluded()), "unborn-conference-local").ShouldBeNull();
        Due(Ended(Planned()), "unborn-services-local").ShouldBeNull();
    }

    private static Past Referred(ReferralDecision decision) =>
        Past.Nothing("2025-03-03")
            .And(new ChildRegistered("K1", ExpectedOn: Given.Day(Expected)), 0)
            .And(new ReferralReceived("3A", "what may happen after the birth") { Episode = 1 })
            .And(new ReferralDecided(decision, "needs") { Episode = 1 }, by: "ruth");

    private static Past Concluded() =>
        Referred(ReferralDecision.StrategyDiscussion)
            .LedBy(Team.Amira)
            .And(new StrategyDiscussionHeld(StrategyOutcome.Section47Enquiry, Attended.ByAllThree) { Episode = 1 })
            .And(new EnquiryStarted("meet the parents") { Episode = 1 })
            .And(new EnquiryConcluded(EnquiryOutcome.Conference, "harm") { Episode = 1 });

    private static Past Planned() =>
        Concluded()
            .And(
                new InitialConferenceHeld(ConferenceDecision.ChildProtectionPlan, AbuseCategory.Neglect, "chris")
                {
                    Episode = 1,
                },
                by: "chris"
            );

    private static Past Ended(Past past) => past.And(new EpisodeClosed("RC8", null) { Episode = 1 }, by: "ruth");

    // The day an open clock runs out; null where it is not open.
    private static DateOnly? Due(Past past, string duty) =>
        Shipped
            .Guidance.Clocks(
                past.Given.Record.Standing,
                past.Given.Record.Standing[^1].On.ToDateTime(TimeOnly.MinValue)
            )
            .Where(clock => clock.IsOpen && clock.Duty.Id == duty)
            .Select(clock => (DateOnly?)clock.Due)
            .SingleOrDefault();
}
