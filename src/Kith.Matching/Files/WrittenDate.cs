using System.Globalization;

namespace Kith.Matching.Files;

/// <summary>Reads a date as people and programs write it: whole or in part, the British order where it could be either.</summary>
internal static class WrittenDate
{
    private static readonly string[] Months =
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
    ];

    private static readonly char[] Between = ['-', '/', '.', ' ', ','];

    /// <summary>Null where it is no date. A part written as zeros or question marks is not known.</summary>
    public static PartialDate? Parse(string text)
    {
        var parts = WithoutTime(text).Split(Between, StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            [{ Length: 8 } digits] when digits.All(char.IsAsciiDigit) => Of(digits[..4], digits[4..6], digits[6..]),
            [var year] => Of(year, "", ""),
            [{ Length: 4 } year, var month] => Of(year, month, ""),
            [var month, { Length: 4 } year] => Of(year, month, ""),
            [{ Length: 4 } year, var month, var day] => Of(year, month, day),
            [var day, var month, { Length: 4 } year] when Month(day) is null || Number(day) is not null => Of(
                year,
                month,
                day
            ),
            [var month, var day, { Length: 4 } year] => Of(year, month, day),
            _ => null,
        };
    }

    /// <summary>The day where it is known whole and stands in the calendar.</summary>
    public static DateOnly? Day(PartialDate date) =>
        date is { Year: { } year, Month: { } month, Day: { } day } && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static string WithoutTime(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return text.Trim();
        var start = text.LastIndexOfAny(['T', ' '], colon);
        return start < 0 ? text : text[..start].Trim();
    }

    private static PartialDate? Of(string yearText, string monthText, string dayText)
    {
        if (!IsKnown(yearText, out var year) || !IsKnown(dayText, out var day))
            return null;
        var month = IsUnknown(monthText) ? 0 : Month(monthText) ?? -1;
        // Only the American order makes sense of 03/25/2010.
        if (month > 12 && day is >= 1 and <= 12)
            (month, day) = (day, month);
        if (
            year is not 0 and (< 1800 or > 2200)
            || month is < 0 or > 12
            || day is < 0 or > 31
            || (year, month) == (0, 0)
        )
            return null;
        return new PartialDate(Part(year), Part(month), Part(day));
    }

    private static int? Part(int number) => number == 0 ? null : number;

    private static bool IsUnknown(string text) => text.All(letter => letter is '0' or '?' or 'x' or 'X' or '_');

    private static bool IsKnown(string text, out int number)
    {
        number = 0;
        return IsUnknown(text) || (number = Number(Ordinal(text)) ?? -1) >= 0;
    }

    // 2nd, 3rd, 21st, 12th.
    private static string Ordinal(string text) =>
        text.Length is 3 or 4 && text[^2..].ToLowerInvariant() is "st" or "nd" or "rd" or "th" ? text[..^2] : text;

    private static int? Month(string text)
    {
        if (Number(text) is { } number)
            return number;
        var found = text.Length < 3 ? -1 : Array.IndexOf(Months, text[..3].ToLowerInvariant());
        return found < 0 ? null : found + 1;
    }

    private static int? Number(string text) =>
        text.Length <= 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
