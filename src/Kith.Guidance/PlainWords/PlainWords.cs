using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Kith.Guidance;

/// <summary>
/// What to think about in a text before it goes to a family: jargon, blame, labels, and how easily it is read. Advice to whoever
/// writes, never a block. Read from <c>guidance/words/plain.yaml</c>.
/// </summary>
public sealed class PlainWords
{
    // What is longer is no text that somebody types for a family.
    private const int MostLetters = 50_000;

    private const int MostAdvice = 20;

    private static readonly FrozenDictionary<string, WordKind> Kinds = Enum.GetValues<WordKind>()
        .Where(kind => kind != WordKind.Hard)
        .ToFrozenDictionary(kind => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString()));

    // By their first word, the longest first, so that "domestic violence incident" is not taken for a part of it.
    private readonly ILookup<string, (string[] Words, WordAdvice Advice)> _phrases;
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly int _age;
    private readonly int _ageFrom;

    private PlainWords(YamlMap root)
    {
        root.Required("words");
        _age = Number(root, "reading_age", 5, 25);
        _ageFrom = Number(root, "reading_age_from", 10, 1000);
        _phrases = root.Maps("phrases")
            .SelectMany(Phrases)
            .OrderByDescending(phrase => phrase.Words.Length)
            .ToLookup(phrase => phrase.Words[0], StringComparer.OrdinalIgnoreCase);
        root.Done("a file of plain words");
        if (_phrases.Count == 0)
            root.Error("phrases", "There is no phrase.");
    }

    /// <summary>Reads the file.</summary>
    /// <param name="file">Its name, for errors.</param>
    /// <param name="text">Its text.</param>
    public static (PlainWords? Words, IReadOnlyList<GuidanceError> Errors) Load(string file, string text)
    {
        var errors = new Mistakes();
        var words = YamlText.Read(file, text, errors) is { } root ? new PlainWords(root) : null;
        return (errors.Count == 0 ? words : null, errors.All);
    }

    /// <summary>What to think about in a text, in its order, each phrase once; at the end how easily it is read. Empty for a text that is plain.</summary>
    public IReadOnlyList<WordAdvice> Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > MostLetters)
            return [];
        List<WordAdvice> advice = [];
        var words = WordsIn(text);
        for (var at = 0; at < words.Count && advice.Count < MostAdvice; )
        {
            var (length, known) = At(text, words, at);
            if (known is not null && !advice.Exists(one => one.Instead == known.Instead))
                advice.Add(known with { Phrase = text[words[at].Start..words[at + length - 1].End] });
            at += length;
        }
        if (ReadingAge.Of(text, _ageFrom) is { } age && age > _age)
            advice.Add(new WordAdvice(WordKind.Hard, age.ToString(CultureInfo.InvariantCulture), ""));
        return advice;
    }

    // How many words the phrase that begins here has, and what is advised; one word and nothing where none does.
    private (int Length, WordAdvice? Advice) At(string text, IReadOnlyList<(int Start, int End)> words, int at)
    {
        foreach (var (phrase, advice) in _phrases[Word(at)])
            if (
                at + phrase.Length <= words.Count
                && phrase.Index().All(one => string.Equals(Word(at + one.Index), one.Item, HowAlike(advice.Phrase)))
            )
                return (phrase.Length, advice);
        return (1, null);

        string Word(int index) => text[words[index].Start..words[index].End];
    }

    // An abbreviation is one only in capitals: MASH is, a mash is none.
    private static StringComparison HowAlike(string phrase) =>
        phrase.Any(char.IsLower) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    // With what joins two letters within a word: "multi-agency", "s.47", "didn’t".
    private static List<(int Start, int End)> WordsIn(string text)
    {
        List<(int, int)> words = [];
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at]))
                continue;
            var start = at;
            while (at + 1 < text.Length && (char.IsLetterOrDigit(text[at + 1]) || Joins(at + 1)))
                at++;
            words.Add((start, at + 1));
        }
        return words;

        bool Joins(int at) =>
            text[at] is '-' or '.' or '\'' or '’' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
    }

    private IEnumerable<(string[] Words, WordAdvice Advice)> Phrases(YamlMap map)
    {
        if (!map.TryOneOf("kind", "kind of phrase", Kinds, out var kind) && !map.Has("kind"))
            map.Required("kind");
        var instead = map.Required("instead");
        var says = map.Words("says");
        map.Done("a phrase");
        foreach (var one in says)
        {
            string[] words = [.. WordsIn(one).Select(word => one[word.Start..word.End])];
            if (words.Length == 0 || !_known.Add(string.Join(' ', words)))
                map.Error("says", $"\"{one}\" stands here twice, or says nothing.");
            else
                yield return (words, new WordAdvice(kind, one, instead));
        }
    }

    private static int Number(YamlMap map, string key, int least, int most)
    {
        if (
            int.TryParse(map.Required(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
        )
            return number;
        map.Error(key, $"\"{key}\" has to be a whole number from {least} to {most}.");
        return most;
    }
}

/// <summary>What is the matter with a phrase.</summary>
public enum WordKind
{
    /// <summary>It blames somebody.</summary>
    Blame,

    /// <summary>It makes a person one thing.</summary>
    Label,

    /// <summary>A family may not know it.</summary>
    Jargon,

    /// <summary>No phrase: the whole text is hard to read.</summary>
    Hard,
}

/// <summary>Something to think about.</summary>
/// <param name="Kind">What is the matter.</param>
/// <param name="Phrase">The words, as typed; of a text that is hard to read the age in years it takes.</param>
/// <param name="Instead">What to write in place of them; empty for a text that is hard to read.</param>
public sealed record WordAdvice(WordKind Kind, string Phrase, string Instead)
{
    /// <summary>The advice as a sentence.</summary>
    public string Says =>
        Kind == WordKind.Hard
            ? $"This takes somebody of {Phrase} to read with ease. Shorter sentences and everyday words help."
            : $"“{Phrase}”: {Instead}";
}
