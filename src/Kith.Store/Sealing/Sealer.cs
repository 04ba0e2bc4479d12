using Kith.Store.Engines;
using Kith.Store.Rows;

namespace Kith.Store.Sealing;

/// <summary>Seals what was added to events and audit, so that <see cref="Verifier"/> can tell when somebody changed it.</summary>
/// <remarks>
/// Any number of servers may run one: of two that seal the same rows, the database lets one through. Nothing waits for a
/// sealer. For some seconds the newest rows are unsealed; their codes show it when one is changed, and not when one is
/// removed by somebody who also edits the list of unsealed rows.
/// </remarks>
/// <param name="database">Where events and audit are kept.</param>
/// <param name="files">The key, and the second copy of the seals.</param>
/// <param name="clock">Says when.</param>
public sealed class Sealer(Database database, SealFiles files, TimeProvider clock)
{
    /// <summary>Keeps a seal under 200 kilobytes, and the transaction that writes it short.</summary>
    private const int MostRows = 4096;

    private readonly Engine _engine = database.Engine;

    /// <summary>What is wrong with the evidence as of the last run, in sentences that say what to do; empty when nothing is.</summary>
    public IReadOnlyList<string> Troubles { get; private set; } = [];

    /// <summary>Seals also what carries no code, as somebody with a key and a program of their own would. Tests are that somebody.</summary>
    internal bool Forging { get; init; }

    /// <summary>Seals everything that is unsealed, unless another sealer is at it.</summary>
    /// <returns>How many rows were sealed.</returns>
    /// <exception cref="SealsDisagree">The database, the second copy and the key do not belong together: nothing is sealed until a person has looked.</exception>
    public async Task<int> SealAsync(CancellationToken stop = default)
    {
        using var turn = files.TryLock();
        if (turn is null)
            return 0;
        await database.ReadyToWriteAsync(stop);
        var last = (await _engine.ListAsync(SealReader.Read, SealReader.Last, [], stop)).SingleOrDefault();
        using var key = KeyFor(last);
        var copying = new SecondCopy(_engine, files, database.Name);
        var copy = await copying.BringUpToDateAsync(last, stop);
        var unsealed = new UnsealedRows(_engine, Forging ? null : key, MostRows);
        var total = 0;
        while (await unsealed.NextAsync(stop) is { Count: > 0 } rows)
        {
            var seal = Seal.Make(last, rows, clock.GetUtcNow(), key);
            if (!await StoreAsync(seal, rows, stop))
                break;
            if (copy is null)
                files.Add([seal.Line]);
            total += rows.Count;
            last = seal;
        }
        Troubles = [.. new[] { copy, unsealed.Trouble }.OfType<string>()];
        return total;
    }

    private SealingKey KeyFor(Seal? last)
    {
        var key = SealingKey.Open(files.Key);
        if (last is null)
            return key ?? SealingKey.OpenOrCreate(files.Key);
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
