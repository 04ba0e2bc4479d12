using Kith.Web.Shared;

namespace Kith.Web.Tests.Components;

/// <summary>A day on which something is due says, where nobody works on it, which working day counts.</summary>
public class DueDayTests
{
    [Fact]
    public async Task A_due_date_on_a_working_day_is_that_day() =>
        (await Said("2026-04-02")).ShouldBe("Thursday 2 April");

    [Theory]
    [InlineData("2026-03-07", "Saturday 7 March, a day off: by Friday 6 March")]
    [InlineData("2026-04-05", "Sunday 5 April, a day off: by Thursday 2 April")] // Good Friday before it
    [InlineData("2026-12-25", "Friday 25 December, a day off: by Thursday 24 December")]
    public async Task A_due_date_on_a_day_off_says_which_working_day_counts(string due, string said) =>
        (await Said(due)).ShouldBe(said);

    [Fact]
    public async Task In_a_table_the_date_is_short_and_says_the_same() =>
        (await Said("2026-03-07", ("Short", true))).ShouldBe("7 Mar 2026, a day off: by Friday 6 March");

    [Fact]
    public async Task A_limit_in_hours_does_not_wait_for_a_working_day() =>
        (await Said("2026-03-07", ("At", new DateTime(2026, 3, 7, 15, 30, 0)))).ShouldBe("Saturday 7 March at 15:30");

    private static async Task<string> Said(string due, params (string Name, object? Value)[] more) =>
        (
            await Document.Of<DueDay>([
                ("Day", DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture)),
                .. more,
            ])
        ).Body!.TextContent.Trim();
}
