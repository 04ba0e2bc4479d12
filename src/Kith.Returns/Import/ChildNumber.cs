using System.Security.Cryptography;
using System.Text;

namespace Kith.Returns.Import;

/// <summary>A child's identity across returns: the same authority and number are the same child, in every file and database.</summary>
public static class ChildNumber
{
    /// <summary>The identity of the child an authority knows by a number (LAchildID).</summary>
    /// <param name="authority">The three-digit number of the authority.</param>
    /// <param name="number">The authority's number for the child, exact text.</param>
    public static Guid IdOf(string authority, string number)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"kith child {authority.Trim()} {number.Trim()}"), hash);
        // Version 8 of RFC 9562: an identity made by the application's own rule.
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
