namespace Kith.Casework.Record;

/// <summary>What whoever took an action on says of it.</summary>
public enum ActionSaid
{
    /// <summary>They do it, as it was written down.</summary>
    Confirmed,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>Part of it is done.</summary>
    Partly,

    /// <summary>It is not done, and they cannot do it.</summary>
    Cannot,
}

/// <summary>What an agency says of one action that it took on.</summary>
/// <param name="Id">The action, by the id of its row.</param>
/// <param name="Action">What was to be done and by whom, so that it reads by itself.</param>
/// <param name="Said">What they say of it; null while they have not.</param>
/// <param name="Why">What stands against it, or what else is to be said.</param>
public sealed record ActionAnswer(string Id, string? Action = null, ActionSaid? Said = null, string? Why = null)
    : IRow<ActionAnswer>
{
    public static ActionAnswer From(string id, string text) => new(id, Why: text);

    /// <summary>The last answer to each action on a record, by the id of the action.</summary>
    /// <param name="record">The child's record.</param>
    /// <param name="since">Only those given after this version of it.</param>
    public static IReadOnlyDictionary<string, GivenAnswer> Last(ChildRecord record, int since = 0)
    {
        ArgumentNullException.ThrowIfNull(record);
        var last = new Dictionary<string, GivenAnswer>(StringComparer.Ordinal);
        foreach (var entry in record.Standing.Where(entry => entry.Version > since))
            if (entry.Fact is IAnswersActions answers)
                foreach (var answer in answers.Answers)
                    last[answer.Id] = new GivenAnswer(answer, answers.Whom, entry.On);
        return last;
    }
}

/// <summary>What somebody said of an action.</summary>
/// <param name="Answer">What.</param>
/// <param name="Whom">Who said it, in a line.</param>
/// <param name="On">When.</param>
public sealed record GivenAnswer(ActionAnswer Answer, string Whom, DateOnly On)
{
    /// <summary>It in a line.</summary>
    public string Said() => $"{Word}{(Answer.Why is { } why ? $": {why.Trim()}" : "")} ({Whom}, {Plain.Day(On)})";

    private string Word =>
        Answer.Said switch
        {
            ActionSaid.Confirmed => "They do it",
            ActionSaid.Done => "Done",
            ActionSaid.Partly => "Partly done",
            _ => "They cannot",
        };
}

/// <summary>A fact in which somebody says what became of actions that they took on.</summary>
public interface IAnswersActions
{
    /// <summary>What they say of each.</summary>
    Rows<ActionAnswer> Answers { get; }

    /// <summary>Who says it, in a line.</summary>
    string Whom { get; }
}
