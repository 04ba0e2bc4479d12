using Kith.Casework.ChildInNeed;
using Kith.Casework.Forms;
using Kith.Casework.Meetings;
using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.Journeys;

/// <summary>Each parent is asked what they need to take part, takes part or not and why, is heard together and apart, and says what they think.</summary>
public sealed class AssessmentPeopleTests
{
    private static readonly FamilyMemberRecorded Mina = new(Guid.CreateVersion7(), "Mina Hart", "mother");
    private static readonly FamilyMemberRecorded Leon = new(
        Guid.CreateVersion7(),
        "Leon Hart",
        "father",
        LivesWithChild: false
    );

    private static Past Both() => Past.Held(Team.Amira).And(Mina).And(Leon);

    [Fact, Ask("B8"), Ask("B14")]
    public void An_assessment_begins_with_a_row_for_each_parent_of_the_record_and_one_for_whom_nobody_named()
    {
        Rows(Both()).Select(row => row.Name).ShouldBe(["Mina Hart, mother", "Leon Hart, father"]);
        Rows(Past.Held(Team.Amira).And(Mina))
            .Select(row => row.Name)
            .ShouldBe(["Mina Hart, mother", "The father: not on record"]);

        static IEnumerable<AssessmentPerson> Rows(Past past) =>
            new StartAssessment()
                .Begins("people", past.Given.Record, past.Given.Record.State.Open!, null)!
                .Cast<AssessmentPerson>();
    }

    [Fact, Ask("B8"), Ask("E6")]
    public void Who_lives_with_the_child_as_a_grown_up_has_a_row_too_and_nothing_has_to_be_said_of_them()
    {
        var nan = new FamilyMemberRecorded(Guid.CreateVersion7(), "Peg Hart", "grandmother", LivesWithChild: true);
        var past = Both()
            .And(nan)
            .And(new FamilyMemberRecorded(Guid.CreateVersion7(), "Max", "brother", LivesWithChild: true));
        var leon = Row(Leon, TakingPart.Tried) with { Why = "Two letters" };

        new StartAssessment()
            .Begins("people", past.Given.Record, past.Given.Record.State.Open!, null)!
            .Cast<AssessmentPerson>()
            .Select(row => row.Name)
            .ShouldBe(["Mina Hart, mother", "Leon Hart, father", "Peg Hart, grandmother"]);
        Starting(past, Row(Mina), leon, new AssessmentPerson(Id(nan), "Peg Hart, grandmother"))
            .ThenHappened<AssessmentStarted>()
            .People!.Count.ShouldBe(2);
        Starting(past, Row(Mina), leon, Row(nan))
            .ThenHappened<AssessmentStarted>()
            .People![2]
            .Person.ShouldBe(nan.Person);
    }

    [Fact, Ask("B14")]
    public void A_parent_who_does_not_take_part_has_a_reason_and_none_is_passed_over()
    {
        var past = Both();

        Starting(past, Row(Mina), Row(Leon, TakingPart.Tried))
            .ThenAsks($"people:{Id(Leon)}.why", "Person 2: Say why not, and what was tried");
        Starting(past, Row(Mina), new AssessmentPerson(Id(Leon), "Leon Hart, father"))
            .ThenAsks($"people:{Id(Leon)}.part", "Person 2: Say whether they take part");
        Starting(past, Row(Mina) with { Interpreter = null }, Row(Leon, TakingPart.Tried) with { Why = "Two letters" })
            .ThenAsks($"people:{Id(Mina)}.interpreter", "Person 1: Say whether an interpreter is needed");
        Starting(past, Row(Mina) with { Advocacy = null }, Row(Leon, TakingPart.Tried) with { Why = "Two letters" })
            .ThenAsks($"people:{Id(Mina)}.advocacy", "Person 1: Say whether they were told of advocates, or not yet");
        Starting(past, Row(Mina), Row(Leon, TakingPart.Tried) with { Why = "No number held; two letters" })
            .ThenHappened<AssessmentStarted>()
            .People![1]
            .Person.ShouldBe(Leon.Person);
    }

    [Fact, Ask("B14")]
    public void Of_a_father_who_is_not_on_record_somebody_says_at_the_start_what_is_known_and_was_tried()
    {
        var past = Past.Held(Team.Amira).And(Mina);
        var father = new AssessmentPerson("father", "The father: not on record");

        Starting(past, Row(Mina), father).ThenAsks("people:father.part", "Person 2: Say whether they take part");
        Starting(past, Row(Mina), father with { Part = TakingPart.NotKnown })
            .ThenAsks("people:father.why", "Person 2: Say why not, and what was tried");
        Starting(past, Row(Mina), father with { Part = TakingPart.NotKnown, Why = "Mina says she was alone" })
            .ThenHappened<AssessmentStarted>()
            .People![1]
            .Why.ShouldBe("Mina says she was alone");
    }

    [Fact, Ask("B14")]
    public void Why_a_father_is_not_known_is_said_once_at_the_start_and_he_is_asked_for_no_more()
    {
        var past = Past.Held(Team.Amira).And(Mina);
        var father = new AssessmentPerson("father", "The father: not on record", Why: "Mina says she was alone");

        var begun = Starting(past, Row(Mina), father with { Part = TakingPart.NotKnown }).ThenRecord();

        Kinship.Unrecorded(begun.Record.State.Person).ShouldBeEmpty();
        var said = begun.Record.State.Person.ParentsNotKnown[Kinship.Father];
        said.By.ShouldBe("ruth");
        said.Fact.ShouldBe(new ParentNotKnown("father", NotKnownBecause.InWords, Note: "Mina says she was alone"));
        // Of whom it is known who they are, and of a parent on record, nothing is left.
        foreach (var part in new[] { TakingPart.NotFound, TakingPart.Tried })
            Kinship
                .Unrecorded(Starting(past, Row(Mina), father with { Part = part }).ThenRecord().Record.State.Person)
                .ShouldBe([Kinship.Father]);
        Starting(Both(), Row(Mina), Row(Leon, TakingPart.NotKnown) with { Why = "Not seen since May" })
            .ThenRecord()
            .Record.State.Person.ParentsNotKnown.ShouldBeEmpty();
    }

    [Fact, Ask("B14")]
    public void At_the_end_a_father_who_was_not_known_stands_as_the_start_said_and_is_said_anew_only_where_that_changed()
    {
        var father = new AssessmentPerson(
            "father",
            "The father: not on record",
            Part: TakingPart.NotKnown,
            Why: "Mina says she was alone"
        );
        var begun = Starting(Past.Held(Team.Amira).And(Mina), Row(Mina), father).ThenRecord();
        var seen = begun
            .When(
                Team.Amira,
                new SeeChild
                {
                    On = Both().Next,
                    Episode = 1,
                    Where = "school",
                    Alone = true,
                }
            )
            .ThenRecord();
        var rows = new SubmitAssessment()
            .Begins("people", seen.Record, seen.Record.State.Open!, null)!
            .Cast<AssessmentPerson>()
            .ToList();
        rows.Select(row => (row.Id, row.Why)).ShouldBe([(Id(Mina), null), ("father", "Mina says she was alone")]);
        var mina = rows[0] with { Heard = Heard.TogetherAndApart, View = "I need sleep" };

        Reasons(rows[1]).ShouldBe(["Mina says she was alone"]);
        Reasons(rows[1] with { Why = "Her sister does not know either" })
            .ShouldBe(["Mina says she was alone", "Her sister does not know either"]);

        IEnumerable<string?> Reasons(AssessmentPerson unknown) =>
            seen.When(Team.Amira, Finish(Both().Next, [mina, unknown]))
                .ThenRecord()
                .Record.Standing.Select(entry => entry.Fact)
                .OfType<ParentNotKnown>()
                .Select(fact => fact.Note);
    }

    [Fact, Ask("B14")]
    public void A_page_for_brothers_and_sisters_that_leaves_out_the_father_of_one_says_so()
    {
        Starting(Both(), Row(Mina))
            .ThenAsks(
                "people",
                $"Of {Both().Given.Record.State.Person.DisplayName}, this leaves out Leon Hart, father. Do it for this child alone"
            );
    }

    [Fact, Ask("E6")]
    public void The_end_opens_with_what_the_beginning_said_and_asks_how_each_who_took_part_was_heard()
    {
        var begun = Starting(Both(), Row(Mina), Row(Leon, TakingPart.Tried) with { Why = "Two letters" }).ThenRecord();
        var seen = begun.When(
            Team.Amira,
            new SeeChild
            {
                On = Both().Next,
                Episode = 1,
                Where = "school",
                Alone = true,
            }
        );
        var record = seen.ThenRecord();

        var rows = new SubmitAssessment()
            .Begins("people", record.Record, record.Record.State.Open!, null)!
            .Cast<AssessmentPerson>()
            .ToList();
        rows.Select(row => (row.Part, row.Why))
            .ShouldBe([(TakingPart.Engaged, null), (TakingPart.Tried, "Two letters")]);

        record
            .When(Team.Amira, Finish(Both().Next, [.. rows]))
            .ThenAsks($"people:{Id(Mina)}.heard", "Person 1: Say how they were heard");
        record
            .When(Team.Amira, Finish(Both().Next, [rows[0] with { Heard = Heard.Together }, rows[1]]))
            .ThenAsks($"people:{Id(Mina)}.heard-why", "Person 1: Say why not together and on their own");
    }

    [Fact, Ask("E6")]
    public void The_child_is_heard_with_the_family_and_apart_or_it_is_said_why_not_and_so_is_a_parent_who_takes_part()
    {
        var past = Past.Seen().And(Mina);
        var mina = Row(Mina) with { Heard = Heard.TogetherAndApart, View = "I need sleep" };
        var act = Finish(past.Next, [mina]);

        Finishing(act with { ChildHeard = null })
            .ThenAsks("child-heard", "Say how the child was heard: with the family, on their own, or both");
        Finishing(act with { ChildHeard = Heard.Apart })
            .ThenAsks("child-heard-why", "Say why the child was not heard with the family and on their own");
        Finishing(act with { ChildHeard = Heard.Apart, ChildHeardWhy = "He asked for that" })
            .ThenHappened<AssessmentSubmitted>()
            .ChildHeardWhy.ShouldBe("He asked for that");
        Finishing(act with { People = [mina with { Heard = Heard.NotHeard }] })
            .ThenAsks($"people:{Id(Mina)}.heard-why", "Person 1: Say why not together and on their own");
        // Nobody is asked how a child was heard who is not born.
        var unborn = Past.Nothing().And(new ChildRegistered("K2", ExpectedOn: new(2024, 4, 1)), 0).Given.Record.State;
        Shipped.Forms.For("submit-assessment").Find("child-heard")!.Fits(unborn, past.Next).ShouldBeFalse();

        Then Finishing(SubmitAssessment finished) => past.Given.When(Team.Amira, finished);
    }

    [Fact, Ask("C5")]
    public void What_the_beginning_said_of_a_parent_is_found_by_name_where_a_story_or_a_program_gave_the_row_an_id()
    {
        var begun = Starting(
                Past.Held(Team.Amira).And(Mina),
                new AssessmentPerson("x9", "Mina Hart, mother", Part: TakingPart.DoesNotWant, Why: "She said no")
            )
            .ThenRecord();

        new SubmitAssessment()
            .Begins("people", begun.Record, begun.Record.State.Open!, null)!
            .Cast<AssessmentPerson>()
            .First()
            .ShouldSatisfyAllConditions(
                row => row.Why.ShouldBe("She said no"),
                row => row.Person.ShouldBe(Mina.Person)
            );
    }

    [Fact, Ask("B7"), Ask("E6")]
    public void What_each_thinks_is_typed_once_and_stands_where_all_of_it_is_read()
    {
        var past = Past.Seen().And(Mina).And(Leon);
        var mina = Row(Mina) with
        {
            Heard = Heard.TogetherAndApart,
            View = "I need sleep",
            Dissent = "He is not lonely",
        };
        var leon = Row(Leon, TakingPart.DoesNotWant) with { Why = "He said no on the telephone" };

        var finished = past.Given.When(Team.Amira, Finish(past.Next, [mina, leon])).ThenHappened<AssessmentSubmitted>();

        finished.ParentsSay.ShouldBe("Mina Hart, mother: I need sleep");
        finished.People![0].Dissent.ShouldBe("He is not lonely");
        past.Given.When(Team.Amira, Finish(past.Next, [mina with { View = null }, leon]))
            .ThenAsks("parents-say", "Say what parents and carers say");
    }

    [Fact]
    public void A_claim_cites_an_entry_of_the_record_and_no_other()
    {
        var past = Past.Seen();
        var act = Finish(past.Next, []) with { ParentsSay = "Mum is tired" };

        past.Given.When(Team.Amira, act with { Claims = [new Claim("c1", "She is tired", 99)] })
            .ThenAsks("claims:c1.entry", "Claim 1: Choose an entry of this record");
        var told = new Telling(Shipped.Forms, Team.All, past.Given.Record).Parts(
            new AssessmentSubmitted(Claims: [new Claim("c1", "She is tired", past.Facts.Count)])
        );
        told.Single(part => part.Name == "claims").Text.ShouldContain("Child seen");
    }

    [Fact]
    public void Scales_show_whether_it_gets_better_from_one_assessment_to_the_next_and_of_what_was_sent_again_the_last()
    {
        var past = Past.Seen()
            .And(Scaled(2))
            .And(new AssessmentReturned("why?") { Episode = 1 }, by: "ruth")
            .And(Scaled(3))
            .And(new AssessmentAuthorised { Episode = 1 }, by: "ruth")
            .And(new AssessmentStarted("now") { Episode = 1 })
            .And(Scaled(7));

        var trend = AssessmentScales.In(past.Given.Record).ShouldHaveSingleItem();

        trend.Scores.Select(one => one.Score).ShouldBe([3, 7]);
        trend.Change.ShouldBe(4);
        AssessmentScales.In(Past.Seen().And(Scaled(2)).Given.Record).Single().Change.ShouldBeNull();
        AssessmentScales.In(Past.Seen().Given.Record).ShouldBeEmpty();

        static AssessmentSubmitted Scaled(int score) =>
            new(Scales: [new ScaleScore("school", "school", score, "Max")]) { Episode = 1 };
    }

    private static string Id(FamilyMemberRecorded member) => member.Person.ToString("N")[^8..];

    private static AssessmentPerson Row(FamilyMemberRecorded member, TakingPart part = TakingPart.Engaged) =>
        new(
            Id(member),
            $"{member.Name}, {member.Relationship}",
            Interpreter: InterpreterNeed.None,
            Advocacy: AdvocacyOffer.Declined,
            Part: part
        );

    private static Then Starting(Past past, params AssessmentPerson[] rows) =>
        past.Given.When(
            Team.Ruth,
            new StartAssessment
            {
                ChildInterpreter = InterpreterNeed.None,
                ChildAdvocacy = AdvocacyOffer.Offered,
                On = past.Next,
                Episode = 1,
                Focus = "what helps",
                Interpreter = "nobody",
                Fathers = "asked",
                People = [.. rows],
            }
        );

    private static SubmitAssessment Finish(DateOnly on, Rows<AssessmentPerson> people) =>
        new()
        {
            On = on,
            Episode = 1,
            ChildSaid = "good",
            Strengths = "Gran",
            Worries = "tiredness",
            Analysis = "needs rest",
            Factors = ["4B"],
            Outcome = AssessmentOutcome.ChildInNeedPlan,
            ChildInterpreter = InterpreterNeed.None,
            ChildAdvocacy = AdvocacyOffer.Declined,
            ChildHeard = Heard.TogetherAndApart,
            People = people,
        };
}
