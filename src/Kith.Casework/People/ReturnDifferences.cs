using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>
/// A return does not say what an earlier one did, though it belongs in its year. Nothing is removed: the entries stay out of
/// this return and later ones until somebody has said whether they stand.
/// </summary>
/// <param name="CollectionYear">The collection year of the return that is silent: 2025-26.</param>
/// <param name="Authority">The three-digit number of the authority that made it.</param>
/// <param name="Entries">The versions of the entries it no longer says.</param>
[FactName("return-no-longer-says", "A later return does not say what an earlier one did.")]
public sealed record ReturnNoLongerSays(string CollectionYear, string Authority, IReadOnlyList<int> Entries)
    : PersonFact;

/// <summary>Somebody said, or a later return showed, whether entries stand that a return no longer said.</summary>
/// <param name="CollectionYear">The collection year of the return that was silent.</param>
/// <param name="Entries">The versions of the entries.</param>
/// <param name="Stands">True when our record is right; false when the return is, and the entries were removed.</param>
/// <param name="Reason">Why.</param>
[FactName("return-difference-settled", "Somebody said whether an entry stands that a later return no longer said.")]
public sealed record ReturnDifferenceSettled(
    string CollectionYear,
    IReadOnlyList<int> Entries,
    bool Stands,
    string? Reason
) : PersonFact;

/// <summary>What a return no longer said, and nobody has settled yet.</summary>
/// <param name="CollectionYear">The collection year of the return.</param>
/// <param name="On">The last day it covers.</param>
/// <param name="Entries">The entries, as they stand, in the order written.</param>
public sealed record ReturnDifference(string CollectionYear, DateOnly On, IReadOnlyList<Recorded> Entries);

/// <summary>Reads what later returns no longer said from a child's record.</summary>
public static class ReturnDifferences
{
    /// <summary>The versions of the entries that stay out of the return of a year.</summary>
    /// <param name="record">The record.</param>
    /// <param name="collectionYear">The year: 2025-26. A return that came later says nothing of it.</param>
    public static IReadOnlySet<int> SetAside(ChildRecord record, string collectionYear) =>
        LastWords(record, collectionYear)
            .Where(said => said.Value.Fact is ReturnNoLongerSays)
            .Select(said => said.Key)
            .ToHashSet();

    /// <summary>The versions of the entries of which somebody, or a return, said that they stand.</summary>
    public static IReadOnlySet<int> Standing(ChildRecord record) =>
        LastWords(record, null)
            .Where(said => said.Value.Fact is ReturnDifferenceSettled { Stands: true })
            .Select(said => said.Key)
            .ToHashSet();

    /// <summary>What waits for somebody to say whether it stands, by return.</summary>
    public static IReadOnlyList<ReturnDifference> Waiting(ChildRecord record)
    {
        var words = LastWords(record, null);
        return words.Count == 0
            ? []
            :
            [
                .. record
                    .Standing.Where(entry => words.GetValueOrDefault(entry.Version)?.Fact is ReturnNoLongerSays)
                    .GroupBy(entry => (ReturnNoLongerSays)words[entry.Version].Fact)
                    .Select(entries => new ReturnDifference(
                        entries.Key.CollectionYear,
                        words[entries.First().Version].On,
                        [.. entries]
                    )),
            ];
    }

    // Of each entry, the last that was said of it.
    private static Dictionary<int, Recorded> LastWords(ChildRecord record, string? until)
    {
        Dictionary<int, Recorded> words = [];
        foreach (var recorded in record.Standing)
        foreach (var entry in EntriesOf(recorded.Fact, until))
            words[entry] = recorded;
        return words;
    }

    private static IReadOnlyList<int> EntriesOf(Fact fact, string? until) =>
        fact switch
        {
            ReturnNoLongerSays silent when until is null || string.CompareOrdinal(silent.CollectionYear, until) <= 0 =>
                silent.Entries,
            ReturnDifferenceSettled settled => settled.Entries,
            _ => [],
        };
}
