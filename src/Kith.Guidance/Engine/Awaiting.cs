namespace Kith.Guidance;

/// <summary>What a record is waiting for: approvals, and things to think of.</summary>
internal static class Awaiting
{
    public static IReadOnlyList<ApprovalReading> Approvals(IReadOnlyList<IHappened> facts, Rulebook book)
    {
        var found = new List<ApprovalReading>();
        foreach (var duty in book.Approvals)
        {
            var rule = (ApprovalRule)duty.Rule;
            for (var i = 0; i < facts.Count; i++)
                if (
                    facts[i].FactName == rule.Of
                    && !IsFollowed(facts, i, name => name == rule.Of || rule.SettledBy.Contains(name))
                )
                    found.Add(new ApprovalReading(duty, facts[i].Episode, facts[i].On, facts[i].By));
        }
        return found;
    }

    public static IReadOnlyList<PromptReading> Prompts(IReadOnlyList<IHappened> facts, Rulebook book)
    {
        var found = new List<PromptReading>();
        foreach (var duty in book.PromptsAfterFacts)
        {
            var rule = (PromptRule)duty.Rule;
            for (var i = 0; i < facts.Count; i++)
                if (rule.After!.Matches(facts[i]) && !IsAnswered(facts, i, rule))
                    found.Add(new PromptReading(duty, facts[i].Episode));
        }
        return found;
    }

    // A repeat of the fact asks afresh, so only the last one counts.
    private static bool IsAnswered(IReadOnlyList<IHappened> facts, int at, PromptRule rule)
    {
        for (var i = at + 1; i < facts.Count; i++)
            if (
                facts[i].Episode == facts[at].Episode
                && (rule.After!.Matches(facts[i]) || ClockRun.Any(rule.Until, facts[i], facts[i].FactName))
            )
                return true;
        return false;
    }

    private static bool IsFollowed(IReadOnlyList<IHappened> facts, int at, Predicate<string> by)
    {
        for (var i = at + 1; i < facts.Count; i++)
            if (facts[i].Episode == facts[at].Episode && by(facts[i].FactName))
                return true;
        return false;
    }
}
