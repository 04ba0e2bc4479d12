namespace Kith.Guidance;

/// <summary>What a record is waiting for: approvals, and things to think of.</summary>
internal static class Awaiting
{
    public static IReadOnlyList<ApprovalReading> Approvals(RecordView record, Rulebook book)
    {
        var found = new List<ApprovalReading>();
        foreach (var duty in book.Approvals)
        {
            var rule = (ApprovalRule)duty.Rule;
            for (var i = 0; i < record.Count; i++)
                if (record.Name(i) == rule.Of && !IsSettled(record, i, rule))
                    found.Add(new ApprovalReading(duty, record[i].Episode, record[i].On, record[i].By));
        }
        return found;
    }

    public static IReadOnlyList<PromptReading> Prompts(RecordView record, Rulebook book)
    {
        var found = new List<PromptReading>();
        var died = record.DiedOn;
        foreach (var duty in book.PromptsAfterFacts)
        {
            var rule = (PromptRule)duty.Rule;
            for (var i = 0; i < record.Count; i++)
                if (
                    record.IsAny(rule.After, i)
                    && (record.Name(i) == Vocabulary.ChildDied || !(record[i].On <= died))
                    && !IsAnswered(record, i, rule)
                )
                    found.Add(new PromptReading(duty, record[i].Episode));
        }
        return found;
    }

    // Work sent again takes the place of what was sent before.
    private static bool IsSettled(RecordView record, int at, ApprovalRule rule)
    {
        for (var i = at + 1; i < record.Count; i++)
            if (
                record[i].Episode == record[at].Episode
                && (record.Name(i) == rule.Of || rule.SettledBy.Contains(record.Name(i)))
            )
                return true;
        return false;
    }

    // A repeat of the fact asks afresh, so only the last one counts.
    private static bool IsAnswered(RecordView record, int at, PromptRule rule)
    {
        for (var i = at + 1; i < record.Count; i++)
            if (record[i].Episode == record[at].Episode && (record.IsAny(rule.After, i) || record.IsAny(rule.Until, i)))
                return true;
        return false;
    }
}
