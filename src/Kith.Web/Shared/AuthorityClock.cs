namespace Kith.Web.Shared;

/// <summary>The moment as the authority's wall clock shows it. Days and working days are counted on this clock.</summary>
public sealed class AuthorityClock(TimeProvider time)
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The moment, UTC.</summary>
    public DateTimeOffset UtcNow => time.GetUtcNow();

    /// <summary>The moment, local.</summary>
    public DateTime Now => Local(UtcNow);

    /// <summary>The day, local.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now);

    /// <summary>A local time as a moment to store. In the hour that comes twice each autumn, the later.</summary>
    public static DateTimeOffset Utc(DateTime local) =>
        new(TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), London));

    /// <summary>A stored moment as local time.</summary>
    public static DateTime Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, London).DateTime;
}
