using Kith.Casework.Diary;
using Kith.Casework.Forms;
using Kith.Casework.Meetings;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.Journeys;

/// <summary>What each who was asked to a meeting was given of it afterwards, whatever meeting it was.</summary>
public sealed class MeetingNotesTests
{
    [Fact, Ask("B18")]
    public void After_a_core_group_each_who_was_asked_is_owed_its_notes_until_they_have_them()
    {
        var given = Met();
        Owed(given).ShouldBe(["p1", "p2", "p3", "p4", "p5"]);

        var some = given.When(Team.Amira, Giving("p1", "p3") with { Meeting = Group(given) });

        var sent = some.ThenDone().ShouldHaveSingleItem().Fact.ShouldBeOfType<MeetingNotesGiven>();
        sent.People!.Select(person => (person.Id, person.Given))
            .ShouldBe([("p1", GivenAfter.Record), ("p3", GivenAfter.Record)]);
        sent.StillOwed.ShouldBe(["wider-family", "health", "education"]);
        Owed(some.ThenRecord()).ShouldBe(["p2", "p4", "p5"]);
        some.ThenRecord()
            .When(Team.Amira, Giving("p2", "p4", "p5") with { Meeting = Group(given) })
            .ThenRecord()
            .When(Team.Amira, Giving("p1", "p2", "p3") with { Meeting = Discussion(given) })
            .ThenRecord()
            .When(Team.Amira, Giving("p1"))
            .ThenCannotFollow("Everybody has the record or the notes of every meeting.");
    }

    [Fact, Ask("B18")]
    public void What_is_owed_of_an_earlier_meeting_stays_owed_when_the_next_was_held_and_who_records_chooses_of_which_it_is()
    {
        var first = Past.ProtectionPlan().And(Group(Attended.ByFamily));
        var earlier = first.Facts.Count;
        var both = first.And(Group(Attended.By("parent: Dad")));
        var later = both.Facts.Count;
        Noted(both.Given.Record).ShouldBe([(later, 1), (earlier, 5)]);

        var gave = both.Given.When(Team.Amira, Giving("p1", "p3") with { Meeting = earlier });

        var sent = gave.ThenDone().ShouldHaveSingleItem().Fact.ShouldBeOfType<MeetingNotesGiven>();
        sent.Meeting.ShouldBe(earlier);
        sent.StillOwed.ShouldBe(["wider-family", "health", "education"]);
        Noted(gave.ThenRecord().Record).ShouldBe([(later, 1), (earlier, 3)]);
    }

    [Fact]
    public void A_meeting_of_which_no_rows_say_who_was_asked_takes_nothing_from_the_one_before()
    {
        var first = Past.ProtectionPlan().And(Group(Attended.ByFamily));
        var earlier = first.Facts.Count;

        Noted(first.And(Group([])).Given.Record).ShouldBe([(earlier, 5)]);
    }

    [Fact]
    public void A_meeting_of_which_everybody_has_the_notes_cannot_be_chosen_again()
    {
        var first = Past.ProtectionPlan().And(Group(Attended.By("parent: Dad")));
        var earlier = first.Facts.Count;
        var dad = new MeetingPerson(
            Attended.By("parent: Dad").Single().Id,
            "parent",
            Name: "Dad",
            Given: GivenAfter.Record,
            GivenHow: "by post"
        );
        var give = Giving() with { Meeting = earlier, People = [dad] };

        first
            .And(Group(Attended.ByFamily))
            .Given.When(Team.Amira, give)
            .ThenRecord()
            .When(Team.Amira, give)
            .ThenAsks("meeting", "Choose a meeting of which somebody is still owed the record or the notes");
    }

    [Fact, Ask("B17")]
    public void The_record_of_an_earlier_conference_stays_owed_and_can_be_given_when_the_next_was_held()
    {
        var first = Past.ProtectionPlan("2025-03-03").And(Review("parent: Mum"), by: "chris");
        var earlier = first.Facts.Count;
        var both = first.And(Group(Attended.By("health"))).And(Review("parent: Dad"), by: "chris");
        var later = both.Facts.Count;
        Conferences(both.Given.Record).ShouldBe([later, earlier]);
        // A conference before any other meeting: rules say by when.
        MeetingRecord.Owed(both.Given.Record, 1)[0].Version.ShouldBe(later);

        var gave = both.Given.When(
            Team.Amira,
            new GiveMeetingNotes
            {
                On = both.Next,
                Episode = 1,
                Meeting = earlier,
                People = Has(Attended.By("parent: Mum")),
            }
        );

        var sent = gave.ThenDone().ShouldHaveSingleItem().Fact.ShouldBeOfType<ConferenceRecordSent>();
        (sent.Conference, sent.Episode).ShouldBe((earlier, 1));
        (sent.DecisionsOwed!.Count, sent.RecordOwed!.Count).ShouldBe((0, 0));
        Conferences(gave.ThenRecord().Record).ShouldBe([later]);
        // The clock of the later conference runs on: giving out an earlier record meets none but its own.
        Running(gave.ThenRecord(), "conference-record-local").ShouldBe(1);
        Running(both.Given, "conference-record-local").ShouldBe(2);
        gave.ThenRecord()
            .When(
                Team.Amira,
                new GiveMeetingNotes
                {
                    On = both.Next,
                    Episode = 1,
                    Meeting = later,
                    People = Has(Attended.By("parent: Dad")),
                }
            )
            .ThenDone()
            .ShouldHaveSingleItem()
            .Fact.ShouldBeOfType<ConferenceRecordSent>()
            .Conference.ShouldBe(later);
    }

    [Fact, Ask("B17")]
    public void What_was_given_by_the_act_of_before_counts_and_is_put_right_as_it_was_recorded()
    {
        var held = Past.ProtectionPlan("2025-03-03").And(Review("parent: Mum"), by: "chris");
        var conference = held.Facts.Count;
        var sent = new ConferenceRecordSent(conference, Has(Attended.By("parent: Mum")), [], []) { Episode = 1 };

        var given = held.And(sent).Given;

        Conferences(given.Record).ShouldBeEmpty();
        Running(given, "conference-record-local").ShouldBe(0);
        Acts.InsteadOf("send-conference-record").ShouldBe("give-meeting-notes");
        Shipped.Forms.WordsOf(sent)!.Story.Heading.ShouldBe("Conference record given");
    }

    [Fact]
    public void Where_nobody_met_there_is_nothing_to_give() =>
        Past.Held(Team.Amira)
            .Given.When(Team.Amira, Giving("p1"))
            .ThenCannotFollow("No meeting was held of which it is recorded one by one who was asked.");

    private static ReviewConferenceHeld Review(string asked) =>
        new(ReviewDecision.Continue, Attendees: Attended.By(asked)) { Episode = 1 };

    private static Rows<MeetingPerson> Has(Rows<MeetingPerson> people) =>
        [.. people.Select(person => person with { Came = null, Given = GivenAfter.Record, GivenHow = "by post" })];

    private static IEnumerable<int> Conferences(ChildRecord record) =>
        MeetingRecord.Owed(record, 1).Where(meeting => meeting.IsConference).Select(meeting => meeting.Version);

    private static int Running(Given given, string duty) =>
        Shipped
            .Guidance.Clocks(given.Record.Standing, given.Record.Standing[^1].On.ToDateTime(new TimeOnly(18, 0)))
            .Count(clock => clock.Duty.Id == duty && clock.IsOpen);

    private static Given Met() => Past.ProtectionPlan().And(Group(Attended.ByFamily)).Given;

    private static int Group(Given given) =>
        MeetingRecord.Owed(given.Record, 1).First(one => FactOf(given, one) is CoreGroupMet).Version;

    // The strategy discussion with which it began.
    private static int Discussion(Given given) => MeetingRecord.Owed(given.Record, 1)[^1].Version;

    private static Fact FactOf(Given given, MeetingRecord meeting) => given.Record.Facts[meeting.Version - 1].Fact;

    private static CoreGroupMet Group(Rows<MeetingPerson> asked) => new(asked, "Better", Steps.Full) { Episode = 1 };

    // Of which core groups how many are owed the notes, the latest first.
    private static IEnumerable<(int Meeting, int People)> Noted(ChildRecord record) =>
        MeetingRecord
            .Owed(record, 1)
            .Where(meeting => record.Facts[meeting.Version - 1].Fact is CoreGroupMet)
            .Select(meeting => (meeting.Version, meeting.RecordOwed.Count));

    private static GiveMeetingNotes Giving(params string[] people) =>
        new()
        {
            On = new DateOnly(2024, 9, 2),
            Episode = 1,
            People =
            [
                .. people.Select(id =>
                    Attended.ByFamily.Single(person => person.Id == id) with
                    {
                        Came = null,
                        Given = GivenAfter.Record,
                        GivenHow = "by post",
                    }
                ),
            ],
        };

    private static IEnumerable<string> Owed(Given given) =>
        Beforehand
            .Fill(Shipped.Forms.For("give-meeting-notes"), given.Record, 1, new DateOnly(2024, 9, 2))
            .Where(pair => pair.Key.EndsWith(".role", StringComparison.Ordinal))
            .Select(pair => pair.Key.Split(':', '.')[1]);
}
