using System.Globalization;

namespace Kith.Guidance.Tests;

public static class Dates
{
    /// <summary>The day written as 2026-03-02.</summary>
    public static DateOnly On(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The moment written as 2026-03-02T14:30.</summary>
    public static DateTime At(string moment) =>
        DateTime.ParseExact(moment, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
}
