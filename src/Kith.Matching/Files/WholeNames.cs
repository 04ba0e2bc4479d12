namespace Kith.Matching.Files;

/// <summary>Takes a name that was written in one piece apart: <c>Aisha Noor Khan</c>, <c>Khan, Aisha</c>, <c>Ludwig van Beethoven</c>.</summary>
internal static class WholeNames
{
    private static readonly HashSet<string> Particles = new(StringComparer.OrdinalIgnoreCase)
    {
        "al",
        "ap",
        "ben",
        "bin",
        "bint",
        "da",
        "das",
        "de",
        "del",
        "della",
        "den",
        "der",
        "di",
        "do",
        "dos",
        "du",
        "el",
        "ibn",
        "la",
        "le",
        "mac",
        "mc",
        "o",
        "st",
        "ten",
        "ter",
        "van",
        "von",
        "zu",
    };

    private static readonly char[] Between = [';', '|', '/', '\n'];

    /// <summary>The name in its parts. One word alone is a given name.</summary>
    public static PersonName Parse(string whole)
    {
        if (whole.Split(',', 2, Trimmed) is [var family, var given])
            return new PersonName(given, family);
        var words = whole.Split(' ', Trimmed);
        if (words.Length < 2)
            return new PersonName(string.Concat(words), "");
        var from = words.Length - 1;
        while (from > 1 && Particles.Contains(words[from - 1].TrimEnd('\'', '’', '-')))
            from--;
        return new PersonName(string.Join(' ', words[..from]), string.Join(' ', words[from..]));
    }

    /// <summary>Several names in one value, parted by semicolons, bars, slashes or lines.</summary>
    public static IEnumerable<string> Several(string value) => value.Split(Between, Trimmed);

    private const StringSplitOptions Trimmed = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
}
