using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.FrontDoor.Worries;

/// <summary>By when the edition in force wants it decided what becomes of what arrived at the front door: one clock for referrals and worries.</summary>
public static class DecisionClock
{
    private static readonly string Decided = Facts.NameOf(new ReferralDecided(default));

    /// <summary>The day; null where the rules in force set none.</summary>
    /// <param name="guidance">The rules.</param>
    /// <param name="on">The day it arrived.</param>
    /// <param name="at">The time it arrived.</param>
    public static DateOnly? Due(GuidanceLibrary guidance, DateOnly on, TimeOnly? at)
    {
        ArgumentNullException.ThrowIfNull(guidance);
        var referral = new ReferralReceived(null) { Episode = 1 };
        return guidance
            .Clocks(
                [new Recorded(1, referral, on, at, default, "", Guid.Empty)],
                on.ToDateTime(at ?? TimeOnly.MinValue)
            )
            .Where(clock => clock.Duty.Rule is ClockRule rule && rule.Until.Any(until => until.Fact == Decided))
            .Select(clock => (DateOnly?)clock.Due)
            .Min();
    }
}
