using Kith.Store.Engines;

namespace Kith.Store;

/// <summary>What somebody typed and has not recorded yet.</summary>
/// <param name="Fields">What was typed, as JSON.</param>
/// <param name="SavedAt">When it was kept.</param>
public sealed record Draft(string Fields, DateTimeOffset SavedAt);

/// <summary>Keeps what people type, so that a crash, a time-out or a closed tab loses seconds and not a visit.</summary>
/// <param name="database">Where it is kept.</param>
/// <param name="time">The time.</param>
public sealed class Drafts(Database database, TimeProvider time)
{
    private readonly Engine _engine = database.Engine;

    /// <summary>The draft of one page; null when there is none.</summary>
    /// <param name="viewer">The user.</param>
    /// <param name="page">The page: the act and the child.</param>
    /// <param name="stop">Stops the read.</param>
    public async Task<Draft?> LoadAsync(string viewer, string page, CancellationToken stop = default) =>
        (
            await _engine.ListAsync(
                row => new Draft(row.GetString(0), row.GetFieldValue<DateTimeOffset>(1)),
                "SELECT fields, saved_at FROM draft WHERE viewer = $1 AND page = $2",
                [viewer, page],
                stop
            )
        ).FirstOrDefault();

    /// <summary>Keeps a draft in place of the one before.</summary>
    /// <param name="viewer">The user.</param>
    /// <param name="page">The page.</param>
    /// <param name="fields">What was typed, as JSON.</param>
    /// <param name="stop">Stops before anything is stored.</param>
    public async Task SaveAsync(string viewer, string page, string fields, CancellationToken stop = default)
    {
        await using var write = await _engine.BeginAsync(stop);
        write.Run("DELETE FROM draft WHERE viewer = $1 AND page = $2", viewer, page);
        write.Insert(Rows.Tables.Drafts, [new Rows.DraftRow(viewer, page, fields, time.GetUtcNow())]);
        await write.CommitAsync(stop);
    }

    /// <summary>Forgets a draft: it was recorded, or is no longer wanted.</summary>
    /// <param name="viewer">The user.</param>
    /// <param name="page">The page.</param>
    /// <param name="stop">Stops before anything is stored.</param>
    public async Task DeleteAsync(string viewer, string page, CancellationToken stop = default)
    {
        await using var write = await _engine.BeginAsync(stop);
        write.Run("DELETE FROM draft WHERE viewer = $1 AND page = $2", viewer, page);
        await write.CommitAsync(stop);
    }
}
