using FsCheck;
using FsCheck.Fluent;
using Kith.Web.Shared.Files;
using Kith.Web.Shared.Files.Pictures;

namespace Kith.Web.Tests.Files;

/// <summary>What a camera writes beside a picture is left out, and the picture stays as it was drawn.</summary>
public class PictureTests
{
    [Fact]
    public void Where_a_photograph_was_taken_is_left_out_and_the_picture_stays_as_it_was()
    {
        var kept = Cleaned("image/jpeg", Made.Jpeg());

        Says(kept, Made.Secret).ShouldBeFalse();
        kept.ShouldBe(
            (byte[])
                [
                    0xFF,
                    0xD8,
                    .. Made.Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 72, 0, 72, 0, 0]),
                    .. Made.Segment(
                        0xE1,
                        [.. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]
                    ),
                    .. Made.Segment(0xDB, [.. Enumerable.Repeat((byte)1, 65)]),
                    .. Made.Segment(0xC0, 8, 0, 1, 0, 1, 1, 1, 0x11, 0),
                    .. Made.Segment(0xDA, 1, 1, 0, 0, 63, 0),
                    .. Enumerable.Range(0, 100).Select(number => (byte)number),
                    0xFF,
                    0xD9,
                ]
        );
    }

    [Theory]
    [InlineData("image/jpeg")]
    [InlineData("image/png")]
    [InlineData("image/webp")]
    [InlineData("image/gif")]
    public void What_is_written_beside_a_picture_of_any_kind_is_left_out(string type)
    {
        var whole = Whole(type, 1);
        Says(whole, Made.Secret).ShouldBeTrue();

        var kept = Cleaned(type, whole);

        Says(kept, Made.Secret).ShouldBeFalse();
        FileContent.TypeOf(new MemoryStream(kept)).Type.ShouldBe(type);
        Cleaned(type, kept).ShouldBe(kept);
    }

    [Theory]
    [InlineData("image/jpeg")]
    [InlineData("image/png")]
    [InlineData("image/webp")]
    public void A_picture_taken_on_its_side_still_says_so_and_one_that_stands_upright_says_nothing(string type)
    {
        byte[] sideways = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 8];
        Cleaned(type, Whole(type, 8)).AsSpan().IndexOf(sideways).ShouldBeGreaterThan(0);
        Cleaned(type, Whole(type, 1)).AsSpan().IndexOf((ReadOnlySpan<byte>)[0x01, 0x12, 0, 3]).ShouldBe(-1);
    }

    [Fact]
    public void How_often_a_film_of_pictures_is_repeated_stays() =>
        Says(Cleaned("image/gif", Made.Gif()), "NETSCAPE2.0").ShouldBeTrue();

    [Fact]
    public void A_webp_says_how_long_it_is_now_and_that_nothing_stands_beside_it()
    {
        var kept = Cleaned("image/webp", Made.Webp());
        BitConverter.ToInt32(kept, 4).ShouldBe(kept.Length - 8);
        kept[20].ShouldBe((byte)0);
    }

    [Fact]
    public void A_photograph_of_any_parts_in_any_order_keeps_its_own_and_loses_the_others()
    {
        var own = Gen.Elements<(byte[] Bytes, bool IsKept)>(
            (Made.Segment(0xDB, [.. Enumerable.Repeat((byte)9, 65)]), true),
            (Made.Segment(0xC4, 0, 1, 2, 3), true),
            (Made.Segment(0xDD, 0, 4), true),
            (Made.Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, 7, 7]), true)
        );
        var others =
            from marker in Gen.Elements<byte>(0xE1, 0xE2, 0xE3, 0xEC, 0xED, 0xEF, 0xFE)
            from before in Gen.Choose(0, 300)
            select (Bytes: Made.Segment(marker, [.. new byte[before], .. Made.Hidden]), IsKept: false);
        var scan =
            from length in Gen.Choose(0, 40_000)
            select (
                Bytes: (byte[])
                    [
                        .. Made.Segment(0xDA, 1, 1, 0, 0, 63, 0),
                        .. Enumerable
                            .Range(0, length)
                            .SelectMany(number =>
                                number % 97 == 0
                                    ? (byte[])[0xFF, (byte)(number % 2 == 0 ? 0 : 0xD0 + number % 8)]
                                    : [(byte)(number % 255)]
                            ),
                    ],
                IsKept: true
            );
        var parts = Gen.ListOf(Gen.OneOf(own, others, scan), 12);
        Prop.ForAll(
                parts.ToArbitrary(),
                all =>
                {
                    byte[] whole = [0xFF, 0xD8, .. all.SelectMany(part => part.Bytes), 0xFF, 0xD9, .. Made.Hidden];
                    byte[] mine =
                    [
                        0xFF,
                        0xD8,
                        .. all.Where(part => part.IsKept).SelectMany(part => part.Bytes),
                        0xFF,
                        0xD9,
                    ];
                    return Cleaned("image/jpeg", whole).AsSpan().SequenceEqual(mine);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("image/jpeg")]
    [InlineData("image/png")]
    [InlineData("image/webp")]
    [InlineData("image/gif")]
    public void A_picture_damaged_anywhere_is_refused_or_kept_and_never_stops_anything(string type)
    {
        var whole = Whole(type, 3);
        var damage =
            from cut in Gen.Choose(0, whole.Length)
            from hits in Gen.ListOf(Gen.Choose(0, whole.Length - 1).Zip(Gen.Choose(0, 255)), 6)
            select (Cut: cut, Hits: hits);
        Prop.ForAll(
                damage.ToArbitrary(),
                done =>
                {
                    byte[] broken = [.. whole];
                    foreach (var (place, value) in done.Hits)
                        broken[place] = (byte)value;
                    try
                    {
                        // What is kept once is kept whole.
                        var kept = Cleaned(type, broken[..done.Cut]);
                        return Cleaned(type, kept).AsSpan().SequenceEqual(kept);
                    }
                    catch (InvalidDataException)
                    {
                        return true;
                    }
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static byte[] Whole(string type, int turned) =>
        type switch
        {
            "image/jpeg" => Made.Jpeg(turned),
            "image/png" => Made.Png(turned),
            "image/webp" => Made.Webp(turned),
            _ => Made.Gif(),
        };

    private static byte[] Cleaned(string type, byte[] whole)
    {
        using var content = new MemoryStream(whole);
        using var kept = new MemoryStream();
        Picture.CopyAsync(Picture.Parts(type, content), content, kept, TestDatabase.Stop).GetAwaiter().GetResult();
        return kept.ToArray();
    }

    private static bool Says(byte[] bytes, string text) =>
        bytes.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(text)) >= 0;
}
