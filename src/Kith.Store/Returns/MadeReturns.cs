using Kith.Store.Engines;

namespace Kith.Store.Returns;

/// <summary>A return that was made: its files are parts of the job that made it.</summary>
/// <param name="Year">The collection year: 2025-26.</param>
/// <param name="Job">The job.</param>
/// <param name="MadeAt">When, UTC.</param>
/// <param name="MadeBy">Who asked for it.</param>
public sealed record MadeReturn(string Year, Guid Job, DateTimeOffset MadeAt, string MadeBy);

/// <summary>The returns that were made, one a year.</summary>
/// <param name="database">Where they are kept.</param>
public sealed class MadeReturns(Database database)
{
    private readonly Engine _engine = database.Engine;

    /// <summary>Keeps a return that is whole, in place of the earlier one of its year; not one whose job was taken for lost meanwhile.</summary>
    public async Task KeepAsync(MadeReturn made, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(made);
        await using var write = await _engine.BeginAsync(stop);
        write.Run(
            "DELETE FROM job_part WHERE job IN (SELECT job FROM made_return WHERE year = $1) AND EXISTS (SELECT 1 FROM job WHERE id = $2)",
            made.Year,
            made.Job
        );
        write.Run(
            """
            INSERT INTO made_return (year, job, made_at, made_by) SELECT $1, $2, $3, $4
            WHERE EXISTS (SELECT 1 FROM job WHERE id = $2)
            ON CONFLICT (year) DO UPDATE SET job = excluded.job, made_at = excluded.made_at, made_by = excluded.made_by
            """,
            made.Year,
            made.Job,
            Moments.Whole(made.MadeAt),
            made.MadeBy
        );
        await write.CommitAsync(stop);
    }

    /// <summary>The returns that were made, the latest year first.</summary>
    public async Task<IReadOnlyList<MadeReturn>> AllAsync(CancellationToken stop = default) =>
        await _engine.ListAsync(
            row => new MadeReturn(
                row.GetString(0),
                row.GetGuid(1),
                row.GetFieldValue<DateTimeOffset>(2),
                row.GetString(3)
            ),
            "SELECT year, job, made_at, made_by FROM made_return ORDER BY year DESC",
            [],
            stop
        );
}
