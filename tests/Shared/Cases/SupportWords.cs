using System.Text.RegularExpressions;

namespace Kith.Tests.Cases;

/// <summary>The words that stand on nothing of the pathway of support for a disabled child.</summary>
internal static class SupportWords
{
    private static readonly (string Word, Regex Sought)[] Never =
    [
        .. File.ReadLines(Path.Combine(Shipped.Root, "guidance/words/support.yaml"))
            .Where(line => line.StartsWith("  - ", StringComparison.Ordinal))
            .Select(line => line["  - ".Length..].Trim())
            .Select(word => (word, new Regex($@"(?<!\w){Regex.Escape(word)}(?!\w)", RegexOptions.IgnoreCase))),
    ];

    /// <summary>Those of them that a text has.</summary>
    public static IReadOnlyList<string> In(string? text) =>
        [.. Never.Where(one => one.Sought.IsMatch(text ?? "")).Select(one => one.Word)];
}
