using Kith.Store.Engines;
using Kith.Store.Rows;

namespace Kith.Store;

/// <summary>Who looked at whom. Each row is committed before the answer leaves, so that there is no reading without its row.</summary>
/// <param name="database">Where it is kept.</param>
/// <param name="time">The time.</param>
public sealed class Audit(Database database, TimeProvider time)
{
    private readonly Engine _engine = database.Engine;

    /// <summary>Somebody opened a child's record, or was refused it.</summary>
    /// <param name="viewer">The user.</param>
    /// <param name="child">The child.</param>
    /// <param name="purpose">A word of <see cref="Purposes"/>.</param>
    /// <param name="page">The address.</param>
    /// <param name="detail">How the viewer stands to the child, or that it was refused.</param>
    /// <param name="stop">Stops before anything is stored.</param>
    public Task ReadAsync(
        string viewer,
        Guid child,
        string purpose,
        string page,
        string? detail,
        CancellationToken stop = default
    ) => WriteAsync([new AuditRow(time.GetUtcNow(), viewer, child, purpose, page, detail)], stop);

    /// <summary>Somebody was shown children in a list or a search result.</summary>
    /// <param name="viewer">The user.</param>
    /// <param name="children">Each child shown.</param>
    /// <param name="page">The address, with what was searched for.</param>
    /// <param name="stop">Stops before anything is stored.</param>
    public Task ShownAsync(
        string viewer,
        IReadOnlyCollection<Guid> children,
        string page,
        CancellationToken stop = default
    )
    {
        var now = time.GetUtcNow();
        return children.Count == 0
            ? Task.CompletedTask
            : WriteAsync(
                [.. children.Select(child => new AuditRow(now, viewer, child, Purposes.List, page, null))],
                stop
            );
    }

    private async Task WriteAsync(IReadOnlyList<AuditRow> rows, CancellationToken stop)
    {
        await using var write = await _engine.BeginAsync(stop);
        write.Insert(Tables.Audit, rows);
        await write.CommitAsync(stop);
    }
}
