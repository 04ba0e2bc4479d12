using Kith.Casework.FamilyLed;
using Kith.Casework.Forms;
using Kith.Casework.LookedAfter;
using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Tests.Journeys;

/// <summary>A child whom the authority looks after, as far as Working Together needs it.</summary>
public sealed class LookedAfterTests
{
    [Theory, Ask("E8")]
    [InlineData("2016-03-07", false)]
    [InlineData("2019-03-04", false)]
    [InlineData("2024-01-08", true)]
    public void Before_a_child_is_looked_after_the_family_is_offered_a_meeting_where_the_edition_asks_for_it(
        string from,
        bool asked
    )
    {
        var past = Past.ProtectionPlan(from);
        var begin = Of<BeginLookedAfter>(past) with { BestInterestsReason = null };

        var outcome = past.Given.When(Team.Amira, begin).Outcome;

        (
            outcome is Outcome.Refused refused
            && refused.Objections.Any(one => one.Duty.Id == "family-group-before-court")
        ).ShouldBe(asked);
        past.Given.When(Team.Amira, begin with { BestInterestsReason = "Police protection tonight." }).ThenDone();
        var offered = past.And(new FamilyGroupMeetingOffered("nights", Examples.TwoOffers) { Episode = 1 });
        offered.Given.When(Team.Amira, begin with { On = offered.Next }).ThenDone();
    }

    [Theory]
    [InlineData(VisitArrangement.Usual, "looked-after-visit-interval")]
    [InlineData(VisitArrangement.LongTermAfterFirstYear, "looked-after-visit-long-term")]
    [InlineData(VisitArrangement.ParentsUnderInterimOrder, "looked-after-visit-with-parents")]
    public void How_often_a_child_is_visited_follows_from_where_the_child_lives(VisitArrangement where, string duty)
    {
        var past = Past.LookedAfter()
            .And(new LookedAfterChildPlaced(CareHome.Parents, "at home", where) { Episode = 1 })
            .And(new LookedAfterChildVisited(true, true, null, null, "well") { Episode = 1 });

        Open(past)
            .Where(one => one.StartsWith("looked-after-visit", StringComparison.Ordinal))
            .ShouldBe(
                where == VisitArrangement.ParentsUnderInterimOrder
                    ? [duty, "looked-after-visit-with-parents-later"]
                    : [duty],
                ignoreOrder: true
            );
    }

    [Fact]
    public void A_child_with_the_parents_under_an_interim_order_is_visited_every_4_weeks_once_the_first_review_was_held()
    {
        var past = Past.LookedAfter()
            .And(
                new LookedAfterChildPlaced(CareHome.Parents, "at home", VisitArrangement.ParentsUnderInterimOrder)
                {
                    Episode = 1,
                }
            )
            .And(new LookedAfterChildVisited(true, true, null, null, "well") { Episode = 1 });
        Visits(past.Given)
            .ShouldBe([("looked-after-visit-with-parents", 7), ("looked-after-visit-with-parents-later", 28)]);

        var reviewed = past.Given.When(Team.Amira, Of<HoldLookedAfterReview>(past)).ThenRecord();
        Visits(reviewed).Select(visit => visit.Duty).ShouldBe(["looked-after-visit-with-parents-later"]);

        var visit = Of<VisitLookedAfterChild>(past) with { Seen = true };
        Visits(reviewed.When(Team.Amira, visit).ThenRecord()).ShouldBe([("looked-after-visit-with-parents-later", 28)]);
    }

    [Fact]
    public void A_child_who_left_the_parents_before_the_first_review_is_visited_weekly_no_more()
    {
        var past = With(Past.LookedAfter(), CareHome.Parents, VisitArrangement.ParentsUnderInterimOrder);
        Visits(past.Given).Select(visit => visit.Days).ShouldBe([7, 28]);

        With(past, CareHome.FosterCare, VisitArrangement.Usual);

        Visits(past.Given).ShouldBeEmpty();
    }

    [Fact]
    public void A_child_who_comes_home_under_the_same_order_after_a_first_review_is_visited_every_4_weeks_from_the_start()
    {
        var past = With(Past.LookedAfter(), CareHome.FosterCare, VisitArrangement.Usual);
        past.And(past.Given.When(Team.Amira, Of<HoldLookedAfterReview>(past)).ThenHappened<LookedAfterReviewHeld>());

        With(past, CareHome.Parents, VisitArrangement.ParentsUnderInterimOrder);

        Visits(past.Given).ShouldBe([("looked-after-visit-with-parents-later", 28)]);
    }

    // Placed there, and visited.
    private static Past With(Past past, CareHome home, VisitArrangement arrangement) =>
        past.And(new LookedAfterChildPlaced(home, "there", arrangement) { Episode = 1 })
            .And(new LookedAfterChildVisited(true, true, null, null, "well") { Episode = 1 });

    [Fact]
    public void The_first_visit_and_the_first_review_are_owed_from_the_first_day_and_a_visit_without_the_child_is_none()
    {
        Open(Past.LookedAfter()).ShouldContain("looked-after-visit-first");
        Open(Past.LookedAfter()).ShouldContain("looked-after-review-first");
        Open(
                Past.LookedAfter()
                    .And(new LookedAfterChildVisited(false, false, "out", null, "nobody in") { Episode = 1 })
            )
            .ShouldContain("looked-after-visit-first");
    }

    [Fact]
    public void Which_review_it_is_follows_from_the_record_and_sets_when_the_next_is_due()
    {
        var past = Past.LookedAfter();
        var first = past.Given.When(Team.Amira, Of<HoldLookedAfterReview>(past));

        first.ThenHappened<LookedAfterReviewHeld>().Review.ShouldBe(CareReview.First);
        first
            .ThenRecord()
            .When(Team.Amira, Of<HoldLookedAfterReview>(past))
            .ThenHappened<LookedAfterReviewHeld>()
            .Review.ShouldBe(CareReview.Later);
    }

    [Fact]
    public void A_child_who_is_accommodated_waits_for_the_agreement_of_those_with_parental_responsibility()
    {
        Awaited(Past.LookedAfter()).ShouldContain("sign-section-20-agreement");
        Awaited(Past.LookedAfter(CareBasis.CareOrder)).ShouldNotContain("sign-section-20-agreement");
        var past = Past.LookedAfter(CareBasis.CareOrder);
        past.Given.When(Team.Amira, Of<SignSection20Agreement>(past))
            .ThenCannotFollow("The child is not accommodated under section 20.");
    }

    [Fact]
    public void Nobody_plans_a_return_home_that_was_not_assessed_and_one_that_was_not_planned_is_recorded_all_the_same()
    {
        var past = Past.LookedAfter();
        var home = Of<ReturnChildHome>(past);

        past.Given.When(Team.Amira, home)
            .ThenRefusedBy("returning-home-by-decision", "returning-home-assessment")
            .ShouldAllBe(objection => !objection.CanDepart);
        past.Given.When(Team.Amira, home with { Planned = false }).ThenDone();
    }

    [Fact]
    public void Going_home_ends_it_unless_a_care_order_is_in_force_and_involvement_goes_on_until_it_has_ended()
    {
        var past = Past.LookedAfter();
        var home = Of<ReturnChildHome>(past) with { Planned = false };

        past.Given.Record.State.Open!.LookedAfter.KeepsOpen.ShouldBe(
            "The child is looked after. Record how that ended first."
        );
        Episode(home).LookedAfter.IsLookedAfter.ShouldBeFalse();
        Episode(home with { StaysLookedAfter = true }).LookedAfter.IsLookedAfter.ShouldBeTrue();

        past.Given.When(Team.Amira, home with { CareLeaver = true })
            .ThenHappened<LookedAfterEnded>()
            .CareLeaver.ShouldBe(true);

        Episode Episode(ReturnChildHome act) => past.Given.When(Team.Amira, act).ThenRecord().Record.State.Open!;
    }

    [Fact]
    public void A_review_that_was_the_conference_too_is_not_typed_again()
    {
        var past = Past.LookedAfter();
        var form = Shipped.Forms.For("hold-review-conference");
        var apart = past.Given.When(Team.Amira, Of<HoldLookedAfterReview>(past) with { Together = false }).ThenRecord();
        var one = past.Given.When(Team.Amira, Of<HoldLookedAfterReview>(past)).ThenRecord();

        Opens(apart).ShouldNotContain("sleeps");
        var opens = Opens(one);

        opens.ShouldContain("sleeps");
        opens.ShouldContain("stay");
        opens.ShouldContain($"{past.Next.Day}");
        Beforehand.SameMeeting(form, one.Record, 1).ShouldNotBeNull().On.ShouldBe(past.Next);
        var held = one.When(Team.Chris, (Act)Examples.HoldReviewConference.Act with { On = past.Next, Episode = 1 })
            .ThenRecord();
        Beforehand.SameMeeting(form, held.Record, 1).ShouldBeNull();

        List<string> Opens(Given given) =>
            [.. Beforehand.Fill(form, given.Record, 1, past.Next.AddDays(3)).Select(input => input.Value)];
    }

    [Fact, Ask("B17")]
    public void A_conference_that_was_the_review_too_fills_in_the_review_and_nothing_is_typed_again()
    {
        var past = Past.LookedAfter()
            .And(
                new LookedAfterReviewHeld(CareReview.First, "Ann Reed", false, Attended.ByFamily, null, "fine", "none")
                {
                    Episode = 1,
                }
            );
        var form = Shipped.Forms.For("hold-looked-after-review");
        var conference = (HoldReviewConference)Examples.HoldReviewConference.Act with { On = past.Next, Episode = 1 };
        var apart = past.Given.When(Team.Chris, conference with { Together = false }).ThenRecord();
        var both = past.Given.When(Team.Chris, conference with { Together = true }).ThenRecord();

        Beforehand.SameMeeting(form, apart.Record, 1).ShouldBeNull();
        Beforehand.SameMeeting(form, both.Record, 1).ShouldNotBeNull().On.ShouldBe(past.Next);
        var opens = Beforehand.Fill(form, both.Record, 1, past.Next.AddDays(3));

        opens.ShouldContain(one => one.Key == "reviewer" && one.Value == "Ann Reed");
        opens.ShouldContain(one =>
            one.Key == "decisions" && one.Value.StartsWith("The child protection plan goes on.")
        );
        opens.ShouldContain(one => one.Key.StartsWith("progress") && one.Value == conference.Progress);
        opens.Select(one => one.Key).ShouldContain(key => key.StartsWith("attendees:"));
    }

    private static T Of<T>(Past past)
        where T : Act => (T)(Examples.All.Single(example => example.Act is T).Act with { On = past.Next, Episode = 1 });

    // Each visit that is owed and how many days there are for it.
    private static IEnumerable<(string Duty, int Days)> Visits(Given given)
    {
        var today = given.Record.Standing[^1].On;
        return Shipped
            .Guidance.Clocks(given.Record.Standing, today.ToDateTime(TimeOnly.MinValue))
            .Where(clock =>
                clock.IsOpen && clock.Duty.Id.StartsWith("looked-after-visit-with-parents", StringComparison.Ordinal)
            )
            .Select(clock => (clock.Duty.Id, clock.Due.DayNumber - today.DayNumber))
            .OrderBy(visit => visit.Item2);
    }

    private static IEnumerable<string> Open(Past past) =>
        Shipped
            .Guidance.Read(past.Given.Record.Standing, past.Next.ToDateTime(TimeOnly.MinValue))
            .Clocks.Where(clock => clock.IsOpen)
            .Select(clock => clock.Duty.Id);

    private static IEnumerable<string> Awaited(Past past) =>
        past.Given.Next(Team.Amira, past.Next).Where(next => next.IsExpected).Select(next => next.ActName);
}
