using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Kith.Web.Components;

[Flags]
public enum DatePart
{
    None = 0,
    Day = 1,
    Month = 2,
    Year = 4,
    All = Day | Month | Year,
}

/// <summary>A date as somebody typed it: three texts, so that what is wrong can be shown again.</summary>
public readonly record struct DateParts(string? Day, string? Month, string? Year)
{
    public bool IsEmpty =>
        string.IsNullOrWhiteSpace(Day) && string.IsNullOrWhiteSpace(Month) && string.IsNullOrWhiteSpace(Year);

    public static DateParts Of(DateOnly? date) =>
        date is { } on ? new(Text(on.Day), Text(on.Month), Text(on.Year)) : default;

    /// <summary>Reads the three inputs that <see cref="DateInput"/> writes for a name.</summary>
    public static DateParts Read(IFormCollection form, string name) =>
        new(form[$"{name}-day"].ToString(), form[$"{name}-month"].ToString(), form[$"{name}-year"].ToString());

    /// <summary>The date, or null where the parts are no date of the calendar. A year has four digits.</summary>
    public DateOnly? ToDate() =>
        Number(Day) is { } day
        && Number(Month) is { } month and >= 1 and <= 12
        && Number(Year) is { } year and >= 1000 and <= 9999
        && day >= 1
        && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>What is wrong with the date and where, in the design system's words; null if it is a date.</summary>
    /// <param name="what">What the date is, starting in lower case: "the date of the visit".</param>
    public (string Message, DatePart Part)? Problem(string what)
    {
        if (ToDate() is not null)
            return null;
        if (IsEmpty)
            return ($"Enter {what}", DatePart.None);

        var missing = Missing();
        return missing == DatePart.None
            ? ($"{Capital(what)} must be a real date", DatePart.None)
            : ($"{Capital(what)} must include a {Words(missing)}", missing);
    }

    /// <summary>The name of the first part in a set, as the inputs' ids have it, or null for none.</summary>
    internal static string? First(DatePart parts) => Names(parts).FirstOrDefault();

    internal static IEnumerable<string> Names(DatePart parts)
    {
        if (parts.HasFlag(DatePart.Day))
            yield return "day";
        if (parts.HasFlag(DatePart.Month))
            yield return "month";
        if (parts.HasFlag(DatePart.Year))
            yield return "year";
    }

    private DatePart Missing() =>
        (string.IsNullOrWhiteSpace(Day) ? DatePart.Day : DatePart.None)
        | (string.IsNullOrWhiteSpace(Month) ? DatePart.Month : DatePart.None)
        | (string.IsNullOrWhiteSpace(Year) ? DatePart.Year : DatePart.None);

    private static string Words(DatePart parts) => string.Join(" and ", Names(parts));

    private static string Capital(string what) => char.ToUpperInvariant(what[0]) + what[1..];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int? Number(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
