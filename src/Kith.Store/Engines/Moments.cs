using System.Globalization;

namespace Kith.Store.Engines;

/// <summary>Moments as text: UTC, microseconds, always 27 characters.</summary>
internal static class Moments
{
    private const string Format = "yyyy-MM-ddTHH:mm:ss.ffffffZ";

    internal static string Text(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    internal static DateTimeOffset Parse(string text) =>
        DateTimeOffset.ParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>To the microsecond, which is what PostgreSQL keeps: what is written is what is read back.</summary>
    internal static DateTimeOffset Whole(DateTimeOffset moment) =>
        new(moment.UtcTicks - moment.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);

    internal static TimeOnly? Whole(TimeOnly? time) =>
        time is { } known ? new TimeOnly(known.Ticks - known.Ticks % TimeSpan.TicksPerMicrosecond) : null;
}
