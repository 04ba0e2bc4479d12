using System.IO.Compression;
using System.Text;
using Kith.Casework.Record;

namespace Kith.Web.Shared.Files;

/// <summary>What a file is, by what stands in it. What it is called, and what the browser says it is, is not believed.</summary>
public static class FileContent
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string PowerPoint = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    private const string OpenDocument = "application/vnd.oasis.opendocument.";

    private static readonly string[] Heic = ["heic", "heix", "hevc", "heim", "heis", "mif1", "msf1", "avif", "avis"];

    /// <summary>The media type of the content; or null, and why it is not taken.</summary>
    public static (string? Type, string? Why) TypeOf(Stream content)
    {
        var head = new byte[16];
        content.Position = 0;
        head = head[..content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        ReadOnlySpan<byte> bytes = head;
        return bytes switch
        {
            [0xFF, 0xD8, 0xFF, ..] => ("image/jpeg", null),
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => ("image/png", null),
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => ("image/gif", null),
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => ("application/pdf", null),
            [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => ("audio/ogg", null),
            [(byte)'I', (byte)'D', (byte)'3', ..] => ("audio/mpeg", null),
            [0xFF, 0xF0 or 0xF1 or 0xF8 or 0xF9, ..] => ("audio/aac", null),
            [0xFF, var second, var third, ..] when IsMp3(second, third) => ("audio/mpeg", null),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, .. var kind] => Riff(kind),
            [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', .. var brand] => Container(brand, content),
            [(byte)'P', (byte)'K', 3, 4, ..] => Zip(content),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => (
                null,
                "is in a format of Office before 2007, or locked with a password. Open it, save it as .docx, .xlsx, .pptx or PDF without a password, and choose that"
            ),
            _ => (null, NotTaken),
        };
    }

    private const string NotTaken =
        "is none of the files that are kept here: pictures (JPEG, PNG, GIF, WebP), sound (MP3, M4A, AAC, OGG, WAV), PDF, and documents of Office or OpenDocument";

    private const string Macros =
        "holds a program (macros), which could harm whoever opens it. Save it without macros, or as PDF, and choose that";

    private static bool IsMp3(byte second, byte third) =>
        (second & 0xE0) == 0xE0 && (second & 0x18) != 0x08 && (second & 0x06) != 0 && (third & 0xF0) != 0xF0;

    private static (string?, string?) Riff(ReadOnlySpan<byte> kind) =>
        kind.StartsWith("WEBP"u8) ? ("image/webp", null)
        : kind.StartsWith("WAVE"u8) ? ("audio/wav", null)
        : (null, NotTaken);

    // What telephones record is in a box that also holds films: it is sound where a track sounds and none is seen.
    private static (string?, string?) Container(ReadOnlySpan<byte> brand, Stream content)
    {
        var name = Encoding.Latin1.GetString(brand[..Math.Min(4, brand.Length)]);
        if (Heic.Contains(name))
        {
            return (
                null,
                "is a picture in a format (HEIC) that many computers cannot open. On an iPhone: Settings, Camera, Formats, Most Compatible. Or send the picture to yourself as a JPEG, and choose that"
            );
        }
        var (sounds, seen) = Tracks(content);
        return name is "M4A " or "M4B " || sounds && !seen
            ? seen
                ? (null, Film)
                : ("audio/mp4", null)
            : (null, seen ? Film : NotTaken);
    }

    private const string Film =
        "is a film, and films are not kept here. Say in the entry what it shows, and where it is";

    private static (bool Sounds, bool Seen) Tracks(Stream content)
    {
        content.Position = 0;
        var (sounds, seen, kept) = (false, false, 0);
        var buffer = new byte[1 << 16];
        while (true)
        {
            var read = content.Read(buffer, kept, buffer.Length - kept);
            if (read == 0)
                return (sounds, seen);
            var filled = buffer.AsSpan(0, kept + read);
            sounds |= Handles(filled, "soun"u8);
            seen |= Handles(filled, "vide"u8);
            kept = Math.Min(16, filled.Length);
            filled[^kept..].CopyTo(buffer);
        }
    }

    // "hdlr", a version, a blank, and what the track is for.
    private static bool Handles(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> track)
    {
        for (var at = bytes.IndexOf("hdlr"u8); at >= 0; )
        {
            if (bytes.Length >= at + 16 && bytes.Slice(at + 12, 4).SequenceEqual(track))
                return true;
            var next = bytes[(at + 4)..].IndexOf("hdlr"u8);
            at = next < 0 ? -1 : at + 4 + next;
        }
        return false;
    }

    private static (string?, string?) Zip(Stream content)
    {
        try
        {
            content.Position = 0;
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            var names = archive.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var type = names.Contains("[Content_Types].xml")
                ? names.Contains("word/document.xml")
                    ? Word
                    : names.Contains("xl/workbook.xml")
                        ? Excel
                        : names.Contains("ppt/presentation.xml")
                            ? PowerPoint
                            : null
                : archive.GetEntry("mimetype") is { Length: < 200 } says
                    ? Open(says)
                    : null;
            return type is null ? (null, NotTaken)
                : names.Any(IsProgram) ? (null, Macros)
                : (type, null);
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            return (null, NotTaken);
        }
    }

    private static string? Open(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        var says = new char[100];
        var type = new string(says, 0, reader.ReadBlock(says)).Trim();
        return type.StartsWith(OpenDocument, StringComparison.Ordinal) && StoredFile.Types.Contains(type) ? type : null;
    }

    private static bool IsProgram(string name) =>
        name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase);
}
