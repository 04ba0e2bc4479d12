using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Allegations;

/// <summary>By when the edition in force wants the designated officer told of an allegation.</summary>
public static class ReportClock
{
    private static readonly string Reported = Facts.NameOf(new AllegationReported());

    /// <summary>The last day for it; null where the rules in force set none.</summary>
    /// <param name="guidance">The rules.</param>
    /// <param name="on">The day on which somebody learned of it.</param>
    /// <param name="at">The time of day, where it is known.</param>
    public static DateOnly? Due(GuidanceLibrary guidance, DateOnly on, TimeOnly? at)
    {
        ArgumentNullException.ThrowIfNull(guidance);
        var received = new AllegationReceived("", "", "", "", []) { Episode = 1 };
        return guidance
            .Clocks(
                [new Recorded(1, received, on, at, default, "", Guid.Empty)],
                on.ToDateTime(at ?? TimeOnly.MinValue)
            )
            .Where(clock => clock.Duty.Rule is ClockRule rule && rule.Until.Any(until => until.Fact == Reported))
            .Select(clock => (DateOnly?)clock.Due)
            .Min();
    }
}
