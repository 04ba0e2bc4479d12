namespace Kith.Guidance.Tests;

public class WorkingDaysTests
{
    private static readonly WorkingDays Days = Shipped.Days;

    [Theory]
    [InlineData("2026-04-02", "1 working day", "2026-04-07")] // a referral on the Thursday before Easter
    [InlineData("2026-04-04", "1 working day", "2026-04-07")] // a referral on Easter Saturday
    [InlineData("2026-03-02", "45 working days", "2026-05-07")]
    [InlineData("2026-10-01", "45 working days", "2026-12-03")]
    [InlineData("2026-12-16", "15 working days", "2027-01-11")] // strategy discussion before Christmas
    [InlineData("2026-12-24", "15 working days", "2027-01-19")]
    [InlineData("2026-12-17", "10 working days", "2027-01-05")] // conference, first core group
    [InlineData("2026-12-23", "5 working days", "2027-01-04")] // aware of a serious incident
    [InlineData("2026-12-21", "15 working days", "2027-01-14")] // Panel told, rapid review
    public void A_limit_counts_from_the_day_after_the_event_and_skips_weekends_and_bank_holidays(
        string from,
        string limit,
        string due
    ) => Days.Due(On(from), Limit.Parse(limit)).ShouldBe(On(due));

    [Theory]
    [InlineData("2026-04-02", "2026-04-02")]
    [InlineData("2026-04-05", "2026-04-02")] // Easter Sunday: the Thursday before Good Friday
    [InlineData("2026-12-28", "2026-12-24")] // the holiday in place of Boxing Day
    public void What_is_due_on_a_day_off_counts_on_the_last_working_day_before_it(string due, string counts) =>
        Days.OnOrBefore(On(due)).ShouldBe(On(counts));

    [Fact]
    public void A_council_closing_between_Christmas_and_New_Year_does_not_stop_the_count()
    {
        Days.IsWorkingDay(On("2026-12-29")).ShouldBeTrue();
        Days.IsWorkingDay(On("2026-12-30")).ShouldBeTrue();
        Days.IsWorkingDay(On("2026-12-31")).ShouldBeTrue();
    }

    [Fact]
    public void The_early_May_holiday_of_2020_was_on_the_8th_and_not_on_the_4th()
    {
        Days.IsWorkingDay(On("2020-05-04")).ShouldBeTrue();
        Days.IsBankHoliday(On("2020-05-08")).ShouldBeTrue();
    }

    [Fact]
    public void The_state_funeral_of_19_September_2022_was_a_bank_holiday()
    {
        Days.IsBankHoliday(On("2022-09-19")).ShouldBeTrue();
        Days.After(On("2022-09-16"), 1).ShouldBe(On("2022-09-20"));
    }

    // Counting both ends and taking one off gives 0 here, because the first day is no working day.
    [Fact]
    public void The_first_working_day_after_an_event_at_the_weekend_is_day_1() =>
        Days.Between(On("2026-04-04"), On("2026-04-07")).ShouldBe(1);

    [Fact]
    public void Counting_from_and_including_the_day_ends_one_working_day_sooner()
    {
        var including = Days.Counting(EventDay.DayOne);
        including.After(On("2026-03-02"), 45).ShouldBe(On("2026-05-06"));
        including.After(On("2026-04-04"), 1).ShouldBe(On("2026-04-07"));
        including.Due(On("2026-03-02"), Limit.Parse("10 calendar days")).ShouldBe(On("2026-03-11"));
    }

    [Theory]
    [InlineData("2026-01-15", 3, "2026-04-15")]
    [InlineData("2026-11-30", 3, "2027-02-28")]
    [InlineData("2027-11-30", 3, "2028-02-29")]
    [InlineData("2026-02-28", 6, "2026-08-28")]
    public void Months_end_on_the_corresponding_date_or_the_last_day_of_the_month(
        string from,
        int months,
        string due
    ) => Days.Due(On(from), new Limit(months, LimitUnit.Months)).ShouldBe(On(due));

    [Theory]
    [InlineData("2026-06-05T22:15", 72, "2026-06-08T22:15")] // over a weekend
    [InlineData("2026-03-28T12:00", 24, "2026-03-29T13:00")] // the clocks go forward
    [InlineData("2026-10-24T12:00", 24, "2026-10-25T11:00")] // the clocks go back
    public void Hours_are_elapsed_hours(string from, int hours, string due) =>
        WorkingDays
            .DueAt(DateOnly.FromDateTime(At(from)), TimeOnly.FromDateTime(At(from)), new Limit(hours, LimitUnit.Hours))
            .ShouldBe(At(due));

    [Fact]
    public void Hours_from_an_unknown_time_are_counted_from_the_end_of_the_day() =>
        Days.Due(On("2026-06-05"), Limit.Parse("72 hours")).ShouldBe(On("2026-06-08"));

    [Fact]
    public void The_last_moment_of_an_unknown_time_is_the_end_of_its_day() =>
        WorkingDays.DueAt(On("2026-06-05"), null, Limit.Parse("72 hours")).ShouldBe(At("2026-06-08T23:59"));

    [Fact]
    public void The_first_date_there_is_can_be_counted_from()
    {
        Days.After(DateOnly.MinValue, 1).ShouldBe(DateOnly.MinValue.AddDays(1));
        Days.Counting(EventDay.DayOne).After(DateOnly.MinValue, 1).ShouldBe(DateOnly.MinValue);
        Days.Due(DateOnly.MinValue, Limit.Parse("24 hours")).ShouldBe(DateOnly.MinValue.AddDays(1));
    }

    [Fact]
    public void A_count_past_the_last_date_there_is_ends_on_it()
    {
        Days.After(DateOnly.MaxValue, 3).ShouldBe(DateOnly.MaxValue);
        Days.Due(DateOnly.MaxValue, Limit.Parse("6 months")).ShouldBe(DateOnly.MaxValue);
        Days.Due(DateOnly.MaxValue, Limit.Parse("9 calendar days")).ShouldBe(DateOnly.MaxValue);
        Days.Due(DateOnly.MaxValue, Limit.Parse("72 hours")).ShouldBe(DateOnly.MaxValue);
    }
}
