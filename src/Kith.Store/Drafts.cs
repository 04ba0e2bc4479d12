using Kith.Store.Engines;

namespace Kith.Store;

/// <summary>What people have typed and not yet recorded, so that a crash or a closed tab loses seconds and not an afternoon.</summary>
/// <param name="database">Where it is kept.</param>
/// <param name="clock">Says when.</param>
public sealed class Drafts(Database database, TimeProvider clock)
{
    private readonly Engine _engine = database.Engine;

    /// <summary>A viewer's draft of a page; null when there is none.</summary>
    /// <param name="viewer">The user. A draft is nobody else's.</param>
    /// <param name="page">The page: the act and the child.</param>
    /// <param name="stop">Stops the reading.</param>
    public async Task<Draft?> LoadAsync(string viewer, string page, CancellationToken stop = default)
    {
        var found = await _engine.ListAsync(
            row => new Draft(row.GetString(0), row.GetFieldValue<DateTimeOffset>(1)),
            "SELECT fields, saved_at FROM draft WHERE viewer = $1 AND page = $2",
            [viewer, page],
            stop
        );
        return found.SingleOrDefault();
    }

    /// <summary>Keeps a draft in place of the earlier one.</summary>
    /// <param name="viewer">The user.</param>
    /// <param name="page">The page.</param>
    /// <param name="fields">What was typed, as JSON.</param>
    /// <param name="stop">Stops before anything is kept.</param>
    public Task SaveAsync(string viewer, string page, string fields, CancellationToken stop = default) =>
        RunAsync(
            """
            INSERT INTO draft (viewer, page, fields, saved_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (viewer, page) DO UPDATE SET fields = excluded.fields, saved_at = excluded.saved_at
            """,
            [viewer, page, new JsonText(fields), Moments.Whole(clock.GetUtcNow())],
            stop
        );

    /// <summary>How many characters somebody's other drafts hold together.</summary>
    /// <param name="viewer">The user.</param>
    /// <param name="page">The page whose draft does not count, as it is about to be replaced.</param>
    /// <param name="stop">Stops the reading.</param>
    public async Task<long> LettersBesideAsync(string viewer, string page, CancellationToken stop = default) =>
        (
            await _engine.ListAsync(
                row => row.GetInt64(0),
                "SELECT coalesce(sum(length(CAST(fields AS text))), 0) FROM draft WHERE viewer = $1 AND page <> $2",
                [viewer, page],
                stop
            )
        ).Single();

    /// <summary>Forgets a draft: it was recorded, or thrown away.</summary>
    public Task DeleteAsync(string viewer, string page, CancellationToken stop = default) =>
        RunAsync("DELETE FROM draft WHERE viewer = $1 AND page = $2", [viewer, page], stop);

    private async Task RunAsync(string sql, object[] values, CancellationToken stop)
    {
        await using var write = await _engine.BeginAsync(stop);
        write.Run(sql, values);
        await write.CommitAsync(stop);
    }
}

/// <summary>A draft as kept.</summary>
/// <param name="Fields">What was typed, as JSON.</param>
/// <param name="SavedAt">When, UTC.</param>
public sealed record Draft(string Fields, DateTimeOffset SavedAt);
