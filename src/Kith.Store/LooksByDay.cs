using System.Globalization;
using Kith.Store.Engines;

namespace Kith.Store;

/// <summary>On how many different children somebody looked on a day.</summary>
/// <param name="Viewer">The user.</param>
/// <param name="Day">The place of the day among those asked for, from 0.</param>
/// <param name="Children">How many.</param>
public sealed record DayOfLooks(string Viewer, int Day, int Children);

/// <summary>Counts for each person and day the different children they were shown.</summary>
/// <param name="database">Where the audit is kept.</param>
public sealed class LooksByDay(Database database)
{
    /// <summary>The days on which it was more than a number.</summary>
    /// <param name="viewers">Whose.</param>
    /// <param name="purpose">One of <see cref="Purposes"/>.</param>
    /// <param name="days">The first moment of each day, the latest day first.</param>
    /// <param name="over">More than so many.</param>
    /// <param name="stop">Stops the counting.</param>
    public async Task<IReadOnlyList<DayOfLooks>> OverAsync(
        IReadOnlyList<string> viewers,
        string purpose,
        IReadOnlyList<DateTimeOffset> days,
        int over,
        CancellationToken stop
    )
    {
        ArgumentNullException.ThrowIfNull(viewers);
        ArgumentNullException.ThrowIfNull(days);
        if (viewers.Count == 0)
            return [];
        object[] values = [.. days.Select(day => (object)Moments.Whole(day)), .. viewers];
        var day = string.Concat(days.Select((_, index) => Invariant($" WHEN at >= ${index + 1} THEN {index}")));
        var whose = string.Join(", ", viewers.Select((_, index) => Invariant($"${days.Count + index + 1}")));
        // The purpose stands in the text, so that the index of that purpose serves.
        return await database.Engine.ListAsync(
            row => new DayOfLooks(row.GetString(0), (int)row.GetInt64(1), (int)row.GetInt64(2)),
            Invariant(
                $"""
                SELECT viewer, CAST(day AS bigint), count(DISTINCT child) FROM (
                    SELECT viewer, child, CASE{day} END AS day FROM audit
                    WHERE purpose = '{purpose}' AND viewer IN ({whose}) AND at >= ${days.Count}
                ) AS looks
                GROUP BY viewer, day HAVING count(DISTINCT child) > {over} ORDER BY day, viewer
                """
            ),
            values,
            stop
        );
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
