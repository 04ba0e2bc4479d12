namespace Kith.Guidance;

/// <summary>
/// British Summer Time (the Summer Time Order 2002): from 01:00 GMT on the last Sunday of March to 01:00 GMT on the last
/// Sunday of October. Held here so that elapsed hours are right over the change of the clocks without asking the machine
/// for its time zones.
/// </summary>
internal static class SummerTime
{
    /// <summary>The local time a number of elapsed hours after a local time.</summary>
    public static DateTime AddHours(DateTime local, int hours)
    {
        if (DateTime.MaxValue.AddDays(-1) - local < TimeSpan.FromHours(hours))
            return DateTime.MaxValue;
        var then = ToGmt(local).AddHours(hours);
        return IsSummer(then) ? then.AddHours(1) : then;
    }

    // The hour that comes twice in October is taken as the first one, in summer time.
    private static DateTime ToGmt(DateTime local) =>
        local.Year == 1 ? local
        : IsSummer(local.AddHours(-1)) ? local.AddHours(-1)
        : local;

    private static bool IsSummer(DateTime gmt) => gmt >= Change(gmt.Year, 3) && gmt < Change(gmt.Year, 10);

    private static DateTime Change(int year, int month)
    {
        var last = new DateTime(year, month, 31, 1, 0, 0, DateTimeKind.Unspecified);
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
