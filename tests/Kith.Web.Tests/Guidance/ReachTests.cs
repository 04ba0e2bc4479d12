using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Guidance;

namespace Kith.Web.Tests.Guidance;

public class ReachTests
{
    private static readonly HashSet<string> FactsHere = [.. Facts.All.Select(fact => fact.Name)];

    [Fact]
    public void No_clock_runs_here_that_nothing_recorded_here_can_meet()
    {
        var clocks =
            from edition in GuidanceFiles.Library().Sources
            from duty in edition.Duties.Values
            let clock = duty.Rule as ClockRule
            where clock is not null && clock.From.Any(start => FactsHere.Contains(start.Fact))
            where !clock.Until.Any(until => FactsHere.Contains(until.Fact))
            select $"{edition.Id} {duty.Id}";
        clocks.ShouldBeEmpty();
    }

    [Fact]
    public void No_prompt_is_shown_here_for_ever()
    {
        var prompts =
            from edition in GuidanceFiles.Library().Sources
            from duty in edition.Duties.Values
            let prompt = duty.Rule as PromptRule
            where prompt is not null && prompt.After.Any(after => FactsHere.Contains(after.Fact))
            where !prompt.Until.Any(until => FactsHere.Contains(until.Fact))
            select $"{edition.Id} {duty.Id}";
        prompts.ShouldBeEmpty();
    }
}
