using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.FrontDoor.Worries;

/// <summary>By when the edition in force wants it decided what becomes of what arrived at the front door: one clock for referrals and worries.</summary>
public static class DecisionClock
{
    private static readonly string Decided = Facts.NameOf(new ReferralDecided(default));

    private static readonly string ContactIsDecided = Facts.NameOf(new ContactDecided(default));

    /// <summary>The day; null where the rules in force set none.</summary>
    /// <param name="guidance">The rules.</param>
    /// <param name="on">The day it arrived.</param>
    /// <param name="at">The time it arrived.</param>
    public static DateOnly? Due(GuidanceLibrary guidance, DateOnly on, TimeOnly? at) =>
        Due(guidance, new ReferralReceived(null), Decided, on, at);

    /// <summary>By when it is to be decided what a contact changes in the work that goes on; null where the rules in force set no day.</summary>
    /// <param name="guidance">The rules.</param>
    /// <param name="on">The day of it.</param>
    public static DateOnly? ContactDue(GuidanceLibrary guidance, DateOnly on) =>
        Due(guidance, new ContactReceived("", "", ToDecide: true), ContactIsDecided, on, null);

    private static DateOnly? Due(GuidanceLibrary guidance, Fact fact, string until, DateOnly on, TimeOnly? at)
    {
        ArgumentNullException.ThrowIfNull(guidance);
        return guidance
            .Clocks(
                [new Recorded(1, fact with { Episode = 1 }, on, at, default, "", Guid.Empty)],
                on.ToDateTime(at ?? TimeOnly.MinValue)
            )
            .Where(clock => clock.Duty.Rule is ClockRule rule && rule.Until.Any(end => end.Fact == until))
            .Select(clock => (DateOnly?)clock.Due)
            .Min();
    }
}
