using System.Globalization;
using Kith.Casework.Record;

namespace Kith.Casework.Forms;

/// <summary>The parts of a date.</summary>
[Flags]
public enum DatePart
{
    /// <summary>None, or the date as a whole.</summary>
    None = 0,

    /// <summary>The day of the month.</summary>
    Day = 1,

    /// <summary>The month.</summary>
    Month = 2,

    /// <summary>The year.</summary>
    Year = 4,

    /// <summary>All of it.</summary>
    All = Day | Month | Year,
}

/// <summary>
/// A date as people type it: 27 3 2026, 27 Mar 26, 27 / November / 2026, or all of it in the first input. The one reader of dates.
/// </summary>
/// <param name="Date">The date; null where what was typed is none.</param>
/// <param name="Missing">The parts that were left blank.</param>
/// <param name="Wrong">The parts that cannot be right; of a day that its month does not have, the day.</param>
public readonly record struct TypedDate(DateOnly? Date, DatePart Missing, DatePart Wrong)
{
    // A year of two numbers is of this century up to 49, as calendars of computers take it.
    private const int LatestOfTwoNumbers = 2049;
    private const int EarliestYear = 1900;

    private static readonly string[] Months =
    [
        .. CultureInfo.GetCultureInfo("en-GB").DateTimeFormat.MonthNames.Where(name => name.Length > 0),
    ];

    private static readonly char[] Between = [' ', '/', '-', '.', ',', '\t'];

    /// <summary>The date, or as much of it as was typed: a year, a month and its year; null where that is neither.</summary>
    public PartDate? Part { get; private init; }

    /// <summary>True when nothing was typed.</summary>
    public bool IsEmpty => Missing == DatePart.All;

    /// <summary>Reads the three inputs of a date.</summary>
    public static TypedDate Read(string? day, string? month, string? year)
    {
        (day, month, year) = (Trimmed(day), Trimmed(month), Trimmed(year));
        if (
            month.Length + year.Length == 0
            && day.Split(Between, StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } all
        )
            (day, month, year) = (
                all[0],
                all[1],
                all.Length == 3 ? all[2]
                : all.Length > 3 ? "?"
                : ""
            );
        var missing =
            (day.Length == 0 ? DatePart.Day : DatePart.None)
            | (month.Length == 0 ? DatePart.Month : DatePart.None)
            | (year.Length == 0 ? DatePart.Year : DatePart.None);
        if (missing != DatePart.None)
            return new TypedDate(null, missing, DatePart.None) { Part = PartOf(day, month, year) };
        var (d, m, y) = (DayOf(day), MonthOf(month), YearOf(year));
        var wrong =
            (d is null ? DatePart.Day : DatePart.None)
            | (m is null ? DatePart.Month : DatePart.None)
            | (y is null ? DatePart.Year : DatePart.None);
        if (wrong == DatePart.None && d > DateTime.DaysInMonth(y!.Value, m!.Value))
            wrong = DatePart.Day;
        DateOnly? date = wrong == DatePart.None ? new DateOnly(y!.Value, m!.Value, d!.Value) : null;
        return new TypedDate(date, DatePart.None, wrong) { Part = date is { } whole ? PartDate.Of(whole) : null };
    }

    // A year, or a month and its year, in the inputs that are theirs.
    private static PartDate? PartOf(string day, string month, string year) =>
        (day, month, year) switch
        {
            ("", "", _) => YearOf(year) is { } y ? PartDate.Of(y) : null,
            ("", _, _) => (MonthOf(month), YearOf(year)) is ({ } m, { } y) ? PartDate.Of(y, m) : null,
            _ => null,
        };

    /// <summary>What is wrong, in the design system's words; null where it is a date.</summary>
    /// <param name="what">What the date is, as its message begins: "The date of the visit".</param>
    public string? Problem(string what) =>
        Date is not null ? null
        : Missing != DatePart.None ? $"{what} must include a {string.Join(" and ", Names(Missing))}"
        : Wrong == DatePart.Year ? $"{what} must have a real year, for example 2026"
        : Wrong == DatePart.Month ? $"{what} must have a real month, for example 3 or March"
        : $"{what} must be a real date, for example 27 3 2026";

    /// <summary>The parts in a set by their names, as inputs carry them, in the order of the page.</summary>
    public static IEnumerable<string> Names(DatePart parts)
    {
        if (parts.HasFlag(DatePart.Day))
            yield return "day";
        if (parts.HasFlag(DatePart.Month))
            yield return "month";
        if (parts.HasFlag(DatePart.Year))
            yield return "year";
    }

    private static int? DayOf(string text)
    {
        // 1st, 2nd, 3rd, 4th
        var digits = text.Length > 2 && char.IsAsciiDigit(text[0]) ? text.TrimEnd('s', 't', 'n', 'd', 'r', 'h') : text;
        return Number(digits) is { } day and >= 1 and <= 31 ? day : null;
    }

    // Three letters of a month name it: Mar, Sept, Novem.
    private static int? MonthOf(string text)
    {
        if (Number(text) is { } number)
            return number is >= 1 and <= 12 ? number : null;
        var name = text.TrimEnd('.');
        var found = Array.FindIndex(Months, month => month.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return name.Length >= 3 && found >= 0 ? found + 1 : null;
    }

    private static int? YearOf(string text) =>
        Number(text) is not { } year ? null
        : text.Length == 2 ? year + (year <= LatestOfTwoNumbers % 100 ? 2000 : EarliestYear)
        : text.Length == 4 && year >= EarliestYear ? year
        : null;

    private static string Trimmed(string? text) => (text ?? "").Trim();

    private static int? Number(string text) =>
        text.Length <= 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
