using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.RateLimiting;
using Kith.Guidance;
using Kith.Store;
using Kith.Web.Shared;
using Kith.Web.Shared.Accounts;
using Kith.Web.Shared.Worries;
using Microsoft.AspNetCore.DataProtection;

namespace Kith.Web.PublicSite.Worries;

/// <summary>
/// What somebody without an account began to write, and comes back to with a code and a word of their own. It is sealed with both, and under
/// the key of the service, so that neither whoever finds the code nor whoever has the database reads it.
/// </summary>
public sealed class KeptWorries(
    UnsentWorries kept,
    IDataProtectionProvider protection,
    FrontDoorRules door,
    TimeProvider clock
) : IDisposable
{
    /// <summary>The fewest letters of the word.</summary>
    internal const int LeastWord = 4;

    // Letters and digits that nobody takes for one another on paper: 16 of them are 79 bits.
    private const string Readable = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int CodeParts = 4;
    private const int CodePart = 4;
    private const int Work = 100_000;
    private const int KeyBytes = 32;

    private static readonly TimeSpan ReceiptFor = TimeSpan.FromDays(1);

    private readonly IDataProtector _content = protection.CreateProtector("kith.worry.content");
    private readonly ITimeLimitedDataProtector _page = protection
        .CreateProtector("kith.worry.page")
        .ToTimeLimitedDataProtector();

    // A purpose of its own: a receipt pasted where a page carries its lock opens nothing.
    private readonly ITimeLimitedDataProtector _receipt = protection
        .CreateProtector("kith.worry.receipt")
        .ToTimeLimitedDataProtector();

    // By place and by code: whoever guesses at one code from many places is slowed down as well.
    private readonly PartitionedRateLimiter<string> _wrong = Limiter(door.WrongCodes);
    private readonly PartitionedRateLimiter<string> _sent = Limiter(door.SentAnHour);

    /// <summary>A code and the word that goes with it.</summary>
    public sealed record Lock(string Code, string Word)
    {
        /// <summary>As somebody typed it: in any spacing, in small letters or capitals.</summary>
        internal static Lock Typed(string code, string word) =>
            new(string.Join('-', Bare(code).Chunk(CodePart).Select(part => new string(part))), word);
    }

    /// <summary>A new lock.</summary>
    internal static Lock New(string word) =>
        new(
            string.Join(
                '-',
                Enumerable.Range(0, CodeParts).Select(_ => RandomNumberGenerator.GetString(Readable, CodePart))
            ),
            word
        );

    /// <summary>The lock as a page carries it from one time it is kept to the next.</summary>
    public string Carried(Lock one) => _page.Protect(JsonSerializer.Serialize(one), TimeSpan.FromDays(door.UnsentDays));

    /// <summary>The lock that a page carries; null for none, and for one that is not ours.</summary>
    public Lock? Carried(string text) => Open(_page, text) is { } json ? JsonSerializer.Deserialize<Lock>(json) : null;

    /// <summary>What a page that has been sent leads to: nobody finds another's by counting.</summary>
    public string Receipt(Receipt receipt) => _receipt.Protect(JsonSerializer.Serialize(receipt), ReceiptFor);

    /// <summary>The receipt that an address carries; null for none.</summary>
    internal Receipt? Receipt(string? text) =>
        Open(_receipt, text) is { } json ? JsonSerializer.Deserialize<Receipt>(json) : null;

    /// <summary>True where one more from this place is taken in this hour.</summary>
    internal bool MaySend(HttpContext http)
    {
        using var lease = _sent.AttemptAcquire(SignInAttempt.AddressOf(http));
        return lease.IsAcquired;
    }

    /// <summary>Keeps what was written.</summary>
    /// <returns>Until when; null where there is no room.</returns>
    public async Task<DateTimeOffset?> KeepAsync(Lock one, WorryForm form, CancellationToken stop)
    {
        var until = clock.GetUtcNow().AddDays(door.UnsentDays);
        var plain = JsonSerializer.SerializeToUtf8Bytes(form.Values());
        return await kept.KeepAsync(MarkOf(one), _content.Protect(Sealed(one, plain)), until, door.MostUnsent, stop)
            ? until
            : null;
    }

    /// <summary>What was kept under a code and a word. Whether there is such a code, nobody learns who has not both.</summary>
    internal async Task<(WorryForm? Form, bool Wait)> FindAsync(HttpContext http, Lock one, CancellationToken stop)
    {
        string[] partitions = [SignInAttempt.AddressOf(http), MarkOf(one)];
        if (partitions.Any(partition => !MayTry(partition)))
            return (null, true);
        var found = await kept.FindAsync(MarkOf(one), stop);
        // The same work with and without something to open: how long the answer takes says nothing.
        if (Opened(one, found?.Sealed ?? []) is { } values)
            return (WorryForm.Read(values), false);
        foreach (var partition in partitions)
            _wrong.AttemptAcquire(partition).Dispose();
        return (null, false);
    }

    /// <summary>Forgets what was sent.</summary>
    public Task ForgetAsync(Lock one, CancellationToken stop) => kept.ForgetAsync(MarkOf(one), stop);

    /// <inheritdoc/>
    public void Dispose()
    {
        _wrong.Dispose();
        _sent.Dispose();
    }

    private bool MayTry(string partition)
    {
        using var lease = _wrong.AttemptAcquire(partition, permitCount: 0);
        return lease.IsAcquired;
    }

    private static string? Open(ITimeLimitedDataProtector protector, string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? null : protector.Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static PartitionedRateLimiter<string> Limiter(int most) =>
        PartitionedRateLimiter.Create<string, string>(place =>
            RateLimitPartition.GetSlidingWindowLimiter(
                place,
                _ => new SlidingWindowRateLimiterOptions
                {
                    PermitLimit = most,
                    Window = TimeSpan.FromHours(1),
                    SegmentsPerWindow = 12,
                }
            )
        );

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string MarkOf(Lock one) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"worry/{Bare(one.Code)}")));

    private static byte[] KeyOf(Lock one) =>
        Rfc2898DeriveBytes.Pbkdf2(
            $"{Bare(one.Code)}/{Bare(one.Word)}",
            Encoding.UTF8.GetBytes(MarkOf(one)),
            Work,
            HashAlgorithmName.SHA256,
            KeyBytes
        );

    private static byte[] Sealed(Lock one, byte[] plain)
    {
        var nonce = RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize);
        var tag = new byte[AesGcm.TagByteSizes.MaxSize];
        var cipher = new byte[plain.Length];
        using (var aes = new AesGcm(KeyOf(one), tag.Length))
            aes.Encrypt(nonce, plain, cipher, tag);
        return [.. nonce, .. tag, .. cipher];
    }

    private List<KeyValuePair<string, string>>? Opened(Lock one, byte[] content)
    {
        var (nonce, tag) = (AesGcm.NonceByteSizes.MaxSize, AesGcm.TagByteSizes.MaxSize);
        var key = KeyOf(one);
        try
        {
            var all = content.Length == 0 ? [] : _content.Unprotect(content);
            if (all.Length < nonce + tag)
                return null;
            var plain = new byte[all.Length - nonce - tag];
            using (var aes = new AesGcm(key, tag))
                aes.Decrypt(all.AsSpan(0, nonce), all.AsSpan(nonce + tag), all.AsSpan(nonce, tag), plain);
            return JsonSerializer.Deserialize<List<KeyValuePair<string, string>>>(plain);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
