namespace Kith.Casework.Tests.Recording;

/// <summary>Every episode says on what legal basis we work, in words.</summary>
[Ask("D7")]
public sealed class LegalBasisTests
{
    private const string File = "guidance/words/legal-basis.yaml";

    private static readonly string Text = System.IO.File.ReadAllText(Path.Combine(Shipped.Root, File));

    [Fact]
    public void Each_stage_has_its_words_and_early_help_is_told_from_a_child_in_need()
    {
        var bases = LegalBases.Load(File, Text).Bases!;

        Stages.Open.ShouldAllBe(stage => bases.Words[stage].Contains("Act", StringComparison.Ordinal));
        bases.Words[Stages.EarlyHelp].ShouldContain("section 10 of the Children Act 2004");
        bases.Words[Stages.EarlyHelp].ShouldContain("can end it on any day");
        bases.Words[Stages.ChildInNeed].ShouldContain("section 17 of the Children Act 1989");
    }

    [Fact]
    public void A_stage_without_words_and_words_without_a_stage_are_named()
    {
        LegalBases
            .Load(File, Text.Replace("stage: early-help", "stage: early-helps", StringComparison.Ordinal))
            .Errors.Select(error => error.Message)
            .ShouldBe(
                [
                    "There is no stage called \"early-helps\".",
                    "Say on what legal basis we work at the stage \"early-help\".",
                ],
                ignoreOrder: true
            );
    }

    [Fact]
    public void An_episode_tells_the_basis_of_each_stage_it_went_through_also_once_it_is_closed()
    {
        var bases = LegalBases.Load(File, Text).Bases!;
        var past = Past.NeedPlan().And(new EarlyHelp.EarlyHelpOpened(null, "sleep") { Episode = 1 });

        bases
            .Of(past.Given.Record)
            .ShouldHaveSingleItem()
            .Stages.Select(basis => basis.Stage)
            .ShouldBe([Stages.FrontDoor, Stages.Section17, Stages.ChildInNeed]);
        bases
            .Of(Past.EarlyHelp().And(new Record.EpisodeClosed("RC7", "done") { Episode = 1 }).Given.Record)
            .Single()
            .Stages[^1]
            .Stage.ShouldBe(Stages.EarlyHelp);
    }

    [Fact]
    public void Help_that_has_ended_is_no_basis_any_more_until_it_begins_again()
    {
        var past = Past.EarlyHelp();
        Now(past).ShouldBe((Stages.EarlyHelp, null));

        past = past.And(new EarlyHelp.EarlyHelpClosed(EarlyHelp.EarlyHelpOutcome.OutcomesMet) { Episode = 1 });
        Now(past).ShouldBe((Stages.EarlyHelp, past.Given.Record.Standing[^1].On));

        past = past.And(new EarlyHelp.EarlyHelpOpened(null, "sleep") { Episode = 1 });
        Now(past).ShouldBe((Stages.EarlyHelp, null));
    }

    private static (string Stage, DateOnly? EndedOn) Now(Past past)
    {
        var now = LegalBases.Load(File, Text).Bases!.Of(past.Given.Record).Single().Stages[^1];
        return (now.Stage, now.EndedOn);
    }
}
