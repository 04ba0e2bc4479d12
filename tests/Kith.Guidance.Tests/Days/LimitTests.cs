namespace Kith.Guidance.Tests;

public class LimitTests
{
    [Theory]
    [InlineData("15 working days", 15, LimitUnit.WorkingDays)]
    [InlineData("1 working day", 1, LimitUnit.WorkingDays)]
    [InlineData("84 calendar days", 84, LimitUnit.CalendarDays)]
    [InlineData("3 months", 3, LimitUnit.Months)]
    [InlineData("72 hours", 72, LimitUnit.Hours)]
    public void A_limit_is_read_and_written_in_words(string text, int count, LimitUnit unit)
    {
        Limit.Parse(text).ShouldBe(new Limit(count, unit));
        Limit.Parse(text).ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("15")]
    [InlineData("15 days")]
    [InlineData("6 weeks")]
    [InlineData("0 working days")]
    [InlineData("-1 working days")]
    [InlineData("ten working days")]
    [InlineData("99999 months")]
    [InlineData("99999999999 months")]
    public void What_does_not_say_how_many_of_which_days_is_no_limit(string text) =>
        Should.Throw<FormatException>(() => Limit.Parse(text)).Message.ShouldContain("working days");
}
