using Kith.Casework.Access;
using Kith.Casework.EmergencyProtection;
using Kith.Casework.FrontDoor;
using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Tests.Journeys;

/// <summary>Police protection, emergency protection orders and child assessment orders: their clocks, and the enquiries that follow by law.</summary>
public sealed class EmergencyProtectionTests
{
    private const string PoliceLimit = "police-protection-max";

    [Theory]
    [InlineData("2011-03-04")]
    [InlineData("2014-03-07")]
    [InlineData("2016-03-04")]
    [InlineData("2019-03-01")]
    [InlineData("2021-03-05")]
    [InlineData("2024-03-01")]
    [InlineData("2026-10-23")]
    public void Under_every_edition_police_protection_ends_72_hours_after_it_was_taken(string day)
    {
        var taken = Taken(day, "16:15");

        // On the last of these days the clocks go back, and an hour is an hour.
        Clock(taken, day, PoliceLimit)
            .DueAt.ShouldBe(Given.Day(day).AddDays(3).ToDateTime(new(day == "2026-10-23" ? 15 : 16, 15)));
        taken.Record.State.Open!.Flags.ShouldContain($"In police protection since {Plain.Day(Given.Day(day))}, 16:15");
        var ended = taken.When(Team.Amira, Of<EndPoliceProtection>(Given.Day(day).AddDays(1))).ThenRecord();
        Open(ended, Given.Day(day).AddDays(1)).ShouldNotContain(PoliceLimit);
        ended.Record.State.Open!.Flags.ShouldBeEmpty();
    }

    [Fact]
    public void The_hours_are_counted_from_a_time_so_the_time_is_asked_for()
    {
        var past = Past.HarmSuspected();

        past.Given.When(Team.Amira, Of<RecordPoliceProtection>(past.Next) with { At = null })
            .ThenAsks("at", "Say at what time it began: the hours are counted from it");
    }

    [Fact]
    public void An_order_we_asked_for_ends_after_eight_days_and_holidays_are_days_too()
    {
        var past = Taken("2026-12-20", "11:00");
        var made = Order(past, "2026-12-21", OrderApplicant.LocalAuthority, "2026-12-29");

        Clock(made, "2026-12-22", "epo-max-duration").Due.ShouldBe(Given.Day("2026-12-29"));
        Open(made, Given.Day("2026-12-22")).ShouldNotContain(PoliceLimit);
        made.Record.State.Open!.Flags.ShouldBe(["Emergency protection order until 29 December 2026, 12:00"]);
    }

    [Fact]
    public void Where_the_police_asked_for_the_order_its_days_begin_with_the_first_of_police_protection()
    {
        var made = Order(Taken("2026-12-20", "11:00"), "2026-12-22", OrderApplicant.Police, "2026-12-27");

        Clock(made, "2026-12-22", "epo-max-after-police-protection").Due.ShouldBe(Given.Day("2026-12-27"));
        Open(made, Given.Day("2026-12-22")).ShouldNotContain("epo-max-duration");
        var past = Past.HarmSuspected();
        past.Given.When(
                Team.Amira,
                Of<RecordEmergencyOrder>(past.Next) with
                {
                    Applicant = OrderApplicant.Police,
                    Expires = past.Next,
                }
            )
            .ThenAsks(
                "applicant",
                "The police ask for an order for a child who is in police protection, and its days are counted from that. Record police protection first"
            );
    }

    [Theory]
    [InlineData(OrderApplicant.LocalAuthority, "epo-extension", "2027-01-06")]
    [InlineData(OrderApplicant.Police, "epo-extension-after-police-protection", "2027-01-03")]
    public void An_order_is_extended_once_to_fifteen_days_in_all(OrderApplicant applicant, string duty, string due)
    {
        var made = Order(Taken("2026-12-20", "11:00"), "2026-12-22", applicant, "2026-12-27");

        var extended = made.When(Team.Amira, Extends("2026-12-24", "2027-01-03")).ThenRecord();

        Clock(extended, "2026-12-24", duty).Due.ShouldBe(Given.Day(due));
        extended.Record.State.Open!.Flags.ShouldBe(["Emergency protection order until 3 January 2027, 12:00"]);
        extended
            .When(Team.Amira, Extends("2027-01-02", "2027-01-10"))
            .ThenRefusedBy("epo-extended-once")
            .ShouldAllBe(objection => !objection.CanDepart);
        made.When(Team.Amira, Extends("2026-12-24", "2026-12-27"))
            .ThenAsks(
                "expires",
                "On which day does it end, as the order says? The answer must be after 27 December 2026, when the order ended before"
            );
    }

    [Theory]
    [InlineData("2026-12-29", false, false)]
    [InlineData("2026-12-30", true, false)]
    [InlineData("2026-12-26", false, true)]
    public void The_day_that_the_order_names_stands_beside_the_day_by_the_rule(string says, bool longer, bool shorter)
    {
        var made = Order(Taken("2026-12-20", "11:00"), "2026-12-21", OrderApplicant.LocalAuthority, says);

        var now = Now(made, "2026-12-22").ShouldHaveSingleItem();

        (now.Order!.Expires, now.Limit!.Due).ShouldBe((Given.Day(says), Given.Day("2026-12-29")));
        (now.IsLongerThanAllowed, now.IsShorterThanAllowed).ShouldBe((longer, shorter));
    }

    [Fact]
    public void A_child_assessment_order_lasts_seven_days_of_which_the_named_one_is_the_first()
    {
        var past = Past.HarmSuspected();
        var began = past.Given.When(Team.Amira, Of<RecordChildAssessmentOrder>(past.Next)).ThenRecord();

        Clock(began, past.Next, "child-assessment-order-max").Due.ShouldBe(past.Next.AddDays(6));
        KeepsOpen(began).ShouldBe("A child assessment order is in force. Record how it ended first.");
        var ended = began.When(Team.Amira, Of<EndChildAssessmentOrder>(past.Next.AddDays(2))).ThenRecord();
        Open(ended, past.Next.AddDays(2)).ShouldNotContain("child-assessment-order-max");
        // It is no ground for enquiries by itself.
        ended.Record.State.Open!.OwesEnquiry.ShouldBeFalse();
    }

    [Theory]
    [InlineData("2011-03-04")]
    [InlineData("2014-03-07")]
    [InlineData("2019-03-01")]
    [InlineData("2024-03-01")]
    [InlineData("2026-10-23")]
    public void After_either_enquiries_start_by_law_without_a_discussion_that_decided_on_them(string day)
    {
        var next = Given.Day(day).AddDays(1);
        var bare = Past.HarmSuspected(Back(day));
        bare.Given.When(Team.Amira, Enquiry(next)).ThenRefusedBy("s47-strategy-first");

        var taken = Taken(day, "16:15");

        taken.Record.State.Open!.Position.ShouldBe(Positions.EnquiryToStart);
        Expected(taken, next).ShouldContain("start-section-47-enquiry");
        Prompts(taken, next).ShouldContain("s47-enquire-protected-child");
        var started = taken.When(Team.Amira, Enquiry(next)).ThenRecord();
        Prompts(started, next).ShouldNotContain("s47-enquire-protected-child");
        started.Record.State.Open!.Stage.ShouldBe(Stages.Section47);
        started.Record.State.Open!.OwesEnquiry.ShouldBeFalse();
    }

    [Fact]
    public void Enquiries_that_go_on_are_the_enquiries_and_a_later_order_asks_for_new_ones()
    {
        var going = Past.Enquiry();
        var taken = going.Given.When(Team.Amira, Of<RecordPoliceProtection>(going.Next)).ThenRecord();
        taken.Record.State.Open!.OwesEnquiry.ShouldBeFalse();

        var over = Past.ConferenceDue()
            .And(new StrategyDiscussionHeld(StrategyOutcome.NoFurtherAction) { Episode = 1 });
        over.Given.Record.State.Open!.OwesEnquiry.ShouldBeFalse();
        var again = over.Given.When(Team.Amira, Of<RecordEmergencyOrder>(over.Next)).ThenRecord();
        again.Record.State.Open!.OwesEnquiry.ShouldBeTrue();
        Expected(again, over.Next).ShouldContain("start-section-47-enquiry");
    }

    [Fact]
    public void A_discussion_that_comes_later_does_not_ask_again_for_enquiries_that_were_made()
    {
        var taken = Past.PoliceProtected().And(new EnquiryStarted("see the child") { Episode = 1 });
        taken.And(new EnquiryConcluded(EnquiryOutcome.NoFurtherAction, "safe") { Episode = 1 });

        var later = taken.And(new StrategyDiscussionHeld(StrategyOutcome.NoFurtherAction) { Episode = 1 }, days: 90);

        later.Given.Record.State.Open!.OwesEnquiry.ShouldBeFalse();
    }

    [Fact]
    public void Our_involvement_does_not_end_while_a_child_is_protected()
    {
        KeepsOpen(Past.PoliceProtected().Given)
            .ShouldBe("The child is in police protection. Record how that ended first.");
        KeepsOpen(Past.EmergencyOrder().Given)
            .ShouldBe("An emergency protection order is in force. Record how it ended first.");
    }

    [Fact]
    public void At_night_it_is_recorded_by_whoever_opened_the_record_and_opens_our_involvement_where_there_is_none()
    {
        var past = Past.Closed();

        var taken = past
            .Given.When(Team.Amira, Of<RecordPoliceProtection>(past.Next) with { Episode = 0 })
            .ThenRecord();

        taken.Record.State.Open!.Number.ShouldBe(2);
        taken.Record.State.Open!.Stage.ShouldBe(Stages.StrategyDiscussion);
        Expected(taken, past.Next).ShouldContain("allocate-lead-practitioner");
        foreach (var relation in new[] { Relation.Emergency, Relation.ReferralHandler })
        {
            Shipped.Access.Allows(relation, "record-police-protection").ShouldBeTrue();
            Shipped.Access.Allows(relation, "record-emergency-order").ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData(ReferralDecision.ImmediateProtection, true)]
    [InlineData(ReferralDecision.StrategyDiscussion, false)]
    public void To_protect_the_child_now_leads_on_to_recording_what_was_done(ReferralDecision decision, bool leads)
    {
        var past = Past.Decided(decision).LedBy(Team.Amira);

        Expected(past.Given, past.Next).Contains("record-police-protection").ShouldBe(leads);
        Expected(past.Given, past.Next).Contains("record-emergency-order").ShouldBe(leads);
        var taken = past.Given.When(Team.Amira, Of<RecordPoliceProtection>(past.Next)).ThenRecord();
        Expected(taken, past.Next).ShouldNotContain("record-police-protection");
    }

    [Fact]
    public void A_referral_that_waits_is_decided_first_and_the_front_door_keeps_the_record_until_then()
    {
        var past = Past.Referral();

        var taken = past.Given.When(Team.Fay, Of<RecordPoliceProtection>(past.Next)).ThenRecord();

        taken.Record.State.Open!.Stage.ShouldBe(Stages.FrontDoor);
        var decided = taken
            .When(
                Team.Ruth,
                new DecideReferral
                {
                    On = past.Next,
                    Episode = 1,
                    Decision = ReferralDecision.Section17,
                    Reason = "needs",
                    PrimaryNeed = "N1",
                    Threshold = "level 4",
                    ParentsTold = true,
                }
            )
            .ThenRecord();
        decided.Record.State.Open!.Position.ShouldBe(Positions.EnquiryToStart);
    }

    [Fact]
    public void What_was_recorded_by_mistake_is_taken_out_with_its_clock_and_what_it_asked_for()
    {
        var past = Past.PoliceProtected();

        var without = past
            .Given.When(
                Team.Amira,
                new CorrectFact
                {
                    On = past.Next,
                    Corrects = past.Given.Record.Version,
                    Remove = true,
                    Reason = "another child",
                }
            )
            .ThenRecord();

        without.Record.State.Open!.OwesEnquiry.ShouldBeFalse();
        without.Record.State.Open!.Flags.ShouldBeEmpty();
        Open(without, past.Next).ShouldNotContain(PoliceLimit);
    }

    [Fact]
    public void It_is_a_stretch_of_the_childs_journey_from_the_police_to_the_end_of_the_order()
    {
        var past = Past.EmergencyOrder().And(new EmergencyOrderEnded(OrderEnded.Replaced, "with Gran") { Episode = 1 });

        var lane = Journey.Of(past.Given.Record).Single(lane => lane.Name == "Emergency protection");

        lane.Spans.ShouldHaveSingleItem().Until.ShouldBe(past.Next.AddDays(-1));
        lane.Points.Select(point => point.What).ShouldBe(["Police protection", "Emergency protection order"]);
    }

    // Harm is suspected from a few days before, so that somebody leads by then.
    private static string Back(string day) => IsoDay.Of(Given.Day(day).AddDays(-7));

    private static Given Taken(string day, string at) =>
        Past.HarmSuspected(Back(day))
            .Given.When(Team.Amira, Of<RecordPoliceProtection>(Given.Day(day)) with { At = TimeOnly.Parse(at, null) })
            .ThenRecord();

    private static Given Order(Given given, string on, OrderApplicant applicant, string expires) =>
        given
            .When(
                Team.Amira,
                Of<RecordEmergencyOrder>(Given.Day(on)) with
                {
                    Applicant = applicant,
                    Expires = Given.Day(expires),
                }
            )
            .ThenRecord();

    private static ExtendEmergencyOrder Extends(string on, string expires) =>
        Of<ExtendEmergencyOrder>(Given.Day(on)) with
        {
            Expires = Given.Day(expires),
        };

    private static StartSection47Enquiry Enquiry(DateOnly on) =>
        new()
        {
            On = on,
            Episode = 1,
            Plan = "see the child",
        };

    private static T Of<T>(DateOnly on)
        where T : Act => (T)(Examples.All.Single(example => example.Act is T).Act with { On = on, Episode = 1 });

    private static Reading Read(Given given, DateOnly on) =>
        Shipped.Guidance.Read(given.Record.Standing, on.ToDateTime(new TimeOnly(18, 0)));

    private static ClockReading Clock(Given given, string on, string duty) => Clock(given, Given.Day(on), duty);

    private static ClockReading Clock(Given given, DateOnly on, string duty) =>
        Read(given, on).Clocks.Single(clock => clock.IsOpen && clock.Duty.Id == duty);

    private static IEnumerable<string> Open(Given given, DateOnly on) =>
        Read(given, on).Clocks.Where(clock => clock.IsOpen).Select(clock => clock.Duty.Id);

    private static IEnumerable<string> Prompts(Given given, DateOnly on) =>
        Read(given, on).Prompts.Select(prompt => prompt.Duty.Id);

    private static IReadOnlyList<ProtectedNow> Now(Given given, string on) =>
        ProtectedNow.In(given.Record.State.Open!, Read(given, Given.Day(on)));

    private static List<string> Expected(Given given, DateOnly on) =>
        [.. given.Next(Team.Amira, on).Where(next => next.IsExpected).Select(next => next.ActName)];

    private static string? KeepsOpen(Given given) => given.Record.State.Open!.KeptOpenBy;
}
