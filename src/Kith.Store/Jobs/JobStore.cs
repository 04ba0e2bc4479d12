using System.Data.Common;
using Kith.Store.Engines;

namespace Kith.Store.Jobs;

/// <summary>Long work, where every server sees it.</summary>
/// <param name="database">Where it is kept.</param>
/// <param name="time">Says when.</param>
public sealed class JobStore(Database database, TimeProvider time)
{
    /// <summary>A server that has said nothing for so long does the work no more: it stopped, or was stopped.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromMinutes(1);

    private const string Lost = "The server that did it stopped. Ask again.";

    private const string Select =
        "SELECT id, kind, asked, asked_by, begun_at, total, done, state, failure, seen_at FROM job";

    private const string Begin = """
        INSERT INTO job (id, kind, asked, asked_by, begun_at, total, done, state, seen_at, stopping, alone)
        VALUES ($1, $2, $3, $4, $5, $6, 0, $7, $8, $9, NULLIF($10, '')) ON CONFLICT DO NOTHING RETURNING total
        """;

    private readonly Engine _engine = database.Engine;

    /// <summary>Keeps a job that begins.</summary>
    /// <param name="job">The job.</param>
    /// <param name="alone">True where no other of its kind may go on with it, on whichever server.</param>
    /// <param name="stop">Stops before anything is kept.</param>
    /// <returns>False when another one goes on, and nothing is kept.</returns>
    public async Task<bool> BeginAsync(KeptJob job, bool alone, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(job);
        await LetGoOfLostAsync(stop);
        var kept = await _engine.TakeAsync(
            row => row.GetInt64(0),
            Begin,
            [
                job.Id,
                job.Kind,
                new JsonText(job.Asked),
                job.By,
                Moments.Whole(job.BegunAt),
                job.Total,
                NameOf(job.State),
                Now,
                false,
                alone ? job.Kind : "",
            ],
            stop
        );
        return kept.Count > 0;
    }

    /// <summary>Says how a job stands, and thereby that it is still done.</summary>
    /// <returns>True when somebody asked for its end.</returns>
    public async Task<bool> SayAsync(
        Guid id,
        JobState state,
        long done,
        string? failure = null,
        CancellationToken stop = default
    )
    {
        var goesOn = state is JobState.Waiting or JobState.Running;
        var stopping = await _engine.TakeAsync(
            row => row.GetBoolean(0),
            $"""
            UPDATE job SET state = $2, done = $3, failure = NULLIF($4, ''), seen_at = $5{(
                goesOn ? "" : ", alone = NULL"
            )}
            WHERE id = $1 RETURNING stopping
            """,
            [id, NameOf(state), done, failure ?? "", Now],
            stop
        );
        // One that was forgotten has nobody who waits for it.
        return stopping is not [false];
    }

    /// <summary>Asks for the end of a job, on whichever server it is done.</summary>
    public async Task StopAsync(Guid id, CancellationToken stop)
    {
        await using var write = await _engine.BeginAsync(stop);
        write.Run("UPDATE job SET stopping = $1 WHERE id = $2", true, id);
        await write.CommitAsync(stop);
    }

    /// <summary>A job; null when there is none.</summary>
    public async Task<KeptJob?> FindAsync(Guid id, CancellationToken stop) =>
        (await _engine.ListAsync(Read, $"{Select} WHERE id = $1", [id], stop)).SingleOrDefault();

    /// <summary>Every job of a kind that is kept, the one begun last first.</summary>
    public async Task<IReadOnlyList<KeptJob>> OfAsync(string kind, CancellationToken stop) =>
        await _engine.ListAsync(Read, $"{Select} WHERE kind = $1 ORDER BY begun_at DESC, id", [kind], stop);

    /// <summary>Forgets jobs, and with them what they made, unless it is the return of a year.</summary>
    public async Task ForgetAsync(IReadOnlyList<Guid> jobs, CancellationToken stop)
    {
        if (jobs.Count == 0)
            return;
        await using var write = await _engine.BeginAsync(stop);
        foreach (var job in jobs)
            write.Run("DELETE FROM job WHERE id = $1", job);
        write.Run(
            """
            DELETE FROM job_part WHERE NOT EXISTS (SELECT 1 FROM job WHERE job.id = job_part.job)
            AND NOT EXISTS (SELECT 1 FROM made_return WHERE made_return.job = job_part.job)
            """
        );
        await write.CommitAsync(stop);
    }

    private DateTimeOffset Now => Moments.Whole(time.GetUtcNow());

    private async Task LetGoOfLostAsync(CancellationToken stop)
    {
        await using var write = await _engine.BeginAsync(stop);
        write.Run(
            "UPDATE job SET alone = NULL, state = $1, failure = $2 WHERE state IN ('waiting', 'running') AND seen_at < $3",
            NameOf(JobState.Failed),
            Lost,
            Now - Silence
        );
        await write.CommitAsync(stop);
    }

    private KeptJob Read(DbDataReader row)
    {
        var job = new KeptJob(
            row.GetGuid(0),
            row.GetString(1),
            row.GetString(2),
            row.GetString(3),
            row.GetFieldValue<DateTimeOffset>(4),
            row.GetInt64(5)
        )
        {
            Done = row.GetInt64(6),
            State = Enum.Parse<JobState>(row.GetString(7), ignoreCase: true),
            Failure = row.GetTextOrNull(8),
        };
        return job.GoesOn && row.GetFieldValue<DateTimeOffset>(9) < Now - Silence
            ? job with
            {
                State = JobState.Failed,
                Failure = Lost,
            }
            : job;
    }

    private static string NameOf(JobState state) =>
        state switch
        {
            JobState.Waiting => "waiting",
            JobState.Running => "running",
            JobState.Finished => "finished",
            JobState.Cancelled => "cancelled",
            _ => "failed",
        };
}
