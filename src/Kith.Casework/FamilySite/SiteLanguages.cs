using Kith.Guidance;

namespace Kith.Casework.FamilySite;

/// <summary>What a site says in every language it has.</summary>
/// <param name="All">English first, then the others in the order of their files.</param>
public sealed record SiteLanguages(IReadOnlyList<FamilyWords> All)
{
    /// <summary>What the others are made from.</summary>
    public FamilyWords English => All[0];

    /// <summary>The words in a language; the English where there are none.</summary>
    /// <param name="language">As pages name it; null for none.</param>
    public FamilyWords In(string? language) => Find(language) ?? English;

    /// <summary>The words in a language; null where there are none.</summary>
    public FamilyWords? Find(string? language) => All.FirstOrDefault(words => words.Language == language);

    /// <summary>What is not translated yet, and is said in English.</summary>
    public IReadOnlyList<(string Language, string Key)> Missing =>
        [
            .. All.Skip(1)
                .SelectMany(words =>
                    English
                        .Texts.Keys.Except(words.Texts.Keys)
                        .Order(StringComparer.Ordinal)
                        .Select(key => (words.Language, key))
                ),
        ];

    /// <summary>The same with what was confirmed since: a text that somebody confirmed stands in the place of the one in its file.</summary>
    /// <param name="checks">All that was confirmed, in the order confirmed.</param>
    public SiteLanguages With(IReadOnlyList<WordCheck> checks)
    {
        ArgumentNullException.ThrowIfNull(checks);
        var last = checks.ToLookup(check => check.Language, StringComparer.Ordinal);
        return new([English, .. All.Skip(1).Select(words => words.With(last[words.Language]))]);
    }

    /// <summary>Reads the files.</summary>
    /// <param name="english">The English one: its name, for errors, and its text.</param>
    /// <param name="others">The others.</param>
    public static (SiteLanguages? Languages, IReadOnlyList<GuidanceError> Errors) Load(
        (string File, string Text) english,
        IEnumerable<(string File, string Text)> others
    )
    {
        ArgumentNullException.ThrowIfNull(others);
        var (source, errors) = FamilyWords.Load(english.File, english.Text);
        if (source is null)
            return (null, errors);
        var read = others.Select(other => FamilyWords.Load(other.File, other.Text, source)).ToList();
        GuidanceError[] wrong = [.. read.SelectMany(one => one.Errors)];
        return wrong.Length == 0 ? (new SiteLanguages([source, .. read.Select(one => one.Words!)]), []) : (null, wrong);
    }
}
