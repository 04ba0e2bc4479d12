using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Kith.Web.Shared.Systems;

/// <summary>The secret with which a system of an agency gets in, and the name that goes with it.</summary>
public static class SystemSecret
{
    private const int Bytes = 32;
    private const int Longest = 200;

    // So that a secret which somebody left in a file is known for one, by people and by programs that look for them.
    private const string Prefix = "kith_";

    /// <summary>A new one: 256 bits of chance.</summary>
    public static string New() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of it.</summary>
    public static string HashOf(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>True for the secret of which this was kept. Whoever guesses learns nothing from how long it takes.</summary>
    public static bool Is(string? secret, string kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        return secret is { Length: > 0 and <= Longest }
            && CryptographicOperations.FixedTimeEquals(
                Encoding.ASCII.GetBytes(HashOf(secret)),
                Encoding.ASCII.GetBytes(kept)
            );
    }

    /// <summary>The name under which a system gets in: which it is, and of which agency.</summary>
    public static string ClientOf(Guid agency, Guid system) => $"{agency:N}-{system:N}";

    /// <summary>The system that a name means; null for none that there could be.</summary>
    public static (Guid Agency, Guid System)? Find(string? client) =>
        client?.Split('-') is [var agency, var system]
        && Guid.TryParseExact(agency, "N", out var ofAgency)
        && Guid.TryParseExact(system, "N", out var one)
            ? (ofAgency, one)
            : null;
}
