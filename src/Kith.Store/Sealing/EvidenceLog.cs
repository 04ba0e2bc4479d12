using Kith.Store.Engines;
using Kith.Store.Rows;

namespace Kith.Store.Sealing;

/// <summary>What was done about the evidence: kept with it, and sealed like it.</summary>
/// <param name="database">Where it is kept.</param>
/// <param name="files">The key, and the second copy of the seals.</param>
/// <param name="clock">Says when.</param>
public sealed class EvidenceLog(Database database, SealFiles files, TimeProvider clock)
{
    private const string VerifiedKind = "verified";
    private const string RenewedKind = "copy-renewed";

    private readonly Engine _engine = database.Engine;

    /// <summary>Keeps what verifying came to.</summary>
    public Task KeepAsync(Verification verified, string by, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(verified);
        return AddAsync(
            VerifiedKind,
            by,
            FormattableString.Invariant($"{verified.Count} {verified.Rows} {verified.ReadModelRows}"),
            stop
        );
    }

    /// <summary>Writes the second copy of the seals anew, because a person decided so; that they did is kept, and sealed.</summary>
    /// <returns>Where the copy that was there is kept now, and how many seals were written.</returns>
    public async Task<(string? Aside, long Seals)> RenewCopyAsync(string by, CancellationToken stop = default)
    {
        var renewed = await new SecondCopy(_engine, files, database.Name).RenewAsync(clock.GetUtcNow(), stop);
        await AddAsync(
            RenewedKind,
            by,
            FormattableString.Invariant($"{renewed.Seals} {renewed.Aside ?? "none"}"),
            stop
        );
        return renewed;
    }

    /// <summary>How the evidence stands now.</summary>
    public async Task<EvidenceNow> NowAsync(CancellationToken stop = default)
    {
        var last = (await _engine.ListAsync(SealReader.Read, SealReader.Last, [], stop)).SingleOrDefault();
        var unsealed = await _engine.ListAsync(row => row.GetInt64(0), "SELECT count(*) FROM unsealed", [], stop);
        using var key = SealingKey.Open(files.Key);
        var copied = files.Last();
        return new EvidenceNow(
            last?.Sequence ?? 0,
            last?.SealedAt,
            unsealed[0],
            key?.PublicFingerprint,
            files.Copy,
            copied?.Sequence ?? 0,
            (copied?.Sequence ?? 0) >= (last?.Sequence ?? 0) - SecondCopy.MostBehind
                && (copied?.Sequence ?? 0) <= (last?.Sequence ?? 0),
            (await DoneAsync(VerifiedKind, stop)).FirstOrDefault(),
            (await DoneAsync(RenewedKind, stop)).FirstOrDefault()
        );
    }

    private Task<List<EvidenceDone>> DoneAsync(string kind, CancellationToken stop) =>
        _engine.ListAsync(
            row => new EvidenceDone(row.GetFieldValue<DateTimeOffset>(0), row.GetString(1), Number(row.GetString(2))),
            "SELECT at, actor, detail FROM evidence WHERE kind = $1 ORDER BY position DESC LIMIT 1",
            [kind],
            stop
        );

    private static long Number(string detail) =>
        long.TryParse(detail.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    private async Task AddAsync(string kind, string by, string detail, CancellationToken stop)
    {
        await using var write = await _engine.BeginAsync(stop);
        write.Insert(Tables.Evidence, [new EvidenceRow(Moments.Whole(clock.GetUtcNow()), by, kind, detail)]);
        await write.CommitAsync(stop);
    }
}

/// <summary>How the evidence stands.</summary>
/// <param name="Seals">How many seals there are.</param>
/// <param name="SealedAt">When the last was made; null when there is none.</param>
/// <param name="Unsealed">How many rows no seal covers yet.</param>
/// <param name="Key">The SHA-256 of the public half of the key; null when the key is not where it should be.</param>
/// <param name="Copy">Where the second copy is.</param>
/// <param name="Copied">The last seal in it; 0 when it is missing or empty.</param>
/// <param name="CopyIsComplete">True when it goes as far as the seals do.</param>
/// <param name="Verified">When it was verified last, and how many findings there were; null when it never was.</param>
/// <param name="Renewed">When the copy was last written anew, and how many seals; null when it never was.</param>
public sealed record EvidenceNow(
    long Seals,
    DateTimeOffset? SealedAt,
    long Unsealed,
    string? Key,
    string Copy,
    long Copied,
    bool CopyIsComplete,
    EvidenceDone? Verified,
    EvidenceDone? Renewed
);

/// <summary>Something that was done about the evidence.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Number">What it came to: findings of a verification, seals of a renewal.</param>
public sealed record EvidenceDone(DateTimeOffset At, string By, long Number);
