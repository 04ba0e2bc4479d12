using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Store.Engines;
using Kith.Store.Rows;

namespace Kith.Store;

/// <summary>Makes every read model again from the facts.</summary>
/// <param name="database">Where they are kept.</param>
/// <param name="guidance">The rules by which they are made.</param>
public sealed class Rebuilding(Database database, GuidanceLibrary guidance)
{
    /// <summary>Enough to keep every core busy, little enough to hold in memory.</summary>
    private const int ChildrenAtATime = 256;

    private readonly Engine _engine = database.Engine;
    private readonly Stored _stored = new(database.Engine);

    /// <summary>Makes the read models again if the rules or this program would make them otherwise than they are.</summary>
    /// <returns>How many children were made again; null when there was no need.</returns>
    public async Task<int?> RunIfNeededAsync(IProgress<int>? progress = null, CancellationToken stop = default)
    {
        var marks = await _engine.ListAsync(row => row.GetInt64(0), RulesMark.Stored, [], stop);
        return marks is [var mark] && mark == RulesMark.Of(guidance) ? null : await RunAsync(progress, stop);
    }

    /// <summary>Makes the read models again, in one transaction: whoever reads meanwhile reads the earlier ones, whoever writes waits.</summary>
    /// <param name="progress">Told how many children are done.</param>
    /// <param name="stop">Stops, and leaves the read models as they were.</param>
    /// <returns>How many children were made again.</returns>
    public async Task<int> RunAsync(IProgress<int>? progress = null, CancellationToken stop = default)
    {
        await using var write = await _engine.BeginAsync(stop);
        if (_engine.KeepOthersFromAppending is { Length: > 0 } statement)
            write.Run(statement);
        foreach (var table in Tables.ReadModels)
            write.Run($"DELETE FROM {table}");
        await write.FlushAsync(stop);

        var done = 0;
        await foreach (var children in InChunksAsync(stop))
        {
            var rows = children
                .AsParallel()
                .AsOrdered()
                .WithCancellation(stop)
                .Select(child => (child.Id, ChildRows.None, Projection.Of(child, guidance)))
                .ToList();
            Projection.Replace(write, rows);
            await write.FlushAsync(stop);
            done += children.Count;
            progress?.Report(done);
        }
        await foreach (var (stream, facts) in _stored.AllAsync(Streams.Practitioners, stop))
            write.Insert(Tables.Practitioners, [People.RowOf(Streams.PractitionerOf(stream), facts)]);
        write.Run("DELETE FROM revision WHERE name = 'rules'");
        write.Run("INSERT INTO revision (name, number) VALUES ('rules', $1)", RulesMark.Of(guidance));
        await write.CommitAsync(stop);
        return done;
    }

    private async IAsyncEnumerable<List<ChildRecord>> InChunksAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop
    )
    {
        List<ChildRecord> chunk = [];
        await foreach (var (stream, facts) in _stored.AllAsync(Streams.Children, stop))
        {
            chunk.Add(ChildRecord.From(Streams.ChildOf(stream), facts));
            if (chunk.Count < ChildrenAtATime)
                continue;
            yield return chunk;
            chunk = [];
        }
        if (chunk.Count > 0)
            yield return chunk;
    }
}
