using Kith.Store.Engines;

namespace Kith.Store.Sealing;

/// <summary>The rows that no seal covers yet, a seal's worth at a time. What this program did not write is left out, and said.</summary>
/// <param name="engine">Where they are.</param>
/// <param name="key">The key that made their codes; null to take any row.</param>
/// <param name="most">How many rows one seal covers.</param>
internal sealed class UnsealedRows(Engine engine, SealingKey? key, int most)
{
    private const int AtATime = 1000;
    private readonly long[] _after = [.. Log.All.Select(_ => long.MinValue)];
    private (long Count, string Log, long Position) _foreign;
    private CodedFrom? _begun;
    private bool _isSealed;
    private bool _asked;

    /// <summary>What was left out, in a sentence; null when nothing was.</summary>
    internal string? Trouble =>
        _foreign.Count == 0
            ? null
            : $"{_foreign.Count} rows were not written by this program (the first is row {_foreign.Position} of {_foreign.Log}) and are not sealed. Somebody wrote to the database directly. Run kith verify, keep what it says, and compare with a backup.";

    /// <summary>The next rows to seal; empty when there are none.</summary>
    internal async Task<List<SealedRow>> NextAsync(CancellationToken stop)
    {
        await LookWhenBegunAsync(stop);
        List<SealedRow> rows = [];
        for (var index = 0; index < Log.All.Count; index++)
            while (rows.Count < most && await TakeAsync(index, rows, stop)) { }
        return rows;
    }

    private async Task<bool> TakeAsync(int index, List<SealedRow> rows, CancellationToken stop)
    {
        var log = Log.All[index];
        var wanted = Math.Min(AtATime, most - rows.Count);
        var found = await engine.ListAsync(
            row => (Position: row.GetInt64(0), IsOurs: IsOurs(log, row), Row: LeafOf(log, row)),
            $"""
            SELECT {log.ColumnsOf("l")} FROM unsealed u JOIN {log.Name} l ON l.position = u.position
            WHERE u.log = $1 AND u.position > $2 ORDER BY u.position LIMIT $3
            """,
            [log.Name, _after[index], wanted],
            stop
        );
        foreach (var (position, isOurs, leaf) in found)
        {
            _after[index] = position;
            if (isOurs && leaf is not null)
                rows.Add(new SealedRow(log.Code, position, leaf));
            else
                _foreign = _foreign.Count == 0 ? (1, log.Name, position) : _foreign with { Count = _foreign.Count + 1 };
        }
        return found.Count == wanted;
    }

    private bool IsOurs(Log log, System.Data.Common.DbDataReader row)
    {
        if (key is null)
            return true;
        try
        {
            return Log.CodeIn(row) is { } code
                ? RowCodes.IsOf(code, log, row, key.ForCodes)
                : !_isSealed && row.GetInt64(0) <= (_begun?.LastWithout(log) ?? long.MaxValue);
        }
        catch (Exception unreadable) when (Log.IsUnreadable(unreadable))
        {
            return false;
        }
    }

    private static byte[]? LeafOf(Log log, System.Data.Common.DbDataReader row)
    {
        try
        {
            return log.Leaf(row);
        }
        catch (Exception unreadable) when (Log.IsUnreadable(unreadable))
        {
            return null;
        }
    }

    // Rows from before there were codes are sealed no later than the row that says from where on there are.
    private async Task LookWhenBegunAsync(CancellationToken stop)
    {
        if (_asked)
            return;
        _asked = true;
        _begun = await CodedFrom.FirstAsync(engine, stop);
        _isSealed =
            _begun is not null
            && (
                await engine.ListAsync(
                    row => row.GetInt64(0),
                    "SELECT position FROM unsealed WHERE log = $1 AND position = $2",
                    [Log.Evidence.Name, _begun.Position],
                    stop
                )
            ).Count == 0;
    }
}
