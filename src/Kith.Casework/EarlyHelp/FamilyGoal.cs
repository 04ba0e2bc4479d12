using Kith.Casework.Record;

namespace Kith.Casework.EarlyHelp;

/// <summary>Something that a family wants to be different, in its own words, with where it stands on a scale from 0 to 10.</summary>
/// <param name="Id">What later facts refer to it by: the same from the plan to every review.</param>
/// <param name="Goal">What they want, in their words.</param>
/// <param name="Whose">Whose goal it is.</param>
/// <param name="Before">What was said of it last time, so that it reads by itself; null at the start.</param>
/// <param name="Score">From 0 to 10; null where nobody put it on the scale.</param>
/// <param name="By">Who says so.</param>
/// <param name="Said">What would make it one better, or what made it so.</param>
public sealed record FamilyGoal(
    string Id,
    string? Goal = null,
    string? Whose = null,
    string? Before = null,
    int? Score = null,
    string? By = null,
    string? Said = null
) : IRow<FamilyGoal>
{
    static FamilyGoal IRow<FamilyGoal>.From(string id, string text) => new(id, Goal: text);
}

/// <summary>The goals of a family from the plan to its last review.</summary>
public static class FamilyGoals
{
    /// <summary>Each goal with what was said of it each time, in the order in which they were first agreed.</summary>
    /// <param name="record">The child's record.</param>
    public static IReadOnlyList<ScaleTrend> In(ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        var scores = new List<(string Goal, DateOnly On, int Score, string? By)>();
        foreach (var entry in record.ByDate)
        foreach (var goal in Said(entry.Fact))
        {
            // A goal is called as it was called last, also where its words were changed since.
            named[goal.Id] = goal.Goal ?? named.GetValueOrDefault(goal.Id, "");
            if (goal.Score is { } score)
                scores.Add((goal.Id, entry.On, score, goal.By ?? goal.Whose));
        }
        return
        [
            .. scores
                .GroupBy(one => one.Goal, StringComparer.Ordinal)
                .Select(goal => new ScaleTrend(named[goal.Key], [.. goal.Select(one => (one.On, one.Score, one.By))])),
        ];
    }

    /// <summary>The rows with which a review begins: each goal as it was agreed or scaled last, to be scaled anew.</summary>
    internal static Rows<FamilyGoal> Anew(ChildRecord record, int episode)
    {
        var last = record.ByDate.LastOrDefault(entry => entry.Episode == episode && Said(entry.Fact).Count > 0);
        return last is null
            ? []
            :
            [
                .. Said(last.Fact)
                    .Select(goal => new FamilyGoal(
                        goal.Id,
                        goal.Goal,
                        goal.Whose,
                        goal.Score is { } score
                            ? $"{score} on {Plain.Day(last.On)}{((goal.By ?? goal.Whose) is { } by ? $", said by {by}" : "")}"
                            : null
                    )),
            ];
    }

    /// <summary>The goals of a review under the ids of the plan: also where a story or a program gave a row an id of its own.</summary>
    internal static Rows<FamilyGoal>? Named(Rows<FamilyGoal>? rows, ChildRecord record, int episode)
    {
        if (rows is null)
            return null;
        var known = Anew(record, episode);
        return
        [
            .. rows.Select(row =>
                known.All(goal => goal.Id != row.Id) && known.FirstOrDefault(goal => goal.Goal == row.Goal) is { } its
                    ? its with
                    {
                        Score = row.Score,
                        By = row.By,
                        Said = row.Said,
                    }
                    : row
            ),
        ];
    }

    private static Rows<FamilyGoal> Said(Fact fact) =>
        fact switch
        {
            EarlyHelpPlanned planned => planned.Goals ?? [],
            EarlyHelpReviewed reviewed => reviewed.Goals ?? [],
            _ => [],
        };
}
