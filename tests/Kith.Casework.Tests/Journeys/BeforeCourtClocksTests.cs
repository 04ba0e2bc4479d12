using Kith.Casework.BeforeCourt;
using Kith.Casework.LookedAfter;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.Journeys;

/// <summary>What is done before and beside a court, each by its day.</summary>
public sealed class BeforeCourtClocksTests
{
    // No holiday of any bank falls into what is counted from here.
    private const string From = "2024-09-02";

    [Fact, Ask("B17")]
    public void While_the_work_before_court_goes_on_the_parents_are_met_again_within_6_weeks_of_each_meeting()
    {
        var met = Past.BeforeProceedings(From).And(Meeting());
        Due(met, Review).ShouldBe(Last(met).AddDays(42));

        var again = met.And(Meeting(), 30);

        Due(again, Review).ShouldBe(Last(again).AddDays(42));
        Due(Ended(again, PreProceedingsOutcome.Proceedings), Review).ShouldBeNull();
    }

    [Fact, Ask("B17")]
    public void Nobody_is_met_again_once_a_court_is_asked() =>
        Due(Past.BeforeProceedings(From).And(Meeting()).And(Application), Review).ShouldBeNull();

    [Fact, Ask("B17")]
    public void A_court_is_asked_within_10_working_days_of_the_meeting_that_decides_to()
    {
        var decided = Past.LegallyPlanned(LegalPlan.Proceedings, From);

        ShouldBeTenWorkingDaysOn(decided);
        Due(decided.And(Application), Court).ShouldBeNull();
    }

    [Fact, Ask("B17")]
    public void A_court_is_asked_within_10_working_days_of_the_end_of_the_work_with_the_parents_that_leads_there()
    {
        Due(Ended(Past.BeforeProceedings(From), PreProceedingsOutcome.Ended), Court).ShouldBeNull();

        // Two days on it is a Monday.
        ShouldBeTenWorkingDaysOn(Ended(Past.BeforeProceedings(From), PreProceedingsOutcome.Proceedings, days: 2));
    }

    [Fact, Ask("B17")]
    public void A_later_legal_planning_meeting_that_decides_otherwise_ends_the_wait_for_a_court()
    {
        var otherwise = Past.LegallyPlanned(LegalPlan.Proceedings, From)
            .And(
                new LegalPlanningMeetingHeld(
                    Attended.By("legal: Ms Frith", "manager: Ruth", "social-worker: Amira"),
                    false,
                    LegalPlan.Neither,
                    "Gran is there at night"
                )
                {
                    Episode = 1,
                }
            );

        Due(otherwise, Court).ShouldBeNull();
    }

    [Fact, Ask("B17")]
    public void A_child_who_came_home_from_care_is_visited_within_3_days_and_a_visit_that_did_not_see_them_is_none()
    {
        var home = Past.LookedAfter(from: From)
            .And(new ChildReturnedHome(true, false, "to Mum, with Gran at night") { Episode = 1 });
        var owed = Last(home).AddDays(3);
        Due(home, Home).ShouldBe(owed);

        var missed = home.And(Visit(seen: false));
        Due(missed, Home).ShouldBe(owed);

        Due(missed.And(Visit(seen: true)), Home).ShouldBeNull();
    }

    private const string Review = "pre-proceedings-review-local";
    private const string Court = "court-application-local";
    private const string Home = "home-from-care-visit-local";

    private static PreProceedingsMeetingHeld Meeting() =>
        new(Attended.By("parent: Mum", "social-worker: Amira"), "with Gran", "two nights", []) { Episode = 1 };

    private static CourtApplicationMade Application => new(OrderAsked.Care, "not safe") { Episode = 1 };

    private static Past Ended(Past past, PreProceedingsOutcome outcome, int days = 1) =>
        past.And(new PreProceedingsEnded(outcome, "what was agreed", null, "told") { Episode = 1 }, days);

    private static HomeVisitMade Visit(bool seen) =>
        new(seen, seen ? true : null, seen ? null : "nobody opened", null, "at the door", null, null, null)
        {
            Episode = 1,
        };

    private static void ShouldBeTenWorkingDaysOn(Past past)
    {
        Last(past).DayOfWeek.ShouldNotBeOneOf(DayOfWeek.Saturday, DayOfWeek.Sunday);
        Due(past, Court).ShouldBe(Last(past).AddDays(14));
    }

    private static DateOnly Last(Past past) => past.Given.Record.Standing[^1].On;

    // The day an open clock runs out; null where it is not open.
    private static DateOnly? Due(Past past, string duty) =>
        Shipped
            .Guidance.Clocks(past.Given.Record.Standing, Last(past).ToDateTime(TimeOnly.MinValue))
            .Where(clock => clock.IsOpen && clock.Duty.Id == duty)
            .Select(clock => (DateOnly?)clock.Due)
            .SingleOrDefault();
}
