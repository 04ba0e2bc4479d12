using Kith.Casework.Diary;
using Kith.Casework.Forms;
using Kith.Casework.Meetings;
using Kith.Casework.Protection;

namespace Kith.Casework.Tests.Journeys;

/// <summary>What each who was asked to a meeting was given of it afterwards, whatever meeting it was.</summary>
public sealed class MeetingNotesTests
{
    [Fact, Ask("B18")]
    public void After_a_core_group_each_who_was_asked_is_owed_its_notes_until_they_have_them()
    {
        var given = Met();
        Owed(given).ShouldBe(["p1", "p2", "p3", "p4", "p5"]);

        var some = given.When(Team.Amira, Giving("p1", "p3"));

        var sent = some.ThenDone().ShouldHaveSingleItem().Fact.ShouldBeOfType<MeetingNotesGiven>();
        sent.People!.Select(person => (person.Id, person.Given))
            .ShouldBe([("p1", GivenAfter.Record), ("p3", GivenAfter.Record)]);
        sent.StillOwed.ShouldBe(["wider-family", "health", "education"]);
        Owed(some.ThenRecord()).ShouldBe(["p2", "p4", "p5"]);
        some.ThenRecord()
            .When(Team.Amira, Giving("p2", "p4", "p5"))
            .ThenRecord()
            .When(Team.Amira, Giving("p1"))
            .ThenCannotFollow("Everybody has the notes of the last meeting.");
    }

    [Fact]
    public void Notes_are_of_the_last_meeting_and_those_of_a_conference_are_given_out_by_their_own_act()
    {
        var met = Past.ProtectionPlan().And(new CoreGroupMet(Attended.ByFamily, "Better", Steps.Full) { Episode = 1 });
        var core = met.Facts.Count;

        var reviewed = met.And(
            new ReviewConferenceHeld(ReviewDecision.Continue, Attendees: Attended.By("parent: Dad")) { Episode = 1 },
            by: "chris"
        ).Given.Record;

        MeetingRecord.OfLast(reviewed, 1, isCirculated: false)!.Version.ShouldBe(core);
        MeetingRecord
            .OfLast(reviewed, 1, isCirculated: true)!
            .RecordOwed.Select(person => person.Name)
            .ShouldBe(["Dad"]);
    }

    [Fact]
    public void Where_nobody_met_there_is_nothing_to_give() =>
        Past.Held(Team.Amira)
            .Given.When(Team.Amira, Giving("p1"))
            .ThenCannotFollow("No meeting was held of which it is recorded one by one who was asked.");

    private static Given Met() =>
        Past.ProtectionPlan().And(new CoreGroupMet(Attended.ByFamily, "Better", Steps.Full) { Episode = 1 }).Given;

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
