using Kith.Store.Engines;

namespace Kith.Store.Mail;

/// <summary>The messages that wait to be sent, e-mails and text messages, and what became of those that were. See docs/documents.md.</summary>
/// <param name="database">Where they are kept.</param>
/// <param name="clock">Says when.</param>
public sealed class MailOutbox(Database database, TimeProvider clock)
{
    internal const string Waiting = "waiting";

    private readonly Engine _engine = database.Engine;

    /// <summary>Those that are due, the longest due first.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="stop">Stops the reading.</param>
    public async Task<IReadOnlyList<DueMail>> DueAsync(int most, CancellationToken stop = default) =>
        await _engine.ListAsync(
            row => new DueMail(
                row.GetGuid(0),
                row.GetGuid(1),
                row.GetInt32(2),
                row.GetFieldValue<DateTimeOffset>(3),
                row.GetFieldValue<DateTimeOffset>(4),
                row.GetInt32(5),
                Words.First(word => word.Value == row.GetString(6)).Key
            ),
            "SELECT id, child, version, queued_at, due_at, tries, state FROM mail_outbox WHERE due_at <= $1 ORDER BY due_at, id LIMIT $2",
            [Moments.Whole(clock.GetUtcNow()), most],
            stop
        );

    /// <summary>Takes one in hand until a moment: meanwhile no other server does. It is due again then, should this one stop in between.</summary>
    /// <returns>False when another was quicker.</returns>
    public async Task<bool> TakeAsync(DueMail mail, DateTimeOffset until, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(mail);
        var taken = await _engine.TakeAsync(
            row => row.GetGuid(0),
            "UPDATE mail_outbox SET due_at = $1, tries = tries + 1 WHERE id = $2 AND due_at = $3 RETURNING id",
            [Moments.Whole(until), mail.Id, mail.DueAt],
            stop
        );
        return taken.Count > 0;
    }

    /// <summary>Nothing more is done about one.</summary>
    public Task SettleAsync(DueMail mail, MailState state, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(mail);
        return RunAsync(
            "UPDATE mail_outbox SET due_at = NULL, state = $1, settled_at = $2 WHERE id = $3",
            [Words[state], Moments.Whole(clock.GetUtcNow()), mail.Id],
            stop
        );
    }

    /// <summary>One was sent, and it is asked later whether it arrived.</summary>
    public Task AskLaterAsync(DueMail mail, DateTimeOffset due, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(mail);
        return RunAsync(
            "UPDATE mail_outbox SET due_at = $1, state = $2, settled_at = COALESCE(settled_at, $3) WHERE id = $4",
            [Moments.Whole(due), Words[MailState.Sent], Moments.Whole(clock.GetUtcNow()), mail.Id],
            stop
        );
    }

    /// <summary>One is tried again.</summary>
    public Task LaterAsync(DueMail mail, DateTimeOffset due, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(mail);
        return RunAsync("UPDATE mail_outbox SET due_at = $1 WHERE id = $2", [Moments.Whole(due), mail.Id], stop);
    }

    /// <summary>How far the message is that an entry of a child's record chose; null where it chose none.</summary>
    public async Task<MailSent?> FindAsync(Guid child, int version, CancellationToken stop = default)
    {
        var found = await _engine.ListAsync(
            row => new MailSent(
                Words.First(word => word.Value == row.GetString(0)).Key,
                row.GetInt32(1),
                row.GetOrNull<DateTimeOffset>(2) ?? row.GetFieldValue<DateTimeOffset>(3)
            ),
            "SELECT state, tries, settled_at, queued_at FROM mail_outbox WHERE child = $1 AND version = $2",
            [child, version],
            stop
        );
        return found is [var one] ? one : null;
    }

    private static Dictionary<MailState, string> Words { get; } =
        new()
        {
            [MailState.Waiting] = Waiting,
            [MailState.Sent] = "sent",
            [MailState.Delivered] = "delivered",
            [MailState.NotDelivered] = "not-delivered",
            [MailState.Refused] = "refused",
            [MailState.GivenUp] = "given-up",
            [MailState.Stopped] = "stopped",
        };

    private async Task RunAsync(string sql, object?[] values, CancellationToken stop)
    {
        await using var write = await _engine.BeginAsync(stop);
        write.Run(sql, values);
        await write.CommitAsync(stop);
    }
}

/// <summary>A message that is due. Nothing in it says to whom, or of what.</summary>
/// <param name="Id">Names the message.</param>
/// <param name="Child">Whose record chose it.</param>
/// <param name="Version">The entry that chose it.</param>
/// <param name="QueuedAt">Since when it waits.</param>
/// <param name="DueAt">When it was due.</param>
/// <param name="Tries">How often it was tried before.</param>
/// <param name="State">Waiting to be sent; or sent, and to be asked whether it arrived.</param>
public sealed record DueMail(
    Guid Id,
    Guid Child,
    int Version,
    DateTimeOffset QueuedAt,
    DateTimeOffset DueAt,
    int Tries,
    MailState State
);

/// <summary>How far a message is.</summary>
public enum MailState
{
    /// <summary>It waits to be sent, or to be tried again.</summary>
    Waiting,

    /// <summary>The server took it.</summary>
    Sent,

    /// <summary>It arrived on the telephone.</summary>
    Delivered,

    /// <summary>The server took it, and it did not arrive on the telephone.</summary>
    NotDelivered,

    /// <summary>The server would not take it for that address.</summary>
    Refused,

    /// <summary>The server took it in no try.</summary>
    GivenUp,

    /// <summary>When it was due, it could not go to its reader any more.</summary>
    Stopped,
}

/// <summary>What became of a message.</summary>
/// <param name="State">How far it is.</param>
/// <param name="Tries">How often it was tried.</param>
/// <param name="At">When it was settled; while it was not, when it was queued.</param>
public sealed record MailSent(MailState State, int Tries, DateTimeOffset At);
