using Kith.Matching.Names;

namespace Kith.Matching.Comparing;

/// <summary>
/// Keys under which records of one person meet in a file of any size: few for each record, and each of two things that seldom
/// agree by chance, a number, or a name and a date or a home. Those that <see cref="Matcher"/> holds find more, and take memory.
/// </summary>
public static class StrongKeys
{
    /// <summary>The keys of a person, each once.</summary>
    /// <param name="person">What is known of them.</param>
    /// <param name="own">The kinds of numbers that each record has of its own, so that they tell nothing.</param>
    public static IReadOnlyCollection<long> Of(Particulars person, IReadOnlySet<string> own)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(own);
        HashSet<long> keys = [];
        foreach (var (kind, number) in person.Identifiers)
            if (!own.Contains(kind) && Numbers.Code(number) is { Length: > 0 } code)
                keys.Add(Key("i", kind, code));
        foreach (var telephone in person.Telephones)
            Add('t', Numbers.Telephone(telephone));
        foreach (var email in person.Emails)
            Add('e', email.Trim().ToUpperInvariant());
        foreach (var name in person.Names)
        {
            Meet('d', DayOf(person.Born));
            Meet('x', person.Expected?.ToString("O", System.Globalization.CultureInfo.InvariantCulture) ?? "");
            foreach (var place in person.Places)
                Meet('p', Numbers.Code(place.Postcode));

            void Meet(char kind, string what)
            {
                if (what.Length > 0)
                    foreach (var sound in Sounds(name))
                        keys.Add(Key($"{kind}", sound, what));
            }
        }
        return keys;

        void Add(char kind, string what)
        {
            if (what.Length > 0)
                keys.Add(Key($"{kind}", what, ""));
        }
    }

    // Day and month may be exchanged.
    private static string DayOf(PartialDate? born) =>
        born is { Year: { } year, Month: { } month, Day: { } day }
            ? $"{year}-{Math.Min(month, day)}-{Math.Max(month, day)}"
            : "";

    // Either part alone: one of the two may be another now.
    private static IEnumerable<string> Sounds(PersonName name) =>
        new[] { name.Given, name.Family }
            .Select(part => Spelling.Words(part) is [var first, ..] ? first : null)
            .Where(word => word is { Length: > 0 })
            .Select(word => Sound.KeysOf(word!) is [var usual, ..] ? usual : word!)
            .Distinct(StringComparer.Ordinal);

    // FNV-1a over all parts, with their borders.
    private static long Key(params ReadOnlySpan<string> parts)
    {
        var hash = 14695981039346656037UL;
        foreach (var part in parts)
        {
            foreach (var letter in part)
                hash = (hash ^ letter) * 1099511628211UL;
            hash = (hash ^ 0xFFFF) * 1099511628211UL;
        }
        return unchecked((long)hash);
    }
}
