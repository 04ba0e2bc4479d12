namespace Kith.Web.Shared.Files.Pictures;

/// <summary>A JPEG is segments, each with a marker; those of the picture itself and of its colours are kept.</summary>
internal static class Jpeg
{
    private const int Start = 0xD8;
    private const int End = 0xD9;
    private const int Scan = 0xDA;
    private const int Comment = 0xFE;
    private const int Jfif = 0xE0;
    private const int Exif = 0xE1;
    private const int Colours = 0xE2;
    private const int Adobe = 0xEE;

    internal static IReadOnlyList<Piece> Parts(PictureBytes bytes)
    {
        List<Piece> parts = [];
        if (bytes.Byte() != 0xFF || bytes.Byte() != Start)
            throw new InvalidDataException("It does not begin as a JPEG does.");
        parts.Add(Piece.Of([0xFF, Start]));
        for (var marker = Marker(bytes); ; )
        {
            if (marker == End)
            {
                // What stands behind the end are other pictures and films.
                parts.Add(Piece.Of([0xFF, End]));
                return parts;
            }
            if (marker is 0x01 or >= 0xD0 and <= 0xD7)
            {
                parts.Add(Piece.Of([0xFF, (byte)marker]));
                marker = Marker(bytes);
                continue;
            }
            Segment(bytes, marker, parts);
            marker = marker == Scan ? Data(bytes, parts) : Marker(bytes);
        }
    }

    private static void Segment(PictureBytes bytes, int marker, List<Piece> parts)
    {
        var from = bytes.Position;
        var length = (bytes.Byte() << 8) | bytes.Byte();
        if (length < 2 || from + length > bytes.Length)
            throw new InvalidDataException("A part of the JPEG is longer than the file.");
        if (marker is >= 0xE0 and <= 0xEF or Comment)
        {
            if (Kept(marker, bytes.Bytes(length - 2)) is { Length: > 0 } kept)
                parts.Add(
                    Piece.Of([0xFF, (byte)marker, (byte)((kept.Length + 2) >> 8), (byte)(kept.Length + 2), .. kept])
                );
        }
        else
        {
            parts.Add(Piece.Of([0xFF, (byte)marker]));
            parts.Add(new Piece(from, length));
        }
        bytes.GoTo(from + length);
    }

    private static byte[] Kept(int marker, byte[] said)
    {
        ReadOnlySpan<byte> bytes = said;
        return marker switch
        {
            // The small copy in it would show what was cut off since.
            Jfif when bytes.StartsWith("JFIF\0"u8) && bytes.Length >= 12 => [.. said[..12], 0, 0],
            Exif when bytes.StartsWith("Exif\0\0"u8) && Orientation.Only(bytes[6..]) is { Length: > 0 } turned =>
            [
                .. "Exif\0\0"u8,
                .. turned,
            ],
            Colours when bytes.StartsWith("ICC_PROFILE\0"u8) => said,
            Adobe when bytes.StartsWith("Adobe"u8) && bytes.Length >= 12 => said[..12],
            _ => [],
        };
    }

    // Up to the next marker: a byte FF in what was drawn is followed by 00, or counts where a reader may begin again.
    private static int Data(PictureBytes bytes, List<Piece> parts)
    {
        var from = bytes.Position;
        while (true)
        {
            if (bytes.Byte() != 0xFF)
                continue;
            var to = bytes.Position - 1;
            var next = bytes.Byte();
            while (next == 0xFF)
                next = bytes.Byte();
            if (next is 0x00 or >= 0xD0 and <= 0xD7)
                continue;
            parts.Add(new Piece(from, to - from));
            return next;
        }
    }

    private static int Marker(PictureBytes bytes)
    {
        if (bytes.Byte() != 0xFF)
            throw new InvalidDataException("A part of the JPEG does not begin as parts do.");
        var marker = bytes.Byte();
        while (marker == 0xFF)
            marker = bytes.Byte();
        return marker is 0x00 or Start ? throw new InvalidDataException("A part of the JPEG is none.") : marker;
    }
}
