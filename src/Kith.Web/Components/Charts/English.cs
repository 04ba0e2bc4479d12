using System.Globalization;

namespace Kith.Web.Components;

/// <summary>Dates as they are written on pages, whatever the machine's own language is.</summary>
internal static class English
{
    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>3 March 2026.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Culture);
}
