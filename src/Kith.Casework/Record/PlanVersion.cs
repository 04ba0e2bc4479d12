namespace Kith.Casework.Record;

/// <summary>A plan as one of its entries left it: what the entry does not say goes on as it was.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Wants">What has to change.</param>
/// <param name="Actions">Who does what, where it stands in rows.</param>
/// <param name="AsText">The same, where it was written as text.</param>
/// <param name="Expected">What is expected on every side.</param>
/// <param name="Otherwise">What happens where it does not help.</param>
public sealed record PlanVersion(
    Recorded Entry,
    string? Wants,
    IReadOnlyList<PlanAction> Actions,
    string? AsText,
    IReadOnlyList<PlanAction> Expected,
    string? Otherwise
)
{
    /// <summary>The versions of a plan that runs, in the order in which they were agreed.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="record">The record.</param>
    /// <param name="episode">The episode it belongs to.</param>
    public static IReadOnlyList<PlanVersion> Of(PlanInForce plan, ChildRecord record, int episode)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(record);
        List<PlanVersion> versions = [];
        PlanVersion? last = null;
        foreach (
            var entry in record.ByDate.Where(entry =>
                entry.Episode == episode && entry.On >= plan.Since && plan.Facts.Contains(entry.FactName)
            )
        )
        {
            if (After(last, entry, plan) is not { } version)
                continue;
            last = version;
            // Before anybody does anything there is no plan to compare with.
            if (version.Actions.Count > 0 || version.AsText is not null)
                versions.Add(version);
        }
        return versions;
    }

    // An entry that says nothing of the plan itself makes no version of it.
    private static PlanVersion? After(PlanVersion? last, Recorded entry, PlanInForce plan)
    {
        string?[] said =
        [
            entry.Detail(plan.Wants),
            entry.Detail(plan.Does),
            plan.Expects is null ? null : entry.Detail(plan.Expects),
            plan.Otherwise is null ? null : entry.Detail(plan.Otherwise),
        ];
        if (said.All(detail => detail is null))
            return null;
        var actions = ActionsOf(plan.RowsIn(entry));
        return new PlanVersion(
            entry,
            said[0] ?? last?.Wants,
            said[1] is null ? last?.Actions ?? [] : actions,
            said[1] is null ? last?.AsText
                : actions.Count > 0 ? null
                : said[1],
            said[2] is null ? last?.Expected ?? [] : ActionsOf(entry.RowsOf(plan.Expects!)),
            said[3] ?? last?.Otherwise
        );
    }

    private static List<PlanAction> ActionsOf(IReadOnlyList<IRow> rows) =>
        [
            .. rows.Select(row => row as PlanAction ?? (row as IAsAction)?.Action)
                .OfType<PlanAction>()
                .Where(action => action.Id != Rows.OfText),
        ];
}
