using Kith.Casework.Forms;
using Kith.Casework.Meetings;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.Journeys;

/// <summary>Who is asked to a meeting stands in rows: before it, at it, and carried into the next.</summary>
public sealed class MeetingTests
{
    [Fact]
    public void Whoever_was_asked_to_the_last_conference_is_on_the_page_of_the_next_and_nobody_is_said_to_have_come()
    {
        var past = Past.ProtectionPlan()
            .And(new ReviewConferenceHeld(ReviewDecision.Continue, Attendees: Attended.Full) { Episode = 1 })
            .And(new CoreGroupMet(Attended.By("other: Somebody of the core group")) { Episode = 1 });

        var opened = Opened("hold-review-conference", past.Given.Record);

        opened.ShouldContain(KeyValuePair.Create("attendees:k3f9.name", "Rosa"));
        opened.ShouldContain(KeyValuePair.Create("attendees:k3f9.interpreter", "booked"));
        opened.ShouldNotContain(pair => pair.Value == "Somebody of the core group");
        foreach (var anew in new[] { "came", "why-not", "view", "dissent", "left-out-of", "report-on-day", "answer" })
            opened.ShouldNotContain(pair => pair.Key.EndsWith($".{anew}", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_nobody_met_before_the_page_begins_with_the_child_and_each_parent()
    {
        var past = Past.ProtectionPlan()
            .And(new Casework.People.FamilyMemberRecorded(Guid.NewGuid(), "Rosa Quill", "mother"), 0)
            .And(new Casework.People.FamilyMemberRecorded(Guid.NewGuid(), "Tom Hart", "dad"), 0)
            .And(new Casework.People.FamilyMemberRecorded(Guid.NewGuid(), "Mr Lee", "neighbour"), 0);

        var rows = RowsIn(Opened("hold-core-group", past.Given.Record));

        rows.Select(row => row.Role).ShouldBe(["child", "parent", "parent"]);
        rows.Count(row => row.Person is not null).ShouldBe(2);
    }

    [Fact]
    public void Each_who_was_asked_is_said_to_have_come_or_not_and_why_not()
    {
        var past = Past.ProtectionPlan();

        past.Given.When(Team.Amira, Group(past.Next, new MeetingPerson("a", "health", Name: "Ann Lee")))
            .ThenAsks("attendees:a.came", "Person 1: Say whether they came");
        past.Given.When(Team.Amira, Group(past.Next, new MeetingPerson("a", "health", Came: Attendance.DidNotCome)))
            .ThenAsks("attendees:a.why-not", "Person 1: Say why they did not come");
        past.Given.When(Team.Amira, Group(past.Next, new MeetingPerson("a", "parent", Came: Attendance.Came)))
            .ThenAsks("attendees:a.name", "Person 1: Enter their name, or choose somebody of the family");
    }

    [Fact]
    public void Somebody_of_the_family_who_is_chosen_is_kept_by_name()
    {
        var rosa = Guid.NewGuid();
        var past = Past.ProtectionPlan().And(new Casework.People.FamilyMemberRecorded(rosa, "Rosa Quill", "mother"), 0);
        MeetingPerson chosen = new("a", "parent", rosa, Came: Attendance.Came);

        past.Given.When(Team.Amira, Group(past.Next, chosen))
            .ThenHappened<CoreGroupMet>()
            .Attendees![0]
            .Name.ShouldBe("Rosa Quill");
        past.Given.When(Team.Amira, Group(past.Next, chosen with { Person = Guid.NewGuid() }))
            .ThenAsks("attendees:a.person", "Person 1: Choose somebody of the list, or enter a name");
    }

    [Theory]
    [InlineData("core-group-met", "\"Mum, Gran\\nand the nurse\"")]
    [InlineData("initial-conference-held", "\"Mum; the police\"")]
    [InlineData("strategy-discussion-held", "[\"social-worker\",\"police\"]")]
    public void What_was_stored_before_there_were_rows_is_stored_as_it_was(string fact, string attendees)
    {
        var stored = $$"""{"attendees":{{attendees}}}""";
        if (fact == "strategy-discussion-held")
            stored = $$"""{"outcome":"section-47-enquiry","attendees":{{attendees}}}""";

        var read = Json.Read(fact, stored);

        Json.Write(read).ShouldBe(stored);
        Json.Write(Json.Read(fact, Json.Write(read))).ShouldBe(stored);
    }

    [Fact]
    public void Rules_read_the_agencies_of_a_list_from_before_there_were_rows()
    {
        IMeeting held = (StrategyDiscussionHeld)
            Json.Read(
                "strategy-discussion-held",
                """{"outcome":"section-47-enquiry","attendees":["social-worker","police"]}"""
            );

        held.TookPart.ShouldBe("social-worker,police");
    }

    [Fact]
    public void An_agency_that_only_sent_information_did_not_take_part()
    {
        var past = Past.HarmSuspected();
        Rows<MeetingPerson> people =
        [
            .. Attended.ByAllThree.Select(row =>
                row.Role == "health" ? row with { Came = Attendance.SentReport } : row
            ),
        ];

        past.Given.When(
                Team.Amira,
                (HoldStrategyDiscussion)Examples.HoldStrategyDiscussion.Act with
                {
                    On = past.Next,
                    Episode = 1,
                    MissingAgencyReason = null,
                    Attendees = people,
                }
            )
            .ThenRefusedBy("strategy-min-attendees");
    }

    [Fact]
    public void Text_from_before_there_were_rows_is_shown_as_text_and_put_right_as_text()
    {
        var record = Past.ProtectionPlan()
            .And(new CoreGroupMet(Rows.From<MeetingPerson>("Mum, Gran\nand the nurse")) { Episode = 1 })
            .Given.Record;
        var written = record.Standing[^1];
        var form = Shipped.Forms.For("hold-core-group");

        var told = new Telling(Shipped.Forms, Team.All, record).Parts(written.Fact);
        var page = ActReader.Posted([
            .. FactReader
                .Write(form, written)
                .Select(pair => pair.Key == "attendees:text.note" ? new(pair.Key, "Mum and the nurse") : pair),
        ]);
        var put = FactReader.Read(form, page, written);

        told.Single(part => part.Name == "attendees").Text.ShouldBe("Mum, Gran\nand the nurse");
        put.Problems.ShouldBeEmpty();
        Json.Write(put.Fact).ShouldContain("\"attendees\":\"Mum and the nurse\"");
    }

    private static HoldCoreGroup Group(DateOnly on, params Rows<MeetingPerson> people) =>
        new()
        {
            On = on,
            Episode = 1,
            Attendees = people,
            NotAskedReason = "they asked not to be",
            Progress = "eats",
            Actions = Steps.Full,
        };

    private static IReadOnlyList<KeyValuePair<string, string>> Opened(string act, ChildRecord record) =>
        Beforehand.Fill(Shipped.Forms.For(act), record, 1, new DateOnly(2024, 6, 1));

    private static Rows<MeetingPerson> RowsIn(IReadOnlyList<KeyValuePair<string, string>> opened) =>
        (
            (HoldCoreGroup)
                ActReader.Read(Shipped.Forms.For("hold-core-group"), ActReader.Posted(opened), new HoldCoreGroup()).Act
        ).Attendees!;
}
