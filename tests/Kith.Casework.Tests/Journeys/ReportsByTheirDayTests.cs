using System.Globalization;
using Kith.Casework.Diary;
using Kith.Casework.FrontDoor;
using Kith.Casework.Meetings;
using Kith.Casework.PartnerSite;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Tests.Journeys;

/// <summary>By when the reports for a conference are gone through is counted back from the day that is booked for it.</summary>
public sealed class ReportsByTheirDayTests
{
    private const string Review = "conference-report-shared-local-review";
    private const string First = "conference-report-shared-local-booked";
    private const string Counted = "conference-report-shared-local-icpc";

    private static readonly Guid Rosa = new("00000000-0000-0000-0000-0000000000a1");

    private static readonly MeetingPerson Mum = new("m", "parent", Rosa, "Rosa Quill");

    [Fact, Ask("B9")]
    public void The_reports_for_a_review_are_due_5_working_days_before_the_day_that_is_booked()
    {
        // Friday 13 June 2025; the Friday before it.
        var given = Booked(OnPlan(), "2025-06-13");

        Only(given, Review).Due.ShouldBe(Given.Day("2025-06-06"));
        Towards.Meeting(Only(given, Review), given.Record).ShouldBe("share-conference-report");
        Of(given, First).ShouldBeEmpty();
    }

    [Fact, Ask("B9")]
    public void A_review_that_is_moved_moves_the_day_and_the_booking_of_a_visit_does_not()
    {
        var given = Booked(OnPlan(), "2025-06-13");
        var visit = Arrange(given, "home-visit", "2025-06-30");
        Only(visit, Review).Due.ShouldBe(Given.Day("2025-06-06"));

        var moved = visit
            .When(
                Team.Amira,
                new MoveBooking
                {
                    On = Today(visit),
                    Episode = 1,
                    Booking = Bookings.In(visit.Record).Single(one => one.Kind == "conference").Version,
                    Day = Given.Day("2025-06-20"),
                    Reason = "The chair is ill",
                }
            )
            .ThenRecord();

        Only(moved, Review).Due.ShouldBe(Given.Day("2025-06-13"));
    }

    [Fact, Ask("B9")]
    public void A_conference_that_is_booked_for_the_same_day_is_owed_its_reports_that_day()
    {
        var given = OnPlan();
        var today = Today(given);

        var booked = Booked(given, today.ToString("O", CultureInfo.InvariantCulture));

        Only(booked, Review).Due.ShouldBe(today);
        Only(booked, Review).Status.ShouldBe(ClockStatus.Running);
    }

    [Fact, Ask("B9")]
    public void It_is_met_once_each_parent_and_the_child_has_gone_through_each_or_a_reason_says_why_not()
    {
        var given = Booked(SchoolReported(OnPlan()), "2025-06-13");
        var child = new MeetingPerson("c", "child", Report: ReportShared.ToldOnly);
        var explained = Mum with { Report = ReportShared.Explained };

        var ours = Share(given, explained, child);
        Only(ours, Review).Status.ShouldBe(ClockStatus.Running);

        var parent = Share(ours, explained with { ReportOf = School });
        Only(parent, Review).Status.ShouldBe(ClockStatus.Running);

        var all = Share(
            parent,
            child with
            {
                ReportOf = School,
                Report = ReportShared.NotShared,
                WhyNot = "It names who told the school",
            }
        );
        Only(all, Review).Status.ShouldBe(ClockStatus.MetInTime);
    }

    [Fact]
    public void A_review_that_is_called_off_owes_no_report_and_the_next_that_is_booked_does()
    {
        var given = Booked(OnPlan(), "2025-06-13");
        var off = given
            .When(
                Team.Amira,
                new CallOffBooking
                {
                    On = Today(given),
                    Episode = 1,
                    Booking = Bookings.In(given.Record).Single().Version,
                    Reason = "The chair is ill",
                }
            )
            .ThenRecord();
        Only(off, Review).Status.ShouldBe(ClockStatus.Stopped);

        var again = Arrange(off, "conference", "2025-06-27");

        Of(again, Review)
            .Select(clock => (clock.Due, clock.Status))
            .ShouldBe([(Given.Day("2025-06-06"), ClockStatus.Stopped), (Given.Day("2025-06-20"), ClockStatus.Running)]);
    }

    [Fact]
    public void Where_every_report_was_gone_through_before_another_day_is_booked_nothing_is_due()
    {
        var shared = Share(
            OnPlan(),
            Mum with
            {
                Report = ReportShared.Explained,
            },
            new MeetingPerson("c", "child", Report: ReportShared.ToldOnly)
        );

        Of(Booked(shared, "2025-06-13"), Review).ShouldBeEmpty();
    }

    [Fact, Ask("B9")]
    public void Once_the_day_of_a_first_conference_is_booked_its_reports_are_due_2_working_days_before_it()
    {
        var past = Family(Past.ConferenceDue("2025-03-03"));
        Only(past, Counted).Status.ShouldBe(ClockStatus.Running);

        // Wednesday 19 March 2025; the Monday before it.
        var given = Booked(past, "2025-03-19");

        Only(given, First).Due.ShouldBe(Given.Day("2025-03-17"));
        Only(given, Counted).Status.ShouldBe(ClockStatus.Stopped);
        Of(given, Review).ShouldBeEmpty();
    }

    [Fact, Ask("B9")]
    public void A_child_who_moves_here_with_a_plan_and_one_who_is_expected_are_owed_it_too()
    {
        Only(Booked(Family(Past.MovingIn("2025-03-03")), "2025-03-19"), First).Due.ShouldBe(Given.Day("2025-03-17"));

        Only(Booked(Family(Expected()), "2025-03-19"), First).Due.ShouldBe(Given.Day("2025-03-17"));
    }

    private const string School = "Helen Sharrow, Oak School";

    private static Past OnPlan() => Family(Past.ProtectionPlan("2025-05-05"));

    private static Past Family(Past past) => past.And(new FamilyMemberRecorded(Rosa, "Rosa Quill", "mother"), 0);

    private static Past Expected() =>
        Past.Nothing("2025-03-03")
            .And(new ChildRegistered("K1", ExpectedOn: Given.Day("2025-07-01")), 0)
            .And(new ReferralReceived("3A", "what may happen after the birth") { Episode = 1 })
            .And(new ReferralDecided(ReferralDecision.StrategyDiscussion, "needs") { Episode = 1 }, by: "ruth")
            .LedBy(Team.Amira)
            .And(new StrategyDiscussionHeld(StrategyOutcome.Section47Enquiry, Attended.ByAllThree) { Episode = 1 })
            .And(new EnquiryStarted("meet the parents") { Episode = 1 })
            .And(new EnquiryConcluded(EnquiryOutcome.Conference, "harm") { Episode = 1 });

    private static Past SchoolReported(Past past)
    {
        past.And(
            new PartnerAsked(
                "Helen Sharrow",
                "Oak School",
                "review",
                "How are the mornings?",
                past.Next.AddDays(9),
                PartnerBasis.Agreed
            )
            {
                Episode = 1,
            },
            0
        );
        return past.And(
            new PartnerReported(past.Given.Record.Version, "Reads well", "Comes hungry") { Episode = 1 },
            0,
            by: "helen"
        );
    }

    private static Given Booked(Given given, string day) => Arrange(given, "conference", day);

    private static Given Arrange(Given given, string kind, string day) =>
        given
            .When(
                Team.Amira,
                new ArrangeBooking
                {
                    On = Today(given),
                    Episode = 1,
                    Kind = kind,
                    Day = Given.Day(day),
                    Others = kind == "conference" ? [Mum] : null,
                }
            )
            .ThenRecord();

    private static Given Share(Given given, params Rows<MeetingPerson> rows) =>
        given
            .When(
                Team.Amira,
                new ShareConferenceReport
                {
                    On = Today(given),
                    Episode = 1,
                    SharedWith = rows,
                    FamilySays = "fair",
                }
            )
            .ThenRecord();

    private static DateOnly Today(Given given) => given.Record.Standing[^1].On;

    private static ClockReading Only(Given given, string duty) => Of(given, duty).ShouldHaveSingleItem();

    private static IReadOnlyList<ClockReading> Of(Given given, string duty) =>
        [
            .. Shipped
                .Guidance.Clocks(given.Record.Standing, Today(given).ToDateTime(new TimeOnly(18, 0)))
                .Where(clock => clock.Duty.Id == duty),
        ];
}
