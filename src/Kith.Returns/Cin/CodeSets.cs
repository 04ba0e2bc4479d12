using System.Collections.Frozen;

namespace Kith.Returns.Cin;

/// <summary>One code of a code set.</summary>
/// <param name="Set">Name of the set, for example ETHNICITY.</param>
/// <param name="Code">The code, exact text.</param>
/// <param name="Meaning">What it stands for, in our words.</param>
public sealed record CensusCode(string Set, string Code, string Meaning);

/// <summary>The codes a return may use in one collection year.</summary>
public sealed class CodeSets
{
    private static readonly Lock Loading = new();
    private static readonly Dictionary<CollectionYear, CodeSets> Loaded = [];

    private readonly FrozenDictionary<string, FrozenDictionary<string, CensusCode>> _sets;

    private CodeSets(CollectionYear year) =>
        _sets = CodeSetTable
            .In(year)
            .GroupBy(code => code.Set)
            .ToFrozenDictionary(set => set.Key, set => set.ToFrozenDictionary(code => code.Code));

    /// <summary>The code sets of a year, read once from the table shipped inside the program.</summary>
    public static CodeSets For(CollectionYear year)
    {
        lock (Loading)
        {
            if (!Loaded.TryGetValue(year, out var sets))
                Loaded[year] = sets = new CodeSets(year);
            return sets;
        }
    }

    /// <summary>The codes of one set by their text; none for a set the year does not have.</summary>
    public FrozenDictionary<string, CensusCode> this[string set] =>
        _sets.GetValueOrDefault(set, FrozenDictionary<string, CensusCode>.Empty);

    /// <summary>Whether the set holds the code, as exact text.</summary>
    public bool Has(string set, string code) => this[set].ContainsKey(code);
}
