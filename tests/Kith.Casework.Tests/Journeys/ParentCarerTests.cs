using Kith.Casework.ChildInNeed;
using Kith.Casework.DisabledChildren;
using Kith.Casework.Record;
using Kith.Tests.Cases;

namespace Kith.Casework.Tests.Journeys;

public class ParentCarerTests
{
    private static Past Going =>
        Past.Held(Team.Amira)
            .And(new ParentCarerAssessmentStarted("Grace", CarerAssessmentReason.Appears) { Episode = 1 });

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
        var after = Going.And(
            new ParentCarerAssessmentConcluded("yes", "well", "calm", false, null, null, "asks again when it changes")
            {
                Episode = 1,
            }
        );
        after.Given.Record.State.Open!.KeptOpenBy.ShouldBeNull();
        new ConcludeParentCarerAssessment()
            .CannotFollow(after.Given.Record, after.Given.Record.State.Open)
            .ShouldBe("No parent carer’s assessment is going on.");
    }

    [Fact]
    public void Where_the_parent_needs_support_all_three_decisions_are_asked_for_and_else_one()
    {
        var form = Shipped.Forms.For("conclude-parent-carer-assessment");
        var said = (ConcludeParentCarerAssessment)Examples.ConcludeParentCarerAssessment.Act;
        var act = said with { On = new(2024, 1, 9), CouldBeMet = null, WillBeGiven = null };

        form.MissingFrom(act).Select(problem => problem.Field).ShouldBe(["could-be-met", "will-be-given"]);
        form.MissingFrom(act with { NeedsSupport = false }).ShouldBeEmpty();
    }
}
