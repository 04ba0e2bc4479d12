using static Kith.Guidance.Tests.Loading;
using static Kith.Guidance.Tests.Record;

namespace Kith.Guidance.Tests;

/// <summary>What each key of a rule does, on rules written for the test.</summary>
public class RuleByRuleTests
{
    [Fact]
    public void A_may_is_shown_and_stands_in_nobody_s_way()
    {
        const string rule = "gate: { because: Wait., before: close-episode, needs: referral-decided }";
        Against(Duty(rule, force: "should")).ShouldHaveSingleItem().CanDepart.ShouldBeTrue();
        Against(Duty(rule, force: "must")).ShouldHaveSingleItem().CanDepart.ShouldBeFalse();
        Against(Duty(rule, force: "may")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("took-part=social-worker,health,police", true)]
    [InlineData("took-part=police, health ,social-worker,parent", true)]
    [InlineData("took-part=social-worker,health,health", false)]
    [InlineData("took-part=health,police,education", false)]
    [InlineData("took-part=social-worker", false)]
    [InlineData("chair=x", false)]
    public void Some_of_a_list_are_counted_each_once_beside_those_that_it_takes(string said, bool enough) =>
        Against(
            Duty(
                "gate: { because: Wait., before: hold-initial-conference, asks: { took-part: { all: [social-worker], at_least: 2, of: [health, police, education] } } }"
            ),
            Proposed("hold-initial-conference", said)
        )
            .Count.ShouldBe(enough ? 0 : 1);

    [Fact]
    public void A_gate_that_asks_and_needs_wants_both()
    {
        var gate = Duty(
            "gate: { because: Wait., before: close-episode, needs: referral-decided, asks: { reason: given } }"
        );
        var decided = Happened("referral-decided", "2024-01-02");
        Against(gate).ShouldNotBeEmpty();
        Against(gate, Proposed("close-episode", "reason=x")).ShouldNotBeEmpty();
        Against(gate, Proposed("close-episode"), decided).ShouldNotBeEmpty();
        Against(gate, Proposed("close-episode", "reason=x"), decided).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2 working days", "2024-01-01", true)]
    [InlineData("2 working days", "2024-01-02", false)]
    [InlineData("1 month", "2023-12-03", true)]
    [InlineData("1 month", "2023-12-04", false)]
    public void What_a_gate_needs_ahead_of_the_act_is_enough_once_it_lies_so_far_back(
        string by,
        string on,
        bool enough
    ) =>
        Against(
            Duty($"gate: {{ because: Wait., before: close-episode, needs: referral-decided, ahead_by: {by} }}"),
            Proposed("close-episode"),
            Happened("referral-decided", on)
        )
            .Count.ShouldBe(enough ? 0 : 1);

    [Theory]
    [InlineData("56 calendar days", "expected-on=2024-06-01", "2024-04-06")]
    [InlineData("2 months", "expected-on=2024-06-01", "2024-04-01")]
    [InlineData("10 working days", "expected-on=2024-06-03", "2024-05-20")]
    [InlineData("5 working days", "expected-on=2024-06-07", "2024-05-31")] // Friday to Friday, and not the Sunday after it
    [InlineData("56 calendar days", "expected-on=2024-02-15", "2024-02-15")] // too late for that: by the day itself
    public void A_limit_ahead_of_a_day_is_counted_back_from_it(string within, string expected, string due) =>
        Ahead(within, Happened("child-registered", "2024-01-02", expected) with { Episode = 0 })
            .Due.ShouldBe(Dates.On(due));

    [Fact, Ask("C13")]
    public void Where_no_limit_is_given_the_day_itself_is_the_limit_also_on_a_weekend() =>
        LoadDuties(Duty("clock: { from: child-registered, until: assessment-authorised, ahead_of: expected-on }"))
            .Library!.Clocks(
                [Happened("child-registered", "2024-01-02", "expected-on=2024-01-06")],
                Dates.On("2024-01-03").ToDateTime(default)
            )
            .ShouldHaveSingleItem()
            .Due.ShouldBe(Dates.On("2024-01-06"));

    [Fact]
    public void A_day_that_is_corrected_moves_the_limit_ahead_of_it() =>
        Ahead(
            "56 calendar days",
            Happened("child-registered", "2024-01-02", "expected-on=2024-06-01") with
            {
                Episode = 0,
            },
            Happened("child-details-changed", "2024-01-05", "expected-on=2024-06-11") with
            {
                Episode = 0,
            }
        )
            .Due.ShouldBe(Dates.On("2024-04-16"));

    [Fact, Ask("B9")]
    public void Counted_back_from_the_day_of_one_of_several_it_moves_with_that_one_alone() =>
        Booked(
                Happened("booking-moved", "2024-01-05", "day=2024-01-19", "booking=2"),
                Happened("booking-arranged", "2024-01-05", "day=2024-01-12", "kind=home-visit") with
                {
                    Version = 4,
                }
            )
            .ShouldHaveSingleItem()
            .Due.ShouldBe(Dates.On("2024-01-17"));

    [Fact]
    public void What_ends_one_run_need_not_end_the_time_in_which_the_next_may_start() =>
        Booked(
                Happened("booking-called-off", "2024-01-05", "booking=2"),
                Happened("booking-arranged", "2024-01-05", "day=2024-01-26", "kind=conference") with
                {
                    Version = 4,
                }
            )
            .Select(clock => (clock.Due, clock.Status))
            .ShouldBe([(Dates.On("2024-01-10"), ClockStatus.Stopped), (Dates.On("2024-01-24"), ClockStatus.Running)]);

    [Theory]
    [InlineData("", 1)]
    [InlineData(", not_after: child-protection-plan-started", 0)]
    [InlineData(", not_after: child-protection-plan-started, not_after_until: child-protection-plan-ended", 1)]
    public void What_starts_no_more_after_a_fact_may_start_again_only_after_the_one_that_says_so(
        string rule,
        int runs
    ) =>
        LoadDuties(
            Duty($"clock: {{ from: home-visit-made, until: conference-report-shared, within: 2 working days{rule} }}")
        )
            .Library!.Clocks(
                [
                    Happened("child-protection-plan-started", "2024-01-02"),
                    Happened("child-protection-plan-ended", "2024-01-03"),
                    Happened("home-visit-made", "2024-01-04"),
                ],
                Dates.On("2024-01-08").ToDateTime(default)
            )
            .Count.ShouldBe(runs);

    private static IReadOnlyList<ClockReading> Booked(params Fact[] then) =>
        LoadDuties(
            Duty(
                "clock: { from: { fact: booking-arranged, kind: conference }, during: child-protection-plan-started, during_until: child-protection-plan-ended, until: conference-report-shared, within: 2 working days, ahead_of: day, for_each: booking, stops_on: [booking-called-off, child-protection-plan-ended] }"
            )
        )
            .Library!.Clocks(
                [
                    Happened("child-protection-plan-started", "2024-01-02") with
                    {
                        Version = 1,
                    },
                    Happened("booking-arranged", "2024-01-03", "day=2024-01-12", "kind=conference") with
                    {
                        Version = 2,
                    },
                    .. then,
                ],
                Dates.On("2024-01-08").ToDateTime(default)
            );

    [Fact]
    public void A_birth_belongs_to_no_one_episode_and_ends_what_was_due_before_it() =>
        Ahead(
            "56 calendar days",
            Happened("child-registered", "2024-01-02", "expected-on=2024-06-01") with
            {
                Episode = 0,
            },
            Happened("child-born", "2024-01-05") with
            {
                Episode = 0,
            }
        )
            .Status.ShouldBe(ClockStatus.Stopped);

    [Theory]
    [InlineData("child-registered", "number=7")]
    [InlineData("child-registered", "expected-on=2024-01-03")]
    public void Where_no_such_day_is_known_or_it_has_come_nothing_starts(string fact, string says) =>
        AllAhead("56 calendar days", Happened(fact, "2024-01-02", says) with { Episode = 0 }).ShouldBeEmpty();

    [Theory]
    [InlineData("2024-01-30", false, true)]
    [InlineData("2024-01-30", true, false)]
    [InlineData("2024-01-05", false, false)]
    public void A_clock_that_has_passed_asks_for_its_reason_before_the_act_it_names(string on, bool said, bool asks)
    {
        var rule = Duty(
            "clock: { from: assessment-started, until: assessment-authorised, within: 3 working days, asks_reason: true, reason_at: authorise-assessment }"
        );
        var standing = Standing("section-17", Ruth, on);
        Fact[] record =
        [
            Happened("assessment-started", "2024-01-02"),
            .. said ? [Happened("departure-recorded", "2024-01-20", "duty=a-duty")] : Array.Empty<Fact>(),
        ];

        var objections = LoadDuties(rule)
            .Library!.InForceOn(standing.On)
            .Consider(Proposed("authorise-assessment"), standing, record);

        objections.Count.ShouldBe(asks ? 1 : 0);
        objections.ShouldAllBe(objection => objection.CanDepart);
    }

    private static ClockReading Ahead(string within, params Fact[] before) =>
        AllAhead(within, before).ShouldHaveSingleItem();

    private static IReadOnlyList<ClockReading> AllAhead(string within, params Fact[] before) =>
        LoadDuties(
            Duty(
                $"clock: {{ from: assessment-started, until: assessment-authorised, within: {within}, ahead_of: expected-on, stops_on: child-born }}"
            )
        )
            .Library!.Clocks(
                [.. before.Append(Happened("assessment-started", "2024-01-03")).OrderBy(fact => fact.On)],
                Dates.On("2024-01-10").ToDateTime(default)
            );

    [Fact]
    public void A_gate_looks_at_one_episode_alone()
    {
        var gate = Duty(
            "gate: { because: Wait., before: close-episode, once: referral-received, needs: referral-decided }"
        );
        var referral = Happened("referral-received", "2024-01-02");
        var decided = Happened("referral-decided", "2024-01-02");
        Against(gate, Proposed("close-episode"), referral with { Episode = 2 }).ShouldBeEmpty();
        Against(gate, Proposed("close-episode"), referral, decided with { Episode = 2 }).ShouldNotBeEmpty();
    }

    [Fact]
    public void What_a_gate_needs_counts_on_the_day_of_the_act_and_not_when_it_happened_later()
    {
        var gate = Duty("gate: { because: Wait., before: close-episode, needs: referral-decided }");
        Against(gate, Proposed("close-episode"), Happened("referral-decided", "2024-01-04")).ShouldNotBeEmpty();
        Against(gate, Proposed("close-episode"), Happened("referral-decided", "2024-01-03")).ShouldBeEmpty();
    }

    [Fact]
    public void What_happened_after_the_act_does_not_start_the_count_of_a_gate_again()
    {
        var gate = Duty(
            "gate: { because: Wait., before: close-episode, needs: child-seen, since: assessment-started }"
        );
        var seen = Happened("child-seen", "2024-01-02");
        Against(gate, Proposed("close-episode"), seen, Happened("assessment-started", "2024-01-04")).ShouldBeEmpty();
        Against(gate, Proposed("close-episode"), seen, Happened("assessment-started", "2024-01-03")).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_gate_that_applies_once_something_happened_does_not_apply_to_an_act_before_it()
    {
        var gate = Duty(
            "gate: { because: Wait., before: close-episode, once: referral-received, needs: referral-decided }"
        );
        Against(gate, Proposed("close-episode"), Happened("referral-received", "2024-01-04")).ShouldBeEmpty();
        Against(gate, Proposed("close-episode"), Happened("referral-received", "2024-01-03")).ShouldNotBeEmpty();
    }

    [Fact]
    public void The_author_of_the_work_is_whoever_had_sent_it_by_the_day_of_the_approval()
    {
        var approval = Duty(
            "approval: { of: assessment-submitted, by: authorise-assessment, settled_by: assessment-authorised, who: practice-supervisor, not_author: true }"
        );
        var sent = Happened("assessment-submitted", "2024-01-02");
        var again = Happened("assessment-submitted", "2024-01-05") with { By = Ruth.Id };
        Approves("2024-01-04").ShouldBeEmpty();
        Approves("2024-01-05").ShouldNotBeEmpty();

        IReadOnlyList<Objection> Approves(string on) =>
            Book(approval).Consider(Proposed("authorise-assessment"), Standing("front-door", Ruth, on), [sent, again]);
    }

    [Fact]
    public void The_author_of_another_episode_s_work_may_approve_this_one()
    {
        var approval = Duty(
            "approval: { of: assessment-submitted, by: authorise-assessment, settled_by: assessment-authorised, who: practice-supervisor, not_author: true }"
        );
        var theirs = Happened("assessment-submitted", "2024-01-02") with { By = Ruth.Id, Episode = 2 };
        Book(approval)
            .Consider(Proposed("authorise-assessment"), Standing("front-door", Ruth, "2024-01-03"), [theirs])
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_protocol_s_own_oversight_counts_where_the_edition_asks_for_none()
    {
        var book = Book(
            Duty("eligibility: { act: allocate-lead-practitioner, at: [section-17, child-in-need], holder: protocol }"),
            """
            who_may_lead:
              - { at: section-17, who: practitioner, overseen_by: practice-supervisor }
            """
        );
        Holds("section-17", Sam, Ruth).ShouldBeTrue();
        Holds("section-17", Sam, Dev).ShouldBeFalse();
        Holds("section-17", Amira, Ruth).ShouldBeFalse();
        Holds("child-in-need", Sam, Ruth).ShouldBeFalse();

        bool Holds(string stage, Person holder, Person supervisor) =>
            book.Consider(
                Proposed("allocate-lead-practitioner"),
                Standing(stage, Ruth, "2024-01-03", holder, supervisor),
                []
            )
                is [];
    }

    [Theory]
    [InlineData("2024-01-05T09:59", ClockStatus.MetInTime)]
    [InlineData("2024-01-05T10:00", ClockStatus.MetInTime)]
    [InlineData("2024-01-05T10:01", ClockStatus.MetLate)]
    public void A_limit_in_hours_is_met_to_the_minute(string met, ClockStatus status) =>
        Hours(HappenedAt("police-protection-ended", met)).ShouldBe(status);

    [Fact]
    public void What_ends_without_a_time_of_day_is_not_called_late_on_its_last_day()
    {
        Hours(Happened("police-protection-ended", "2024-01-05")).ShouldBe(ClockStatus.MetInTime);
        Hours(Happened("police-protection-ended", "2024-01-06")).ShouldBe(ClockStatus.MetLate);
    }

    private static ClockStatus Hours(Fact end) =>
        Load(
            Edition(
                "wt-1",
                "2010-01-01",
                Duty("clock: { from: police-protection-taken, until: police-protection-ended, within: 72 hours }")
            )
        )
            .Library!.Read([HappenedAt("police-protection-taken", "2024-01-02T10:00"), end], At("2024-02-01T09:00"))
            .Clocks.Single()
            .Status;

    private static IReadOnlyList<Objection> Against(string duties) => Against(duties, Proposed("close-episode"));

    private static IReadOnlyList<Objection> Against(string duties, Act act, params Fact[] facts) =>
        Book(duties).Consider(act, Standing("front-door", Amira, "2024-01-03"), facts);

    private static Rulebook Book(string duties, string? protocol = null)
    {
        var files = new List<(string, string)> { Edition("wt-1", "2010-01-01", duties) };
        if (protocol is not null)
            files.Add(Protocol("", protocol));
        var load = Load([.. files]);
        load.Errors.ShouldBeEmpty();
        return load.Library!.InForceOn(On("2024-01-03"));
    }
}
