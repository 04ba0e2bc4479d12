namespace Kith.Guidance.Tests;

public class BankHolidayTests
{
    [Fact]
    public void The_shipped_list_covers_2010_to_2030_with_at_least_eight_days_a_year()
    {
        var holidays = Shipped.BankHolidays();
        foreach (var year in Enumerable.Range(2010, 21))
            holidays.Days.Keys.Count(day => day.Year == year).ShouldBeGreaterThanOrEqualTo(8);
        (holidays.From, holidays.Until).ShouldBe((2010, 2030));
    }

    [Theory]
    [InlineData("2025-12-25,2025-12-26,2026-01-01,2026-04-03,2026-04-06,2026-05-04,2026-05-25,2026-08-31,2026-12-25")]
    [InlineData("2026-12-28,2027-01-01,2027-03-26,2027-03-29,2027-05-03,2027-05-31,2027-08-30,2027-12-27,2027-12-28")]
    [InlineData("2011-04-29,2012-06-04,2012-06-05,2022-06-02,2022-06-03,2022-09-19,2023-05-08")]
    public void Published_bank_holidays_are_in_the_list(string days)
    {
        foreach (var day in days.Split(','))
            Shipped.Days.IsBankHoliday(On(day)).ShouldBeTrue(day);
    }

    [Fact]
    public void A_day_listed_twice_or_outside_its_years_is_an_error_at_its_line()
    {
        const string text = """
            calendar: england-and-wales
            from: 2026
            until: 2026
            holidays:
              - { date: 2026-12-25, name: Christmas Day }
              - { date: 2026-12-25, name: Christmas Day }
              - { date: 2027-12-27, name: Christmas Day }
            """;
        var (holidays, errors) = BankHolidayFile.Read("days.yaml", text);
        holidays.ShouldBeNull();
        errors.Select(error => error.Line).ShouldBe([6, 7]);
    }
}
