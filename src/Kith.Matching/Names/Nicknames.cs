using System.Collections.Frozen;
using CsvHelper;

namespace Kith.Matching.Names;

/// <summary>Which given names are used for one another: Maggie for Margaret, and the spellings of Muhammad.</summary>
/// <remarks>Read from <c>Data/nicknames.csv</c>, which says on what each line rests.</remarks>
public static class Nicknames
{
    private static readonly (FrozenDictionary<string, IReadOnlyList<string>> Groups, FrozenSet<string> Spellings) Read =
        ReadAll();

    /// <summary>The names that stand for the same one, as words; empty where none is known.</summary>
    /// <param name="word">A word as <see cref="Spelling.Words"/> gives it.</param>
    public static IReadOnlyList<string> Of(string word) => Read.Groups.GetValueOrDefault(word, []);

    /// <summary>Every name of which others are known.</summary>
    internal static IEnumerable<string> All => Read.Groups.Keys;

    /// <summary>True where one is used for the other.</summary>
    public static bool Same(string one, string other) => one != other && Of(one).Contains(other);

    /// <summary>True where two names are spellings of one name, rather than one the short form of the other.</summary>
    public static bool AreSpellings(string one, string other) => Read.Spellings.Contains(Pair(one, other));

    private static string Pair(string one, string other) =>
        string.CompareOrdinal(one, other) < 0 ? $"{one} {other}" : $"{other} {one}";

    private static (FrozenDictionary<string, IReadOnlyList<string>>, FrozenSet<string>) ReadAll()
    {
        using var stream = typeof(Nicknames).Assembly.GetManifestResourceStream("nicknames.csv")!;
        using var csv = CsvReader.Create(stream, leaveOpen: true);
        var groups = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var spellings = new HashSet<string>(StringComparer.Ordinal);
        while (csv.Read())
        {
            var names = csv.GetString(1).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var isSpelling = csv.GetString(0) == "spelling";
            foreach (var name in names)
            foreach (var other in names)
            {
                if (name == other)
                    continue;
                if (!groups.TryGetValue(name, out var group))
                    groups[name] = group = new(StringComparer.Ordinal);
                group.Add(other);
                if (isSpelling)
                    spellings.Add(Pair(name, other));
            }
        }
        return (
            groups.ToFrozenDictionary(
                one => one.Key,
                one => (IReadOnlyList<string>)[.. one.Value],
                StringComparer.Ordinal
            ),
            spellings.ToFrozenSet(StringComparer.Ordinal)
        );
    }
}
