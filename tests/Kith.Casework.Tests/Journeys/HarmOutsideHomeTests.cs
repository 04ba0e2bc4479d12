using Kith.Casework.HarmOutsideHome;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.Journeys;

/// <summary>Harm outside the home: looked at with the parents as partners, and led on to help or protection.</summary>
public sealed class HarmOutsideHomeTests
{
    private const string Route = "efh-child-protection-route";

    [Fact, Ask("D14")]
    public void Where_significant_harm_is_suspected_a_strategy_discussion_is_kept_in_mind_until_it_is_held()
    {
        var past = Past.Assessing();

        var suspected = past.Given.When(Team.Amira, Of(past)).ThenRecord().Record;
        Prompted(suspected, past).ShouldContain(Route);
        var helped = past.Given.When(Team.Amira, Of(past) with { Route = HarmRoute.EarlyHelp }).ThenRecord().Record;
        Prompted(helped, past).ShouldNotContain(Route);
    }

    [Theory, Ask("D14")]
    [InlineData(HarmRoute.EarlyHelp, "harm-outside-home-early-help-local")]
    [InlineData(HarmRoute.Section17, "efh-assessment")]
    public void Whatever_way_on_is_chosen_is_kept_in_mind_until_it_is_taken(HarmRoute route, string duty)
    {
        var past = Past.Assessing("2024-05-08");

        var chosen = past.Given.When(Team.Amira, Of(past) with { Route = route }).ThenRecord();

        Prompted(chosen.Record, past).ShouldContain(duty);
        Prompted(past.Given.When(Team.Amira, Of(past)).ThenRecord().Record, past).ShouldNotContain(duty);
    }

    [Fact, Ask("D14")]
    public void Nobody_decides_the_way_on_without_saying_how_parents_take_part_and_who_stops_those_who_harm()
    {
        var past = Past.Assessing();

        past.Given.When(Team.Amira, Of(past) with { Parents = null })
            .ThenAsks("parents", "Say how the parents take part, and what support they are offered");
        past.Given.When(Team.Amira, Of(past) with { Safer = null })
            .ThenAsks("safer", "Say who does what about the place and those who harm there");
    }

    private static AssessHarmOutsideHome Of(Past past) =>
        (AssessHarmOutsideHome)(
            Examples.All.Single(example => example.Act is AssessHarmOutsideHome).Act with
            {
                On = past.Next,
                Episode = 1,
            }
        );

    private static IEnumerable<string> Prompted(ChildRecord record, Past past) =>
        Shipped
            .Guidance.Read(record.Standing, past.Next.ToDateTime(new TimeOnly(18, 0)))
            .Prompts.Select(prompt => prompt.Duty.Id);
}
