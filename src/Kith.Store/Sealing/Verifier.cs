using System.Data.Common;
using Kith.Guidance;
using Kith.Store.Accounts;
using Kith.Store.Engines;

namespace Kith.Store.Sealing;

/// <summary>What is looked at.</summary>
[Flags]
internal enum Checks
{
    Logs = 1,
    Acts = 2,
    Guards = 4,
    ReadModels = 8,
    Accounts = 16,
    Papers = 32,
    Files = 64,
    All = Logs | Acts | Guards | ReadModels | Accounts | Papers | Files,
}

/// <summary>
/// Finds what was changed, removed, reordered, cut off or added behind the program's back: in the logs, in the seals and their
/// second copy, in the guards, in what people sign in with, and in the lists that are made of the record.
/// </summary>
/// <param name="database">What is verified.</param>
/// <param name="files">The key, and the second copy of the seals.</param>
/// <param name="rules">The rules by which read models are made; null to leave those out.</param>
public sealed class Verifier(Database database, SealFiles files, GuidanceLibrary? rules = null)
{
    private readonly Engine _engine = database.Engine;

    /// <summary>Verifies everything there is at this moment. Nothing waits for it.</summary>
    /// <param name="progress">Told how many rows were checked.</param>
    /// <param name="since">A checkpoint that was kept elsewhere; null for none.</param>
    /// <param name="stop">Gives up.</param>
    public Task<Verification> RunAsync(
        IProgress<long>? progress = null,
        Checkpoint? since = null,
        CancellationToken stop = default
    ) => RunAsync(Checks.All, progress, since, stop);

    internal async Task<Verification> RunAsync(
        Checks checks,
        IProgress<long>? progress,
        Checkpoint? since,
        CancellationToken stop
    )
    {
        // Measured before the database is read: what is copied later is in neither.
        var length = files.Length;
        var findings = new Findings();
        using var key = SealingKey.Open(files.Key);
        await using var connection = await _engine.ConnectAsync(stop);
        await using var snapshot = await _engine.SnapshotAsync(connection, stop);

        var logs = new LogChecking(_engine, connection, files, key, findings);
        if (checks.HasFlag(Checks.Logs))
            await logs.RunAsync(length, since, progress, stop);
        if (checks.HasFlag(Checks.Acts))
            await new ActChecking(_engine, connection, findings).RunAsync(stop);
        if (checks.HasFlag(Checks.Guards))
            await new GuardChecking(_engine, connection, findings).RunAsync(stop);
        if (checks.HasFlag(Checks.Accounts))
            await new AccountCheck(_engine, connection, findings).RunAsync(stop);
        if (checks.HasFlag(Checks.Papers))
            await new PaperChecking(_engine, connection, findings).RunAsync(stop);
        if (checks.HasFlag(Checks.Files))
            await new FileChecking(_engine, connection, findings).RunAsync(stop);
        var lists = 0L;
        if (checks.HasFlag(Checks.ReadModels) && rules is not null)
            lists = await new ReadModelChecking(_engine, connection, rules, findings).RunAsync(
                new More(progress, logs.Rows),
                stop
            );
        return new Verification(logs.Rows, logs.Seals, logs.Unsealed, findings.Said)
        {
            ReadModelRows = lists,
            Count = findings.Count,
            Checkpoint = key is null
                ? null
                : new Checkpoint(logs.Last?.Sequence ?? 0, Checkpoint.HashOf(logs.Last), key.PublicFingerprint),
        };
    }

    // Goes on counting where the logs ended.
    private sealed class More(IProgress<long>? progress, long before) : IProgress<long>
    {
        public void Report(long value) => progress?.Report(before + value);
    }
}

/// <summary>What verifying came to.</summary>
/// <param name="Rows">Rows of the logs compared with their seals.</param>
/// <param name="Seals">Seals checked.</param>
/// <param name="Unsealed">Rows too new to be sealed.</param>
/// <param name="Findings">What is wrong, in sentences; empty when nothing is. Of very many only the first.</param>
public sealed record Verification(long Rows, long Seals, long Unsealed, IReadOnlyList<string> Findings)
{
    /// <summary>Rows of the read models compared with the facts.</summary>
    public long ReadModelRows { get; init; }

    /// <summary>How many findings there are.</summary>
    public long Count { get; init; }

    /// <summary>How the seals stand, as a line to keep elsewhere; null without the key.</summary>
    public Checkpoint? Checkpoint { get; init; }
}
