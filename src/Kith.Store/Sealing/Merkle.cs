using System.Security.Cryptography;

namespace Kith.Store.Sealing;

/// <summary>A tree of hashes: its root changes when any leaf is changed, left out, added or moved.</summary>
internal static class Merkle
{
    internal const byte LeafMark = 0;
    private const byte NodeMark = 1;

    /// <summary>The root over leaves that are hashes already. An odd one out rises to the next level as it is.</summary>
    internal static byte[] Root(IEnumerable<byte[]> leaves)
    {
        List<byte[]> level = [.. leaves];
        if (level.Count == 0)
            throw new ArgumentException("There is nothing to seal.", nameof(leaves));
        while (level.Count > 1)
        {
            List<byte[]> above = new((level.Count + 1) / 2);
            for (var index = 0; index + 1 < level.Count; index += 2)
                above.Add(SHA256.HashData([NodeMark, .. level[index], .. level[index + 1]]));
            if (level.Count % 2 == 1)
                above.Add(level[^1]);
            level = above;
        }
        return level[0];
    }
}
