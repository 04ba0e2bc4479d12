using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Bogus;

namespace Kith.Demo;

/// <summary>Chance that falls the same way every time: it is drawn from what the thing is called.</summary>
internal static class Chance
{
    /// <summary>An identity from a name.</summary>
    public static Guid Id(string name) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16), bigEndian: true);

    /// <summary>A source of chance of its own for a name.</summary>
    public static Randomizer Of(string name) =>
        new(BinaryPrimitives.ReadInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name))));
}
