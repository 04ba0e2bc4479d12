using System.Text.RegularExpressions;

namespace Kith.Guidance;

/// <summary>A word or number of a text, with its place.</summary>
/// <param name="Text">As written, without a possessive ending.</param>
/// <param name="Start">Its first character's place in the text.</param>
/// <param name="End">The place after its last character.</param>
internal readonly partial record struct Token(string Text, int Start, int End)
{
    /// <summary>The word as words are compared.</summary>
    public string Plain => Text.ToLowerInvariant();

    public bool IsNumber => char.IsAsciiDigit(Text[0]);

    public bool IsCapitalised => char.IsUpper(Text[0]);

    public static IReadOnlyList<Token> In(string text) =>
        [
            .. Word()
                .Matches(text)
                .Select(found => new Token(found.Groups["word"].Value, found.Index, found.Index + found.Length)),
        ];

    [GeneratedRegex(
        @"(?<word>\d+|[\p{L}]+(?:[’'\-](?!s\b)[\p{L}]+)*)(?:[’']s\b)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Word();
}
