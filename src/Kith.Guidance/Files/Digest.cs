using System.Security.Cryptography;
using System.Text;

namespace Kith.Guidance;

/// <summary>A short fingerprint of several texts in their order.</summary>
internal static class Digest
{
    public static string Of(IEnumerable<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // Each by its own hash, so that no two lists of texts run together into the same.
        foreach (var text in texts)
            hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
