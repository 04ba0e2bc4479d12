using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Kith.Guidance;
using YamlDotNet.RepresentationModel;

namespace Kith.Casework.FamilySite;

/// <summary>
/// What a site for people outside says in one language: read from <c>guidance/words/family/</c> and <c>guidance/words/child/</c>, a file a
/// language. English is what the others are made from, and what is said where they have no words yet.
/// </summary>
/// <param name="Language">The language, as pages name it: en-GB.</param>
/// <param name="Name">What whoever speaks it calls it.</param>
/// <param name="Texts">Each text by its key.</param>
public sealed partial record FamilyWords(string Language, string Name, IReadOnlyDictionary<string, string> Texts)
{
    // What stands between these is read in a direction of its own: a name in English inside a sentence in Arabic.
    private const char Apart = '\u2068';
    private const char Together = '\u2069';

    /// <summary>The words these were made from; null where they are those.</summary>
    public FamilyWords? English { get; init; }

    /// <summary>True where somebody of the authority has read all of it as it is now, and of the English.</summary>
    public bool IsChecked { get; init; }

    /// <summary>What stands that somebody confirmed, by its key; empty for English, which is what they are made from.</summary>
    public IReadOnlyDictionary<string, WordCheck> Checks { get; init; } = FrozenDictionary<string, WordCheck>.Empty;

    // A text stands for as long as the English is what it was made from.
    internal FamilyWords With(IEnumerable<WordCheck> checks)
    {
        var last = new Dictionary<string, WordCheck>(StringComparer.Ordinal);
        foreach (var check in checks)
            last[check.Key] = check;
        var standing = last
            .Values.Where(check =>
                English?.Texts.GetValueOrDefault(check.Key) == check.English
                && WrongWith(check.Key, check.Text, English) is null
            )
            .ToFrozenDictionary(check => check.Key, StringComparer.Ordinal);
        var texts = new Dictionary<string, string>(Texts, StringComparer.Ordinal);
        foreach (var check in standing.Values)
            texts[check.Key] = check.Text;
        return this with
        {
            Texts = texts.ToFrozenDictionary(StringComparer.Ordinal),
            Checks = standing,
            IsChecked = English is null || English.Texts.Keys.All(standing.ContainsKey),
        };
    }

    /// <summary>How dates are written in the language.</summary>
    public CultureInfo Culture => CultureInfo.GetCultureInfo(Language);

    /// <summary>True where it is read from right to left.</summary>
    public bool IsRightToLeft => Culture.TextInfo.IsRightToLeft;

    /// <summary>A text.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="parts">What stands for the names in braces: <c>("child", "Alfie")</c> for <c>{child}</c>.</param>
    /// <exception cref="KeyNotFoundException">There is no text under the key.</exception>
    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> parts)
    {
        if (!Texts.TryGetValue(key, out var text))
            return English?.Say(key, parts)
                ?? throw new KeyNotFoundException($"The words of the site have no “{key}”.");
        foreach (var (name, value) in parts)
            text = text.Replace(
                $"{{{name}}}",
                IsRightToLeft ? $"{Apart}{value}{Together}" : value,
                StringComparison.Ordinal
            );
        return text;
    }

    /// <summary>True where there is a text.</summary>
    public bool Has(string key) => Texts.ContainsKey(key) || English?.Has(key) == true;

    /// <summary>A day, as the language writes it.</summary>
    public string Day(DateOnly day) => day.ToString("d MMMM yyyy", Culture);

    /// <summary>The names in braces in a text, each once.</summary>
    public static IReadOnlySet<string> PartsOf(string text) =>
        Part().Matches(text).Select(found => found.Value).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its name, for errors.</param>
    /// <param name="text">Its text.</param>
    public static (FamilyWords? Words, IReadOnlyList<GuidanceError> Errors) Load(string file, string text) =>
        Load(file, text, null);

    /// <summary>Reads a file of another language, and asks that each of its texts is one of the English, with the same names in braces.</summary>
    /// <param name="file">Its name, for errors.</param>
    /// <param name="text">Its text.</param>
    /// <param name="english">What it was made from; null where it is that.</param>
    public static (FamilyWords? Words, IReadOnlyList<GuidanceError> Errors) Load(
        string file,
        string text,
        FamilyWords? english
    )
    {
        var errors = new Mistakes();
        if (YamlText.Read(file, text, errors) is not { } root)
            return (null, errors.All);
        var language = root.Required("language");
        var name = root.Required("name");
        if (!IsLanguage(language))
            root.Error("language", $"\"{language}\" is no language. Write one such as cy.");
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, node) in root.Map("texts")?.All() ?? [])
            if (node is not YamlScalarNode { Value: { Length: > 0 } said })
                root.Error(node, $"\"{key}\" says nothing.");
            else if (english is not null && WrongWith(key, said, english) is { } wrong)
                root.Error(node, wrong);
            else
                texts[key] = said.Trim();
        if (texts.Count == 0 && errors.Count == 0)
            root.Error("texts", "There are no texts.");
        root.Done("a file of words");
        return (
            errors.Count > 0
                ? null
                : new(language, name, texts.ToFrozenDictionary()) { English = english, IsChecked = english is null },
            errors.All
        );
    }

    /// <summary>What is wrong with a text of another language; null where nothing is.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="said">The text.</param>
    /// <param name="english">What it was made from.</param>
    public static string? WrongWith(string key, string said, FamilyWords english)
    {
        ArgumentNullException.ThrowIfNull(english);
        if (!english.Texts.TryGetValue(key, out var source))
            return $"\"{key}\" is none of the English texts.";
        var (asked, named) = (PartsOf(source), PartsOf(said));
        return asked.Except(named).ToList() is [var missing, ..] ? $"\"{key}\" does not say {missing}."
            : named.Except(asked).ToList() is [var unknown, ..]
                ? $"\"{key}\" says {unknown}, which the English does not know."
            : null;
    }

    private static bool IsLanguage(string name) =>
        CultureInfo.GetCultures(CultureTypes.AllCultures).Any(culture => culture.Name == name && name.Length > 0);

    [GeneratedRegex(@"\{[a-z]+\}", RegexOptions.None, 1000)]
    private static partial Regex Part();
}
