using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kith.Store.Engines;

namespace Kith.Store.Sealing;

/// <summary>A row that a seal covers.</summary>
internal readonly record struct SealedRow(byte Log, long Position, byte[] Hash);

/// <summary>A seal. Everything but the rows' own hashes is in <see cref="Statement"/>, which is what is signed.</summary>
internal sealed record Seal(
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
    private const int LeafLength = 1 + 8 + 32;

    /// <summary>What the first seal names as the one before it.</summary>
    internal static readonly byte[] Beginning = new byte[32];

    /// <summary>What is signed, as one line of text.</summary>
    internal string Statement =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"kith-seal-1 {Sequence} {Rows} {Convert.ToHexStringLower(Root)} {Convert.ToHexStringLower(Previous)} {Moments.Text(SealedAt)} {Key}"
        );

    /// <summary>The statement with its signature: what is kept in the second place.</summary>
    internal string Line => $"{Statement} {Convert.ToBase64String(Signature)}";

    /// <summary>What the next seal names as the one before it.</summary>
    internal byte[] Hash => SHA256.HashData(Encoding.UTF8.GetBytes(Statement));

    internal static Seal Make(Seal? last, IReadOnlyList<SealedRow> rows, DateTimeOffset at, SealingKey key)
    {
        var unsigned = new Seal(
            (last?.Sequence ?? 0) + 1,
            rows.Count,
            Pack(rows),
            Merkle.Root(rows.Select(row => row.Hash)),
            last?.Hash ?? Beginning,
            Moments.Whole(at),
            key.Fingerprint,
            []
        );
        return unsigned with { Signature = key.Sign(unsigned.Statement) };
    }

    internal IEnumerable<SealedRow> Unpack()
    {
        for (var at = 0; at + LeafLength <= Leaves.Length; at += LeafLength)
            yield return new SealedRow(
                Leaves[at],
                BinaryPrimitives.ReadInt64BigEndian(Leaves.AsSpan(at + 1)),
                Leaves[(at + 9)..(at + LeafLength)]
            );
    }

    private static byte[] Pack(IReadOnlyList<SealedRow> rows)
    {
        var packed = new byte[rows.Count * LeafLength];
        for (var index = 0; index < rows.Count; index++)
        {
            var leaf = packed.AsSpan(index * LeafLength, LeafLength);
            leaf[0] = rows[index].Log;
            BinaryPrimitives.WriteInt64BigEndian(leaf[1..], rows[index].Position);
            rows[index].Hash.CopyTo(leaf[9..]);
        }
        return packed;
    }
}
