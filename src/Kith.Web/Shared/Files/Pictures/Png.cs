using System.Buffers.Binary;
using System.Text;

namespace Kith.Web.Shared.Files.Pictures;

/// <summary>A PNG is chunks, each with a name; those of the picture itself, its colours and its movement are kept.</summary>
internal static class Png
{
    private static readonly HashSet<string> Kept =
    [
        .. "IHDR PLTE IDAT IEND".Split(' '),
        .. "tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs cICP".Split(' '),
        .. "acTL fcTL fdAT".Split(' '),
    ];

    internal static IReadOnlyList<Piece> Parts(PictureBytes bytes)
    {
        List<Piece> parts = [new(0, 8)];
        if (!bytes.Bytes(8).AsSpan().SequenceEqual((ReadOnlySpan<byte>)[0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n']))
            throw new InvalidDataException("It does not begin as a PNG does.");
        while (true)
        {
            var from = bytes.Position;
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.Bytes(4));
            var name = Encoding.Latin1.GetString(bytes.Bytes(4));
            if (from + 12 + length > bytes.Length)
                throw new InvalidDataException("A part of the PNG is longer than the file.");
            if (Kept.Contains(name))
                parts.Add(new Piece(from, 12 + length));
            else if (name == "eXIf" && Orientation.Only(bytes.Bytes((int)length)) is { Length: > 0 } turned)
                parts.Add(Piece.Of(Chunk(name, turned)));
            // What stands behind the end is none of it.
            if (name == "IEND")
                return parts;
            bytes.GoTo(from + 12 + length);
        }
    }

    private static byte[] Chunk(string name, byte[] says)
    {
        var chunk = new byte[12 + says.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, says.Length);
        Encoding.Latin1.GetBytes(name, chunk.AsSpan(4));
        says.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + says.Length), Check(chunk.AsSpan(4, 4 + says.Length)));
        return chunk;
    }

    // CRC-32, by which a reader finds a chunk that was damaged.
    internal static uint Check(ReadOnlySpan<byte> bytes)
    {
        var check = uint.MaxValue;
        foreach (var one in bytes)
        {
            check ^= one;
            for (var bit = 0; bit < 8; bit++)
                check = (check & 1) == 1 ? (check >> 1) ^ 0xEDB88320 : check >> 1;
        }
        return ~check;
    }
}
