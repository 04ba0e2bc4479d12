namespace Kith.Guidance;

/// <summary>A question that a protocol adds to a form.</summary>
/// <param name="Id">What answers are stored under, the same in every version: lower-case words joined by hyphens. It never comes to mean something else.</param>
/// <param name="Form">The form, by the act that asks it.</param>
/// <param name="Label">The question. <c>{child}</c> stands for the child's first name.</param>
/// <param name="Told">A few words before the answer, where it is told.</param>
/// <param name="Why">Why it is asked.</param>
/// <param name="Kind">What kind of answer it asks for, one of <see cref="LocalQuestionReader.Kinds"/>.</param>
/// <param name="Line">The line of the file it is on.</param>
public sealed record LocalQuestion(string Id, string Form, string Label, string Told, string Why, string Kind, int Line)
{
    /// <summary>The pathway whose form it is added to; null for the usual form.</summary>
    public string? Pathway { get; init; }

    /// <summary>The question of the form after which it is asked; null for the end.</summary>
    public string? After { get; init; }

    /// <summary>Help under the question; null for none.</summary>
    public string? Hint { get; init; }

    /// <summary>True when each child has an answer of its own.</summary>
    public bool PerChild { get; init; }

    /// <summary>What to say when it is left blank; null when it may be.</summary>
    public string? Missing { get; init; }

    /// <summary>The answers offered; empty when free.</summary>
    public IReadOnlyList<LocalOption> Options { get; init; } = [];

    /// <summary>The most that a number may be.</summary>
    public int AtMost { get; init; } = 99;

    /// <summary>How many words there are to read before one can answer.</summary>
    public int WordsToRead =>
        Options.Select(option => option.Label).Append(Hint ?? "").Append(Label).Sum(text => WordsIn(text));

    /// <summary>True for the same question in another version: its words may differ, and an answer means the same.</summary>
    public bool IsTheSame(LocalQuestion other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Id, Form, Pathway, Kind, PerChild) == (other.Id, other.Form, other.Pathway, other.Kind, other.PerChild);
    }

    private static int WordsIn(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}

/// <summary>An answer that a question of a protocol offers.</summary>
/// <param name="Value">As stored.</param>
/// <param name="Label">As offered and told.</param>
public sealed record LocalOption(string Value, string Label);
