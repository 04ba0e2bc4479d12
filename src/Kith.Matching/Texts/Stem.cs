using System.Collections.Frozen;
using CsvHelper;

namespace Kith.Matching.Texts;

/// <summary>What a word has in common with its other forms: bruise, bruises, bruised and bruising; child and children.</summary>
/// <remarks>
/// The first and the last step of Porter's rules for English, and a list of words that follow none (<c>Data/word-forms.csv</c>). A word of
/// another language keeps what stands before an ending that looks English, in every place alike.
/// </remarks>
public static class Stem
{
    private const int Shortest = 3;

    private static readonly FrozenDictionary<string, string> Irregular = ReadForms();

    /// <summary>The stem of a word.</summary>
    /// <param name="word">A word of small Latin letters and digits.</param>
    public static string Of(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var known = Irregular.GetValueOrDefault(word, word);
        return known.Length < Shortest || known.Any(char.IsAsciiDigit)
            ? known
            : WithoutE(WithI(WithoutPast(WithoutPlural(known))));
    }

    private static string WithoutPlural(string word) =>
        Ends(word, "sses") || Ends(word, "ies") ? word[..^2]
        : Ends(word, "ss") || Ends(word, "us") ? word
        : Ends(word, "s") ? word[..^1]
        : word;

    private static string WithoutPast(string word)
    {
        if (Ends(word, "eed"))
            return Measure(word[..^3]) > 0 ? word[..^1] : word;
        var cut =
            Ends(word, "ed") ? word[..^2]
            : Ends(word, "ing") ? word[..^3]
            : null;
        if (cut is null || !HasVowel(cut))
            return word;
        if (Ends(cut, "at") || Ends(cut, "bl") || Ends(cut, "iz"))
            return cut + "e";
        if (cut.Length > 1 && cut[^1] == cut[^2] && !IsVowel(cut, cut.Length - 1) && cut[^1] is not ('l' or 's' or 'z'))
            return cut[..^1];
        return Measure(cut) == 1 && IsShort(cut) ? cut + "e" : cut;
    }

    private static string WithI(string word) =>
        Ends(word, "y") && word.Length > 2 && HasVowel(word[..^1]) ? word[..^1] + "i" : word;

    private static string WithoutE(string word)
    {
        if (!Ends(word, "e"))
            return word;
        var cut = word[..^1];
        return Measure(cut) is var measure && (measure > 1 || (measure == 1 && !IsShort(cut))) ? cut : word;
    }

    // How often consonants follow vowels in it.
    private static int Measure(string word)
    {
        var times = 0;
        for (var at = 1; at < word.Length; at++)
            if (!IsVowel(word, at) && IsVowel(word, at - 1))
                times++;
        return times;
    }

    // Ends as "hop" does: hoping is of hope, and bruising of no "bruise" cut short.
    private static bool IsShort(string word) =>
        word.Length > 2
        && !IsVowel(word, word.Length - 1)
        && IsVowel(word, word.Length - 2)
        && !IsVowel(word, word.Length - 3)
        && word[^1] is not ('w' or 'x' or 'y');

    private static bool HasVowel(string word) => Enumerable.Range(0, word.Length).Any(at => IsVowel(word, at));

    private static bool IsVowel(string word, int at) =>
        word[at] is 'a' or 'e' or 'i' or 'o' or 'u' || (word[at] == 'y' && at > 0 && !IsVowel(word, at - 1));

    private static bool Ends(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);

    private static FrozenDictionary<string, string> ReadForms()
    {
        using var stream = typeof(Stem).Assembly.GetManifestResourceStream("word-forms.csv")!;
        using var csv = CsvReader.Create(stream, leaveOpen: true);
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        while (csv.Read())
            foreach (var form in csv.GetString(1).Split(' '))
                words[form] = csv.GetString(0);
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
