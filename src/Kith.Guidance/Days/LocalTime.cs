namespace Kith.Guidance;

/// <summary>
/// The time of the authority's wall clock and Greenwich time, each from the other: the one place that knows of summer time.
/// </summary>
/// <remarks>
/// British Summer Time is from 01:00 GMT on the last Sunday of March to 01:00 GMT on the last Sunday of October (the Summer
/// Time Order 2002). It is held here so that neither limits nor pages ask a machine for its time zones, and both mean the same:
/// of the hour that comes twice in October the first, in summer time, so that nothing is due later than it may be. The hour
/// that never comes in March is taken as the one after it.
/// </remarks>
public static class LocalTime
{
    /// <summary>The local time of a moment.</summary>
    /// <param name="gmt">The moment in Greenwich time.</param>
    public static DateTime Of(DateTime gmt) => IsSummer(gmt) ? gmt.AddHours(1) : gmt;

    /// <summary>The moment, in Greenwich time, of a local time.</summary>
    /// <param name="local">The local time.</param>
    public static DateTime Gmt(DateTime local) =>
        local.Year == 1 ? local
        : IsSummer(local.AddHours(-1)) ? local.AddHours(-1)
        : local;

    /// <summary>The local time a number of elapsed hours after a local time.</summary>
    /// <param name="local">The local time.</param>
    /// <param name="hours">How many hours; past the last day there is, the last moment of all.</param>
    public static DateTime AddHours(DateTime local, int hours) =>
        DateTime.MaxValue.AddDays(-1) - local < TimeSpan.FromHours(hours)
            ? DateTime.MaxValue
            : Of(Gmt(local).AddHours(hours));

    private static bool IsSummer(DateTime gmt) => gmt >= Change(gmt.Year, 3) && gmt < Change(gmt.Year, 10);

    private static DateTime Change(int year, int month)
    {
        var last = new DateTime(year, month, 31, 1, 0, 0, DateTimeKind.Unspecified);
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
