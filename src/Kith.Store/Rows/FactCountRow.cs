using Kith.Store.Engines;

namespace Kith.Store.Rows;

/// <summary>How often somebody recorded a kind of fact of a month. Table <c>fact_count</c>.</summary>
/// <param name="Fact">The fact's name.</param>
/// <param name="Month">The month in which it was true: 2026-11.</param>
/// <param name="Actor">Who recorded it.</param>
/// <param name="Times">How often.</param>
internal sealed record FactCountRow(string Fact, string Month, string Actor, long Times)
{
    // How many allegations there are is the designated officers' to know; of places of concern, theirs who keep those records.
    private static bool IsCounted(EventRow one) =>
        !one.Stream.StartsWith(Streams.Allegations, StringComparison.Ordinal)
        && !one.Stream.StartsWith(Streams.Contexts, StringComparison.Ordinal);

    /// <summary>The counts of some facts, in the order of their keys, so that two who write at once wait for one another and never in a ring.</summary>
    internal static IReadOnlyList<FactCountRow> Of(IEnumerable<EventRow> events) =>
        [
            .. events
                .Where(IsCounted)
                .GroupBy(one => (one.Fact, Month: MonthOf(one.HappenedOn), one.Actor))
                .OrderBy(same => same.Key.Fact, StringComparer.Ordinal)
                .ThenBy(same => same.Key.Month, StringComparer.Ordinal)
                .ThenBy(same => same.Key.Actor, StringComparer.Ordinal)
                .Select(same => new FactCountRow(same.Key.Fact, same.Key.Month, same.Key.Actor, same.Count())),
        ];

    internal static string MonthOf(DateOnly day) =>
        day.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Counts every fact there is that is counted.</summary>
    internal static string CountAll(Engine engine) =>
        $"SELECT fact, {engine.MonthOf("happened_on")} AS month, actor, count(*) AS times FROM events WHERE stream NOT LIKE '{Streams.Allegations}%' AND stream NOT LIKE '{Streams.Contexts}%' GROUP BY 1, 2, 3";

    /// <summary>Counts them anew.</summary>
    internal static void MakeAgain(Engine engine, Write write)
    {
        write.Run("DELETE FROM fact_count");
        write.Run($"INSERT INTO fact_count (fact, month, actor, times) {CountAll(engine)}");
    }
}
