namespace Kith.Store.Search;

/// <summary>On whose records a name stands: as the child's, or as that of somebody of the family.</summary>
public sealed class NamesOnRecords(Database database)
{
    // More names than that are no plan any more. What is beyond is not looked for, and the caller is told nothing of it.
    private const int Most = 60;

    /// <summary>The records on which names stand word for word, capitals and accents aside.</summary>
    /// <param name="names">The names, each of two words at least.</param>
    /// <param name="stop">Stops the search.</param>
    public async Task<IReadOnlyList<(string Name, Guid Child)>> FindAsync(
        IEnumerable<string> names,
        CancellationToken stop = default
    )
    {
        ArgumentNullException.ThrowIfNull(names);
        var search = new PeopleSearch(database);
        List<(string, Guid)> found = [];
        foreach (var name in names.Take(Most))
        {
            var said = SearchName.Of(name);
            foreach (var candidate in await search.CandidatesAsync(name, stop))
                if (
                    candidate
                        .Names.Concat(candidate.Relatives)
                        .Any(known => SearchName.Of(known.Given, known.Family) == said)
                    && Guid.TryParse(candidate.Id, out var child)
                )
                    found.Add((name, child));
        }
        return found;
    }
}
