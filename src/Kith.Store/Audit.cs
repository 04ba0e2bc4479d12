using Kith.Store.Engines;
using Kith.Store.Rows;

namespace Kith.Store;

/// <summary>Who looked at whom. A look is on the disk before the answer leaves: await it before answering.</summary>
/// <param name="database">Where it is kept.</param>
/// <param name="clock">Says when.</param>
public sealed class Audit(Database database, TimeProvider clock)
{
    private readonly Engine _engine = database.Engine;

    /// <summary>Somebody is about to be shown one child's record, or was refused it.</summary>
    /// <param name="viewer">The user.</param>
    /// <param name="child">The child.</param>
    /// <param name="purpose">One of <see cref="Purposes"/>.</param>
    /// <param name="page">The page, as its address.</param>
    /// <param name="detail">How the viewer stands to the child, a reason given, that it was refused; null for none.</param>
    /// <param name="stop">Stops before anything is written.</param>
    public Task ReadAsync(
        string viewer,
        Guid child,
        string purpose,
        string page,
        string? detail = null,
        CancellationToken stop = default
    ) => WriteAsync([new AuditRow(Now, viewer, child, purpose, page, detail)], stop);

    /// <summary>Somebody is about to be shown several children in a list or a search result: a row for each, written together.</summary>
    public Task ShownAsync(
        string viewer,
        IReadOnlyCollection<Guid> children,
        string page,
        CancellationToken stop = default
    ) => WriteAsync(viewer, children, Purposes.List, page, stop);

    /// <summary>A search is about to show somebody several children: a row for each, written together.</summary>
    public Task FoundAsync(
        string viewer,
        IReadOnlyCollection<Guid> children,
        string page,
        CancellationToken stop = default
    ) => WriteAsync(viewer, children, Purposes.Search, page, stop);

    /// <summary>How many different children searches have shown each person since a moment, the most first: whoever leads this list far ahead may be gathering the register.</summary>
    /// <param name="since">From when, UTC: the beginning of the day.</param>
    /// <param name="viewer">One person; null for everybody.</param>
    /// <param name="stop">Stops the reading.</param>
    public async Task<IReadOnlyList<(string Viewer, int Children)>> FoundSinceAsync(
        DateTimeOffset since,
        string? viewer = null,
        CancellationToken stop = default
    ) =>
        await _engine.ListAsync(
            row => (row.GetString(0), (int)row.GetInt64(1)),
            $"""
            SELECT viewer, count(DISTINCT child) AS children FROM audit
            WHERE purpose = '{Purposes.Search}' AND at >= $1{(viewer is null ? "" : " AND viewer = $2")}
            GROUP BY viewer ORDER BY children DESC, viewer
            """,
            viewer is null ? [Moments.Whole(since)] : [Moments.Whole(since), viewer],
            stop
        );

    /// <summary>Who was at a child's record, the latest first.</summary>
    public Task<IReadOnlyList<Look>> OfChildAsync(Guid child, int most, CancellationToken stop = default) =>
        LooksAsync("child = $1", child, most, stop);

    /// <summary>Whose records somebody was at, the latest first.</summary>
    public Task<IReadOnlyList<Look>> OfViewerAsync(string viewer, int most, CancellationToken stop = default) =>
        LooksAsync("viewer = $1", viewer, most, stop);

    private async Task<IReadOnlyList<Look>> LooksAsync(string which, object value, int most, CancellationToken stop) =>
        await _engine.ListAsync(
            row => new Look(
                row.GetFieldValue<DateTimeOffset>(0),
                row.GetString(1),
                row.GetGuid(2),
                row.GetString(3),
                row.GetString(4),
                row.GetTextOrNull(5)
            ),
            $"SELECT at, viewer, child, purpose, page, detail FROM audit WHERE {which} ORDER BY position DESC LIMIT $2",
            [value, most],
            stop
        );

    private DateTimeOffset Now => Moments.Whole(clock.GetUtcNow());

    private Task WriteAsync(
        string viewer,
        IReadOnlyCollection<Guid> children,
        string purpose,
        string page,
        CancellationToken stop
    )
    {
        var now = Now;
        return WriteAsync([.. children.Select(child => new AuditRow(now, viewer, child, purpose, page, null))], stop);
    }

    private async Task WriteAsync(IReadOnlyList<AuditRow> rows, CancellationToken stop)
    {
        if (rows.Count == 0)
            return;
        await using var write = await _engine.BeginAsync(stop);
        write.Insert(Tables.Audit, rows);
        await write.CommitAsync(stop);
    }
}

/// <summary>One look at a child's record.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Viewer">The user.</param>
/// <param name="Child">The child.</param>
/// <param name="Purpose">One of <see cref="Purposes"/>.</param>
/// <param name="Page">The page, or for <see cref="Purposes.Record"/> the act.</param>
/// <param name="Detail">Anything further; null for none.</param>
public sealed record Look(DateTimeOffset At, string Viewer, Guid Child, string Purpose, string Page, string? Detail);
