namespace Kith.Matching.Comparing;

/// <summary>How near two dates of birth are, as they are misread, mistyped and remembered.</summary>
internal static class DateCloseness
{
    private const int Generation = 15;

    // Born six weeks before it was expected, or three after.
    private const int DaysEarly = 42;
    private const int DaysLate = 24;

    public static Level Of(Sketch one, Sketch other) =>
        (one.Born, other.Born) switch
        {
            ({ } born, { } otherBorn) => Of(born, otherBorn),
            ({ } born, null) => AboutExpected(born, other.Expected),
            (null, { } born) => AboutExpected(born, one.Expected),
            _ => one.Expected is { } day && other.Expected is { } otherDay
                ? Math.Abs(day.DayNumber - otherDay.DayNumber) <= DaysLate
                    ? Level.Expected
                    : Level.Different
                : Level.Missing,
        };

    public static Level Of(PartialDate one, PartialDate other)
    {
        if (one == other)
            return one.Day is null || one.Year is null ? Known(one) : Level.Same;
        if (
            one is { Year: { } year, Month: { } month, Day: { } day }
            && other is { Year: { } otherYear, Month: { } otherMonth, Day: { } otherDay }
        )
            return Whole((year, month, day), (otherYear, otherMonth, otherDay));
        return InPart(one, other);
    }

    private static Level Known(PartialDate date) =>
        date.Year is null ? Level.Missing
        : date.Month is null ? Level.Year
        : Level.Month;

    private static Level InPart(PartialDate one, PartialDate other)
    {
        if (one.Year is not { } year || other.Year is not { } otherYear)
            return Level.Missing;
        if (year != otherYear)
            return Apart(year - otherYear);
        return one.Month is { } month && other.Month is { } otherMonth
            ? month == otherMonth
                ? Level.Month
                : Level.SameYear
            : Level.Year;
    }

    private static Level Whole((int Year, int Month, int Day) one, (int Year, int Month, int Day) other)
    {
        var sameYear = one.Year == other.Year;
        if (sameYear && one.Month == other.Day && one.Day == other.Month)
            return Level.Exchanged;
        var same = (sameYear ? 1 : 0) + (one.Month == other.Month ? 1 : 0) + (one.Day == other.Day ? 1 : 0);
        if (same == 2)
            return
                IsOneDigit(one.Year, other.Year) && IsOneDigit(one.Month, other.Month) && IsOneDigit(one.Day, other.Day)
                ? Level.Digit
                : Level.OnePart;
        if (
            Math.Abs(one.Year - other.Year) <= 1
            && Math.Abs(one.Month - other.Month) <= 1
            && Math.Abs(one.Day - other.Day) <= 3
        )
            return Level.Near;
        return sameYear ? Level.SameYear : Apart(one.Year - other.Year);
    }

    private static Level Apart(int years) => Math.Abs(years) >= Generation ? Level.Generation : Level.Different;

    // 12 and 21, 1986 and 1996, 3 and 13: one slip of the finger.
    private static bool IsOneDigit(int one, int other)
    {
        if (one == other)
            return true;
        var (differing, places, sum) = (0, 0, 0);
        for (var (a, b) = (one, other); a > 0 || b > 0; a /= 10, b /= 10, places++)
            if (a % 10 != b % 10)
            {
                differing++;
                sum += (a % 10) - (b % 10);
            }
        return differing == 1 || (differing == 2 && sum == 0 && places <= 2);
    }

    private static Level AboutExpected(PartialDate born, DateOnly? expected)
    {
        if (expected is not { } due)
            return Level.Missing;
        if (born is not { Year: { } year, Month: { } month, Day: { } day })
            return born.Year is { } known && Math.Abs(known - due.Year) > 1 ? Apart(known - due.Year) : Level.Missing;
        var late = ((year - due.Year) * 365) + ((month - due.Month) * 30) + day - due.Day;
        return late is >= -DaysEarly and <= DaysLate ? Level.Expected
            : Math.Abs(late) >= Generation * 365 ? Level.Generation
            : Level.Different;
    }
}
