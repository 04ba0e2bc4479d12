namespace Kith.Guidance;

/// <summary>Which working day the day of an event is. The guidance does not say; the national return counts it as day 0.</summary>
public enum EventDay
{
    /// <summary>The next working day is day 1: one working day after a Friday is the Monday.</summary>
    DayZero,

    /// <summary>"From and including": the day itself is day 1 if it is a working day. Some local manuals count so.</summary>
    DayOne,
}

/// <summary>Days on which a local authority works: Monday to Friday, less the bank holidays of England and Wales.</summary>
/// <remarks>
/// Outside the years of the bank holiday list only weekends are left out. Days on which a council closes its own offices
/// are working days. A result after the last date there is becomes <see cref="DateOnly.MaxValue"/>.
/// </remarks>
public sealed class WorkingDays
{
    private readonly HashSet<DateOnly> _bankHolidays;
    private readonly int[] _weekdayHolidays;
    private readonly EventDay _eventDay;

    /// <summary>A calendar with these bank holidays.</summary>
    /// <param name="bankHolidays">The bank holidays; those on a weekend change nothing.</param>
    /// <param name="eventDay">Which day the day of the event is.</param>
    public WorkingDays(IEnumerable<DateOnly> bankHolidays, EventDay eventDay = EventDay.DayZero)
    {
        _bankHolidays = [.. bankHolidays];
        _eventDay = eventDay;
        _weekdayHolidays = [.. _bankHolidays.Where(IsWeekday).Select(day => day.DayNumber).Order()];
    }

    /// <summary>The same calendar with another rule for the day of the event.</summary>
    public WorkingDays Counting(EventDay from) => from == _eventDay ? this : new WorkingDays(_bankHolidays, from);

    /// <summary>Everything a count depends on, as text.</summary>
    internal string Described =>
        string.Join(
            ' ',
            _weekdayHolidays
                .Select(day => day.ToString(System.Globalization.CultureInfo.InvariantCulture))
                .Prepend(_eventDay.ToString())
        );

    /// <summary>True for a bank holiday of the list, on whatever day of the week.</summary>
    public bool IsBankHoliday(DateOnly day) => _bankHolidays.Contains(day);

    /// <summary>True for a Monday to Friday that is no bank holiday.</summary>
    public bool IsWorkingDay(DateOnly day) => IsWeekday(day) && !IsBankHoliday(day);

    /// <summary>The last working day on or before a day: what is due on a day off has to be done by then to be done at work.</summary>
    public DateOnly OnOrBefore(DateOnly day)
    {
        while (!IsWorkingDay(day) && day > DateOnly.MinValue)
            day = day.AddDays(-1);
        return day;
    }

    /// <summary>The day on which a count of working days from an event ends.</summary>
    /// <param name="from">The day of the event; it need not be a working day.</param>
    /// <param name="count">How many working days; at least 1.</param>
    public DateOnly After(DateOnly from, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var wanted = WorkingDaysUpTo(DayZero(from)) + count;
        var day = WeekdaysAfter(DayZero(from), count);
        while (WorkingDaysUpTo(day) is var reached && reached < wanted)
            day = WeekdaysAfter(day, wanted - reached);
        return Date(day);
    }

    /// <summary>Which working day of a count from <paramref name="from"/> the day <paramref name="to"/> is; 0 when it is before day 1.</summary>
    public int Between(DateOnly from, DateOnly to) =>
        (int)Math.Max(0, WorkingDaysUpTo(to.DayNumber) - WorkingDaysUpTo(DayZero(from)));

    /// <summary>The last day that is in time.</summary>
    /// <param name="from">The day of the event.</param>
    /// <param name="limit">The limit. One in hours is counted here from the end of the day; with a time use <see cref="DueAt"/>.</param>
    public DateOnly Due(DateOnly from, Limit limit) =>
        limit.Unit switch
        {
            LimitUnit.WorkingDays => After(from, limit.Count),
            LimitUnit.CalendarDays => Date((long)DayZero(from) + limit.Count),
            LimitUnit.Months => MonthsAfter(from, limit.Count),
            _ => DateOnly.FromDateTime(DueAt(from, null, limit)),
        };

    /// <summary>The last day from which a limit has run out by a day: what has to be done so long before it is done by then.</summary>
    /// <param name="day">The day it counts back from.</param>
    /// <param name="limit">The limit, in days or months.</param>
    public DateOnly Before(DateOnly day, Limit limit)
    {
        var from = day;
        while (from > DateOnly.MinValue && Due(from, limit) > day)
            from = from.AddDays(-1);
        return from;
    }

    /// <summary>The last moment, in local time, that is in time for a limit in hours.</summary>
    /// <param name="from">The day of the event.</param>
    /// <param name="at">Its time; unknown is taken as the last minute of the day, so that nothing is called late for want of a time.</param>
    /// <param name="limit">A limit in hours.</param>
    public static DateTime DueAt(DateOnly from, TimeOnly? at, Limit limit) =>
        LocalTime.AddHours(from.ToDateTime(at ?? new TimeOnly(23, 59)), limit.Count);

    // Dodds v Walker (1981): a month ends on the corresponding date, or on the last day where the month has no such date.
    private static DateOnly MonthsAfter(DateOnly from, int months) =>
        (DateOnly.MaxValue.Year - from.Year) * 12 + 12 - from.Month < months
            ? DateOnly.MaxValue
            : from.AddMonths(months);

    private int DayZero(DateOnly from) => _eventDay == EventDay.DayZero ? from.DayNumber : from.DayNumber - 1;

    private long WorkingDaysUpTo(long day)
    {
        var found = Array.BinarySearch(_weekdayHolidays, (int)Math.Min(day, int.MaxValue));
        return WeekdaysUpTo(day) - (found < 0 ? ~found : found + 1);
    }

    // Day number 0, 1 January of year 1, is a Monday; day -1 has no weekdays before it.
    private static long WeekdaysUpTo(long day) => (day + 1) / 7 * 5 + Math.Min((day + 1) % 7, 5);

    private static long NthWeekday(long nth) => (nth - 1) / 5 * 7 + (nth - 1) % 5;

    private static long WeekdaysAfter(long day, long count) => NthWeekday(WeekdaysUpTo(day) + count);

    private static DateOnly Date(long day) => DateOnly.FromDayNumber((int)Math.Min(day, DateOnly.MaxValue.DayNumber));

    private static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
