using Kith.Store.Sealing;

namespace Kith.Store.Rows;

/// <summary>A seal as stored.</summary>
internal sealed record SealRow(
    long Sequence,
    int Rows,
    byte[] Leaves,
    byte[] Root,
    byte[] Previous,
    DateTimeOffset SealedAt,
    string Key,
    byte[] Signature
)
{
    internal static SealRow From(Seal seal) =>
        new(seal.Sequence, seal.Rows, seal.Leaves, seal.Root, seal.Previous, seal.SealedAt, seal.Key, seal.Signature);
}
