using System.Data.Common;
using Kith.Store.Engines;

namespace Kith.Store.Sealing;

/// <summary>Finds any row of events or audit that was changed, removed, reordered, cut off or added behind the program's back.</summary>
/// <param name="database">Where they are kept.</param>
/// <param name="files">The key, and the second copy of the seals.</param>
public sealed class Verifying(Database database, SealFiles files)
{
    private readonly Engine _engine = database.Engine;
    private readonly List<string> _findings = [];
    private readonly Dictionary<Log, Positions> _covered = Log.All.ToDictionary(log => log, _ => new Positions());
    private long _rows;

    /// <summary>Verifies everything there is at this moment. Nothing waits for it.</summary>
    /// <param name="progress">Told how many rows were checked.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<Verified> RunAsync(IProgress<long>? progress = null, CancellationToken stop = default)
    {
        // Measured before the database is read: what is copied later is in neither.
        var length = files.Length;
        using var key = SealingKey.Open(files.Key);
        await using var connection = await _engine.ConnectAsync(stop);
        await using var snapshot = await _engine.SnapshotAsync(connection, stop);

        var seals = await SealsAsync(connection, key, length, progress, stop);
        var unsealed = await UnsealedAsync(connection, stop);
        await StreamsAsync(connection, stop);
        return new Verified(_rows, seals, unsealed, _findings);
    }

    private async Task<long> SealsAsync(
        DbConnection connection,
        SealingKey? key,
        long length,
        IProgress<long>? progress,
        CancellationToken stop
    )
    {
        using var copy = files.Lines(length).GetEnumerator();
        var chain = new Chain(key, files.Key, _findings);
        Seal? last = null;
        while (await NextAsync(connection, last?.Sequence ?? 0, stop) is { } seal)
        {
            chain.Check(seal, last);
            chain.Compare(seal, copy);
            await RowsAsync(connection, seal, stop);
            progress?.Report(_rows);
            last = seal;
        }
        if (last is not null && key is null)
            _findings.Add($"The key that signed the seals is not at {files.Key}, so the signatures were not checked.");
        chain.CutOff(last, copy);
        return last?.Sequence ?? 0;
    }

    private async Task<Seal?> NextAsync(DbConnection connection, long after, CancellationToken stop)
    {
        await foreach (
            var seal in _engine.StreamAsync(connection, StoredSeals.Read, StoredSeals.After, [after, 1], stop)
        )
            return seal;
        return null;
    }

    private async Task RowsAsync(DbConnection connection, Seal seal, CancellationToken stop)
    {
        foreach (var log in Log.All)
        {
            var expected = seal.Unpack()
                .Where(row => row.Log == log.Code)
                .DistinctBy(row => row.Position)
                .ToDictionary(row => row.Position, row => row.Hash);
            if (expected.Count == 0)
                continue;
            _rows += expected.Count;
            foreach (var position in expected.Keys)
                _covered[log].Add(position);
            var rows = _engine.StreamAsync(
                connection,
                row => (Position: row.GetInt64(0), Hash: HashOf(log, row)),
                $"SELECT {log.Columns} FROM {log.Name} WHERE position BETWEEN $1 AND $2",
                [expected.Keys.Min(), expected.Keys.Max()],
                stop
            );
            await foreach (var (position, hash) in rows)
                if (expected.Remove(position, out var was) && !was.AsSpan().SequenceEqual(hash))
                    _findings.Add($"Row {position} of {log.Name} was changed after seal {seal.Sequence}.");
            foreach (var position in expected.Keys.Order())
                _findings.Add($"Row {position} of {log.Name} was removed after seal {seal.Sequence}.");
        }
    }

    // Somebody who edits a row may leave something in it that no program of ours could have written.
    private static byte[] HashOf(Log log, DbDataReader row)
    {
        try
        {
            return log.Leaf(row, 0);
        }
        catch (Exception unreadable) when (unreadable is FormatException or InvalidCastException or ArgumentException)
        {
            return [];
        }
    }

    private async Task<long> UnsealedAsync(DbConnection connection, CancellationToken stop)
    {
        var count = 0L;
        foreach (var log in Log.All)
        {
            HashSet<long> unsealed = [];
            var listed = _engine.StreamAsync(
                connection,
                row => row.GetInt64(0),
                "SELECT position FROM unsealed WHERE log = $1",
                [log.Name],
                stop
            );
            await foreach (var position in listed)
                unsealed.Add(position);
            count += unsealed.Count;
            var present = _engine.StreamAsync(
                connection,
                row => row.GetInt64(0),
                $"SELECT position FROM {log.Name} ORDER BY position",
                [],
                stop
            );
            await foreach (var position in present)
                if (!unsealed.Remove(position) && !_covered[log].Contains(position))
                    _findings.Add(
                        $"Row {position} of {log.Name} was not written by this program: no seal covers it, and none is to."
                    );
            foreach (var position in unsealed.Order())
                _findings.Add($"Row {position} of {log.Name} was removed before it was sealed.");
        }
        return count;
    }

    private async Task StreamsAsync(DbConnection connection, CancellationToken stop)
    {
        var gaps = _engine.StreamAsync(
            connection,
            row => row.GetString(0),
            """
            SELECT stream FROM events GROUP BY stream HAVING min(version) <> 1 OR max(version) <> count(*) ORDER BY stream
            """,
            [],
            stop
        );
        await foreach (var stream in gaps)
            _findings.Add(
                $"The facts of {stream} are not numbered one after another: one is missing, or is there twice."
            );
    }
}

/// <summary>What verifying came to.</summary>
/// <param name="Rows">Rows of events and audit compared with their seals.</param>
/// <param name="Seals">Seals checked.</param>
/// <param name="Unsealed">Rows too new to be sealed.</param>
/// <param name="Findings">What is wrong, in sentences; empty when nothing is.</param>
public sealed record Verified(long Rows, long Seals, long Unsealed, IReadOnlyList<string> Findings);
