using Kith.Casework.Record;

namespace Kith.Casework.Tests.Journeys;

/// <summary>What a child asks for waits until the child is told what came of it.</summary>
public sealed class AskingTests
{
    private const string Clock = "child-answer-local";

    private static Past Held => Past.Held(Team.Amira, "2024-05-08");

    private static Past Asked => Held.And(new ChildAsked("To swim") { Episode = 1 });

    private static AnswerChild Answer(Past past, CameOfAsking came) =>
        new()
        {
            Asking = past.Facts.Count,
            Came = came,
            Did = "Lily swims with you",
            How = ChildToldHow.InPerson,
        };

    [Fact, Ask("C10")]
    public void What_a_child_asks_for_on_a_visit_an_assessment_or_a_review_is_a_fact_of_its_own_beside_it()
    {
        string[] acts = ["make-home-visit", "see-child", "submit-assessment", "review-child-in-need-plan"];
        foreach (var example in acts.Select(Examples.Of))
        {
            var facts = example.Given.When(example.By, example.Act).ThenDone().Select(dated => dated.Fact).ToList();
            facts.Count.ShouldBe(2, example.Name);
            facts[1].ShouldBe(new ChildAsked("to see her dog") { Episode = 1 });
        }
        var visit = Examples.Of(acts[0]);
        visit.Given.When(visit.By, (MakeHomeVisit)visit.Act with { Asked = null }).ThenDone().ShouldHaveSingleItem();
    }

    [Fact, Ask("C10")]
    public void It_waits_with_a_clock_and_for_whoever_leads_until_the_child_is_told()
    {
        var asked = Held.And(new ChildAsked("To swim") { Episode = 1 }, by: "ruth");
        Clocks(asked).ShouldBe([Clock]);
        Told.On(asked.Given.Record)
            .Single(told => told.Notice.Kind == "child-asked")
            .ShouldSatisfyAllConditions(
                told => told.Recipient.ShouldBe("amira"),
                told => told.Notice.Says.ShouldBe("wrote down what the child asked for: To swim"),
                told => told.Notice.Act.ShouldBe("answer-child")
            );

        var answered = After(asked, CameOfAsking.NotDone);
        Clocks(answered).ShouldBeEmpty();
        Told.On(answered.Given.Record).ShouldNotContain(told => told.Notice.Kind == "child-asked");
        Asking.In(answered.Given.Record).Single().Waits.ShouldBeFalse();
    }

    [Fact, Ask("C10")]
    public void What_is_under_way_waits_on_and_the_child_is_told_again()
    {
        var number = Asked.Facts.Count;
        var told = After(Asked, CameOfAsking.UnderWay);

        Asking.In(told.Given.Record).Single().Waits.ShouldBeTrue();
        Clocks(told).ShouldBe([Clock]);
        var done = told.Given.When(
            Team.Amira,
            Answer(Asked, CameOfAsking.Done) with
            {
                Asking = number,
                On = told.Next,
                Episode = 1,
            }
        );
        var answered = done.ThenHappened<ChildAnswered>();
        answered.Asked.ShouldBe("To swim");
        Clocks(told.And(answered)).ShouldBeEmpty();
    }

    [Fact, Ask("C10")]
    public void Each_thing_asked_for_is_answered_by_itself_and_once()
    {
        var two = Asked.And(new ChildAsked("Her own room") { Episode = 1 });
        Clocks(two).Count.ShouldBe(2);

        var one = two.And(
            new ChildAnswered(Asked.Facts.Count, CameOfAsking.Done, "Lily swims with you", ChildToldHow.OwnWay)
            {
                Episode = 1,
            }
        );
        Clocks(one).Count.ShouldBe(1);
        one.Given.When(Team.Amira, Answer(Asked, CameOfAsking.Done) with { On = one.Next, Episode = 1 })
            .ThenAsks("asking", "The child was told what came of this. Choose another");
    }

    [Fact]
    public void Nobody_is_told_of_what_nobody_asked_for()
    {
        var held = Held;
        held.Given.When(Team.Amira, Answer(Asked, CameOfAsking.Done) with { On = held.Next, Episode = 1 })
            .ThenCannotFollow("Nothing that the child asked for waits for an answer.");
        var asked = Asked;
        asked
            .Given.When(Team.Amira, Answer(asked, CameOfAsking.Done) with { On = asked.Next, Episode = 1, Asking = 1 })
            .ThenAsks("asking", "Choose what the child asked for");
    }

    private static Past After(Past asked, CameOfAsking came) =>
        asked.And(
            asked
                .Given.When(Team.Amira, Answer(asked, came) with { On = asked.Next, Episode = 1 })
                .ThenHappened<ChildAnswered>()
        );

    private static IReadOnlyList<string> Clocks(Past past) =>
        [
            .. Shipped
                .Guidance.Read(past.Given.Record.ByDate, past.Next.ToDateTime(new TimeOnly(12, 0)))
                .Clocks.Where(clock => clock.IsOpen && clock.Duty.Id == Clock)
                .Select(clock => clock.Duty.Id),
        ];
}
