using Kith.Store.Engines;
using Kith.Store.Rows;

namespace Kith.Store.Sealing;

/// <summary>Seals what was added to events and audit, so that <see cref="Verifying"/> can tell when somebody changed it.</summary>
/// <remarks>
/// Any number of servers may run one: of two that seal the same rows, the database lets one through. Nothing waits for a
/// sealer. For some seconds the newest rows are unsealed; they can be changed unnoticed by somebody who also edits the
/// list of unsealed rows.
/// </remarks>
/// <param name="database">Where events and audit are kept.</param>
/// <param name="files">The key, and the second copy of the seals.</param>
/// <param name="clock">Says when.</param>
public sealed class Sealer(Database database, SealFiles files, TimeProvider clock)
{
    /// <summary>Keeps a seal under 200 kilobytes, and the transaction that writes it short.</summary>
    private const int MostRows = 4096;

    private readonly Engine _engine = database.Engine;

    /// <summary>Seals everything that is unsealed, unless another sealer is at it.</summary>
    /// <returns>How many rows were sealed.</returns>
    /// <exception cref="SealsDisagree">The database, the second copy and the key do not belong together: nothing is sealed until a person has looked.</exception>
    public async Task<int> SealAsync(CancellationToken stop = default)
    {
        using var turn = files.TryLock();
        if (turn is null)
            return 0;
        var last = (await _engine.ListAsync(StoredSeals.Read, StoredSeals.Last, [], stop)).SingleOrDefault();
        await BringCopyUpToDateAsync(last, stop);
        var rows = await UnsealedAsync(stop);
        if (rows.Count == 0)
            return 0;
        using var key = KeyFor(last);
        var total = 0;
        for (; rows.Count > 0; rows = await UnsealedAsync(stop))
        {
            var seal = Seal.Make(last, rows, clock.GetUtcNow(), key);
            if (!await StoreAsync(seal, rows, stop))
                break;
            files.Add([seal.Line]);
            total += rows.Count;
            last = seal;
        }
        return total;
    }

    private SealingKey KeyFor(Seal? last)
    {
        var key = SealingKey.Open(files.Key);
        if (last is null)
            return key ?? SealingKey.Create(files.Key);
        if (key is null)
            throw new SealsDisagree(
                $"The key that signs the seals of {database.Name} is not at {files.Key}. Put it back from its backup; nothing is sealed until then."
            );
        if (key.Fingerprint == last.Key)
            return key;
        key.Dispose();
        throw new SealsDisagree(
            $"{database.Name} was sealed with another key than the one at {files.Key}. Put the right one there; nothing is sealed until then."
        );
    }

    // The database comes first: a crash in between leaves the copy behind, never ahead.
    private async Task BringCopyUpToDateAsync(Seal? last, CancellationToken stop)
    {
        var copied = files.Last();
        if (copied is not null && (last is null || copied.Sequence > last.Sequence))
            throw new SealsDisagree(
                $"{files.Copy} holds seal {copied.Sequence}, but {database.Name} ends at seal {last?.Sequence ?? 0}: its end was cut off, or an older copy of it was put in its place. Run kith verify. If it was restored from a backup on purpose, move that file elsewhere and keep it."
            );
        for (var next = copied?.Sequence ?? 0; next < (last?.Sequence ?? 0); )
        {
            var missing = await _engine.ListAsync(StoredSeals.Read, StoredSeals.After, [next, 100], stop);
            files.Add(missing.Select(seal => seal.Line));
            next = missing[^1].Sequence;
        }
    }

    private async Task<List<SealedRow>> UnsealedAsync(CancellationToken stop)
    {
        List<SealedRow> rows = [];
        foreach (var log in Log.All)
        {
            rows.AddRange(
                await _engine.ListAsync(
                    row => new SealedRow(log.Code, row.GetInt64(0), log.Leaf(row, 0)),
                    $"""
                    SELECT {log.ColumnsOf("l")} FROM unsealed u JOIN {log.Name} l ON l.position = u.position
                    WHERE u.log = $1 ORDER BY u.position LIMIT $2
                    """,
                    [log.Name, MostRows - rows.Count],
                    stop
                )
            );
        }
        return rows;
    }

    private async Task<bool> StoreAsync(Seal seal, List<SealedRow> rows, CancellationToken stop)
    {
        await using var write = await _engine.BeginAsync(stop);
        try
        {
            write.Insert(Tables.Seals, [SealRow.From(seal)]);
            foreach (var log in Log.All)
            {
                List<long> positions = [.. rows.Where(row => row.Log == log.Code).Select(row => row.Position)];
                if (positions.Count > 0)
                    write.Run(
                        $"DELETE FROM unsealed WHERE log = $1 AND {_engine.IsAnyOf("position", "$2")}",
                        log.Name,
                        _engine.ManyNumbers(positions)
                    );
            }
            await write.CommitAsync(stop);
            return true;
        }
        // Another server sealed them first.
        catch (Exception failure) when (_engine.Refused(failure) == Tables.Seals.Name)
        {
            return false;
        }
    }
}

/// <summary>The database, the second copy of the seals and the key do not belong together.</summary>
/// <param name="whatToDo">What is wrong, and what to do.</param>
public sealed class SealsDisagree(string whatToDo) : Exception(whatToDo);
