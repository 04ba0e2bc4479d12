using Kith.Casework.ChildInNeed;
using Kith.Casework.EarlyHelp;
using Kith.Casework.Forms;
using Kith.Casework.Meetings;
using Kith.Casework.People;
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
