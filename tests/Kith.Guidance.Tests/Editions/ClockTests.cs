using static Kith.Guidance.Tests.Record;

namespace Kith.Guidance.Tests;

public class ClockTests
{
    private static readonly Fact PlanDecided = Happened(
        "initial-conference-held",
        "2026-03-02",
        "decision=child-protection-plan"
    );

    [Fact]
    public void A_referral_has_one_working_day_until_its_decision()
    {
        var referral = Happened("referral-received", "2026-04-02");
        var run = Clock("referral-decision-1-working-day", "2026-04-06", referral).ShouldHaveSingleItem();
        (run.Status, run.CountedFrom, run.Due).ShouldBe((ClockStatus.Running, On("2026-04-02"), On("2026-04-07")));
        run.Duty.Origin.ShouldBe("wt-2026");
        Clock("referral-decision-1-working-day", "2026-04-08", referral).Single().Status.ShouldBe(ClockStatus.Overdue);
        Decided("2026-04-07").ShouldBe(ClockStatus.MetInTime);
        Decided("2026-04-08").ShouldBe(ClockStatus.MetLate);

        ClockStatus Decided(string on) =>
            Clock("referral-decision-1-working-day", "2026-05-01", referral, Happened("referral-decided", on))
                .Single()
                .Status;
    }

    [Fact]
    public void The_assessment_has_45_working_days_from_the_referral_and_ends_when_authorised()
    {
        var run = Clock(
                "assessment-max-duration",
                "2026-04-20",
                Happened("referral-received", "2026-03-02"),
                Happened("referral-decided", "2026-03-03", "decision=section-17"),
                Happened("assessment-started", "2026-03-06"),
                Happened("assessment-submitted", "2026-04-17")
            )
            .ShouldHaveSingleItem();
        (run.Status, run.CountedFrom, run.Due).ShouldBe((ClockStatus.Running, On("2026-03-02"), On("2026-05-07")));
    }

    [Fact]
    public void A_later_assessment_in_the_same_episode_counts_from_its_own_start()
    {
        var runs = Clock(
            "assessment-max-duration",
            "2026-12-01",
            Happened("referral-received", "2026-03-02"),
            Happened("assessment-started", "2026-03-06"),
            Happened("assessment-authorised", "2026-04-17"),
            Happened("assessment-started", "2026-10-01")
        );
        runs.Select(run => run.CountedFrom).ShouldBe([On("2026-03-02"), On("2026-10-01")]);
        runs[1].Due.ShouldBe(On("2026-12-03"));
    }

    [Theory]
    [InlineData("wt-2013")]
    [InlineData("wt-2018")]
    [InlineData("wt-2023-draft")]
    [InlineData("wt-2023")]
    [InlineData("wt-2026")]
    public void An_assessment_whose_referral_is_older_than_the_record_is_not_called_late_from_the_referral(
        string edition
    )
    {
        var runs = Shipped
            .Library.Always(edition)
            .Clocks(
                [
                    Happened("referral-received", "2021-05-10"),
                    Happened("earlier-work-not-known", "2025-04-01"),
                    Happened("assessment-started", "2025-09-01"),
                    Happened("assessment-authorised", "2025-10-20"),
                    Happened("assessment-started", "2026-01-05"),
                ],
                On("2026-02-01").ToDateTime(default)
            )
            .Where(run => run.Duty.Id == "assessment-max-duration")
            .ToList();
        runs.Select(run => (run.CountedFrom, run.Status))
            .ShouldBe([(On("2025-09-01"), ClockStatus.MetInTime), (On("2026-01-05"), ClockStatus.Running)]);
    }

    [Fact]
    public void The_conference_limit_counts_from_the_last_strategy_discussion_before_the_enquiry()
    {
        var run = Clock(
                "icpc-deadline",
                "2026-12-20",
                Happened("strategy-discussion-held", "2026-12-10", "outcome=section-47-enquiry"),
                Happened("strategy-discussion-held", "2026-12-16", "outcome=section-47-enquiry"),
                Happened("section-47-enquiry-started", "2026-12-17")
            )
            .ShouldHaveSingleItem();
        (run.CountedFrom, run.Due).ShouldBe((On("2026-12-16"), On("2027-01-11")));
    }

    [Fact]
    public void A_discussion_written_up_after_the_enquiry_of_the_same_day_is_counted_from() =>
        Clock(
                "icpc-deadline",
                "2026-12-20",
                Happened("strategy-discussion-held", "2026-12-10", "outcome=section-47-enquiry"),
                Happened("section-47-enquiry-started", "2026-12-17"),
                Happened("strategy-discussion-held", "2026-12-17", "outcome=section-47-enquiry")
            )
            .ShouldHaveSingleItem()
            .CountedFrom.ShouldBe(On("2026-12-17"));

    [Theory]
    [InlineData("no-further-action", ClockStatus.Stopped)]
    [InlineData("child-in-need-plan", ClockStatus.Stopped)]
    [InlineData("conference", ClockStatus.Overdue)]
    public void An_enquiry_that_asks_for_no_conference_stops_the_limit(string outcome, ClockStatus status) =>
        Clock(
                "icpc-deadline",
                "2026-06-01",
                Happened("strategy-discussion-held", "2026-03-02", "outcome=section-47-enquiry"),
                Happened("section-47-enquiry-started", "2026-03-02"),
                Happened("section-47-enquiry-concluded", "2026-03-16", $"outcome={outcome}")
            )
            .Single()
            .Status.ShouldBe(status);

    [Fact]
    public void Reviews_come_within_three_months_and_then_every_six()
    {
        Fact[] plan =
        [
            Happened("initial-conference-held", "2026-01-15"),
            Happened("child-protection-plan-started", "2026-01-15"),
            Happened("review-conference-held", "2026-04-15"),
            Happened("review-conference-held", "2026-10-16"),
        ];
        Clock("review-conference-first", "2026-11-01", plan)
            .ShouldHaveSingleItem()
            .Status.ShouldBe(ClockStatus.MetInTime);
        var later = Clock("review-conference-interval", "2026-11-01", plan);
        later.Select(run => run.Status).ShouldBe([ClockStatus.MetLate, ClockStatus.Running]);
        later[1].Due.ShouldBe(On("2027-04-16"));
        Clock(
            "review-conference-interval",
            "2026-11-01",
            [.. plan, Happened("child-protection-plan-ended", "2026-10-16")]
        )[1]
            .Status.ShouldBe(ClockStatus.Stopped);
    }

    [Theory]
    [InlineData("core-group-first-meeting", "2026-03-16")]
    [InlineData("review-conference-first", "2026-06-02")]
    public void A_plan_decided_on_is_owed_its_first_meetings_though_nobody_records_that_it_started(
        string duty,
        string due
    )
    {
        var run = Clock(duty, "2026-03-10", PlanDecided).ShouldHaveSingleItem();
        (run.CountedFrom, run.Due, run.Status).ShouldBe((On("2026-03-02"), On(due), ClockStatus.Running));
        Clock(duty, "2026-03-10", Happened("initial-conference-held", "2026-03-02", "decision=no-plan"))
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("core-group-first-meeting", "core-group-met")]
    [InlineData("review-conference-first", "review-conference-held")]
    public void A_first_meeting_is_owed_once_whenever_the_start_of_the_plan_is_recorded(string duty, string meeting)
    {
        var started = Happened("child-protection-plan-started", "2026-03-09");
        Clock(duty, "2026-03-20", PlanDecided, started with { On = On("2026-03-02") }).ShouldHaveSingleItem();
        Clock(duty, "2026-03-20", PlanDecided, started).ShouldHaveSingleItem().CountedFrom.ShouldBe(On("2026-03-02"));
        Clock(duty, "2026-03-20", PlanDecided, Happened(meeting, "2026-03-05"), started)
            .ShouldHaveSingleItem()
            .Status.ShouldBe(ClockStatus.MetInTime);
    }

    [Fact]
    public void A_second_plan_in_the_same_episode_is_owed_its_own_first_core_group()
    {
        Fact[] first =
        [
            PlanDecided,
            Happened("child-protection-plan-started", "2026-03-02"),
            Happened("core-group-met", "2026-03-09"),
            Happened("child-protection-plan-ended", "2026-06-01"),
        ];
        var decided = PlanDecided with { On = On("2026-09-01") };
        Starts([.. first, decided]).ShouldBe([On("2026-03-02"), On("2026-09-01")]);
        // One that came without a conference of our own, from another authority: from its own start.
        Starts([.. first, Happened("child-protection-plan-started", "2026-08-03")])
            .ShouldBe([On("2026-03-02"), On("2026-08-03")]);

        static IEnumerable<DateOnly> Starts(Fact[] record) =>
            Clock("core-group-first-meeting", "2026-09-02", record).Select(run => run.CountedFrom);
    }

    [Fact]
    public void Visits_are_counted_only_while_there_is_a_plan()
    {
        Fact[] record =
        [
            Happened("home-visit-made", "2026-01-05", "seen=yes"),
            Happened("child-protection-plan-started", "2026-01-15"),
            Happened("home-visit-made", "2026-01-20", "seen=no"),
            Happened("home-visit-made", "2026-01-27", "seen=yes"),
            Happened("home-visit-made", "2026-02-20", "seen=yes"),
            Happened("child-protection-plan-ended", "2026-02-24"),
            Happened("home-visit-made", "2026-03-02", "seen=yes"),
        ];
        Clock("cp-visits", "2026-04-01", record)
            .Select(run => (run.CountedFrom, run.Status))
            .ShouldBe([
                (On("2026-01-15"), ClockStatus.MetInTime),
                (On("2026-01-27"), ClockStatus.MetLate),
                (On("2026-02-20"), ClockStatus.Stopped),
            ]);
    }

    [Fact]
    public void A_clock_keeps_the_edition_in_force_on_the_day_it_started()
    {
        var run = Clock("referral-decision-1-working-day", "2023-12-20", Happened("referral-received", "2023-12-14"))
            .Single();
        run.Duty.Origin.ShouldBe("wt-2020");
    }

    [Fact]
    public void Police_protection_is_counted_to_the_hour()
    {
        var taken = HappenedAt("police-protection-taken", "2026-06-05T22:15");
        Shipped.Library.Read([taken], At("2026-06-08T22:15")).Clocks.Single().Status.ShouldBe(ClockStatus.Running);
        var over = Shipped.Library.Read([taken], At("2026-06-08T22:16")).Clocks.Single();
        (over.Status, over.DueAt).ShouldBe((ClockStatus.Overdue, At("2026-06-08T22:15")));
    }

    [Fact]
    public void A_departure_gives_an_overrun_its_reason_and_does_not_meet_the_clock()
    {
        var run = Clock(
                "referral-decision-1-working-day",
                "2026-03-10",
                Happened("referral-received", "2026-03-02"),
                Happened("departure-recorded", "2026-03-05", "duty=referral-decision-1-working-day")
            )
            .Single();
        (run.Status, run.HasReason).ShouldBe((ClockStatus.Overdue, true));
    }

    [Fact]
    public void A_departure_in_another_episode_explains_nothing_here() =>
        Clock(
                "referral-decision-1-working-day",
                "2026-03-10",
                Happened("referral-received", "2026-03-02"),
                Happened("departure-recorded", "2026-03-05", "duty=referral-decision-1-working-day") with
                {
                    Episode = 2,
                }
            )
            .Single()
            .HasReason.ShouldBeFalse();

    [Fact]
    public void Episodes_do_not_meet_each_others_clocks() =>
        Clock(
                "referral-decision-1-working-day",
                "2026-03-10",
                Happened("referral-received", "2026-03-02"),
                Happened("referral-decided", "2026-03-02") with
                {
                    Episode = 2,
                }
            )
            .Single()
            .Status.ShouldBe(ClockStatus.Overdue);
}
