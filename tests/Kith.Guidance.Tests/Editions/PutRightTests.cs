using System.Globalization;
using static Kith.Guidance.Tests.Record;

namespace Kith.Guidance.Tests;

/// <summary>What the editions said wrongly until they were checked against texts, one by one.</summary>
public class PutRightTests
{
    [Fact]
    public void Operation_Encompass_binds_from_7_November_2025_under_whatever_edition()
    {
        Before("2025-11-06").ShouldBeFalse();
        Before("2025-11-07").ShouldBeTrue();
        Before("2026-04-01").ShouldBeTrue();
        Shipped.Library.InForceOn(On("2025-11-07")).Edition.ShouldBe("wt-2023");
        Shipped.Library.Always("wt-2010").InForceOn(On("2026-01-05")).Duties.Keys.ShouldContain("info-share-encompass");
        Shipped.Library.Editions.ShouldAllBe(edition => edition.Worded("info-share-encompass") == null);

        static bool Before(string day) => Shipped.Library.InForceOn(On(day)).Duties.ContainsKey("info-share-encompass");
    }

    [Theory]
    [InlineData("2026-03-20", "section-47-enquiry")]
    [InlineData("2026-03-20", "section-17-assessment")]
    [InlineData("2026-03-20", "no-further-action")]
    [InlineData("2024-03-20", "no-further-action")]
    [InlineData("2019-03-20", "immediate-protection")]
    public void A_strategy_discussion_takes_three_agencies_whatever_comes_of_it(string on, string outcome) =>
        Objections(
                Proposed("hold-strategy-discussion", $"outcome={outcome}", "took-part=social-worker,police"),
                Standing("strategy-discussion", Amira, on)
            )
            .ShouldHaveSingleItem()
            .Duty.Id.ShouldBe("strategy-min-attendees");

    [Theory]
    [InlineData("2013-06-03")]
    [InlineData("2016-06-03")]
    public void In_2013_and_2015_a_manager_was_among_them(string on)
    {
        Of("social-worker,health,police").ShouldHaveSingleItem().Duty.Id.ShouldBe("strategy-min-attendees");
        Of("social-worker,manager,health,police").ShouldBeEmpty();

        IReadOnlyList<Objection> Of(string attendees) =>
            Objections(
                Proposed("hold-strategy-discussion", $"took-part={attendees}"),
                Standing("strategy-discussion", Amira, on)
            );
    }

    [Theory]
    [InlineData("2012-09-20")]
    [InlineData("2016-09-20")]
    [InlineData("2019-09-20")]
    [InlineData("2024-09-20")]
    [InlineData("2026-09-20")]
    public void A_child_who_moves_keeps_the_plan_until_the_new_authority_has_held_its_conference(string on)
    {
        var started = Happened(
            "child-protection-plan-started",
            On(on).AddMonths(-5).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        );
        Moved().ShouldHaveSingleItem().Duty.Id.ShouldBe("transfer-originating-keeps-plan");
        Moved(Held("no")).ShouldHaveSingleItem();
        Moved(Held("yes")).ShouldBeEmpty();

        Fact Held(string accepted) => Happened("receiving-conference-held", on, $"accepted={accepted}");

        IReadOnlyList<Objection> Moved(params Fact[] more) =>
            Objections(
                Proposed("end-child-protection-plan", "reason=moved"),
                Standing("child-protection-plan", Amira, on, Amira, Ruth),
                [started, .. more]
            );
    }

    [Theory]
    [InlineData("2012")]
    [InlineData("2016")]
    [InlineData("2019")]
    [InlineData("2026")]
    public void The_eight_days_of_an_order_the_police_asked_for_begin_with_the_first_day_of_police_protection(
        string year
    )
    {
        Fact[] facts =
        [
            Happened("police-protection-taken", $"{year}-03-02"),
            Happened("emergency-order-made", $"{year}-03-04", "applicant=police"),
        ];
        var run = Clock("epo-max-after-police-protection", $"{year}-03-05", facts).ShouldHaveSingleItem();
        (run.CountedFrom, run.Due).ShouldBe((On($"{year}-03-02"), On($"{year}-03-09")));
        Clock("epo-max-duration", $"{year}-03-05", facts).ShouldBeEmpty();
    }

    [Fact]
    public void An_order_that_the_authority_asked_for_counts_from_the_order() =>
        Clock(
                "epo-max-duration",
                "2026-03-05",
                Happened("police-protection-taken", "2026-03-02"),
                Happened("emergency-order-made", "2026-03-04", "applicant=local-authority")
            )
            .ShouldHaveSingleItem()
            .Due.ShouldBe(On("2026-03-12"));

    [Theory]
    [InlineData("local-authority", "epo-extension", "2026-03-19")]
    [InlineData("police", "epo-extension-after-police-protection", "2026-03-16")]
    public void An_extension_lengthens_the_order_and_does_not_begin_when_it_is_granted(
        string applicant,
        string duty,
        string due
    )
    {
        Fact[] facts =
        [
            Happened("police-protection-taken", "2026-03-02"),
            Happened("emergency-order-made", "2026-03-04", $"applicant={applicant}"),
            Happened("emergency-order-extended", "2026-03-06"),
        ];
        var reading = Shipped.Library.Read(facts, At("2026-03-07T12:00"));
        reading.Clocks.Where(run => run.IsOpen).Select(run => (run.Duty.Id, run.Due)).ShouldBe([(duty, On(due))]);
    }

    [Theory]
    [InlineData("2016-05-20", true)]
    [InlineData("2019-05-24", true)]
    [InlineData("2024-05-24", true)]
    [InlineData("2014-05-23", false)]
    public void That_a_referral_has_arrived_is_said_within_a_working_day_and_measured(string on, bool measured)
    {
        var referral = Happened("referral-received", on);
        var later = On(on).AddDays(20).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var runs = Clock("referral-acknowledge", later, referral);
        runs.Select(run => run.Status).ShouldBe(measured ? [ClockStatus.Overdue] : []);
        if (measured)
            Clock("referral-acknowledge", later, referral, Happened("referrer-told", on))
                .Single()
                .Status.ShouldBe(ClockStatus.MetInTime);
    }

    [Theory]
    [InlineData("2011-06-01")]
    [InlineData("2014-06-02")]
    [InlineData("2016-06-01")]
    public void A_child_with_a_plan_who_moved_in_was_owed_a_conference_before_2018_too(string on) =>
        Clock("transfer-in-conference", on, Happened("transfer-in-notified", on)).ShouldHaveSingleItem();

    [Theory]
    [InlineData("police-protection-taken")]
    [InlineData("emergency-order-made")]
    public void Police_protection_and_an_emergency_order_ask_for_enquiries(string protection)
    {
        Fact[] facts = [Happened(protection, "2026-03-02")];
        Asked(facts).ShouldBeTrue();
        Asked([.. facts, Happened("section-47-enquiry-started", "2026-03-03")]).ShouldBeFalse();

        static bool Asked(Fact[] facts) =>
            Shipped
                .Library.Read(facts, At("2026-03-04T09:00"))
                .Prompts.Any(prompt => prompt.Duty.Id == "s47-enquire-protected-child");
    }

    [Fact]
    public void The_death_of_a_looked_after_child_is_told_without_a_limit_and_in_2015_was_an_incident_of_five_days()
    {
        foreach (var day in new[] { "2019-06-03", "2024-06-03", "2026-06-03" })
        {
            var duty = Shipped.Library.InForceOn(On(day)).Duties["looked-after-death-notify"];
            (duty.Force, duty.Rule.Limit).ShouldBe((Force.Must, null));
        }
        foreach (var died in new[] { "looked-after-child-died", "child-died-in-regulated-setting" })
            Clock("serious-incident-notify-panel", "2016-06-06", Happened(died, "2016-06-06"))
                .ShouldHaveSingleItem()
                .Due.ShouldBe(On("2016-06-13"));
    }

    [Fact]
    public void The_family_meeting_is_offered_before_any_order_under_Part_IV_and_the_child_has_a_place_in_it()
    {
        var edition = Shipped.Edition("wt-2026");
        ((GateRule)edition.Worded("fgdm-offer-before-proceedings")!.Rule).ShouldSatisfyAllConditions(
            gate => gate.Before.ShouldBe(["apply-to-court"]),
            gate => gate.When.ShouldBeNull()
        );
        edition.Worded("fgdm-child-attends")!.Cites.Statute.ShouldEndWith("s.31ZA(8)");
        edition.Worded("fgdm-child-duty")!.Cites.Statute.ShouldEndWith("s.31ZA(9)");
    }

    [Fact]
    public void A_discussion_that_decided_on_no_enquiry_is_not_the_one_a_conference_is_counted_from() =>
        Clock(
                "icpc-deadline",
                "2026-12-20",
                Happened("strategy-discussion-held", "2026-12-10", "outcome=section-47-enquiry"),
                Happened("strategy-discussion-held", "2026-12-16", "outcome=no-further-action"),
                Happened("section-47-enquiry-started", "2026-12-17")
            )
            .ShouldHaveSingleItem()
            .CountedFrom.ShouldBe(On("2026-12-10"));

    [Fact]
    public void The_report_that_the_protocol_wants_shared_is_counted_from_the_same_discussion_as_the_conference() =>
        Clock(
                "conference-report-shared-local-icpc",
                "2026-12-20",
                Happened("strategy-discussion-held", "2026-12-10", "outcome=section-47-enquiry"),
                Happened("section-47-enquiry-started", "2026-12-10"),
                Happened("strategy-discussion-held", "2026-12-16", "outcome=no-further-action"),
                Happened("section-47-enquiry-concluded", "2026-12-17", "outcome=conference")
            )
            .ShouldHaveSingleItem()
            .CountedFrom.ShouldBe(On("2026-12-10"));

    [Fact]
    public void The_edition_of_2010_is_not_said_to_count_from_the_last_of_several() =>
        Shipped.Edition("wt-2010").Duties["icpc-deadline"].Says.ShouldContain("no text says so");

    [Theory]
    [InlineData("2011-03-31", false)]
    [InlineData("2011-04-01", true)]
    [InlineData("2014-04-01", true)]
    [InlineData("2019-04-01", true)]
    public void Going_home_from_care_is_assessed_by_law_since_April_2011(string on, bool asked) =>
        Objections(Proposed("return-child-home"), Standing("section-17", Amira, on))
            .Any(objection => objection is { CanDepart: false, Duty.Id: "returning-home-by-decision" })
            .ShouldBe(asked);

    [Fact]
    public void What_is_known_of_the_reform_programme_from_a_draft_alone_is_unverified_and_says_so()
    {
        var programme = Shipped
            .Edition("wt-2026")
            .Waiting.Values.Where(duty => duty.Commences == "families-first-programme")
            .ToList();
        programme.Count.ShouldBeGreaterThan(10);
        programme.ShouldAllBe(duty =>
            duty.Confidence == Confidence.Unverified
            && duty.Cites.Source!.Contains("programme guide, reissued on 26 March 2026, was not seen")
        );
        var trial = programme.Single(duty => duty.Id == "conference-chair-macpt");
        (trial.Force, trial.Says.Contains("pathfinder")).ShouldBe((Force.May, true));
    }

    [Fact]
    public void Chapters_and_headings_are_those_of_their_edition()
    {
        Shipped.Edition("wt-2018").Duties["lcspr-advance-copy"].Cites.Chapter.ShouldBe(4);
        Shipped.Edition("wt-2018").Duties["efh-assessment"].Cites.Source!.ShouldContain("contextual safeguarding");
        Shipped.Edition("wt-2020").Duties["efh-assessment"].Cites.Source!.ShouldContain("risk outside the home");
    }

    [Theory]
    [InlineData("cws-act-2026-s5", "2026-06-29")]
    [InlineData("cws-act-2026-s1", null)]
    [InlineData("cws-act-2026-s38", null)]
    public void What_is_known_of_the_days_of_the_2026_Act_is_marked_as_unverified(string key, string? from)
    {
        var one = Shipped.Library.Commencements.Single(commencement => commencement.Key == key);
        (one.From, one.Confidence).ShouldBe((from is null ? null : On(from), Confidence.Unverified));
    }
}
