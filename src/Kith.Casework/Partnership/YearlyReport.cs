using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Partnership;

/// <summary>By when the guidance in force wants the next report of the safeguarding partners.</summary>
public static class YearlyReport
{
    /// <summary>The limit that runs since the last report; null where none was published, or the rules in force set none.</summary>
    /// <param name="guidance">The rules.</param>
    /// <param name="facts">What is recorded of the partnership.</param>
    /// <param name="now">The moment, in local time.</param>
    public static ClockReading? Next(GuidanceLibrary guidance, IEnumerable<Recorded> facts, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(guidance);
        ArgumentNullException.ThrowIfNull(facts);
        // A limit runs in an episode: the partnership has one, which never ends.
        var reports = facts
            .Where(recorded => recorded.Fact is PartnershipReportPublished)
            .OrderBy(recorded => recorded.On)
            .Select(recorded => recorded with { Fact = recorded.Fact with { Episode = 1 } })
            .ToList();
        return guidance.Clocks(reports, now).LastOrDefault(clock => clock.IsOpen);
    }
}
