using System.Buffers.Binary;
using System.Text;

namespace Kith.Web.Shared.Files.Pictures;

/// <summary>A WebP is chunks within one that says how long they are together; those of the picture itself are kept.</summary>
internal static class Webp
{
    private const byte HasExif = 0x08;
    private const byte HasXmp = 0x04;
    private const int FrameHead = 16;

    internal static IReadOnlyList<Piece> Parts(PictureBytes bytes)
    {
        if (
            !bytes.Bytes(4).AsSpan().SequenceEqual("RIFF"u8)
            || BinaryPrimitives.ReadUInt32LittleEndian(bytes.Bytes(4)) is var whole && 8 + whole > bytes.Length
            || !bytes.Bytes(4).AsSpan().SequenceEqual("WEBP"u8)
        )
        {
            throw new InvalidDataException("It does not begin as a WebP does.");
        }
        var parts = Chunks(bytes, 8 + whole);
        // Whether something stands beside the picture is said at its head.
        var turned = parts.Exists(part => part.Bytes is { } says && says.AsSpan().StartsWith("EXIF"u8));
        foreach (
            var head in parts
                .Select(part => part.Bytes)
                .OfType<byte[]>()
                .Where(says => says.AsSpan().StartsWith("VP8X"u8))
        )
            head[8] = (byte)(head[8] & ~(HasExif | HasXmp) | (turned ? HasExif : 0));
        var length = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(length, (uint)(4 + parts.Sum(part => part.Length)));
        return [Piece.Of([.. "RIFF"u8, .. length, .. "WEBP"u8]), .. parts];
    }

    private static List<Piece> Chunks(PictureBytes bytes, long end)
    {
        List<Piece> parts = [];
        while (bytes.Position + 8 <= end)
        {
            var from = bytes.Position;
            var name = Encoding.Latin1.GetString(bytes.Bytes(4));
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes.Bytes(4));
            // An odd one is followed by a byte that says nothing, which some leave out at the end.
            var next = Math.Min(from + 8 + length + (length & 1), end);
            if (from + 8 + length > end)
                throw new InvalidDataException("A part of the WebP is longer than the file.");
            switch (name)
            {
                case "VP8 " or "VP8L" or "ALPH" or "ANIM" or "ICCP":
                    parts.Add(new Piece(from, 8 + length));
                    if ((length & 1) == 1)
                        parts.Add(Piece.Of([0]));
                    break;
                case "VP8X" when length == 10:
                    parts.Add(Piece.Of([.. "VP8X"u8, 10, 0, 0, 0, .. bytes.Bytes(10)]));
                    break;
                case "ANMF" when length >= FrameHead:
                    parts.AddRange(Frame(bytes, from, from + 8 + length));
                    break;
                case "EXIF"
                    when Orientation.Only(Tiff(bytes.Bytes((int)Math.Min(length, 1 << 16)))) is { Length: > 0 } turned:
                    parts.Add(Piece.Of([.. "EXIF"u8, (byte)turned.Length, 0, 0, 0, .. turned]));
                    break;
            }
            bytes.GoTo(next);
        }
        return parts;
    }

    private static List<Piece> Frame(PictureBytes bytes, long from, long end)
    {
        bytes.Skip(FrameHead);
        var drawn = Chunks(bytes, end).FindAll(part => part.Bytes is null or { Length: 1 });
        var length = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(length, (uint)(FrameHead + drawn.Sum(part => part.Length)));
        return [Piece.Of([.. "ANMF"u8, .. length]), new Piece(from + 8, FrameHead), .. drawn];
    }

    // Some write it as a JPEG would.
    private static ReadOnlySpan<byte> Tiff(byte[] says) =>
        says.AsSpan().StartsWith("Exif\0\0"u8) ? says.AsSpan(6) : says;
}
