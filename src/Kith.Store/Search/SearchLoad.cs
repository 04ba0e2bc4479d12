using Kith.Matching;

namespace Kith.Store.Search;

/// <summary>Fills the index of a database that holds nothing else, such as one made for a file of people.</summary>
public sealed class SearchLoad(Database database)
{
    /// <summary>As many as are gathered before they are written: enough that a common name is written once for many.</summary>
    private const int AtATime = 20_000;

    private readonly HashSet<long> _words = [];

    /// <summary>Adds people, each once. They are read as they are written: any number fits in memory.</summary>
    /// <param name="people">The people.</param>
    /// <param name="stop">Stops between two batches.</param>
    /// <returns>How many there were.</returns>
    public async Task<int> AddAsync(IEnumerable<Particulars> people, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(people);
        var done = 0;
        foreach (var some in people.Chunk(AtATime))
        {
            await using var write = await database.Engine.BeginWriteAsync(stop);
            write.Terms = new() { Known = _words };
            SearchWrite.Put(write, [.. some.Select(one => ((Particulars?)null, one))]);
            await write.CommitAsync(stop);
            done += some.Length;
        }
        await using var counted = await database.Engine.BeginWriteAsync(stop);
        SearchWrite.Counted(counted);
        await counted.CommitAsync(stop);
        return done;
    }
}
