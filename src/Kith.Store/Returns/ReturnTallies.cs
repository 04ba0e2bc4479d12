using System.Data.Common;
using Kith.Store.Engines;
using Kith.Store.Rows;

namespace Kith.Store.Returns;

/// <summary>What the return of a year would be, as it was counted on one day after another.</summary>
/// <param name="database">Where it is kept.</param>
public sealed class ReturnTallies(Database database)
{
    private static readonly Table<ReturnReadinessRow> Readiness = new("return_readiness");
    private static readonly Table<ReturnTallyRow> Tallies = new("return_tally");
    private static readonly Table<ReturnFindingRow> Findings = new("return_finding");

    private readonly Engine _engine = database.Engine;

    /// <summary>Keeps a count, in place of an earlier one of the same day. The findings take the place of all earlier ones of the year.</summary>
    /// <param name="year">The collection year: 2025-26.</param>
    /// <param name="day">The day it was counted.</param>
    /// <param name="readiness">A row a team.</param>
    /// <param name="tallies">A row a rule that found something.</param>
    /// <param name="findings">Every finding, in the order of the return.</param>
    /// <param name="stop">Stops before anything is kept.</param>
    public async Task KeepAsync(
        string year,
        DateOnly day,
        IReadOnlyList<ReturnReadinessRow> readiness,
        IReadOnlyList<ReturnTallyRow> tallies,
        IReadOnlyList<ReturnFindingRow> findings,
        CancellationToken stop = default
    )
    {
        await using var write = await _engine.BeginAsync(stop);
        write.Run("DELETE FROM return_readiness WHERE year = $1 AND day = $2", year, day);
        write.Run("DELETE FROM return_tally WHERE year = $1 AND day = $2", year, day);
        write.Run("DELETE FROM return_finding WHERE year = $1", year);
        write.Insert(Readiness, readiness);
        write.Insert(Tallies, tallies);
        write.Insert(Findings, findings);
        await write.CommitAsync(stop);
    }

    /// <summary>How ready each team was, day by day, the earliest first.</summary>
    public async Task<IReadOnlyList<ReturnReadinessRow>> ReadinessAsync(
        string year,
        CancellationToken stop = default
    ) =>
        await _engine.ListAsync(
            row => new ReturnReadinessRow(
                row.GetString(0),
                row.GetFieldValue<DateOnly>(1),
                row.GetString(2),
                row.GetInt32(3),
                row.GetInt32(4),
                row.GetInt32(5)
            ),
            "SELECT year, day, team, children, ready, left_out FROM return_readiness WHERE year = $1 ORDER BY day, team",
            [year],
            stop
        );

    /// <summary>What each rule found, day by day, the earliest first.</summary>
    public async Task<IReadOnlyList<ReturnTallyRow>> TalliesAsync(string year, CancellationToken stop = default) =>
        await _engine.ListAsync(
            row => new ReturnTallyRow(
                row.GetString(0),
                row.GetFieldValue<DateOnly>(1),
                row.GetString(2),
                row.GetInt32(3),
                row.GetInt32(4),
                row.GetInt32(5)
            ),
            "SELECT year, day, rule, findings, answered, children FROM return_tally WHERE year = $1 ORDER BY day, rule",
            [year],
            stop
        );

    /// <summary>What one rule found when it was last counted, in the order of the return.</summary>
    /// <param name="year">The collection year: 2025-26.</param>
    /// <param name="rule">The rule's code; empty for entries that stay out of the return.</param>
    /// <param name="after">Leaves out findings up to this place.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="stop">Stops the reading.</param>
    public async Task<IReadOnlyList<ReturnFindingRow>> FindingsAsync(
        string year,
        string rule,
        int after,
        int most,
        CancellationToken stop = default
    ) =>
        await _engine.ListAsync(
            Finding,
            """
            SELECT year, position, child, number, team, rule, about, fact, answered FROM return_finding
            WHERE year = $1 AND rule = $2 AND position > $3 ORDER BY position LIMIT $4
            """,
            [year, rule, after, most],
            stop
        );

    /// <summary>Keeps the figures of a return, in place of earlier ones.</summary>
    /// <param name="figures">Which figures.</param>
    /// <param name="stop">Stops before anything is kept.</param>
    public async Task KeepAsync(ReturnFiguresRow figures, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(figures);
        await using var write = await _engine.BeginAsync(stop);
        write.Run(
            """
            INSERT INTO return_figures (year, source, day, figures) VALUES ($1, $2, $3, $4)
            ON CONFLICT (year, source) DO UPDATE SET day = excluded.day, figures = excluded.figures
            """,
            figures.Year,
            figures.Source,
            figures.Day,
            new JsonText(figures.Figures)
        );
        await write.CommitAsync(stop);
    }

    /// <summary>All figures kept, the latest year first.</summary>
    public async Task<IReadOnlyList<ReturnFiguresRow>> FiguresAsync(CancellationToken stop = default) =>
        await _engine.ListAsync(
            row => new ReturnFiguresRow(
                row.GetString(0),
                row.GetString(1),
                row.GetFieldValue<DateOnly>(2),
                row.GetString(3)
            ),
            "SELECT year, source, day, figures FROM return_figures ORDER BY year DESC, source",
            [],
            stop
        );

    private static ReturnFindingRow Finding(DbDataReader row) =>
        new(
            row.GetString(0),
            row.GetInt32(1),
            row.GetGuid(2),
            row.GetString(3),
            row.GetString(4),
            row.GetString(5),
            row.GetString(6),
            row.GetInt32(7),
            row.GetBoolean(8)
        );
}
