using Kith.Store.Engines;

namespace Kith.Store;

/// <summary>Who has seen which notice.</summary>
/// <param name="database">Where it is kept.</param>
/// <param name="clock">Says when.</param>
public sealed class NoticesSeen(Database database, TimeProvider clock)
{
    private readonly Engine _engine = database.Engine;

    /// <summary>Somebody has seen a notice. Saying so twice changes nothing.</summary>
    /// <param name="viewer">The user.</param>
    /// <param name="child">The child it is about.</param>
    /// <param name="version">The version of the fact it tells of.</param>
    /// <param name="stop">Stops before anything is written.</param>
    public async Task MarkAsync(string viewer, Guid child, int version, CancellationToken stop = default)
    {
        await using var write = await _engine.BeginAsync(stop);
        write.Run(
            "INSERT INTO notice_seen (viewer, child, version, seen_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
            viewer,
            child,
            version,
            Moments.Whole(clock.GetUtcNow())
        );
        await write.CommitAsync(stop);
    }
}
