using Kith.Store.Engines;

namespace Kith.Store;

/// <summary>Work to be sent. Several servers may take from it at once: each piece goes to one of them.</summary>
/// <remarks>
/// A piece is taken for a while. Whoever took it says that it was sent, or that it failed; a server that dies says
/// neither, and the piece is taken again. So it is sent at least once: give the receiver <see cref="OutboxMessage.Position"/> to
/// tell a repetition.
/// </remarks>
/// <param name="database">Where it is kept.</param>
/// <param name="clock">Says when.</param>
public sealed class Outbox(Database database, TimeProvider clock)
{
    private readonly Engine _engine = database.Engine;

    /// <summary>Takes what is due, the longest due first.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="hold">For how long nobody else takes it.</param>
    /// <param name="stop">Stops before anything is taken.</param>
    public async Task<IReadOnlyList<OutboxMessage>> TakeAsync(int most, TimeSpan hold, CancellationToken stop = default)
    {
        var now = Moments.Whole(clock.GetUtcNow());
        var taken = await _engine.TakeAsync(
            row => new OutboxMessage(
                row.GetInt64(0),
                row.GetString(1),
                row.GetString(2),
                row.GetString(3),
                row.GetOrNull<Guid>(4),
                row.GetGuid(5),
                row.GetInt32(6)
            ),
            $"""
            UPDATE outbox SET due_at = $1, attempts = attempts + 1
            WHERE position IN (
                SELECT position FROM outbox WHERE sent_at IS NULL AND due_at <= $2
                ORDER BY due_at, position LIMIT $3 {_engine.SkipLocked})
            RETURNING position, kind, recipient, body, child, act, attempts
            """,
            [now + hold, now, most],
            stop
        );
        return [.. taken.OrderBy(parcel => parcel.Position)];
    }

    /// <summary>It was sent.</summary>
    public Task SentAsync(OutboxMessage parcel, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(parcel);
        return RunAsync(
            "UPDATE outbox SET sent_at = $1, failure = NULL WHERE position = $2",
            [Moments.Whole(clock.GetUtcNow()), parcel.Position],
            stop
        );
    }

    /// <summary>It could not be sent: it is due again after a while.</summary>
    public Task FailedAsync(OutboxMessage parcel, string why, TimeSpan again, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(parcel);
        return RunAsync(
            "UPDATE outbox SET failure = $1, due_at = $2 WHERE position = $3 AND sent_at IS NULL",
            [why, Moments.Whole(clock.GetUtcNow() + again), parcel.Position],
            stop
        );
    }

    private async Task RunAsync(string sql, object[] values, CancellationToken stop)
    {
        await using var write = await _engine.BeginAsync(stop);
        write.Run(sql, values);
        await write.CommitAsync(stop);
    }
}

/// <summary>A piece of work to be sent, taken by this program.</summary>
/// <param name="Position">Its number in the outbox.</param>
/// <param name="Kind">What it is: <c>mail</c>, <c>letter</c>, <c>webhook</c>.</param>
/// <param name="Recipient">Whom it goes to.</param>
/// <param name="Body">What it says, as JSON.</param>
/// <param name="Child">The child it is about; null for none.</param>
/// <param name="ActId">The act it came from.</param>
/// <param name="Attempts">How often it was taken, this time included.</param>
public sealed record OutboxMessage(
    long Position,
    string Kind,
    string Recipient,
    string Body,
    Guid? Child,
    Guid ActId,
    int Attempts
);
