using System.Globalization;
using Kith.Returns.Cin.Reading;

namespace Kith.Returns.Tests.Cin;

public class ValueTests
{
    [Fact]
    public void A_date_is_read_as_the_general_parser_reads_it()
    {
        for (var day = new DateOnly(1999, 1, 1); day.Year < 2005; day = day.AddDays(1))
            Values.Date(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ShouldBe(day);
    }

    [Theory]
    [InlineData(" 2025-05-01\n", true)]
    [InlineData("0001-01-01", true)]
    [InlineData("9999-12-31", true)]
    [InlineData("2024-02-29", true)]
    [InlineData("2025-02-29", false)]
    [InlineData("2025-00-01", false)]
    [InlineData("2025-13-01", false)]
    [InlineData("2025-01-00", false)]
    [InlineData("0000-01-01", false)]
    [InlineData("2025-1-01", false)]
    [InlineData("-025-01-01", false)]
    [InlineData("٢٠٢٥-01-01", false)]
    [InlineData("2025-01-01T00:00:00", false)]
    [InlineData("01/05/2025", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void What_is_no_date_is_none(string? text, bool reads) => Values.Date(text).HasValue.ShouldBe(reads);

    [Theory]
    [InlineData("1", true)]
    [InlineData("TRUE", true)]
    [InlineData("0", false)]
    [InlineData("False", false)]
    [InlineData("yes", null)]
    [InlineData("01", null)]
    [InlineData(null, null)]
    public void A_flag_is_one_of_four_words(string? text, bool? value) => Values.Flag(text).ShouldBe(value);

    [Theory]
    [InlineData("0", 0)]
    [InlineData(" 12 ", 12)]
    [InlineData("-1", -1)]
    [InlineData("1.0", null)]
    [InlineData("99999999999", null)]
    [InlineData("", null)]
    public void A_number_is_whole(string text, int? value) => Values.Number(text).ShouldBe(value);
}
