using System.Text;
using AnyAscii;

namespace Kith.Matching.Names;

/// <summary>
/// Names reduced to what they have in common however they are written: Latin letters, lower case, without accents.
/// A name that is joined by a hyphen or an apostrophe, or begins with a particle, is both its parts and one word.
/// </summary>
public static class Spelling
{
    /// <summary>No more of a text than this is read: nobody's name is longer, and what is typed may be anything.</summary>
    public const int MostLetters = 400;

    private const int MostLettersOfWord = 40;
    private const int ShortestTail = 3;

    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "al",
        "el",
        "ul",
        "ur",
        "ud",
        "ad",
        "ibn",
        "bin",
        "bint",
        "ben",
        "abu",
        "abd",
        "van",
        "von",
        "der",
        "den",
        "de",
        "da",
        "do",
        "dos",
        "das",
        "del",
        "della",
        "di",
        "du",
        "la",
        "le",
        "les",
        "o",
        "mac",
        "mc",
        "st",
        "ter",
        "ten",
        "af",
        "zu",
        "ap",
        "ni",
        "nic",
    };

    // "Macey" and "Mackenzie" are not Mac Ey, so what follows has to look like a name by itself.
    private static readonly string[] Joined = ["mac", "fitz", "al", "el", "o"];

    /// <summary>True of al, van, de, O and their kind, which say little by themselves.</summary>
    public static bool IsParticle(string word) => Particles.Contains(word);

    /// <summary>The words of any text in their normal form: <c>"Zoë O’Brien-Łuk"</c> is zoe, obrien and luk.</summary>
    /// <param name="text">A name, an address, or what somebody typed; null is no words.</param>
    public static IReadOnlyList<string> Words(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return [];
        List<string> words = [];
        var word = new StringBuilder();
        foreach (var letter in Latin(text))
        {
            if (char.IsAsciiLetterOrDigit(letter))
                word.Append(char.ToLowerInvariant(letter));
            else if (letter is not ('\'' or '`'))
                Finish();
        }
        Finish();
        return words;

        void Finish()
        {
            if (word.Length > 0)
                words.Add(
                    Scottish(word.Length > MostLettersOfWord ? word.ToString(0, MostLettersOfWord) : word.ToString())
                );
            word.Clear();
        }
    }

    /// <summary>The words of a text with a space between them: the same for every way of writing one name.</summary>
    public static string Of(string? text) => string.Join(' ', Words(text));

    /// <summary>Every word under which a name can be found: its parts, and its parts as one word.</summary>
    /// <param name="name">A given name or a family name, which may be of several words.</param>
    public static IReadOnlyList<string> Forms(string? name)
    {
        var parts = Words(name);
        if (parts.Count == 0)
            return [];
        List<string> forms = [];
        foreach (var part in parts)
        {
            if (parts.Count == 1 || !IsParticle(part))
                forms.Add(part);
            if (Tail(part) is { } tail)
                forms.Add(tail);
        }
        for (var index = 0; index + 1 < parts.Count; index++)
            forms.Add(parts[index] + parts[index + 1]);
        if (parts.Count > 2)
            forms.Add(string.Concat(parts));
        return [.. forms.Where(form => form.Length <= MostLettersOfWord).Distinct(StringComparer.Ordinal)];
    }

    // O'Brien written as one word, without which Brien would not be found.
    private static string? Tail(string word)
    {
        foreach (var start in Joined)
            if (
                word.StartsWith(start, StringComparison.Ordinal)
                && word.Length >= start.Length + ShortestTail
                && (start.Length > 2 || IsKnownTail(start, word))
            )
                return word[start.Length..];
        return null;
    }

    private static bool IsKnownTail(string start, string word) =>
        start == "o" ? word[1] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'l' or 'r' or 'w' or 's') : word.Length >= 7;

    private static string Scottish(string word) =>
        word.Length > 4 && word.StartsWith("mc", StringComparison.Ordinal) ? "mac" + word[2..] : word;

    private static string Latin(string text)
    {
        var some = text.Length > MostLetters ? text[..MostLetters] : text;
        if (Ascii.IsValid(some))
            return some;
        // The curly apostrophe and its kin join, as the straight one does; a lone half of a character says nothing.
        var plain = some.Replace('’', '\'').Replace('‘', '\'').Replace('ʼ', '\'').Replace('ʻ', '\'').Replace('´', '\'');
        var clean = new StringBuilder(plain.Length);
        foreach (var rune in plain.EnumerateRunes())
            if (
                Rune.GetUnicodeCategory(rune)
                is not (
                    System.Globalization.UnicodeCategory.NonSpacingMark
                    or System.Globalization.UnicodeCategory.Format
                )
            )
                clean.Append(rune.ToString());
        return clean.ToString().Transliterate();
    }
}
