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
            .ThenCannotFollow("Everybody has the notes of every meeting.");
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
            .ThenAsks("meeting", "Choose a meeting of which somebody is still owed the notes");
    }

    [Fact]
    public void The_record_of_a_conference_is_given_out_by_an_act_of_its_own()
    {
        var met = Past.ProtectionPlan().And(Group(Attended.ByFamily));
        var core = met.Facts.Count;

        var reviewed = met.And(
            new ReviewConferenceHeld(ReviewDecision.Continue, Attendees: Attended.By("parent: Dad")) { Episode = 1 },
            by: "chris"
        ).Given.Record;

        Noted(reviewed).ShouldBe([(core, 5)]);
        MeetingRecord.OfLastConference(reviewed, 1)!.RecordOwed.Select(person => person.Name).ShouldBe(["Dad"]);
    }

    [Fact]
    public void Where_nobody_met_there_is_nothing_to_give() =>
        Past.Held(Team.Amira)
            .Given.When(Team.Amira, Giving("p1"))
            .ThenCannotFollow("No meeting was held of which it is recorded one by one who was asked.");

    private static Given Met() => Past.ProtectionPlan().And(Group(Attended.ByFamily)).Given;

    private static int Group(Given given) => MeetingRecord.Owed(given.Record, 1)[0].Version;

    // The strategy discussion with which it began.
    private static int Discussion(Given given) => MeetingRecord.Owed(given.Record, 1)[^1].Version;

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
