using System.Security.Cryptography;
using System.Text;

namespace Kith.Store.Accounts;

/// <summary>By what a fact names a secret without telling it.</summary>
public static class Marks
{
    private const int Length = 32;

    /// <summary>SHA-256 of a text, in hexadecimal.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The mark of what is kept of a secret: 128 bits of its SHA-256; null for none.</summary>
    public static string? Of(string? kept) => kept is null ? null : Hash(kept)[..Length];
}
