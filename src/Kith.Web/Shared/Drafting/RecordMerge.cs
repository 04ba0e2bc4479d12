namespace Kith.Web.Shared.Drafting;

/// <summary>Puts what was typed on a page together with what others saved of the same since it was opened, answer by answer.</summary>
public static class RecordMerge
{
    /// <summary>What came of it.</summary>
    /// <param name="Values">What the page holds now.</param>
    /// <param name="Taken">The questions, untouched here, whose answers are now theirs.</param>
    /// <param name="Others">Their answers to questions that were answered here too.</param>
    public sealed record Result(
        IReadOnlyList<KeyValuePair<string, string>> Values,
        IReadOnlyList<string> Taken,
        IReadOnlyList<(string Question, IReadOnlyList<KeyValuePair<string, string>> Answer)> Others
    );

    /// <param name="before">A digest of each answer as the page was opened.</param>
    /// <param name="now">What is saved now.</param>
    /// <param name="typed">What the page holds.</param>
    public static Result Of(
        IReadOnlyDictionary<string, string> before,
        IReadOnlyList<KeyValuePair<string, string>> now,
        IReadOnlyList<KeyValuePair<string, string>> typed
    )
    {
        var theirs = TypedAnswers.By(now);
        var mine = TypedAnswers.By(typed);
        var values = typed.ToList();
        List<string> taken = [];
        List<(string, IReadOnlyList<KeyValuePair<string, string>>)> others = [];
        foreach (var question in before.Keys.Union(theirs.Select(answer => answer.Key)))
        {
            if (TypedAnswers.IsSame(theirs[question], mine[question]) || before.Is(question, theirs[question]))
                continue;
            if (before.Is(question, mine[question]) && !IsInRowAnsweredHere(question))
            {
                var at = values.FindIndex(pair => TypedAnswers.QuestionOf(pair.Key) == question);
                values.RemoveAll(pair => TypedAnswers.QuestionOf(pair.Key) == question);
                values.InsertRange(at < 0 ? values.Count : at, theirs[question]);
                taken.Add(question);
            }
            else
                others.Add((question, [.. theirs[question]]));
        }
        return new Result(values, taken, others);

        // A row that they took out and somebody wrote in here stays whole: half a row would be no answer of anybody's.
        bool IsInRowAnsweredHere(string question) =>
            TypedAnswers.RowOf(question) is { } row
            && !theirs.Any(answer => TypedAnswers.RowOf(answer.Key) == row)
            && mine.Any(answer => TypedAnswers.RowOf(answer.Key) == row && !before.Is(answer.Key, answer));
    }
}
