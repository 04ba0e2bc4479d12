namespace Kith.Casework.Record;

/// <summary>What came of an action of a plan.</summary>
public enum ActionCame
{
    /// <summary>It was done, or goes on as agreed.</summary>
    Done,

    /// <summary>Partly.</summary>
    Partly,

    /// <summary>It was not done.</summary>
    NotDone,
}

/// <summary>What came of one action of a plan, as its review finds it.</summary>
/// <param name="Id">The action, by the id of its row.</param>
/// <param name="Action">What was to be done and by whom, so that it reads by itself.</param>
/// <param name="Came">What came of it; null while nobody said.</param>
/// <param name="Why">Why it was not done, or not all of it.</param>
/// <param name="Now">What happens with it now.</param>
public sealed record ActionResult(
    string Id,
    string? Action = null,
    ActionCame? Came = null,
    string? Why = null,
    string? Now = null
) : IRow<ActionResult>
{
    // A plan that was written as text has one row, which is no action of its own.
    private const string Whole = "plan";

    private static readonly string[] Questions = ["results", "results-for-child"];

    public static ActionResult From(string id, string text) => new(id, Now: text);

    /// <summary>The rows with which a review asks what came of each action; null for any other question.</summary>
    /// <param name="question">The question, by name: of what is done for all, or for this child alone.</param>
    /// <param name="plan">The plan that runs.</param>
    /// <param name="record">The record.</param>
    /// <param name="episode">The episode.</param>
    internal static Rows<ActionResult>? Asked(string question, PlanInForce? plan, ChildRecord record, int episode) =>
        question switch
        {
            "results" => Of(plan, plan?.Does, record, episode),
            "results-for-child" => Of(plan, plan?.DoesForChild, record, episode),
            _ => null,
        };

    /// <summary>What the meetings of a plan found of each action, the latest that said anything of it, by the id of the action.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="record">The record.</param>
    /// <param name="episode">The episode.</param>
    public static IReadOnlyDictionary<string, FoundResult> Last(PlanInForce plan, ChildRecord record, int episode)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(record);
        var last = new Dictionary<string, FoundResult>(StringComparer.Ordinal);
        foreach (var entry in record.ByDate)
            if (entry.Episode == episode && entry.On >= plan.Since && plan.Carries(entry))
                foreach (var result in Questions.SelectMany(entry.RowsOf).OfType<ActionResult>().Where(IsTold))
                    last[result.Id] = new FoundResult(result, entry);
        return last;
    }

    // A row for each action as it was agreed or reviewed last. What an agency said of its own since then is filled in, in its words.
    private static Rows<ActionResult> Of(PlanInForce? plan, string? detail, ChildRecord record, int episode)
    {
        var does = plan?.DoesIn(record, episode);
        var said = ActionAnswer.Last(record, does?.Version ?? 0);
        return
        [
            .. (detail is null ? [] : does?.RowsOf(detail) ?? [])
                .OfType<PlanAction>()
                .Select(action => new ActionResult(action.Id == Rows.OfText ? Whole : action.Id, action.Said()))
                .Select(row => said.TryGetValue(row.Id, out var answer) ? row.As(answer) : row),
        ];
    }

    private ActionResult As(GivenAnswer answer) =>
        this with
        {
            Came = answer.Answer.Said switch
            {
                ActionSaid.Done => ActionCame.Done,
                ActionSaid.Partly => ActionCame.Partly,
                ActionSaid.Cannot => ActionCame.NotDone,
                _ => null,
            },
            Why = answer.Said(),
        };

    /// <summary>Those of which something was said; null where nothing was of any.</summary>
    internal static Rows<ActionResult>? Told(Rows<ActionResult>? results) =>
        results?.Where(IsTold).ToList() is { Count: > 0 } told ? [.. told] : null;

    /// <summary>What is wrong with the rows: what was promised and not done has a reason.</summary>
    internal static IEnumerable<Problem> Problems(Rows<ActionResult>? results, string question = "results") =>
        from row in (results ?? []).Index()
        where row.Item.Came is ActionCame.Partly or ActionCame.NotDone && string.IsNullOrWhiteSpace(row.Item.Why)
        select new Problem($"{question}:{row.Item.Id}.why", $"Action {row.Index + 1}: Say why") { Row = row.Index + 1 };

    private static bool IsTold(ActionResult row) => row is not { Came: null, Why: null, Now: null };
}

/// <summary>What a meeting found of an action.</summary>
/// <param name="Result">What.</param>
/// <param name="Entry">The entry of the meeting.</param>
public sealed record FoundResult(ActionResult Result, Recorded Entry)
{
    /// <summary>It in a line, without the meeting: "Partly done. Why: she was ill. What now: Aunt Jo does it."</summary>
    public string Said() =>
        string.Join(
            " ",
            new[] { Word, Told("Why", Result.Why), Told("What now", Result.Now) }
                .OfType<string>()
                .Select(part => part.EndsWith('.') ? part : $"{part}.")
        );

    private string? Word =>
        Result.Came switch
        {
            ActionCame.Done => "Done, or goes on as agreed",
            ActionCame.Partly => "Partly done",
            ActionCame.NotDone => "Not done",
            _ => null,
        };

    private static string? Told(string before, string? words) => words is null ? null : $"{before}: {words.Trim()}";
}
