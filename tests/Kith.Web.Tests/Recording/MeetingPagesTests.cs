using Kith.Casework.Diary;
using Kith.Casework.Meetings;
using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Tests.Cases;
using Kith.Tests.Site;
using Kith.Web.Shared;

namespace Kith.Web.Tests.Recording;

/// <summary>A meeting is arranged, held and shown with the same people, each by a row of their own.</summary>
public sealed class MeetingPagesTests
{
    [Theory, EveryEngine, Ask("B18")]
    public async Task The_first_core_group_is_arranged_with_whom_the_conference_named(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.OnAPlan("amira", "carys", "Ada");
        using var amira = await site.As("amira");
        const string Arrange = "acts/arrange-booking?kind=core-group";
        (await amira.Opens($"/children/{child}")).Links($"/children/{child}/{Arrange}").ShouldBeTrue();

        var page = await amira.Opens($"/children/{child}/{Arrange}");

        page.All("legend").ShouldContain("Person 1: Mum, Parent or carer");
        page.All("legend").ShouldContain("Person 2: Gran, Wider family");
        page.Holds("others:p1.answer").ShouldBeNullOrEmpty();
        var day = TestSite.Today.AddDays(5);
        (
            await amira.Saves(
                page,
                ("day-day", $"{day.Day}"),
                ("day-month", $"{day.Month}"),
                ("day-year", $"{day.Year}")
            )
        ).Words.ShouldContain("Saved: Arrange a visit or a meeting");
        var booking = Bookings.In(await site.RecordOf(child)).Single();
        (booking.Kind, string.Join(", ", booking.Others!.Select(person => person.Name))).ShouldBe(
            ("core-group", "Mum, Gran, Amira")
        );
        (await amira.Opens($"/children/{child}")).Links($"/children/{child}/{Arrange}").ShouldBeFalse();
    }

    [Theory]
    [EveryEngine]
    public async Task Who_was_asked_ahead_is_on_the_page_of_the_meeting_with_nothing_filled_in_about_who_came(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.OnAPlan("amira", "carys", "Ada");
        await site.Does(
            "amira",
            child,
            new ArrangeBooking
            {
                Kind = "core-group",
                Day = TestSite.Today,
                Others =
                [
                    new("r1", "parent", Name: "Grace Okoro", Language: "Igbo", Interpreter: InterpreterNeed.Booked),
                    new("r2", "health", Name: "Ann Lee", Answer: InvitationAnswer.Comes),
                ],
            }
        );
        var version = (await site.RecordOf(child)).Version;
        using var amira = await site.As("amira");

        var booked = await amira.Opens($"/children/{child}/bookings/{version}");
        booked.Words.ShouldContain("Grace Okoro");
        booked.Words.ShouldContain("Grace Okoro was not told of advocates, and that they may bring somebody.");
        var page = await amira.Opens($"/children/{child}/acts/hold-core-group?booking={version}");
        page.Holds("attendees:r1.name").ShouldBe("Grace Okoro");
        page.Holds("attendees:r1.interpreter").ShouldBe("booked");
        page.Holds("attendees:amira.name").ShouldBe("Amira Khan");
        page.All("legend").ShouldContain("Person 1: Grace Okoro, Parent or carer");
        page.All("fieldset[id='attendees:r1'] > .kith-row__cells label")
            .ShouldBe(["Did they come?", "If not, why not? (optional)"]);
        foreach (var row in new[] { "r1", "r2", "amira" })
            page.Holds($"attendees:{row}.came").ShouldBeNullOrEmpty();

        var refused = await amira.Saves(
            page,
            ("progress", "Eats"),
            ("actions:a.does", "Cooks"),
            ("actions:a.who", "Gran"),
            ("actions:a.helps", "Ada")
        );
        refused.Words.ShouldContain("Say whether they came");
        var saved = await amira.Saves(
            refused,
            ("attendees:r1.came", "came"),
            ("attendees:r2.came", "did-not-come"),
            ("attendees:r2.why-not", "Called to another child"),
            ("attendees:amira.came", "came"),
            ("not-asked-reason", "Ada is two"),
            ("actions.confirmed", "yes")
        );

        saved.Words.ShouldContain("Saved: Record a core group");
        var record = await site.RecordOf(child);
        var met = record.Standing[^1].Fact.ShouldBeOfType<CoreGroupMet>();
        met.Attendees!.Select(person => (person.Id, person.Came))
            .ShouldBe([("r1", Attendance.Came), ("r2", Attendance.DidNotCome), ("amira", Attendance.Came)]);
        met.Booking.ShouldBe(version);
        Bookings.In(record).ShouldBeEmpty();
        (await amira.Opens($"/children/{child}/story")).Words.ShouldContain("Called to another child");
        // The next one begins with the same people, and asks anew.
        var next = await amira.Opens($"/children/{child}/acts/hold-core-group");
        next.Holds("attendees:r1.language").ShouldBe("Igbo");
        next.Holds("attendees:r2.why-not").ShouldBeNullOrEmpty();
    }

    [Theory, EveryEngine, Ask("B6")]
    public async Task A_review_conference_that_is_booked_says_what_it_is_for_and_what_the_last_core_group_found_of_each_action(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.OnAPlan("amira", "carys", "Ada");
        await site.Does("amira", child, Met("Grace Okoro"));
        await site.Does(
            "amira",
            child,
            Met("Grace Okoro") with
            {
                Results =
                [
                    new("k3f9", "The phone", ActionCame.Partly, "The charger is in there", "Mum buys an alarm clock"),
                    new("q7aa", "Cooks", ActionCame.Done),
                ],
            }
        );
        await site.Does(
            "carys",
            child,
            new ArrangeBooking
            {
                Kind = "conference",
                Day = TestSite.Today.AddDays(20),
                Purpose = "Whether Ada sleeps, and what is still missing",
            }
        );
        using var carys = await site.As("carys");

        var page = await carys.Opens($"/children/{child}/bookings/{(await site.RecordOf(child)).Version}");

        page.Words.ShouldContain("Whether Ada sleeps, and what is still missing");
        var met = $"Core group met, {Say.ShortDate(TestSite.Today)}:";
        page.Words.ShouldContain(
            $"{met} Partly done. Why: The charger is in there. What now: Mum buys an alarm clock."
        );
        page.Words.ShouldContain($"{met} Done, or goes on as agreed.");
        page.Words.ShouldContain("Takes the phone out of the room");
    }

    [Theory]
    [EveryEngine]
    public async Task What_was_written_as_text_before_there_were_rows_is_shown_as_it_was(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.OnAPlan("amira", "carys", "Ada");
        await site.Does(
            "amira",
            child,
            new HoldCoreGroup
            {
                Attendees = Rows.From<MeetingPerson>("Mum and Gran; the nurse could not come"),
                NotAskedReason = "Ada is two",
                Progress = "Eats",
                Actions = Steps.Full,
            }
        );

        Json.Write((await site.RecordOf(child)).Standing[^1].Fact)
            .ShouldContain("\"attendees\":\"Mum and Gran; the nurse could not come\"");
        using var amira = await site.As("amira");
        (await amira.Opens($"/children/{child}/story")).Words.ShouldContain("Mum and Gran; the nurse could not come");
    }

    [Theory, EveryEngine, Ask("B18")]
    public async Task The_page_that_gives_out_notes_begins_with_the_last_meeting_and_leads_to_those_still_owed_of_an_earlier_one(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.OnAPlan("amira", "carys", "Ada");
        await site.Does("amira", child, Met("Grace Okoro"));
        var earlier = (await site.RecordOf(child)).Version;
        await site.Does("amira", child, Met("Ann Lee"));
        var later = (await site.RecordOf(child)).Version;
        using var amira = await site.As("amira");
        var address = $"/children/{child}/acts/give-meeting-notes";

        var page = await amira.Opens(address);
        page.Holds("meeting").ShouldBe($"{later}");
        page.Holds("people:r1.name").ShouldBe("Ann Lee");
        page.Words.ShouldContain("Still owed to: Grace Okoro");
        page.Links($"{address}?meeting={earlier}").ShouldBeTrue();

        var chosen = await amira.Opens($"{address}?meeting={earlier}");
        chosen.Holds("meeting").ShouldBe($"{earlier}");
        chosen.Holds("people:r1.name").ShouldBe("Grace Okoro");
        var saved = await amira.Saves(chosen, ("people:r1.given", "record"), ("people:r1.given-how", "by hand"));

        saved.Words.ShouldContain("Saved: Give out the record or notes of a meeting");
        var given = (await site.RecordOf(child)).Standing[^1].Fact.ShouldBeOfType<MeetingNotesGiven>();
        (given.Meeting, given.StillOwed!.Count).ShouldBe((earlier, 0));
        (await amira.Opens(address)).Words.ShouldNotContain("Grace Okoro");
        (await amira.Opens($"/children/{child}/story")).Words.ShouldContain("Grace Okoro");
    }

    [Theory, EveryEngine]
    public async Task An_entry_that_is_no_such_meeting_is_not_taken_for_one(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.OnAPlan("amira", "carys", "Ada");
        await site.Does("amira", child, Met("Grace Okoro"));
        using var amira = await site.As("amira");

        var page = await amira.Opens($"/children/{child}/acts/give-meeting-notes?meeting=1");

        page.Holds("people:r1.name").ShouldBe("Grace Okoro");
        (await amira.Saves(page, ("people:r1.given", "record"))).Errors.ShouldContain("Choose the meeting");
    }

    private static HoldCoreGroup Met(string parent) =>
        new()
        {
            Attendees = [new("r1", "parent", Name: parent, Came: Attendance.Came)],
            NotAskedReason = "Ada is two",
            Progress = "Eats",
            Actions = Steps.Full,
        };
}
