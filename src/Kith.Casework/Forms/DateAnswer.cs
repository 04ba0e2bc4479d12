using System.Globalization;

namespace Kith.Casework.Forms;

/// <summary>A day as people type it, in three inputs.</summary>
internal static class DateAnswer
{
    public static Answer Read(string label, string day, string month, string year)
    {
        if (day.Length + month.Length + year.Length == 0)
        {
            return Answer.None;
        }
        string[] missing =
        [
            .. new[] { (day, "day"), (month, "month"), (year, "year") }
                .Where(part => part.Item1.Length == 0)
                .Select(part => part.Item2),
        ];
        if (missing.Length > 0)
        {
            return new Answer(null, $"{label} must include a {string.Join(" and ", missing)}");
        }
        if (year.Length != 4)
        {
            return new Answer(null, $"{label} must have a year of 4 numbers, for example 2026");
        }
        return
            Number(day) is { } d
            && Number(month) is { } m and >= 1 and <= 12
            && Number(year) is { } y and >= 1900
            && d >= 1
            && d <= DateTime.DaysInMonth(y, m)
            ? new Answer(new DateOnly(y, m, d).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null)
            : new Answer(null, $"{label} must be a real date, for example 27 3 2026");
    }

    private static int? Number(string text) =>
        text.Length <= 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
