using System.Globalization;
using Kith.Store.Engines;
using Kith.Store.Rows;

namespace Kith.Store;

/// <summary>How often something could have been done as the guidance asks: counted over all records, naming none.</summary>
/// <param name="database">Where the records are kept.</param>
public sealed class Opportunities(Database database)
{
    private readonly Engine _engine = database.Engine;

    /// <summary>How often each of these facts was recorded of a day on or after another, by whoever recorded it, corrections not taken into account.</summary>
    /// <param name="facts">The facts' names.</param>
    /// <param name="from">The first day that counts: the first of a month.</param>
    /// <param name="stop">Stops the counting.</param>
    /// <returns>The number for each fact and user; what never happened is left out.</returns>
    public async Task<IReadOnlyList<(string Fact, string Actor, int Count)>> CountAsync(
        IReadOnlyList<string> facts,
        DateOnly from,
        CancellationToken stop = default
    ) =>
        facts.Count == 0
            ? []
            : await _engine.ListAsync(
                row =>
                    (
                        row.GetString(0),
                        row.GetString(1),
                        Convert.ToInt32(row.GetValue(2), CultureInfo.InvariantCulture)
                    ),
                $"SELECT fact, actor, sum(times) FROM fact_count WHERE month >= $1 AND {_engine.IsAnyOf("fact", "$2")} GROUP BY fact, actor",
                [FactCountRow.MonthOf(from), _engine.ManyTexts(facts)],
                stop
            );
}
