using System.Globalization;
using static Kith.Guidance.Tests.Record;

namespace Kith.Guidance.Tests;

public class GateTests
{
    [Fact]
    public void A_referral_does_not_leave_the_front_door_undecided()
    {
        var referral = Happened("referral-received", "2026-03-02");
        var close = Proposed("close-episode");
        var at = Standing("front-door", Amira, "2026-03-03");
        Objections(close, at, referral)
            .ShouldHaveSingleItem()
            .Because.ShouldStartWith("Record the decision on the referral first");
        Objections(close, at, referral, Happened("referral-decided", "2026-03-03")).ShouldBeEmpty();
    }

    [Fact]
    public void A_contact_that_never_became_a_referral_may_be_closed() =>
        Objections(
                Proposed("close-episode"),
                Standing("front-door", Amira, "2026-03-03"),
                Happened("contact-received", "2026-03-02")
            )
            .ShouldBeEmpty();

    [Fact]
    public void An_assessment_is_finished_when_the_child_was_seen_or_the_reason_is_given()
    {
        var started = Happened("assessment-started", "2026-03-02");
        var at = Standing("section-17", Amira, "2026-03-20");
        Objections(Proposed("submit-assessment"), at, Happened("child-seen", "2026-02-20"), started)
            .ShouldHaveSingleItem()
            .Duty.Id.ShouldBe("assessment-child-seen");
        Objections(Proposed("submit-assessment"), at, started, Happened("child-seen", "2026-03-09")).ShouldBeEmpty();
        Objections(Proposed("submit-assessment"), at, started, Happened("home-visit-made", "2026-03-09", "seen=yes"))
            .ShouldBeEmpty();
        Objections(Proposed("submit-assessment"), at, started, Happened("home-visit-made", "2026-03-09", "seen=no"))
            .ShouldNotBeEmpty();
        Objections(Proposed("submit-assessment", "child-not-seen-reason=abroad"), at, started).ShouldBeEmpty();
    }

    [Fact]
    public void Concluding_an_enquiry_without_seeing_the_child_or_saying_why_breaks_the_law_and_cannot_be_departed_from()
    {
        var started = Happened("section-47-enquiry-started", "2026-03-02");
        var objection = Objections(
                Proposed("conclude-section-47-enquiry"),
                Standing("section-47", Amira, "2026-03-20"),
                started
            )
            .ShouldHaveSingleItem();
        objection.CanDepart.ShouldBeFalse();
        objection.Duty.Cites.Statute.ShouldBe("Children Act 1989 s.47(4)");
    }

    [Fact]
    public void A_strategy_discussion_is_held_with_a_social_worker_health_and_the_police_or_a_reason()
    {
        var at = Standing("strategy-discussion", Amira, "2026-03-20");
        Objections(Discussion("section-47-enquiry", "social-worker,police"), at)
            .ShouldHaveSingleItem()
            .Duty.Id.ShouldBe("strategy-min-attendees");
        Objections(Discussion("section-47-enquiry", "social-worker, police, health,school"), at).ShouldBeEmpty();
        Objections(Discussion("section-47-enquiry", "social-worker", "missing-agency-reason=police rung at once"), at)
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_plan_starts_with_a_conference_that_decided_on_it_under_a_named_chair()
    {
        var start = Proposed("start-child-protection-plan");
        var at = Standing("conference", Amira, "2026-03-20", Amira, Ruth);
        Objections(start, at, Conference("no-plan", "chris"))
            .ShouldHaveSingleItem()
            .Duty.Id.ShouldBe("conference-decision-first");
        Objections(start, at, Conference("child-protection-plan", "")).ShouldNotBeEmpty();
        Objections(start, at, Conference("child-protection-plan", "chris")).ShouldBeEmpty();
    }

    [Fact]
    public void A_plan_ends_with_a_review_conference_unless_the_child_moved_died_left_or_is_eighteen()
    {
        var at = Standing("child-protection-plan", Amira, "2026-09-20", Amira, Ruth);
        var started = Happened("child-protection-plan-started", "2026-03-20");
        Objections(End("review-decision"), at, started).ShouldHaveSingleItem().Duty.Id.ShouldBe("cp-plan-discontinue");
        Objections(
                End("review-decision"),
                at,
                started,
                Happened("review-conference-held", "2026-06-01", "decision=continue")
            )
            .ShouldNotBeEmpty();
        Objections(
                End("review-decision"),
                at,
                started,
                Happened("review-conference-held", "2026-09-18", "decision=end")
            )
            .ShouldBeEmpty();
        Objections(End("eighteen"), at, started).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-12-18", "2026-12-31")]
    [InlineData("2026-04-01", "2026-04-14")]
    public void A_review_is_published_when_the_Panel_has_had_it_for_seven_working_days(string sent, string day)
    {
        var copy = Happened("advance-copy-sent", sent);
        Published(day).ShouldBeEmpty();
        Published(On(day).AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            .ShouldHaveSingleItem()
            .Duty.Id.ShouldBe("lcspr-advance-copy");

        IReadOnlyList<Objection> Published(string on) =>
            Objections(Proposed("publish-local-review"), Standing("serious-incident", Amira, on), copy);
    }

    [Fact]
    public void A_plan_dated_before_the_assessment_was_authorised_is_not_passed_by_it()
    {
        var authorised = Happened("assessment-authorised", "2026-03-10");
        Plan("2026-03-01").ShouldHaveSingleItem().Duty.Id.ShouldBe("assessment-approved-before-plan");
        Plan("2026-03-10").ShouldBeEmpty();

        IReadOnlyList<Objection> Plan(string on) =>
            Objections(Proposed("agree-child-in-need-plan"), Standing("child-in-need", Ruth, on), authorised);
    }

    private static Act Discussion(string outcome, string attendees, params string[] more) =>
        Proposed("hold-strategy-discussion", [$"outcome={outcome}", $"took-part={attendees}", .. more]);

    private static Fact Conference(string decision, string chair) =>
        Happened("initial-conference-held", "2026-03-20", $"decision={decision}", $"chair={chair}");

    private static Act End(string reason) => Proposed("end-child-protection-plan", $"reason={reason}");
}
