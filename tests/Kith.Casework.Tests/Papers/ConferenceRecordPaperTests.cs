using Kith.Casework.Meetings;
using Kith.Casework.Papers;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Documents;
using Kith.Tests.Cases;

namespace Kith.Casework.Tests.Papers;

/// <summary>The record of a conference goes to each who was asked to it, less the parts they were left out of.</summary>
public sealed class ConferenceRecordPaperTests
{
    private const string ForParent = "conference-record-for-parent";
    private const string ForChild = "conference-record-for-child";
    private const string ForAgency = "conference-record-for-agency";

    // What was typed into the record, each with a mark by which it would be found.
    private static readonly string[] Marks =
    [
        "PARENTMARK",
        "WHYMARK",
        "WISHMARK",
        "VIEWMARK",
        "DISSENTMARK",
        "TOGETHERMARK",
        "OUTLINEMARK",
    ];

    [Fact, Ask("B17")]
    public void Everybody_who_was_asked_is_a_reader_whether_they_came_or_not_and_nobody_else()
    {
        var record = Held().Given.Record;

        Readers(ForParent, record).ShouldBe(["Rosa Hart", "Darren Blackmark"]);
        Readers(ForChild, record).ShouldBe(["Ada Hart"]);
        Readers(ForAgency, record).ShouldBe(["Ann Lee", "police", "Ilse Greymark"]);
        Readers(ForParent, Held(People.Where(person => person.Id != "f")).Given.Record).ShouldBe(["Rosa Hart"]);
        Readers(ForChild, Held(People.Where(person => person.Id != "c")).Given.Record).ShouldBeEmpty();
        Readers(ForParent, Family.Planned(protection: true, Address).Given.Record).ShouldBeEmpty();
    }

    [Fact]
    public void A_brother_or_sister_who_was_asked_in_their_own_right_is_not_taken_for_this_child()
    {
        MeetingPerson zeb = new("c", "child", Name: "Zeb", Came: Attendance.Came);
        var record = Held(People.Select(person => person.Id == "c" ? zeb : person)).Given.Record;

        Readers(ForChild, record).ShouldBeEmpty();
        var content = Made(record, ForParent, Family.Mother.Person)!.Frozen.Content;
        content.ShouldContain("Zeb");
        content.ShouldNotContain("child: Ada");
        Readers(
                ForChild,
                Held(People.Select(person => person.Id == "c" ? zeb with { Name = "Ada H" } : person)).Given.Record
            )
            .ShouldBe(["Ada Hart"]);
    }

    [Fact, Ask("B17")]
    public void A_parent_and_an_agency_read_what_was_said_and_decided_and_the_child_reads_their_own_words()
    {
        var record = Held().Given.Record;

        var mothers = Made(record, ForParent, Family.Mother.Person)!;
        foreach (var mark in Marks)
            mothers.Frozen.Content.ShouldContain(mark);
        mothers.Frozen.Content.ShouldContain("No plan is needed");
        mothers.Frozen.Content.ShouldNotContain("SAIDMARK");
        mothers.SecondBecause.ShouldContain("A paper of this kind is read by two people.");

        var agencys = Made(record, ForAgency, null, "n")!;
        agencys.Reader.Name.ShouldBe("Ann Lee");
        agencys.Frozen.Content.ShouldContain("WHYMARK");
        agencys.Frozen.Content.ShouldNotContain("SAIDMARK");

        var childs = Made(record, ForChild, null)!.Frozen.Content;
        childs.ShouldContain("SAIDMARK");
        childs.ShouldContain("WISHMARK");
        foreach (var mark in new[] { "PARENTMARK", "VIEWMARK", "DISSENTMARK", "WHYMARK" })
            childs.ShouldNotContain(mark);
    }

    [Fact, Ask("B17")]
    public void Whoever_was_left_out_of_a_part_reads_nothing_of_it_until_somebody_says_what_they_were_there_for()
    {
        var record = Held(LeavingOut("f", "What Rosa said of the nights, by her wish")).Given.Record;

        var made = Made(record, ForParent, Family.Father.Person)!;

        foreach (var mark in Marks)
            made.Frozen.Content.ShouldNotContain(mark);
        made.Frozen.Content.ShouldContain("<em>withheld</em>");
        made.Frozen.Content.ShouldContain("You were not in the room for a part of the meeting");
        made.Withheld.ShouldBe(
            made.Passages.Count(passage => passage.Id.StartsWith("record.", StringComparison.Ordinal))
        );
        made.Questions.Where(question => question.Kind == QuestionKind.PartTheyMissed)
            .Select(question => question.Passage.Id)
            .ShouldBe(
                made.Passages.Select(passage => passage.Id)
                    .Where(id => id.StartsWith("record.", StringComparison.Ordinal))
            );
        made.Questions.ShouldContain(question => question.Says.Contains("by her wish"));

        var answered = Made(record, ForParent, Family.Father.Person, stays: "record.threshold")!.Frozen.Content;
        answered.ShouldContain("WHYMARK");
        foreach (var mark in Marks.Where(mark => mark != "WHYMARK"))
            answered.ShouldNotContain(mark);
        // The mother was there for all of it.
        Made(record, ForParent, Family.Mother.Person)!.Frozen.Content.ShouldContain("PARENTMARK");
    }

    [Theory]
    [InlineData("c", ForChild, null)]
    [InlineData("n", ForAgency, "n")]
    [InlineData("g", ForAgency, null)]
    public void An_agency_a_relative_and_the_child_who_were_left_out_of_a_part_are_told_so_and_nothing_of_it(
        string row,
        string document,
        string? invited
    )
    {
        var record = Held(LeavingOut(row, "the end of it")).Given.Record;

        var content = Made(record, document, row == "g" ? Family.Gran.Person : null, invited)!.Frozen.Content;

        foreach (var mark in Marks.Append("SAIDMARK"))
            content.ShouldNotContain(mark);
        content.ShouldContain("<em>withheld</em>");
    }

    [Fact]
    public void It_is_prepared_only_once_each_passage_is_answered_and_issued_as_it_was_prepared()
    {
        var given = Held(LeavingOut("n", "the police’s part")).Given;
        var asking = new PreparePaper
        {
            On = given.Record.ByDate[^1].On,
            Document = ForAgency,
            Invited = "n",
        };

        given
            .When(Team.Amira, asking)
            .ThenRefused()
            .Problems.ShouldContain(problem => problem.Field == "passage:record.threshold");

        var every = Made(given.Record, ForAgency, null, "n")!
            .Questions.Select(question => question.Passage.Id)
            .ToHashSet();
        every.Remove("record.threshold");
        var prepared = given.When(
            Team.Amira,
            asking with
            {
                LeftOut = PaperAsked.Join(every),
                Stays = "record.threshold",
            }
        );

        var fact = prepared.ThenDone().ShouldHaveSingleItem().Fact.ShouldBeOfType<PaperPrepared>();
        (fact.Invited, fact.RecipientName, fact.Recipient).ShouldBe(("n", "Ann Lee", null));
        var paper = Paper.In(prepared.ThenRecord().Record).ShouldHaveSingleItem();
        PaperMade
            .Of(IssuePaper.AskedBy(paper), prepared.ThenRecord().Record, Given.Practice(Team.Ruth, asking.On))
            .Made!.Frozen.Hash.ShouldBe(fact.Content);
    }

    private static AddressRecorded Address => new("4 Elm Road, Leeds", "LS1 4AB");

    private static IEnumerable<MeetingPerson> People =>
        [
            new("c", "child", Came: Attendance.Came),
            new("m", "parent", Family.Mother.Person, "Rosa Hart", Came: Attendance.Came, View: "VIEWMARK more sleep"),
            new("f", "parent", Family.Father.Person, "Darren Blackmark", Came: Attendance.DidNotCome, WhyNot: "work"),
            new("n", "health", Name: "Ann Lee", Came: Attendance.Came, Dissent: "DISSENTMARK a plan is needed"),
            new("p", "police", Came: Attendance.SentReport),
            new("g", "wider-family", Family.Gran.Person, "Ilse Greymark", Came: Attendance.Came),
        ];

    private static IEnumerable<MeetingPerson> LeavingOut(string id, string of) =>
        People.Select(person => person.Id == id ? person with { LeftOutOf = of } : person);

    private static Past Held(IEnumerable<MeetingPerson>? people = null) =>
        Past.Nothing()
            .And(new ChildRegistered("K1", BornOn: new DateOnly(2013, 5, 5)), 0)
            .And(new ChildNamed("Ada", "Hart"))
            .And(Family.Mother)
            .And(Family.Father)
            .And(Family.Gran with { ParentalResponsibility = null })
            .And(Address)
            .And(new FrontDoor.ReferralReceived("2A", "CONCERNMARK", Referrer: "Mrs Marsh") { Episode = 1 })
            .And(new FrontDoor.ReferralDecided(FrontDoor.ReferralDecision.Section17, "x") { Episode = 1 }, by: "ruth")
            .LedBy(Team.Amira)
            .And(
                new InitialConferenceHeld(
                    ConferenceDecision.NoPlan,
                    Chair: "chris",
                    Threshold: "WHYMARK two bruises",
                    Attendees: [.. people ?? People],
                    ChildSaid: "SAIDMARK",
                    ParentsSay: "PARENTMARK the nights are long",
                    WishNotFollowed: "WISHMARK a plan",
                    Actions: [new("o1", Does: "OUTLINEMARK comes on Mondays", Who: "Gran")]
                )
                {
                    Episode = 1,
                    SaidOfAll = "TOGETHERMARK the flat is warm",
                },
                by: "chris"
            );

    private static IEnumerable<string> Readers(string document, ChildRecord record) =>
        Reader.Of(Shipped.Documents.Find(document)!, record).Select(reader => reader.Name);

    private static PaperMade? Made(
        ChildRecord record,
        string document,
        Guid? recipient,
        string? invited = null,
        string? stays = null
    ) =>
        PaperMade
            .Of(
                new PaperAsked(document, recipient, record.ByDate[^1].On)
                {
                    Invited = invited,
                    Stays = PaperAsked.Named(stays),
                },
                record,
                Given.Practice(Team.Amira, record.ByDate[^1].On)
            )
            .Made;
}
