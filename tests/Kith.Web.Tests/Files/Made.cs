using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Kith.Web.Tests.Files;

/// <summary>Files as people have them, with what cameras and programs write beside a picture.</summary>
internal static class Made
{
    /// <summary>Stands in everything that must not be kept.</summary>
    public const string Secret = "SECRET-PLACE";

    public static byte[] Hidden { get; } = Encoding.ASCII.GetBytes(Secret);

    /// <summary>What a camera writes: which way it was held, and where.</summary>
    public static byte[] Tiff(int turned, bool little = true)
    {
        var tiff = new byte[8 + 2 + 24 + 4 + Hidden.Length];
        (little ? "II*\0"u8 : "MM\0*"u8).CopyTo(tiff);
        Long(tiff, 4, 8);
        Short(tiff, 8, 2);
        Short(tiff, 10, 0x0112);
        Short(tiff, 12, 3);
        Long(tiff, 14, 1);
        Short(tiff, 18, turned);
        Short(tiff, 22, 0x8825);
        Short(tiff, 24, 2);
        Long(tiff, 26, Hidden.Length);
        Long(tiff, 30, 38);
        Hidden.CopyTo(tiff, 38);
        return tiff;

        void Short(byte[] to, int at, int value)
        {
            if (little)
                BinaryPrimitives.WriteUInt16LittleEndian(to.AsSpan(at), (ushort)value);
            else
                BinaryPrimitives.WriteUInt16BigEndian(to.AsSpan(at), (ushort)value);
        }

        void Long(byte[] to, int at, int value)
        {
            if (little)
                BinaryPrimitives.WriteInt32LittleEndian(to.AsSpan(at), value);
            else
                BinaryPrimitives.WriteInt32BigEndian(to.AsSpan(at), value);
        }
    }

    public static byte[] Segment(byte marker, params byte[] says) =>
        [0xFF, marker, (byte)((says.Length + 2) >> 8), (byte)(says.Length + 2), .. says];

    /// <summary>A photograph as a telephone takes it.</summary>
    public static byte[] Jpeg(int turned = 6, int length = 100) =>
        [
            0xFF,
            0xD8,
            .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 72, 0, 72, 0, 0]),
            .. Segment(0xE1, [.. "Exif\0\0"u8, .. Tiff(turned)]),
            .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Hidden]),
            .. Segment(0xED, Hidden),
            .. Segment(0xFE, Hidden),
            .. Segment(0xDB, [.. Enumerable.Repeat((byte)1, 65)]),
            .. Segment(0xC0, 8, 0, 1, 0, 1, 1, 1, 0x11, 0),
            .. Segment(0xDA, 1, 1, 0, 0, 63, 0),
            .. Enumerable.Range(0, length).Select(number => (byte)(number % 200)),
            0xFF,
            0xD9,
            .. Hidden,
        ];

    public static byte[] Chunk(string name, params byte[] says)
    {
        var chunk = new byte[12 + says.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, says.Length);
        Encoding.ASCII.GetBytes(name, chunk.AsSpan(4));
        says.CopyTo(chunk, 8);
        return chunk;
    }

    public static byte[] Png(int turned = 1) =>
        [
            0x89,
            .. "PNG\r\n"u8,
            0x1A,
            0x0A,
            .. Chunk("IHDR", 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0),
            .. Chunk("tEXt", Hidden),
            .. Chunk("eXIf", Tiff(turned, little: false)),
            .. Chunk("iTXt", [.. "XML:com.adobe.xmp"u8, .. Hidden]),
            .. Chunk("tIME", 7, 234, 11, 20, 10, 0, 0),
            .. Chunk("IDAT", 1, 2, 3),
            .. Chunk("IEND"),
            .. Hidden,
        ];

    public static byte[] RiffChunk(string name, params byte[] says)
    {
        var head = new byte[8];
        Encoding.ASCII.GetBytes(name, head);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(4), says.Length);
        return says.Length % 2 == 1 ? [.. head, .. says, 0] : [.. head, .. says];
    }

    public static byte[] Webp(int turned = 1) =>
        RiffChunk(
            "RIFF",
            [
                .. "WEBP"u8,
                .. RiffChunk("VP8X", 0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0),
                .. RiffChunk("VP8 ", 1, 2, 3),
                .. RiffChunk("EXIF", Tiff(turned)),
                .. RiffChunk("XMP ", Hidden),
                .. RiffChunk("MINE", Hidden),
            ]
        );

    public static byte[] Gif() =>
        [
            .. "GIF89a"u8,
            1,
            0,
            1,
            0,
            0x80,
            0,
            0,
            0,
            0,
            0,
            255,
            255,
            255,
            0x21,
            0xFF,
            11,
            .. "NETSCAPE2.0"u8,
            3,
            1,
            0,
            0,
            0,
            0x21,
            0xFE,
            (byte)Hidden.Length,
            .. Hidden,
            0,
            0x21,
            0xFF,
            11,
            .. "XMP DataXMP"u8,
            (byte)Hidden.Length,
            .. Hidden,
            0,
            0x21,
            0xF9,
            4,
            0,
            0,
            0,
            0,
            0,
            0x2C,
            0,
            0,
            0,
            0,
            1,
            0,
            1,
            0,
            0,
            2,
            2,
            0x4C,
            1,
            0,
            0x3B,
            .. Hidden,
        ];

    public static byte[] Pdf(int length = 0) => [.. "%PDF-1.7\n%%EOF\n"u8, .. new byte[length]];

    public static byte[] Mp3(int length) =>
        [.. "ID3\x03\0\0\0\0\0\0"u8, .. Enumerable.Range(0, length).Select(number => (byte)number)];

    /// <summary>A file that is others, packed.</summary>
    public static byte[] Zip(params (string Name, string Says)[] entries)
    {
        using var whole = new MemoryStream();
        using (var archive = new ZipArchive(whole, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, says) in entries)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(says);
            }
        return whole.ToArray();
    }

    public static byte[] Docx(params (string Name, string Says)[] more) =>
        Zip([("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w/>"), .. more]);
}
