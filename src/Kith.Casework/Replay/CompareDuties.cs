using Kith.Guidance;

namespace Kith.Casework.Replay;

/// <summary>Sets the duties of both sides side by side with what was counted of each.</summary>
internal static class CompareDuties
{
    public static IReadOnlyList<ClockCompared> Clocks(
        ReplayQuestion question,
        Func<string, DutyTally> tally,
        Counts counts
    )
    {
        var (first, second) = (Of<ClockRule>(question.First), Of<ClockRule>(question.Second));
        return InOrder(
            first
                .Keys.Union(second.Keys)
                .Select(id =>
                    tally(id)
                        .Compared(
                            id,
                            (first.GetValueOrDefault(id), second.GetValueOrDefault(id)),
                            what => counts.Total(what, id)
                        )
                ),
            clock => clock.Under,
            clock => clock.Id
        );
    }

    public static IReadOnlyList<ActCompared> Acts(ReplayQuestion question, Counts counts)
    {
        Change[] kinds = [Change.ActRefused, Change.ActNeedsReason, Change.ActEased];
        return InOrder(
            kinds
                .SelectMany(counts.About)
                .Distinct()
                .Select(id =>
                {
                    var under = Under<Rule>(question, id);
                    return new ActCompared(
                        id,
                        under,
                        Done((under.Second ?? under.First)!.Rule, counts),
                        counts.Total(Change.ActRefused, id),
                        counts.Total(Change.ActNeedsReason, id),
                        counts.Total(Change.ActEased, id)
                    );
                }),
            act => act.Under,
            act => act.Id
        );
    }

    public static IReadOnlyList<ApprovalCompared> Approvals(ReplayQuestion question, Counts counts) =>
        InOrder(
            counts
                .About(Change.WorkSubmitted)
                .Select(id => new ApprovalCompared(
                    id,
                    Under<ApprovalRule>(question, id),
                    counts.Total(Change.WorkSubmitted, id),
                    counts.Total(Change.ApprovalAdded, id),
                    counts.Total(Change.ApprovalRemoved, id),
                    counts.Total(Change.ApproverChanged, id)
                )),
            approval => approval.Under,
            approval => approval.Id
        );

    public static IReadOnlyList<PromptCompared> Prompts(ReplayQuestion question, Counts counts) =>
        InOrder(
            new[] { Change.PromptBoth, Change.PromptAdded, Change.PromptRemoved }
                .SelectMany(counts.About)
                .Distinct()
                .Select(id => new PromptCompared(
                    id,
                    Under<PromptRule>(question, id),
                    counts.Total(Change.PromptBoth, id).Times,
                    counts.Total(Change.PromptAdded, id),
                    counts.Total(Change.PromptRemoved, id)
                )),
            prompt => prompt.Under,
            prompt => prompt.Id
        );

    // How often an act was done that the duty governs, at a stage at which it does.
    private static long Done(Rule rule, Counts counts)
    {
        var (acts, stages) = rule switch
        {
            EligibilityRule who => (who.Acts, who.At),
            GateRule gate => (gate.Before, gate.At),
            ApprovalRule approval => (approval.By, []),
            _ => ([], (IReadOnlyList<string>)[]),
        };
        return acts.SelectMany(act => counts.Cells(Change.ActJudged, act))
            .Where(cell => stages.Count == 0 || stages.Contains(cell.Key.Stage))
            .Sum(cell => cell.Value.Times);
    }

    private static (Duty? First, Duty? Second) Under<TRule>(ReplayQuestion question, string id)
        where TRule : Rule => (Find<TRule>(question.First, id), Find<TRule>(question.Second, id));

    // A protocol can have had several versions; the latest says it for all of them.
    private static Duty? Find<TRule>(Side side, string id)
        where TRule : Rule =>
        side
            .Rules.Timeline.Reverse()
            .Select(period => period.Book.Duties.GetValueOrDefault(id))
            .FirstOrDefault(duty => duty?.Rule is TRule);

    private static Dictionary<string, Duty> Of<TRule>(Side side)
        where TRule : Rule =>
        side
            .Rules.Timeline.SelectMany(period => period.Book.Duties.Values)
            .Where(duty => duty.Rule is TRule)
            .GroupBy(duty => duty.Id, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Last(), StringComparer.Ordinal);

    private static T[] InOrder<T>(
        IEnumerable<T> compared,
        Func<T, (Duty? First, Duty? Second)> under,
        Func<T, string> id
    ) =>
        [
            .. compared
                .OrderBy(one => Stages.PlaceOf((under(one).Second ?? under(one).First)!.Stage))
                .ThenBy(id, StringComparer.Ordinal),
        ];
}
