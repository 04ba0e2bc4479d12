using System.Data.Common;
using Kith.Store.Engines;

namespace Kith.Store.Sealing;

/// <summary>Compares the rows of the logs with the seals, the seals with one another and with their second copy, and every row with its code.</summary>
internal sealed class LogChecking(
    Engine engine,
    DbConnection connection,
    SealFiles files,
    SealingKey? key,
    Findings findings
)
{
    private readonly Dictionary<Log, Positions> _covered = Log.All.ToDictionary(log => log, _ => new Positions());
    private CodedFrom? _begun;
    private bool _isBegun;

    /// <summary>Rows compared with their seals.</summary>
    internal long Rows { get; private set; }

    internal long Seals { get; private set; }

    internal long Unsealed { get; private set; }

    internal Seal? Last { get; private set; }

    /// <param name="length">How long the copy was before the database was read.</param>
    /// <param name="since">A line that was kept elsewhere; null for none.</param>
    /// <param name="progress">Told how many rows were checked.</param>
    /// <param name="stop">Gives up.</param>
    internal async Task RunAsync(long length, Checkpoint? since, IProgress<long>? progress, CancellationToken stop)
    {
        _begun = await CodedFrom.FirstAsync(engine, connection, stop);
        Seals = await SealsAsync(length, since, progress, stop);
        Unsealed = await UnsealedAsync(stop);
        await CopiesAsync(stop);
    }

    private async Task<long> SealsAsync(
        long length,
        Checkpoint? since,
        IProgress<long>? progress,
        CancellationToken stop
    )
    {
        using var copy = files.Lines(length).GetEnumerator();
        var chain = new Chain(key, files.Key, findings);
        Seal? last = null;
        while (await NextAsync(last?.Sequence ?? 0, stop) is { } seal)
        {
            chain.Check(seal, last);
            chain.Compare(seal, copy);
            chain.Compare(seal, since);
            await RowsAsync(seal, stop);
            progress?.Report(Rows);
            last = seal;
        }
        if (last is not null && key is null)
            findings.Add($"The key that signed the seals is not at {files.Key}, so the signatures were not checked.");
        chain.CutOff(last, copy);
        chain.Complete(last, files);
        chain.Reaches(last, since);
        Last = last;
        return last?.Sequence ?? 0;
    }

    private async Task<Seal?> NextAsync(long after, CancellationToken stop)
    {
        await foreach (var seal in engine.StreamAsync(connection, SealReader.Read, SealReader.After, [after, 1], stop))
            return seal;
        return null;
    }

    private async Task RowsAsync(Seal seal, CancellationToken stop)
    {
        foreach (var log in Log.All)
        {
            var expected = seal.Unpack()
                .Where(row => row.Log == log.Code)
                .DistinctBy(row => row.Position)
                .ToDictionary(row => row.Position, row => row.Hash);
            if (expected.Count == 0)
                continue;
            Rows += expected.Count;
            foreach (var position in expected.Keys)
                _covered[log].Add(position);
            var rows = engine.StreamAsync(
                connection,
                row => (Position: row.GetInt64(0), Hash: HashOf(log, row), IsOurs: IsOurs(log, row, isSealed: true)),
                $"SELECT {log.ColumnsAndCode} FROM {log.Name} WHERE position BETWEEN $1 AND $2",
                [expected.Keys.Min(), expected.Keys.Max()],
                stop
            );
            await foreach (var (position, hash, isOurs) in rows)
                if (!expected.Remove(position, out var was))
                    continue;
                else if (!was.AsSpan().SequenceEqual(hash))
                    findings.Add($"Row {position} of {log.Name} was changed after seal {seal.Sequence}.");
                else if (!isOurs)
                    findings.Add(NotOurs(log, position));
            foreach (var position in expected.Keys.Order())
                findings.Add($"Row {position} of {log.Name} was removed after seal {seal.Sequence}.");
        }
        // Whatever a later seal covers was written after rows began to carry codes.
        if (_begun is not null && _covered[Log.Evidence].Contains(_begun.Position))
            _isBegun = true;
    }

    private static string NotOurs(Log log, long position) =>
        $"Row {position} of {log.Name} was not written by this program: it does not carry the code that only the key can make.";

    private bool IsOurs(Log log, DbDataReader row, bool isSealed)
    {
        try
        {
            return key is null
                || _begun is null
                || (
                    Log.CodeIn(row) is { } code
                        ? key.Fingerprint != _begun.Key || RowCodes.IsOf(code, log, row, key.ForCodes)
                        : !_isBegun && (isSealed || row.GetInt64(0) <= _begun.LastWithout(log))
                );
        }
        catch (Exception unreadable) when (Log.IsUnreadable(unreadable))
        {
            return false;
        }
    }

    // Somebody who edits a row may leave something in it that no program of ours could have written.
    private static byte[] HashOf(Log log, DbDataReader row)
    {
        try
        {
            return log.Leaf(row);
        }
        catch (Exception unreadable) when (Log.IsUnreadable(unreadable))
        {
            return [];
        }
    }

    private async Task<long> UnsealedAsync(CancellationToken stop)
    {
        var count = 0L;
        foreach (var log in Log.All)
        {
            HashSet<long> unsealed = [];
            var listed = engine.StreamAsync(
                connection,
                row => row.GetInt64(0),
                "SELECT position FROM unsealed WHERE log = $1",
                [log.Name],
                stop
            );
            await foreach (var position in listed)
                unsealed.Add(position);
            count += unsealed.Count;
            var present = engine.StreamAsync(
                connection,
                row => (Position: row.GetInt64(0), IsOurs: IsCovered(log, row) || IsOurs(log, row, isSealed: false)),
                $"SELECT {log.ColumnsAndCode} FROM {log.Name} ORDER BY position",
                [],
                stop
            );
            await foreach (var (position, isOurs) in present)
                if (unsealed.Remove(position) || _covered[log].Contains(position))
                {
                    if (!isOurs)
                        findings.Add(NotOurs(log, position));
                }
                else
                    findings.Add(
                        $"Row {position} of {log.Name} was not written by this program: no seal covers it, and none is to."
                    );
            foreach (var position in unsealed.Order())
                findings.Add($"Row {position} of {log.Name} was removed before it was sealed.");
        }
        return count;
    }

    private bool IsCovered(Log log, DbDataReader row) => _covered[log].Contains(row.GetInt64(0));

    // A row that was put in once more, code and all. An event cannot be: its place in its stream is taken.
    private async Task CopiesAsync(CancellationToken stop)
    {
        foreach (var log in Log.All)
        await foreach (
            var position in engine.StreamAsync(
                connection,
                row => row.GetInt64(0),
                $"SELECT max(position) FROM {log.Name} WHERE mac IS NOT NULL GROUP BY mac HAVING count(*) > 1",
                [],
                stop
            )
        )
            findings.Add($"Row {position} of {log.Name} is an earlier row put in once more.");
    }
}
