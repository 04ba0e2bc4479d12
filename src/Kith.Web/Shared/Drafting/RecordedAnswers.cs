using System.Text.Json;

namespace Kith.Web.Shared.Drafting;

/// <summary>What was recorded on a page, as digests: enough to know it again, and not to read it.</summary>
/// <param name="Whole">Of every answer.</param>
/// <param name="Long">Of each answer long enough that nobody writes it twice by chance.</param>
public sealed record RecordedAnswers(string Whole, IReadOnlyList<string> Long)
{
    /// <summary>Sent by the button that records another like the one before.</summary>
    public const string AnotherInput = "__another";

    /// <summary>Sent by a page that was come back to.</summary>
    public const string BackInput = "__back";

    private const int LongFrom = 25;

    public static RecordedAnswers Of(IReadOnlyList<KeyValuePair<string, string>> values) =>
        new(
            string.Concat(TypedAnswers.Digests(values).OrderBy(one => one.Key, StringComparer.Ordinal)),
            [.. TypedAnswers.Digests(values.Where(pair => pair.Value.Length >= LongFrom)).Values]
        );

    public static RecordedAnswers From(string json) => JsonSerializer.Deserialize<RecordedAnswers>(json)!;

    public string ToJson() => JsonSerializer.Serialize(this);

    public bool IsSame(RecordedAnswers other) => Whole == other.Whole;

    /// <summary>The same, or with a long answer word for word.</summary>
    /// <param name="other">Everything on the page.</param>
    /// <param name="typed">What was typed on it.</param>
    public bool IsLike(RecordedAnswers other, RecordedAnswers typed) =>
        IsSame(other) || Long.Intersect(typed.Long).Any();
}
