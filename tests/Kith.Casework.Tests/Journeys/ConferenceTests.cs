using Kith.Casework.Diary;
using Kith.Casework.Forms;
using Kith.Casework.Meetings;
using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Tests.Journeys;

/// <summary>A conference with the family in the room: advocates, the report beforehand, the core group, and the record afterwards.</summary>
public sealed class ConferenceTests
{
    [Fact, Ask("B5")]
    public void A_conference_asks_whether_each_parent_and_the_child_were_told_of_advocates()
    {
        var past = Past.ConferenceDue();
        MeetingPerson mum = new("a", "parent", Name: "Mum", Came: Attendance.Came);

        Confer(past, mum).ThenRefusedBy("conference-advocate-info");
        Confer(past, mum with { Advocacy = AdvocacyOffer.NotOffered }).ThenRefusedBy("conference-advocate-info");
        Confer(past, mum with { Advocacy = AdvocacyOffer.Declined }).ThenHappened<InitialConferenceHeld>();
        Confer(
                past,
                mum with
                {
                    Advocacy = AdvocacyOffer.Taken,
                    Beside = "her sister",
                },
                new MeetingPerson("c", "child", Came: Attendance.Came)
            )
            .ThenRefusedBy("conference-advocate-info");
    }

    [Fact, Ask("D2")]
    public void A_conference_takes_the_social_worker_and_two_other_agencies_where_the_protocol_has_a_quorum()
    {
        var past = Past.ConferenceDue("2025-03-03");
        MeetingPerson mum = new("a", "parent", Name: "Mum", Came: Attendance.Came, Advocacy: AdvocacyOffer.Declined);
        MeetingPerson worker = new("b", "social-worker", Came: Attendance.Came);
        MeetingPerson nurse = new("c", "health", Came: Attendance.Came);
        MeetingPerson doctor = new("d", "health", Name: "Dr Lee", Came: Attendance.Came);
        MeetingPerson police = new("e", "police", Came: Attendance.SentReport, WhyNot: "in court");

        Confer(past, mum, worker, nurse).ThenRefusedBy("conference-quorum-local");
        // Two of one agency are one agency, and a report is no presence.
        Confer(past, mum, worker, nurse, doctor).ThenRefusedBy("conference-quorum-local");
        Confer(past, mum, worker, nurse, police).ThenRefusedBy("conference-quorum-local");
        Confer(past, mum, nurse, police with { Came = Attendance.Came }).ThenRefusedBy("conference-quorum-local");
        Confer(past, mum, worker, nurse, police with { Came = Attendance.Came }).ThenHappened<InitialConferenceHeld>();
        Confer(Past.ConferenceDue("2024-01-08"), mum).ThenHappened<InitialConferenceHeld>();
    }

    [Fact, Ask("B9")]
    public void A_first_conference_asks_that_the_report_was_gone_through_before_or_why_not()
    {
        var past = Past.ConferenceDue();
        var people = Attended.ByFamily;
        var without = Conference(past, people) with { ReportNotSharedReason = null };

        past.Given.When(Team.Chris, without).ThenRefusedBy("conference-report-shared");
        past.Given.When(Team.Chris, without with { ReportNotSharedReason = "the mother was in hospital" })
            .ThenHappened<InitialConferenceHeld>();
        past.And(new ConferenceReportShared(Attended.Shared, "fair") { Episode = 1 })
            .Given.When(Team.Chris, without)
            .ThenHappened<InitialConferenceHeld>();
    }

    [Fact, Ask("B9")]
    public void With_whom_the_report_was_not_gone_through_is_said_with_the_reason()
    {
        var past = Past.ConferenceDue();
        ShareConferenceReport Share(MeetingPerson person) =>
            new()
            {
                On = past.Next,
                Episode = 1,
                SharedWith = [person],
                FamilySays = "fair",
            };

        past.Given.When(Team.Amira, Share(new("a", "parent", Name: "Dad", Report: ReportShared.NotShared)))
            .ThenAsks("shared-with:a.why-not", "Person 1: Say why not");
        past.Given.When(Team.Amira, Share(new("a", "parent", Name: "Dad")))
            .ThenAsks("shared-with:a.report", "Person 1: Say whether you went through it with them");
    }

    [Theory, Ask("B18")]
    [InlineData("2010-06-07", true)]
    [InlineData("2014-06-02", false)]
    [InlineData("2024-01-08", true)]
    public void A_core_group_has_parents_wider_family_and_the_child_in_it_or_says_why_not_where_the_edition_asks_for_it(
        string from,
        bool asks
    )
    {
        var past = Past.ProtectionPlan(from);
        var group = new HoldCoreGroup
        {
            On = past.Next,
            Episode = 1,
            Attendees = Attended.By("parent: Mum", "social-worker"),
            Progress = "eats",
            Actions = Steps.Full,
        };
        var asked = past.Given.When(Team.Amira, group);

        if (asks)
            asked.ThenRefusedBy("core-group-membership");
        else
            asked.ThenHappened<CoreGroupMet>();
        past.Given.When(Team.Amira, group with { NotAskedReason = "Nan is ill; Max is two" })
            .ThenHappened<CoreGroupMet>();
        past.Given.When(
                Team.Amira,
                group with
                {
                    Attendees = Attended.By("parent: Mum", "wider-family: Gran", "child", "social-worker"),
                }
            )
            .ThenHappened<CoreGroupMet>();
    }

    [Theory, Ask("B17")]
    [InlineData("2010-06-07", "conference-record-circulate")]
    [InlineData("2025-03-03", "conference-decisions-local")]
    public void Each_who_was_asked_is_owed_the_decisions_within_a_working_day_whether_they_came_or_not(
        string from,
        string duty
    )
    {
        var given = Held(from);
        Clock(given, duty).ShouldBe(ClockStatus.Running);

        if (duty == "conference-decisions-local")
            Towards.Meeting(Reading(given, duty), given.Record).ShouldBe("give-meeting-notes");
        var some = Sent(
                given,
                ("p1", GivenAfter.Decisions),
                ("p3", GivenAfter.Record),
                ("p4", GivenAfter.Decisions),
                ("p5", GivenAfter.Decisions)
            )
            .ThenRecord();
        Clock(some, duty).ShouldBe(ClockStatus.Running);
        var all = Sent(some, ("p2", GivenAfter.Decisions)).ThenRecord();
        Clock(all, duty).ShouldBe(ClockStatus.MetInTime);
    }

    [Theory, Ask("B17")]
    [MemberData(nameof(Roles))]
    public void Whoever_was_asked_and_is_still_owed_anything_keeps_the_clocks_running_whatever_their_part_beside_the_chair(
        string role
    )
    {
        var held = Past.ConferenceDue("2025-03-03")
            .And(
                new InitialConferenceHeld(
                    ConferenceDecision.NoPlan,
                    Chair: "chris",
                    Attendees: Attended.By("health: Ann Lee", $"{role}: Mr Ede")
                )
                {
                    Episode = 1,
                },
                by: "chris"
            )
            .Given;
        var owed = role == "chair" ? ClockStatus.MetInTime : ClockStatus.Running;

        var some = Gives(held, new MeetingPerson("p1", "health", Name: "Ann Lee", Given: GivenAfter.Record));
        Clock(some, "conference-decisions-local").ShouldBe(owed);
        Clock(some, "conference-record-local").ShouldBe(owed);
        var told = Gives(some, new MeetingPerson("p2", role, Name: "Mr Ede", Given: GivenAfter.Decisions));
        Clock(told, "conference-decisions-local").ShouldBe(ClockStatus.MetInTime);
        Clock(told, "conference-record-local").ShouldBe(owed);
        var all = Gives(told, new MeetingPerson("p2", role, Name: "Mr Ede", Given: GivenAfter.Record));
        Clock(all, "conference-record-local").ShouldBe(ClockStatus.MetInTime);
    }

    /// <summary>Every part that somebody can have in a meeting.</summary>
    public static TheoryData<string> Roles() =>
        [
            .. Shipped
                .Files("forms/codes", "meeting-roles.yaml")
                .Single()
                .Text.Split("value: ")
                .Skip(1)
                .Select(option => option[..option.IndexOf(',', StringComparison.Ordinal)]),
        ];

    [Fact, Ask("B17")]
    public void The_page_begins_with_those_who_are_still_owed_the_record()
    {
        var given = Sent(Held(), ("p1", GivenAfter.Record), ("p2", GivenAfter.Decisions)).ThenRecord();

        var opened = Beforehand.Fill(
            Shipped.Forms.For("give-meeting-notes"),
            given.Record,
            1,
            given.Record.Standing[^1].On
        );

        opened
            .Where(pair => pair.Key.EndsWith(".role", StringComparison.Ordinal))
            .Select(pair => pair.Key)
            .ShouldBe(["people:p2.role", "people:p3.role", "people:p4.role", "people:p5.role"]);
        opened.ShouldNotContain(pair => pair.Key.EndsWith(".given", StringComparison.Ordinal));
        given.Record.State.Current!.Protection!.RecordOwed.Count.ShouldBe(1);
        var all = Sent(
                given,
                ("p2", GivenAfter.PartOfRecord),
                ("p3", GivenAfter.Record),
                ("p4", GivenAfter.Record),
                ("p5", GivenAfter.Record)
            )
            .ThenRecord();
        MeetingRecord.Owed(all.Record, 1).ShouldNotContain(meeting => meeting.IsConference);
        all.Record.State.Current!.Protection!.RecordOwed.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_missing_before_a_conference_is_said_person_by_person()
    {
        var past = Past.ConferenceDue()
            .And(new Casework.People.FamilyMemberRecorded(Guid.NewGuid(), "Tom Hart", "father"), 0);
        var day = past.Next.AddDays(5);
        Rows<MeetingPerson> asked =
        [
            new(
                "a",
                "parent",
                Name: "Rosa",
                Answer: InvitationAnswer.Comes,
                Interpreter: InterpreterNeed.ToBook,
                Advocacy: AdvocacyOffer.Declined
            ),
            new("b", "health", ReportDue: past.Next.AddDays(-1), Answer: InvitationAnswer.SendsReport),
        ];
        var given = past
            .Given.When(
                Team.Amira,
                new ArrangeBooking
                {
                    On = past.Next,
                    Episode = 1,
                    Kind = "conference",
                    Day = day,
                    Others = asked,
                }
            )
            .ThenRecord();
        var booking = Bookings.In(given.Record).Single();

        var prepared = Preparation.Of(booking, given.Record, past.Next);
        prepared.Missing.ShouldBe([
            "Tom Hart is not asked.",
            "Rosa needs an interpreter, and none is booked.",
            "The report was not gone through with Rosa.",
            "The chair has not met Rosa, and nothing says why not.",
            "Nothing says what help Rosa had to prepare.",
            "There is no report of their own from Rosa, and nothing says why not.",
            $"The report of health was wanted by {Plain.Day(past.Next.AddDays(-1))} and has not come.",
        ]);
        (prepared.Coming.Count, prepared.NotComing.Count, prepared.Unanswered.Count).ShouldBe((1, 1, 0));

        given = given.After(
            Team.Amira,
            new UpdateAsked
            {
                On = past.Next,
                Episode = 1,
                Booking = booking.Version,
                Others =
                [
                    asked[0] with
                    {
                        Interpreter = InterpreterNeed.Booked,
                        ChairMetOn = past.Next,
                        Prepared = "Amira went through it with her; a lift is arranged",
                        OwnReport = OwnReport.None,
                        NoReport = "She wants to say it there",
                    },
                    asked[1] with
                    {
                        ReportOn = past.Next,
                    },
                    new(
                        "c",
                        "parent",
                        Name: "Tom Hart",
                        Advocacy: AdvocacyOffer.Declined,
                        ChairNotMet: "He is at sea until the day",
                        Prepared: "By telephone",
                        OwnReport: OwnReport.Spoken
                    ),
                ],
            },
            new ShareConferenceReport
            {
                On = past.Next,
                Episode = 1,
                SharedWith = [new("r", "parent", Name: "Rosa", Report: ReportShared.ToldOnly)],
                FamilySays = "fair",
            }
        );
        Preparation
            .Of(Bookings.In(given.Record).Single(), given.Record, past.Next)
            .Missing.ShouldBe([
                "This report was not gone through with Rosa: health.",
                "These reports were not gone through with Tom Hart: the social worker’s; health.",
            ]);
    }

    private static HoldInitialConference Conference(Past past, Rows<MeetingPerson> people) =>
        new()
        {
            On = past.Next,
            Episode = 1,
            Attendees = people,
            ReportNotSharedReason = "it was read at the door",
            ParentsSay = "we want help",
            Threshold = "likely",
            Decision = ConferenceDecision.NoPlan,
        };

    private static Then Confer(Past past, params Rows<MeetingPerson> people) =>
        past.Given.When(Team.Chris, Conference(past, people));

    private static Given Held(string from = "2024-01-08") =>
        Past.ConferenceDue(from)
            .And(
                new InitialConferenceHeld(ConferenceDecision.NoPlan, Chair: "chris", Attendees: Attended.ByFamily)
                {
                    Episode = 1,
                },
                by: "chris"
            )
            .Given;

    private static GiveMeetingNotes Sending(Given given, (string Id, GivenAfter What)[] people) =>
        new()
        {
            On = given.Record.Standing[^1].On,
            Episode = 1,
            Meeting = MeetingRecord.Owed(given.Record, 1)[0].Version,
            People =
            [
                .. people.Select(one =>
                    Attended.ByFamily.Single(person => person.Id == one.Id) with
                    {
                        Came = null,
                        Given = one.What,
                    }
                ),
            ],
        };

    private static Then Sent(Given given, params (string Id, GivenAfter What)[] people) =>
        given.When(Team.Amira, Sending(given, people));

    private static Given Gives(Given given, MeetingPerson person) =>
        given
            .When(
                Team.Amira,
                new GiveMeetingNotes
                {
                    On = given.Record.Standing[^1].On,
                    Episode = 1,
                    Meeting = MeetingRecord.Owed(given.Record, 1)[0].Version,
                    People = [person],
                }
            )
            .ThenRecord();

    private static ClockStatus Clock(Given given, string duty) => Reading(given, duty).Status;

    private static ClockReading Reading(Given given, string duty) =>
        Shipped
            .Guidance.Clocks(given.Record.Standing, given.Record.Standing[^1].On.ToDateTime(new TimeOnly(18, 0)))
            .Single(clock => clock.Duty.Id == duty);
}
