using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Kith.Casework.Forms;

namespace Kith.Web.Shared.Drafting;

/// <summary>What was typed, question by question. The three parts of a date are one answer, as the boxes ticked of a list are.</summary>
public static class TypedAnswers
{
    private static readonly string[] DateEnds = ["-day", "-month", "-year"];

    /// <summary>The question an input belongs to.</summary>
    public static string QuestionOf(string input) =>
        DateEnds.FirstOrDefault(part => input.EndsWith(part, StringComparison.Ordinal)) is { } part
            ? input[..^part.Length]
            : input;

    /// <summary>The row an input belongs to, as its inputs begin; null for one of no row.</summary>
    public static string? RowOf(string input) => RowInput.Of(input)?.Begins;

    /// <summary>The inputs that were filled in, by question. What the page carries for itself is none.</summary>
    public static ILookup<string, KeyValuePair<string, string>> By(IEnumerable<KeyValuePair<string, string>> values) =>
        values
            .Where(pair => PostedForm.IsTyped(pair.Key) && pair.Value.Length > 0)
            .Select(pair => KeyValuePair.Create(pair.Key, PostedForm.Lines(pair.Value)))
            .ToLookup(pair => QuestionOf(pair.Key), StringComparer.Ordinal);

    /// <summary>True when two answers are the same.</summary>
    public static bool IsSame(
        IEnumerable<KeyValuePair<string, string>> one,
        IEnumerable<KeyValuePair<string, string>> other
    ) => Text(one) == Text(other);

    /// <summary>A short digest of each answer; a question without one has none.</summary>
    public static IReadOnlyDictionary<string, string> Digests(IEnumerable<KeyValuePair<string, string>> values) =>
        By(values).ToDictionary(answer => answer.Key, DigestOf, StringComparer.Ordinal);

    /// <summary>True when an answer is the one that was digested. None is the same as none.</summary>
    public static bool Is(
        this IReadOnlyDictionary<string, string> digests,
        string question,
        IEnumerable<KeyValuePair<string, string>> answer
    ) => digests.GetValueOrDefault(question, "") == DigestOf(answer);

    private static string DigestOf(IEnumerable<KeyValuePair<string, string>> answer) =>
        Text(answer) is { Length: > 0 } text
            ? Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 9))
            : "";

    private static string Text(IEnumerable<KeyValuePair<string, string>> answer) =>
        answer.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList() is { Count: > 0 } pairs
            ? JsonSerializer.Serialize(pairs)
            : "";
}
