namespace Kith.Casework.Tests.Recording;

/// <summary>Every list of stages follows from the one list: a stage that is added there stands in all of them.</summary>
public class StageNamesTests
{
    [Fact]
    public void The_stages_of_a_journey_are_those_that_the_one_list_brings_in_its_order_and_the_end() =>
        Stages.Names.ShouldBe([
            Stages.FrontDoor,
            Stages.EarlyHelp,
            Stages.Section17,
            Stages.ChildInNeed,
            Stages.DisabledChildSupport,
            Stages.StrategyDiscussion,
            Stages.Section47,
            Stages.Conference,
            Stages.ChildProtectionPlan,
            Stages.Closed,
        ]);

    [Fact]
    public void Each_name_is_brought_by_one_stage_and_has_a_title()
    {
        var brought = Stages.All.SelectMany(stage => stage.Names).Select(stage => stage.Name).ToList();

        brought.ShouldBeUnique();
        brought.ShouldBe(Stages.Open, ignoreOrder: true);
        Stages.Names.ShouldAllBe(name => Stages.TitleOf(name) != null);
    }

    [Fact]
    public void What_is_no_stage_stands_behind_every_stage()
    {
        Stages.PlaceOf(Stages.FrontDoor).ShouldBe(0);
        Stages.PlaceOf("partnership").ShouldBeGreaterThan(Stages.PlaceOf(Stages.Closed));
        Stages.TitleOf("partnership").ShouldBeNull();
    }
}
