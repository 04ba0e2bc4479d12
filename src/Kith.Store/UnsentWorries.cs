using Kith.Store.Engines;

namespace Kith.Store;

/// <summary>
/// What somebody without an account began to write and has not sent. It is kept sealed, under a digest of its code, and not for long: nobody
/// here can read it.
/// </summary>
/// <param name="database">Where it is kept.</param>
/// <param name="clock">Says when.</param>
public sealed class UnsentWorries(Database database, TimeProvider clock)
{
    private readonly Engine _engine = database.Engine;

    /// <summary>Keeps one in place of what was kept under the same mark, and forgets those whose time is over.</summary>
    /// <param name="mark">The digest of the code.</param>
    /// <param name="content">What was written, sealed.</param>
    /// <param name="until">Until when it is kept, UTC.</param>
    /// <param name="most">How many are kept at most: whoever fills this pushes nobody out.</param>
    /// <param name="stop">Stops before anything is kept.</param>
    /// <returns>False when so many are kept that there is no room for another; nothing is kept then.</returns>
    public async Task<bool> KeepAsync(
        string mark,
        byte[] content,
        DateTimeOffset until,
        int most,
        CancellationToken stop = default
    )
    {
        await WriteAsync("DELETE FROM unsent_worry WHERE kept_until < $1", Moments.Whole(clock.GetUtcNow()), stop);
        var kept = await _engine.TakeAsync(
            row => row.GetString(0),
            """
            INSERT INTO unsent_worry (mark, sealed, kept_until)
            SELECT $1, $2, $3 WHERE (SELECT count(*) FROM unsent_worry WHERE mark <> $1) < $4
            ON CONFLICT (mark) DO UPDATE SET sealed = excluded.sealed, kept_until = excluded.kept_until
            RETURNING mark
            """,
            [mark, content, Moments.Whole(until), most],
            stop
        );
        return kept.Count > 0;
    }

    /// <summary>What is kept under a mark; null for nothing, and for what is kept no longer.</summary>
    public async Task<(byte[] Sealed, DateTimeOffset Until)?> FindAsync(string mark, CancellationToken stop = default)
    {
        var found = await _engine.ListAsync(
            row => (row.GetFieldValue<byte[]>(0), row.GetFieldValue<DateTimeOffset>(1)),
            "SELECT sealed, kept_until FROM unsent_worry WHERE mark = $1 AND kept_until >= $2",
            [mark, Moments.Whole(clock.GetUtcNow())],
            stop
        );
        return found is [var one, ..] ? one : null;
    }

    /// <summary>Forgets what was sent, or is no longer wanted.</summary>
    public Task ForgetAsync(string mark, CancellationToken stop = default) =>
        WriteAsync("DELETE FROM unsent_worry WHERE mark = $1", mark, stop);

    private async Task WriteAsync(string delete, object which, CancellationToken stop)
    {
        await using var write = await _engine.BeginAsync(stop);
        write.Run(delete, which);
        await write.CommitAsync(stop);
    }
}
