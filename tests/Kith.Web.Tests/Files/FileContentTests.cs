using System.Text;
using Kith.Casework.Record;
using Kith.Web.Shared.Files;

namespace Kith.Web.Tests.Files;

/// <summary>What a file is, is known by what stands in it.</summary>
public class FileContentTests
{
    [Fact]
    public void Each_kind_that_is_kept_is_known_by_its_content()
    {
        (string Type, byte[] Content)[] kept =
        [
            ("image/jpeg", Made.Jpeg()),
            ("image/png", Made.Png()),
            ("image/gif", Made.Gif()),
            ("image/webp", Made.Webp()),
            ("application/pdf", Made.Pdf()),
            ("audio/mpeg", Made.Mp3(20)),
            ("audio/mpeg", [0xFF, 0xFB, 0x90, 0x64, 0, 0]),
            ("audio/aac", [0xFF, 0xF1, 0x50, 0x80, 0, 0]),
            ("audio/mp4", Container("M4A ", "soun")),
            ("audio/mp4", Container("isom", "soun")),
            ("audio/ogg", [.. "OggS"u8, 0, 2]),
            ("audio/wav", Made.RiffChunk("RIFF", [.. "WAVE"u8, .. new byte[40]])),
            ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Made.Docx()),
            (
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                Made.Zip(("[Content_Types].xml", ""), ("xl/workbook.xml", ""))
            ),
            (
                "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                Made.Zip(("[Content_Types].xml", ""), ("ppt/presentation.xml", ""))
            ),
            .. "text spreadsheet presentation"
                .Split(' ')
                .Select(kind =>
                    (
                        $"application/vnd.oasis.opendocument.{kind}",
                        Made.Zip(("mimetype", $"application/vnd.oasis.opendocument.{kind}"))
                    )
                ),
        ];
        foreach (var (type, content) in kept)
            FileContent.TypeOf(new MemoryStream(content)).ShouldBe((type, null), type);
        kept.Select(one => one.Type).Distinct().Order().ShouldBe(StoredFile.Types.Order());
    }

    [Fact]
    public void What_is_not_kept_says_what_to_do()
    {
        (string Says, byte[] Content)[] refused =
        [
            ("is none of the files", [.. "MZ\x90\0"u8, .. new byte[100]]),
            ("is none of the files", Encoding.ASCII.GetBytes("<html><script>alert(1)</script>")),
            ("is none of the files", Encoding.ASCII.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'/>")),
            ("is none of the files", Made.Zip(("photo.jpg", "no photo"))),
            ("is none of the files", Made.Docx()[..40]),
            ("is none of the files", []),
            ("HEIC", Container("heic", "pict")),
            ("is a film", Container("isom", "soun", "vide")),
            ("is a film", Container("M4A ", "soun", "vide")),
            ("macros", Made.Docx(("word/vbaProject.bin", "Sub AutoOpen()"))),
            ("macros", Made.Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("Basic/script-lc.xml", ""))),
            ("Office before 2007", [0xD0, 0xCF, 0x11, 0xE0, .. new byte[50]]),
        ];
        foreach (var (says, content) in refused)
        {
            var (type, why) = FileContent.TypeOf(new MemoryStream(content));
            type.ShouldBeNull(says);
            why.ShouldNotBeNull().ShouldContain(says);
        }
    }

    private static byte[] Container(string brand, params string[] tracks) =>
        [
            0,
            0,
            0,
            24,
            .. "ftyp"u8,
            .. Encoding.ASCII.GetBytes(brand),
            .. new byte[70_000],
            .. tracks.SelectMany(track => (byte[])[.. "hdlr"u8, .. new byte[8], .. Encoding.ASCII.GetBytes(track)]),
        ];
}
