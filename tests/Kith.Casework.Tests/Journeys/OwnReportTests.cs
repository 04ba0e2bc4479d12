using Kith.Casework.Diary;
using Kith.Casework.FamilySite;
using Kith.Casework.Forms;
using Kith.Casework.Meetings;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.Journeys;

/// <summary>A parent comes to a conference with a report of their own: the chair reads it beforehand, and it stands in the record.</summary>
public sealed class OwnReportTests
{
    private static readonly Guid Rosa = new("00000000-0000-0000-0000-0000000000a1");
    private static readonly Guid Tom = new("00000000-0000-0000-0000-0000000000a2");

    private static Past Due =>
        Past.ConferenceDue()
            .And(new FamilyMemberRecorded(Rosa, "Rosa Quill", "mother", ParentalResponsibility: true), 0)
            .And(new FamilyMemberRecorded(Tom, "Tom Hart", "father", ParentalResponsibility: true), 0);

    private static FamilySaid Report => new(Rosa, FamilySaying.Report, "Rosa Quill", Words: "I got them to school.");

    [Fact, Ask("B17")]
    public void What_a_parent_wrote_for_the_conference_is_on_the_page_of_the_chair_who_is_told_of_it()
    {
        var past = Due.And(new EnquiryConcluded(EnquiryOutcome.Conference, "harm", Chair: "chris") { Episode = 1 }, 0);
        var written = past
            .Given.When(
                Team.Amira,
                new RecordWhatFamilySaid
                {
                    On = past.Next,
                    Episode = 1,
                    Person = Rosa,
                    Kind = FamilySaying.Report,
                    Words = "I got them to school.",
                }
            )
            .ThenRecord();

        var said = Saying.In(written.Record).Single();
        said.Waits.ShouldBeFalse();
        said.Fact.Tells(said.Said, written.Record)
            .Select(notice => (notice.To, notice.Person, notice.Act))
            .ShouldBe([(NoticeTo.Lead, null, null), (NoticeTo.Person, "chris", null)]);
        var prepared = Prepared(written, past.Next);
        prepared.Written.Single().Fact.Words.ShouldBe("I got them to school.");
        prepared.Missing.ShouldContain("There is no report of their own from Tom Hart, and nothing says why not.");
        prepared.Missing.ShouldNotContain(line => line.Contains("own from Rosa", StringComparison.Ordinal));
    }

    [Theory, Ask("B17")]
    [InlineData("hold-initial-conference", "attendees")]
    [InlineData("update-asked", "others")]
    public void It_is_taken_up_in_their_row_and_in_nobody_else_s(string act, string question)
    {
        var record = Due.And(Report with { Episode = 1 }).Given.Record;

        var opened = Opened(act, question, record);

        opened[$"{question}:r.own-report"].ShouldBe("written");
        opened[$"{question}:r.own-words"].ShouldBe("I got them to school.");
        opened.ShouldNotContainKey($"{question}:t.own-report");
    }

    [Fact]
    public void One_that_a_conference_has_read_is_not_taken_up_by_the_next()
    {
        var held = Due.And(Report with { Episode = 1 })
            .And(new InitialConferenceHeld(ConferenceDecision.NoPlan, Attendees: Attended.ByFamily) { Episode = 1 })
            .Given.Record;

        OwnReports.In(held).ShouldBeEmpty();
        Opened("hold-initial-conference", "attendees", held).ShouldNotContainKey("attendees:r.own-report");
    }

    [Fact, Ask("B17")]
    public void Where_there_is_none_the_record_says_why()
    {
        var past = Due;
        var none = new MeetingPerson("r", "parent", Rosa, OwnReport: OwnReport.None);
        var booked = past
            .Given.When(
                Team.Amira,
                new ArrangeBooking
                {
                    On = past.Next,
                    Episode = 1,
                    Kind = "conference",
                    Day = past.Next.AddDays(5),
                    Others = [none with { OwnReport = null }],
                }
            )
            .ThenRecord();
        var update = new UpdateAsked
        {
            On = past.Next,
            Episode = 1,
            Booking = booked.Record.Version,
            Others = [none],
        };

        booked
            .When(Team.Amira, update)
            .ThenAsks("others:r.no-report", "Person 1: Say why there is no report of their own");
        booked
            .When(Team.Amira, update with { Others = [none with { NoReport = "She wants to say it there" }] })
            .ThenHappened<AskedUpdated>();
    }

    private static Preparation Prepared(Given given, DateOnly today)
    {
        var booked = given
            .When(
                Team.Amira,
                new ArrangeBooking
                {
                    On = today,
                    Episode = 1,
                    Kind = "conference",
                    Day = today.AddDays(5),
                    Others = [new("r", "parent", Rosa), new("t", "parent", Tom)],
                }
            )
            .ThenRecord();
        return Preparation.Of(Bookings.In(booked.Record).Single(), booked.Record, today);
    }

    private static Dictionary<string, string> Opened(string act, string question, ChildRecord record) =>
        OwnReports
            .TakenUp(
                Shipped.Forms.For(act),
                record,
                [
                    KeyValuePair.Create($"{question}:r.role", "parent"),
                    KeyValuePair.Create($"{question}:r.person", $"{Rosa}"),
                    KeyValuePair.Create($"{question}:t.role", "parent"),
                    KeyValuePair.Create($"{question}:t.person", $"{Tom}"),
                ]
            )
            .ToDictionary(pair => pair.Key, pair => pair.Value);
}
