using System.Globalization;

namespace Kith.Guidance;

/// <summary>A day as files, addresses and programs write it: 2026-03-27. What people type is read by the forms.</summary>
public static class IsoDay
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>The day; null where the text is none.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    /// <summary>The day as text.</summary>
    public static string Of(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);
}
