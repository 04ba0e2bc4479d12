namespace Kith.Guidance.Tests;

public class LocalTimeTests
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    // The changes have fallen on these Sundays since 1996.
    private static readonly DateTime[] EveryHour =
    [
        .. Enumerable.Range(0, 24 * 366 * 40).Select(hour => new DateTime(1996, 1, 1).AddHours(hour).AddMinutes(30)),
    ];

    [Fact]
    public void It_is_what_the_clocks_of_London_show() =>
        EveryHour
            .Where(gmt =>
                LocalTime.Of(gmt)
                != TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(gmt, DateTimeKind.Utc), London)
            )
            .ShouldBeEmpty();

    [Fact]
    public void A_local_time_is_its_moment_again_but_in_the_hour_that_comes_twice_where_it_is_the_first() =>
        EveryHour
            .Where(gmt => LocalTime.Gmt(LocalTime.Of(gmt)) != gmt)
            .ShouldAllBe(gmt => IsSecondOfTwo(gmt) && LocalTime.Gmt(LocalTime.Of(gmt)) == gmt.AddHours(-1));

    [Fact]
    public void The_hour_that_never_comes_in_spring_is_the_one_after_it() =>
        LocalTime.Of(LocalTime.Gmt(new DateTime(2026, 3, 29, 1, 30, 0))).ShouldBe(new DateTime(2026, 3, 29, 2, 30, 0));

    private static bool IsSecondOfTwo(DateTime gmt) => LocalTime.Of(gmt) == LocalTime.Of(gmt.AddHours(-1));
}
