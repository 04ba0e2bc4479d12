using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Web.StaffSite.Guidance;

/// <summary>Whether anything recorded here can set a rule off. A rule of which nothing can is stated and checked, and waits.</summary>
internal static class RuleReach
{
    private static readonly HashSet<string> Here =
    [
        .. Facts.All.Select(fact => fact.Name),
        .. Acts.All.Select(act => act.Name),
    ];

    /// <summary>What would have to be recorded, in words; empty when the rule is at work.</summary>
    public static IReadOnlyList<string> WaitsFor(Rule rule)
    {
        IReadOnlyList<string> setOffBy = rule switch
        {
            ClockRule clock => [.. clock.From.Select(from => from.Fact)],
            EligibilityRule who => who.Acts,
            ApprovalRule approval => approval.By,
            GateRule gate => gate.Before,
            PromptRule { Stages.Count: 0 } prompt => [.. prompt.At, .. prompt.After.Select(after => after.Fact)],
            _ => [],
        };
        // One that is recorded here is enough.
        return setOffBy.Any(Here.Contains)
            ? []
            : [.. setOffBy.Select(name => $"“{name.Replace('-', ' ')}”").Distinct()];
    }
}
