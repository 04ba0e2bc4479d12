using Kith.Casework.ChildInNeed;
using Kith.Casework.EarlyHelp;
using Kith.Casework.Forms;
using Kith.Casework.Meetings;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.Forms;

/// <summary>An assessment opens with what was written before, from where, and asks whoever finishes it to change or confirm that.</summary>
[Ask("C5")]
public sealed class CarriedTextTests
{
    private static readonly Form Finish = Shipped.Forms.For("submit-assessment");

    [Fact]
    public void What_the_early_help_assessment_says_opens_the_assessment_under_section_17_with_the_entry_it_is_from()
    {
        var past = Assessed();
        var values = Opened(past);

        values["strengths"].Single().ShouldBe("They laugh together");
        values["worries"].Single().ShouldBe("He is late");
        values["parents-say"].Single().ShouldBe("Rosa: I need sleep");
        CarriedText
            .In(values, "strengths")!
            .Value.Entry.ShouldBe(past.Given.Record.Facts.Single(entry => entry.Fact is EarlyHelpAssessed).Version);
        // It is of an episode before as well.
        Opened(Again())["strengths"].Single().ShouldBe("They laugh together");
    }

    [Fact]
    public void Left_as_it_was_it_has_to_be_confirmed_and_changed_it_has_not()
    {
        var values = Opened(Assessed());

        Problems(values).ShouldContain("strengths.confirmed");
        Problems(values, ("strengths.confirmed", "yes")).ShouldNotContain("strengths.confirmed");
        Problems(values, ("strengths", "They laugh, and they talk")).ShouldNotContain("strengths.confirmed");
        // A browser sends the ends of lines in its own way, and nobody has changed anything by that.
        var lines = Opened(Assessed("One\nTwo"));
        Problems(lines, ("strengths", "One\r\nTwo")).ShouldContain("strengths.confirmed");
        Problems(ActReader.Posted([new("strengths", "New")])).ShouldNotContain("strengths.confirmed");
    }

    [Fact, Ask("B8")]
    public void Who_was_asked_what_they_need_to_take_part_is_not_asked_again_at_the_start()
    {
        FamilyMemberRecorded mina = new(Guid.CreateVersion7(), "Mina Hart", "mother");
        var past = Past.EarlyHelp()
            .And(mina, 0)
            .And(
                new EarlyHelpAssessed(
                    Members:
                    [
                        new MemberNeeds(
                            "m1",
                            "Mina Hart, mother",
                            mina.Person,
                            Interpreter: InterpreterNeed.Booked,
                            Language: "Polish",
                            Advocacy: AdvocacyOffer.Declined
                        ),
                    ]
                )
                {
                    Episode = 1,
                }
            );

        var row = new StartAssessment()
            .Begins("people", past.Given.Record, past.Given.Record.State.Open!, null)!
            .Cast<AssessmentPerson>()
            .First();

        (row.Interpreter, row.Language, row.Advocacy).ShouldBe(
            (InterpreterNeed.Booked, "Polish", AdvocacyOffer.Declined)
        );
    }

    [Fact, Ask("B8")]
    public void An_assessment_is_not_finished_before_interpreter_and_advocate_were_considered_for_each()
    {
        var people = Finish.Find("people")!.Rows!.Cells;

        people.Single(cell => cell.Name == "interpreter").Missing.ShouldBe("Say whether an interpreter was needed");
        people
            .Single(cell => cell.Name == "advocacy")
            .Missing.ShouldBe("Say whether an advocate was offered, and what they said");
        var past = Past.Seen();
        var example = (SubmitAssessment)Examples.Of("submit-assessment").Act;
        past.Given.When(Team.Amira, example with { On = past.Next, ChildAdvocacy = null })
            .ThenAsks("child-advocacy", "Say whether the child was offered an advocate, and what came of it");
        past.Given.When(
                Team.Amira,
                example with
                {
                    On = past.Next,
                    People = [example.People![0] with { Advocacy = null }, example.People[1]],
                }
            )
            .ThenAsks("people:mother.advocacy", "Person 1: Say whether an advocate was offered, and what they said");
        // Of a parent who is not on record it is answered already: nobody could ask them.
        new SubmitAssessment()
            .Begins("people", Assessing().Record, Assessing().Record.State.Open!, null)!
            .Cast<AssessmentPerson>()
            .Select(row => row.Advocacy)
            .ShouldAllBe(offer => offer == AdvocacyOffer.NotReached);

        static Given Assessing() => Past.Seen().Given;
    }

    [Fact, Ask("C4"), Ask("B7")]
    public void What_each_needs_and_how_it_hangs_together_opens_it_too_under_the_questions_that_ask_it_in_other_words()
    {
        var values = Opened(InNeed());

        values[$"development.{InNeed().Given.Record.Id:N}"]
            .Single()
            .ShouldBe("Mental health and grief; School or nursery\nA quiet desk");
        values["surroundings"].Single().ShouldBe("Mum’s nights are bad, so Max is late");
        values[$"people:{Id(Mina)}.needed"].Single().ShouldBe("Money, benefits and debt\nHer wages come late");
        // A grandmother who lives elsewhere is not lost on the way; an aunt who needs nothing has no row.
        values[$"people:{Id(Gran)}.name"].Single().ShouldBe("Ada Hart, grandmother");
        values[$"people:{Id(Gran)}.needed"].Single().ShouldBe("Being alone with it");
        values[$"people:{Id(Aunt)}.name"].ShouldBeEmpty();
        CarriedText
            .In(values, $"people:{Id(Mina)}.needed")!
            .Value.Entry.ShouldBe(InNeed().Given.Record.Facts.Single(entry => entry.Fact is EarlyHelpAssessed).Version);
    }

    [Fact, Ask("C5")]
    public void What_opens_in_a_row_has_to_be_confirmed_as_well_and_what_opens_the_next_is_what_was_made_of_it()
    {
        var values = Opened(InNeed());
        var needed = $"people:{Id(Mina)}.needed";

        Problems(values).ShouldContain($"{needed}.confirmed");
        Problems(values, ($"{needed}.confirmed", "yes")).ShouldNotContain($"{needed}.confirmed");
        Problems(values, (needed, "Nothing any more")).ShouldNotContain($"{needed}.confirmed");
        // What says only where something is from is no answer, and makes no row.
        (
            (SubmitAssessment)
                ActReader
                    .Read(
                        Finish,
                        ActReader.Posted([
                            new("people:x9.needed.last", "1-ab"),
                            new("people:x9.needed.confirmed", "yes"),
                        ]),
                        new SubmitAssessment()
                    )
                    .Act
        ).People.ShouldBeNull();
        var next = InNeed()
            .And(
                new AssessmentSubmitted(
                    Surroundings: "Quiet now",
                    People: [new AssessmentPerson("m1", "Mina Hart, mother", Mina.Person, Needed: "A night off")]
                )
                {
                    Episode = 1,
                }
            );
        Opened(next)["surroundings"].Single().ShouldBe("Quiet now");
        Opened(next)[needed].Single().ShouldBe("A night off");
        Opened(next)[$"people:{Id(Gran)}.needed"].Single().ShouldBe("Being alone with it");
    }

    [Fact, Ask("C4"), Ask("C5")]
    public void What_a_brother_without_a_record_of_his_own_needs_is_carried_and_he_is_no_parent_who_is_told()
    {
        var past = InNeed()
            .And(Tom, 0)
            .And(
                new EarlyHelpAssessed(
                    Members: [new MemberNeeds("m4", "Tom Hart, brother", Tom.Person, Needed: "A friend to play with")]
                )
                {
                    Episode = 1,
                }
            );
        var values = Opened(past);
        var needed = $"people:{Id(Tom)}.needed";

        values[$"people:{Id(Tom)}.name"].Single().ShouldBe("Tom Hart, brother");
        values[needed].Single().ShouldBe("A friend to play with");
        CarriedText
            .In(values, needed)!
            .Value.Entry.ShouldBe(past.Given.Record.Facts.Last(entry => entry.Fact is EarlyHelpAssessed).Version);
        Problems(values).ShouldContain($"{needed}.confirmed");
        var told = past.And(new AssessmentStarted("what helps") { Episode = 1 })
            .And(
                new AssessmentSubmitted(
                    People:
                    [
                        new AssessmentPerson("m4", "Tom Hart, brother", Tom.Person, Needed: "A friend to play with"),
                        new AssessmentPerson("m2", "Ada Hart, grandmother", Gran.Person, Needed: "Company"),
                    ]
                )
                {
                    Episode = 1,
                }
            )
            .And(new AssessmentAuthorised { Episode = 1 })
            .Given.Record;
        new TellOfAssessment()
            .Begins("people", told, told.State.Open!, null)!
            .Cast<MeetingPerson>()
            .Select(row => row.Person)
            .OfType<Guid>()
            .ShouldBe([Mina.Person, Gran.Person]);
    }

    [Fact, Ask("C5")]
    public void An_enquiry_opens_with_the_same_marked_until_it_is_confirmed()
    {
        var past = InNeed();
        var form = Shipped.Forms.For("conclude-section-47-enquiry");

        var values = ActReader.Posted(Beforehand.Fill(form, past.Given.Record, 1, past.Next));

        values[$"family-needs.{InNeed().Given.Record.Id:N}"]
            .Single()
            .ShouldBe("Mental health and grief; School or nursery\nA quiet desk\nMum’s nights are bad, so Max is late");
        values[$"adults:{Id(Gran)}.needed"].Single().ShouldBe("Being alone with it");
        ActReader
            .Read(form, values, new ConcludeSection47Enquiry(), past.Given.Record.Id)
            .Problems.Select(problem => problem.Field)
            .ShouldBe(
                [
                    "family-needs.confirmed",
                    $"adults:{Id(Mina)}.needed.confirmed",
                    $"adults:{Id(Gran)}.needed.confirmed",
                ],
                ignoreOrder: true
            );
    }

    private static readonly FamilyMemberRecorded Mina = new(Guid.CreateVersion7(), "Mina Hart", "mother");
    private static readonly FamilyMemberRecorded Gran = new(
        Guid.CreateVersion7(),
        "Ada Hart",
        "grandmother",
        LivesWithChild: false
    );
    private static readonly FamilyMemberRecorded Tom = new(
        Guid.CreateVersion7(),
        "Tom Hart",
        "brother",
        LivesWithChild: true
    );
    private static readonly FamilyMemberRecorded Aunt = new(
        Guid.CreateVersion7(),
        "Bea Hart",
        "aunt",
        LivesWithChild: false
    );

    private static string Id(FamilyMemberRecorded member) => member.Person.ToString("N")[^8..];

    private static Past InNeed() =>
        Past.EarlyHelp()
            .And(Mina, 0)
            .And(Gran, 0)
            .And(Aunt, 0)
            .And(
                new EarlyHelpAssessed(
                    ChildNeeds: ["mental-health", "school"],
                    ChildNeedsSaid: "A quiet desk",
                    Together: "Mum’s nights are bad, so Max is late",
                    Members:
                    [
                        new MemberNeeds(
                            "m1",
                            "Mina Hart, mother",
                            Mina.Person,
                            Needs: ["money"],
                            Needed: "Her wages come late"
                        ),
                        new MemberNeeds("m2", "Ada Hart, grandmother", Gran.Person, Needs: ["isolation"]),
                        new MemberNeeds("m3", "Bea Hart, aunt", Aunt.Person, View: "I help on Sundays"),
                    ]
                )
                {
                    Episode = 1,
                }
            );

    private static Past Assessed(string strengths = "They laugh together") =>
        Past.EarlyHelp()
            .And(
                new EarlyHelpAssessed(
                    ChildSaid: "I get Mum up",
                    Strengths: strengths,
                    Worries: "He is late",
                    ParentsSay: "Rosa: I need sleep"
                )
                {
                    Episode = 1,
                }
            );

    private static Past Again() =>
        Assessed()
            .And(new EarlyHelpClosed(EarlyHelpOutcome.OutcomesMet) { Episode = 1 })
            .And(new EpisodeClosed("RC7", "better") { Episode = 1 })
            .And(new Kith.Casework.FrontDoor.ReferralReceived("2A", "hungry") { Episode = 2 });

    private static ILookup<string, string> Opened(Past past) =>
        ActReader.Posted(Beforehand.Fill(Finish, past.Given.Record, past.Given.Record.State.Open!.Number, past.Next));

    private static List<string> Problems(
        ILookup<string, string> values,
        params IEnumerable<(string Name, string Value)> typed
    )
    {
        var changed = typed.ToList();
        var posted = ActReader.Posted([
            .. values
                .SelectMany(input => input.Select(value => KeyValuePair.Create(input.Key, value)))
                .Where(pair => changed.TrueForAll(one => one.Name != pair.Key)),
            .. changed.Select(one => KeyValuePair.Create(one.Name, one.Value)),
        ]);
        return [.. ActReader.Read(Finish, posted, new SubmitAssessment()).Problems.Select(problem => problem.Field)];
    }
}
