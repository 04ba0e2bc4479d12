using System.Security.Cryptography;
using Kith.Store.Engines;

namespace Kith.Store.Sealing;

/// <summary>Gives each row of the logs a code that only this program's key can make, so that a row put in by hand is known as such.</summary>
/// <remarks>A code is eight bytes of chance, so that no two rows have the same one, and 24 bytes of HMAC-SHA-256 over those and the row.</remarks>
internal sealed class RowCodes(Engine engine) : IDisposable
{
    private const int Chance = 8;
    private const int Length = 32;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private byte[]? _key;

    /// <summary>The code of a row that is about to be written.</summary>
    internal byte[] Of(Log log, Action<RowBytes> write)
    {
        var bytes = new RowBytes(log.Code);
        write(bytes);
        return Of(RandomNumberGenerator.GetBytes(Chance), bytes, _key ?? throw NotReady());
    }

    /// <summary>True when a row carries the code that the key makes of it.</summary>
    internal static bool IsOf(byte[] code, Log log, System.Data.Common.DbDataReader row, byte[] key)
    {
        if (code.Length != Length)
            return false;
        var bytes = new RowBytes(log.Code);
        log.Write(row, 1, bytes);
        return CryptographicOperations.FixedTimeEquals(code, Of(code[..Chance], bytes, key));
    }

    /// <summary>Something that only this program's key makes of a text: to see that two are the same without keeping them.</summary>
    internal string Of(string text) =>
        Convert.ToHexStringLower(
            HMACSHA256.HashData(_key ?? throw NotReady(), System.Text.Encoding.UTF8.GetBytes(text))
        )[..16];

    /// <summary>Opens the key, once. Where the database has none yet, says in it from where on rows carry codes.</summary>
    internal async Task ReadyAsync(CancellationToken stop)
    {
        if (_key is not null)
            return;
        await _turn.WaitAsync(stop);
        try
        {
            _key ??= await OpenAsync(stop);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<byte[]> OpenAsync(CancellationToken stop)
    {
        var begun = await CodedFrom.FirstAsync(engine, stop);
        using var key = begun is null ? SealingKey.OpenOrCreate(engine.KeyFile) : SealingKey.Open(engine.KeyFile);
        if (key is not null && begun is null)
        {
            await BeginAsync(key, stop);
            // Of two programs that begin at once with keys of their own, one is first.
            begun = await CodedFrom.FirstAsync(engine, stop);
        }
        if (key is null)
            throw new DatabaseRefused(
                $"The key of {engine.Name} is not at {engine.KeyFile}, so what is recorded now could not be told from what somebody forged. Put it back from its backup, or name its folder in KITH_KEYS."
            );
        return key.Fingerprint == begun!.Key
            ? key.ForCodes
            : throw new DatabaseRefused(
                $"{engine.Name} was begun with another key than the one at {engine.KeyFile}. Put the right one there, or name its folder in KITH_KEYS. Several servers of one database share one key."
            );
    }

    private async Task BeginAsync(SealingKey key, CancellationToken stop)
    {
        var row = await CodedFrom.NowAsync(engine, key.Fingerprint, stop);
        var bytes = new RowBytes(Log.Evidence.Code);
        row.Write(bytes);
        await using var write = await engine.BeginWriteAsync(stop);
        write.Run(
            "INSERT INTO evidence (at, actor, kind, detail, mac) VALUES ($1, $2, $3, $4, $5)",
            row.At,
            row.Actor,
            row.Kind,
            row.Detail,
            Of(RandomNumberGenerator.GetBytes(Chance), bytes, key.ForCodes)
        );
        await write.CommitAsync(stop);
    }

    private static byte[] Of(byte[] chance, RowBytes bytes, byte[] key)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hash.AppendData(chance);
        hash.AppendData(bytes.Written);
        return [.. chance, .. hash.GetHashAndReset()[..(Length - Chance)]];
    }

    private static InvalidOperationException NotReady() => new("A row was written before the key was opened.");
}
