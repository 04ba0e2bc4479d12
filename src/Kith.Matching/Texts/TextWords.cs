using System.Text;
using Kith.Matching.Names;

namespace Kith.Matching.Texts;

/// <summary>A word of a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How many characters it has there.</param>
/// <param name="Stem">What it has in common with its other forms, in small Latin letters.</param>
public readonly record struct TextWord(int Start, int Length, string Stem);

/// <summary>Takes texts apart into words, and remembers what it has seen: records say the same words over and over.</summary>
public sealed class TextWords
{
    private readonly Dictionary<string, string> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _seen;

    /// <summary>One that has seen nothing yet.</summary>
    public TextWords() => _seen = _stems.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words of a text, in their order.</summary>
    /// <param name="text">Any text.</param>
    public IReadOnlyList<TextWord> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<TextWord> words = [];
        for (var at = 0; at < text.Length; )
        {
            var length = Length(text, at);
            if (length == 0)
            {
                at++;
                continue;
            }
            if (StemOf(text.AsSpan(at, length)) is { Length: > 0 } stem)
                words.Add(new(at, length, stem));
            at += length;
        }
        return words;
    }

    // A word is letters and digits, with what stands above them, and an apostrophe between two of them.
    private static int Length(string text, int from)
    {
        var at = from;
        while (at < text.Length)
        {
            var isRune = Rune.TryGetRuneAt(text, at, out var rune);
            if (isRune && IsOfWord(rune))
                at += rune.Utf16SequenceLength;
            else if (at > from && text[at] is '\'' or '’' && at + 1 < text.Length && char.IsLetter(text[at + 1]))
                at++;
            else
                break;
        }
        return at - from;
    }

    private static bool IsOfWord(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune)
            is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private string StemOf(ReadOnlySpan<char> word)
    {
        if (_seen.TryGetValue(word, out var known))
            return known;
        var said = word.ToString();
        return _stems[said] = Stem.Of(string.Concat(Spelling.Words(said)));
    }
}
