using Kith.Casework.Forms;

namespace Kith.Casework.Tests.Forms;

public class TimeOfDayTests
{
    [Theory]
    [InlineData("9:30", 9, 30)]
    [InlineData("09:30", 9, 30)]
    [InlineData("9.30am", 9, 30)]
    [InlineData("9:30 a.m.", 9, 30)]
    [InlineData("0930", 9, 30)]
    [InlineData("14:05", 14, 5)]
    [InlineData("2pm", 14, 0)]
    [InlineData("2.05 PM", 14, 5)]
    [InlineData("12am", 0, 0)]
    [InlineData("midday", 12, 0)]
    [InlineData("Midnight", 0, 0)]
    public void A_time_is_read_the_ways_people_write_one(string typed, int hour, int minute) =>
        TimeOfDay.Read(typed).ShouldBe(new TimeOnly(hour, minute));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("25:00")]
    [InlineData("9:60")]
    [InlineData("13pm")]
    [InlineData("after school")]
    public void What_is_no_time_is_none(string? typed) => TimeOfDay.Read(typed).ShouldBeNull();
}
