using Kith.Web.Components;

namespace Kith.Web.Tests.Components;

public class DatePartsTests
{
    [Fact]
    public void A_date_of_the_calendar_is_read_with_spaces_and_leading_noughts() =>
        new DateParts(" 07", "03 ", "2026").ToDate().ShouldBe(new DateOnly(2026, 3, 7));

    [Theory]
    [InlineData("29", "2", "2026", DatePart.Day, "be a real date, for example 27 3 2026")]
    [InlineData("0", "2", "2026", DatePart.Day, "be a real date, for example 27 3 2026")]
    [InlineData("31", "13", "2026", DatePart.Month, "have a real month, for example 3 or March")]
    [InlineData("3", "Brumaire", "2026", DatePart.Month, "have a real month, for example 3 or March")]
    [InlineData("3", "3", "226", DatePart.Year, "have a real year, for example 2026")]
    [InlineData("-3", "3", "2026", DatePart.Day, "be a real date, for example 27 3 2026")]
    [InlineData("x", "y", "2026", DatePart.Day | DatePart.Month, "be a real date, for example 27 3 2026")]
    public void What_is_no_date_says_so_at_the_part_that_is_wrong(
        string day,
        string month,
        string year,
        DatePart wrong,
        string must
    )
    {
        var typed = new DateParts(day, month, year);
        typed.ToDate().ShouldBeNull();
        typed.Problem("the date of the visit").ShouldBe(($"The date of the visit must {must}", wrong));
    }

    [Fact]
    public void An_empty_date_is_asked_for() =>
        default(DateParts).Problem("the date of the visit").ShouldBe(("Enter the date of the visit", DatePart.None));

    [Fact]
    public void The_parts_that_are_missing_are_named() =>
        new DateParts("3", "", " ")
            .Problem("the date of the visit")
            .ShouldBe(("The date of the visit must include a month and year", DatePart.Month | DatePart.Year));

    [Fact]
    public void A_date_written_into_its_parts_is_read_back()
    {
        var day = new DateOnly(2026, 12, 31);
        DateParts.Of(day).ToDate().ShouldBe(day);
        DateParts.Of(day).Problem("the date").ShouldBeNull();
    }
}
