using Kith.Casework.ChildInNeed;
using Kith.Casework.DisabledChildren;
using Kith.Casework.Papers;
using Kith.Casework.Record;
using Kith.Casework.Tests.Papers;
using Kith.Tests.Cases;

namespace Kith.Casework.Tests.Journeys;

public class ParentCarerTests
{
    private const string Letter = "parent-carer-assessment-for-parent";

    private static Past Going =>
        Past.Held(Team.Amira)
            .And(new ParentCarerAssessmentStarted("Grace", CarerAssessmentReason.Appears) { Episode = 1 });

    // A mother and a father, each assessed.
    private static Past Both =>
        Past.Supported()
            .And(Family.Mother)
            .And(Family.Father)
            .And(Started(Family.Mother.Name, Family.Mother.Person))
            .And(Started(Family.Father.Name, Family.Father.Person));

    private static ParentCarerAssessmentStarted Started(string name, Guid? person = null) =>
        new(name, CarerAssessmentReason.Asked, Person: person) { Episode = 1 };

    private static ParentCarerAssessmentConcluded Concluded(int? assessment = null) =>
        new("She can, with sleep", "worn out", "calm", true, true, false, "a short break first", assessment)
        {
            Episode = 1,
        };

    private static readonly ConcludeParentCarerAssessment Concluding = (ConcludeParentCarerAssessment)
        Examples.ConcludeParentCarerAssessment.Act;

    [Fact]
    public void It_goes_on_beside_the_childs_own_assessment_and_does_not_move_the_case()
    {
        var episode = Going.Given.Record.State.Open!;

        (episode.Stage, episode.Position).ShouldBe((Stages.Section17, Positions.AssessmentToStart));
        episode.HasWork.ShouldBeTrue();
        new StartAssessment().CannotFollow(Going.Given.Record, episode).ShouldBeNull();
        Journey.Of(Going.Given.Record).Select(lane => lane.Name).ShouldContain("Parent carer’s assessment");
    }

    [Fact]
    public void It_is_awaited_once_started_and_our_involvement_cannot_end_before_it_is_concluded()
    {
        var episode = Going.Given.Record.State.Open!;

        new ConcludeParentCarerAssessment().IsAwaited(episode).ShouldBeTrue();
        episode.KeptOpenBy.ShouldBe("The needs of a parent carer are being assessed. Conclude that first.");
        var after = Going.And(Concluded());
        after.Given.Record.State.Open!.KeptOpenBy.ShouldBeNull();
        new ConcludeParentCarerAssessment()
            .CannotFollow(after.Given.Record, after.Given.Record.State.Open)
            .ShouldBe("No parent carer’s assessment is going on.");
    }

    [Fact, Ask("A10")]
    public void Each_parent_is_assessed_beside_the_other_and_what_the_law_gives_is_done_once_none_goes_on()
    {
        var both = Both;
        var second = both.Given.Record.Version;
        Stands(both).ShouldBe(DutyStanding.Accepted);

        var one = both.And(Concluded(second));
        Stands(one).ShouldBe(DutyStanding.Accepted);
        one.Given.Record.State.Open!.DisabledChildren.GoingOn.Select(going => going.Started.Carer)
            .ShouldBe(["Rosa Hart"]);
        one.Given.Record.State.Open!.KeptOpenBy.ShouldNotBeNull();

        // The one that is left needs no number.
        Stands(one.And(Concluded())).ShouldBe(DutyStanding.Done);
    }

    [Fact, Ask("A10")]
    public void The_same_parent_is_not_assessed_twice_at_once()
    {
        var past = Past.Supported()
            .And(Family.Mother)
            .And(Family.Father)
            .And(Started("Rosa Hart", Family.Mother.Person));

        Given(past).When(Team.Amira, Starting(past, Family.Mother.Person)).ThenAsks("person", Already);
        Given(past)
            .When(Team.Amira, Starting(past, Family.Father.Person))
            .ThenHappened<ParentCarerAssessmentStarted>()
            .Carer.ShouldBe("Darren Blackmark");
        Given(past).When(Team.Amira, Starting(past, null) with { Carer = "rosa hart" }).ThenAsks("carer", Already);
        Given(past)
            .When(Team.Amira, Starting(past, null))
            .ThenAsks("person", "Choose who the parent carer is, or write their name");
        Given(past)
            .When(Team.Amira, Starting(past, Family.Id(77)))
            .ThenAsks("person", "Choose somebody of this child’s family, or write their name below");
    }

    [Fact, Ask("A10")]
    public void Where_two_go_on_it_is_said_whose_is_concluded()
    {
        var both = Both;
        var act = Concluding with { On = both.Next, Episode = 1 };

        Given(both)
            .When(Team.Amira, act)
            .ThenAsks("assessment", "Choose which parent’s assessment it is, of those that go on");
        var second = both.Given.Record.Version;
        Given(both)
            .When(Team.Amira, act with { Assessment = second })
            .ThenHappened<ParentCarerAssessmentConcluded>()
            .Assessment.ShouldBe(second);
        Given(Going)
            .When(Team.Amira, act with { On = Going.Next })
            .ThenHappened<ParentCarerAssessmentConcluded>()
            .Assessment.ShouldBe(Going.Given.Record.Version);
    }

    [Fact, Ask("A10")]
    public void Each_parent_carer_reads_what_was_found_about_them_and_nobody_else_does()
    {
        var both = Both;
        var concluded = both.And(Concluded(both.Given.Record.Version - 1));
        var record = concluded.Given.Record;

        var letter = Family.Made(record, Letter, Family.Mother)!.Frozen.Content;
        letter.ShouldContain("She can, with sleep");
        letter.ShouldContain("You need support. Our services could give it. We will not give it now.");
        letter.ShouldContain("a short break first");
        Family.Made(record, Letter, Family.Father).ShouldBeNull();
        OwedPaper
            .Of(record, Shipped.Documents, concluded.Next)
            .Where(owed => owed.Document.Id == Letter)
            .Select(owed => owed.Reader.Name)
            .ShouldBe(["Rosa Hart"]);
    }

    [Fact]
    public void One_that_was_recorded_by_name_alone_is_the_letter_of_whoever_has_that_whole_name()
    {
        var past = Past.Supported().And(Family.Mother).And(Started("Rosa Hart, her mother")).And(Concluded());
        Family.Made(past.Given.Record, Letter, Family.Mother).ShouldNotBeNull();

        var unclear = Past.Supported().And(Family.Mother).And(Started("Mum")).And(Concluded());
        Family.Made(unclear.Given.Record, Letter, Family.Mother).ShouldBeNull();
    }

    [Fact]
    public void Where_the_parent_needs_support_all_three_decisions_are_asked_for_and_else_one()
    {
        var form = Shipped.Forms.For("conclude-parent-carer-assessment");
        var act = Concluding with { On = new(2024, 1, 9), CouldBeMet = null, WillBeGiven = null };

        form.MissingFrom(act).Select(problem => problem.Field).ShouldBe(["could-be-met", "will-be-given"]);
        form.MissingFrom(act with { NeedsSupport = false }).ShouldBeEmpty();
    }

    private const string Already =
        "What this parent needs is being assessed already. Another parent’s can begin beside it";

    private static Given Given(Past past) => past;

    private static StartParentCarerAssessment Starting(Past past, Guid? person) =>
        new()
        {
            On = past.Next,
            Episode = 1,
            Person = person,
            Because = CarerAssessmentReason.Asked,
        };

    private static DutyStanding? Stands(Past past) =>
        past
            .Given.Record.State.Open!.DisabledChildren.Duties!.First(duty => duty.Duty == "parent-carer-assessment")
            .Standing;
}
