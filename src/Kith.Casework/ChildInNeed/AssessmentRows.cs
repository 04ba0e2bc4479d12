using Kith.Casework.Record;

namespace Kith.Casework.ChildInNeed;

/// <summary>Something an assessment says of what it found, apart from what was found, with the entry that shows it.</summary>
/// <param name="Id">What later facts refer to it by.</param>
/// <param name="Says">What it says.</param>
/// <param name="Entry">The entry of the record that shows it, by its version; null where it is none of the record.</param>
/// <param name="From">What else shows it: who said or saw it.</param>
public sealed record Claim(string Id, string? Says = null, int? Entry = null, string? From = null) : IRow<Claim>
{
    static Claim IRow<Claim>.From(string id, string text) => new(id, Says: text);
}

/// <summary>How somebody put something on a scale at an assessment.</summary>
/// <param name="Id">What later facts refer to it by.</param>
/// <param name="Scale">What is scaled, as the form files name it.</param>
/// <param name="Score">From 0 to the most that the form file says; null where nobody scaled it.</param>
/// <param name="By">Who said so: the child, a parent.</param>
public sealed record ScaleScore(string Id, string? Scale = null, int? Score = null, string? By = null)
    : IRow<ScaleScore>
{
    public static ScaleScore From(string id, string text) => new(id, By: text);
}

/// <summary>What assessments put on a scale.</summary>
public static class AssessmentScales
{
    /// <summary>Of every scale that was ever used, in the order in which they were first asked. Of an assessment that was sent back, what was sent again.</summary>
    /// <param name="record">The child's record.</param>
    public static IReadOnlyList<ScaleTrend> In(ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var begun = 0;
        var finished = new SortedDictionary<int, (DateOnly On, AssessmentSubmitted Fact)>();
        foreach (var entry in record.ByDate)
            if (entry.Fact is AssessmentStarted)
                begun++;
            else if (entry.Fact is AssessmentSubmitted submitted)
                finished[begun] = (entry.On, submitted);
        return
        [
            .. finished
                .Values.SelectMany(one =>
                    (one.Fact.Scales ?? [])
                        .Where(row => row is { Scale: not null, Score: not null })
                        .Select(row => (row.Scale, one.On, row.Score, row.By))
                )
                .GroupBy(one => one.Scale!)
                .Select(scale => new ScaleTrend(
                    scale.Key,
                    [.. scale.Select(one => (one.On, one.Score!.Value, one.By))]
                )),
        ];
    }
}
