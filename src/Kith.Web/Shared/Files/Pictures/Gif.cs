namespace Kith.Web.Shared.Files.Pictures;

/// <summary>A GIF is blocks; those that draw, and the one that says how often the film is repeated, are kept.</summary>
internal static class Gif
{
    private const int Extension = 0x21;
    private const int Drawn = 0x2C;
    private const int End = 0x3B;
    private const int Timing = 0xF9;
    private const int Program = 0xFF;

    internal static IReadOnlyList<Piece> Parts(PictureBytes bytes)
    {
        if (!bytes.Bytes(6).AsSpan(0, 4).SequenceEqual("GIF8"u8))
            throw new InvalidDataException("It does not begin as a GIF does.");
        bytes.Skip(4);
        var says = bytes.Byte();
        bytes.Skip(2);
        SkipColours(bytes, says);
        List<Piece> parts = [new(0, bytes.Position)];
        while (true)
        {
            var from = bytes.Position;
            switch (bytes.Byte())
            {
                case End:
                    parts.Add(Piece.Of([End]));
                    return parts;
                case Drawn:
                    bytes.Skip(8);
                    SkipColours(bytes, bytes.Byte());
                    bytes.Skip(1);
                    SkipBlocks(bytes);
                    parts.Add(new Piece(from, bytes.Position - from));
                    break;
                case Extension:
                    var kept = IsKept(bytes);
                    SkipBlocks(bytes);
                    if (kept)
                        parts.Add(new Piece(from, bytes.Position - from));
                    break;
                default:
                    throw new InvalidDataException("A part of the GIF is none.");
            }
        }
    }

    // Of what programs add, only what repeats the film: anything else may say where it was taken.
    private static bool IsKept(PictureBytes bytes)
    {
        var kind = bytes.Byte();
        if (kind != Program)
            return kind == Timing;
        var length = bytes.Byte();
        var name = bytes.Bytes(length);
        return name.AsSpan().SequenceEqual("NETSCAPE2.0"u8) || name.AsSpan().SequenceEqual("ANIMEXTS1.0"u8);
    }

    private static void SkipColours(PictureBytes bytes, int says)
    {
        if ((says & 0x80) != 0)
            bytes.Skip(3L << ((says & 7) + 1));
    }

    private static void SkipBlocks(PictureBytes bytes)
    {
        for (var length = bytes.Byte(); length > 0; length = bytes.Byte())
            bytes.Skip(length);
    }
}
