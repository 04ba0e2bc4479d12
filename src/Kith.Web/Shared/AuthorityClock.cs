using Kith.Guidance;

namespace Kith.Web.Shared;

/// <summary>The moment as the authority's wall clock shows it. Days and working days are counted on this clock.</summary>
public sealed class AuthorityClock(TimeProvider time)
{
    /// <summary>The moment, UTC.</summary>
    public DateTimeOffset UtcNow => time.GetUtcNow();

    /// <summary>The moment, local.</summary>
    public DateTime Now => Local(UtcNow);

    /// <summary>The day, local.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now);

    /// <summary>A local time as a moment to store. In the hour that comes twice each autumn, the first.</summary>
    public static DateTimeOffset Utc(DateTime local) =>
        new(LocalTime.Gmt(DateTime.SpecifyKind(local, DateTimeKind.Unspecified)), TimeSpan.Zero);

    /// <summary>A stored moment as local time.</summary>
    public static DateTime Local(DateTimeOffset moment) => LocalTime.Of(moment.ToUniversalTime().DateTime);
}
