using CsvHelper;

namespace Kith.Matching.Files;

/// <summary>Recognises columns by their headings, however they are spelt. The spellings are data: <c>people-columns.csv</c>.</summary>
internal static class ColumnNames
{
    private static readonly string[] Roles = ["mother", "father", "parent", "carer", "sibling", "relative"];

    // What of a relative says something of the person beside them: their names, and how to reach the home.
    private static readonly HashSet<string> OfRelatives = ["given", "middle", "family", "whole", "telephone", "email"];

    private static readonly Dictionary<string, string> Meanings = [];
    private static readonly List<string> Prefixes = [];
    private static readonly List<string> Suffixes = [];
    private static readonly List<(string Spelling, string Role)> Relatives = [];

    static ColumnNames()
    {
        using var stream = typeof(ColumnNames).Assembly.GetManifestResourceStream("people-columns.csv")!;
        using var csv = CsvReader.Create(stream, leaveOpen: true);
        while (csv.Read())
            Add(csv.GetString(0), csv.GetString(1));
        // The longest first: "mothers" before "mother", so that nothing of it is left over.
        foreach (var list in new[] { Prefixes, Suffixes })
            list.Sort((one, other) => other.Length - one.Length);
        Relatives.Sort((one, other) => other.Spelling.Length - one.Spelling.Length);
    }

    /// <summary>What the column holds; null where nobody knows.</summary>
    public static Column? Of(string heading)
    {
        var plain = Plain(heading);
        return Known(plain) ?? OfRelative(plain) ?? WithoutFrills(plain);
    }

    private static void Add(string means, string spelling)
    {
        if (means == "prefix")
            Prefixes.Add(spelling);
        else if (means == "suffix")
            Suffixes.Add(spelling);
        else
            Meanings.Add(spelling, means);
        if (Roles.Contains(means))
            Relatives.Add((spelling, means));
    }

    private static Column? Known(string plain)
    {
        if (!Meanings.TryGetValue(plain, out var means) && !Meanings.TryGetValue(plain.TrimEnd(Digits), out means))
            return null;
        return Roles.Contains(means) ? new Column("whole", plain) : new Column(means);
    }

    private static readonly char[] Digits = [.. "0123456789"];

    // "mother_first_name", "sibling2 surname", "carer phone".
    private static Column? OfRelative(string plain)
    {
        foreach (var (spelling, _) in Relatives)
        {
            if (!plain.StartsWith(spelling, StringComparison.Ordinal))
                continue;
            var rest = plain[spelling.Length..].TrimStart(Digits);
            var whose = plain[..^rest.Length];
            if (rest is "names")
                return new Column("whole", whose);
            if (Meanings.TryGetValue(rest.TrimEnd(Digits), out var means))
                return OfRelatives.Contains(means)
                    ? new Column(means, whose + rest[rest.TrimEnd(Digits).Length..])
                    : null;
        }
        return null;
    }

    // "child's first name", "registered_postcode", "postcode_fake".
    private static Column? WithoutFrills(string plain)
    {
        foreach (var prefix in Prefixes.Where(prefix => plain.StartsWith(prefix, StringComparison.Ordinal)))
            if (Known(plain[prefix.Length..]) is { } known)
                return known;
        foreach (var suffix in Suffixes.Where(suffix => plain.EndsWith(suffix, StringComparison.Ordinal)))
            if (Known(plain[..^suffix.Length]) is { } known)
                return known;
        return null;
    }

    private static string Plain(string heading) =>
        string.Concat(heading.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
