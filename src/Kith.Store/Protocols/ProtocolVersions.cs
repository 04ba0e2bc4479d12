using Kith.Guidance;
using Kith.Store.Engines;

namespace Kith.Store.Protocols;

/// <summary>The authority's protocol: the versions it published, the one it is writing, and by which each act was done.</summary>
/// <param name="database">Where they are kept.</param>
/// <param name="clock">Says when.</param>
public sealed class ProtocolVersions(Database database, TimeProvider clock)
{
    private const string Columns =
        "number, protocol, version, text, hash, in_force_from, published_by, published_at FROM protocol_version";

    private readonly Engine _engine = database.Engine;

    /// <summary>How many versions were published: when it is the same as before, so are the versions.</summary>
    public async Task<int> CountAsync(CancellationToken stop = default) =>
        (await _engine.ListAsync(row => row.GetInt32(0), "SELECT count(*) FROM protocol_version", [], stop))[0];

    /// <summary>Every version published, in the order of publication.</summary>
    /// <exception cref="DatabaseRefused">One of them was changed.</exception>
    public async Task<IReadOnlyList<PublishedProtocol>> ListAsync(CancellationToken stop = default)
    {
        var found = await _engine.ListAsync(
            row => new PublishedProtocol(
                row.GetInt32(0),
                row.GetString(1),
                row.GetString(2),
                row.GetString(3),
                row.GetString(4),
                row.GetFieldValue<DateOnly>(5),
                row.GetString(6),
                row.GetFieldValue<DateTimeOffset>(7)
            ),
            $"SELECT {Columns} ORDER BY number",
            [],
            stop
        );
        return found.Find(version => !version.IsWhole) is { } changed
            ? throw new DatabaseRefused(
                $"Version {changed.Version} of the protocol in the {database.Name} is not the text that was published. Restore it from a backup."
            )
            : found;
    }

    /// <summary>Publishes a version, and forgets the draft it was made of.</summary>
    /// <param name="protocol">The version.</param>
    /// <param name="after">How many versions its author knew of.</param>
    /// <param name="draft">The revision of the draft it was made of. One saved since then is kept.</param>
    /// <param name="by">The user who publishes.</param>
    /// <param name="rules">The rules without it and with it. It changes no reading of a day before it is in force.</param>
    /// <param name="stop">Stops before anything is stored.</param>
    /// <returns>False when somebody else published meanwhile; nothing was stored.</returns>
    public async Task<bool> PublishAsync(
        Protocol protocol,
        int after,
        int draft,
        string by,
        (GuidanceLibrary Before, GuidanceLibrary With) rules,
        CancellationToken stop = default
    )
    {
        ArgumentNullException.ThrowIfNull(protocol);
        await using var write = await _engine.BeginAsync(stop);
        try
        {
            write.Run(
                """
                INSERT INTO protocol_version (number, protocol, version, text, hash, in_force_from, published_by, published_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                """,
                after + 1,
                protocol.Id,
                protocol.Version,
                protocol.Source.Text,
                protocol.Hash,
                protocol.From,
                by,
                Moments.Whole(clock.GetUtcNow())
            );
            write.Run("DELETE FROM protocol_draft WHERE protocol = $1 AND revision = $2", protocol.Id, draft);
            // The read models of today come out as they are, so they need not be made again.
            foreach (var (before, with) in RulesMark.Of(rules.Before).Parts.Zip(RulesMark.Of(rules.With).Parts))
                write.Run(
                    "UPDATE revision SET number = $1 WHERE name = $2 AND number = $3",
                    with.Mark,
                    with.Name,
                    before.Mark
                );
            await write.CommitAsync(stop);
            return true;
        }
        catch (Exception failure) when (_engine.Refused(failure) is "protocol_version")
        {
            return false;
        }
    }

    /// <summary>The draft of a protocol's next version; null when nobody has begun one.</summary>
    public async Task<ProtocolDraft?> DraftAsync(string protocol, CancellationToken stop = default) =>
        (
            await _engine.ListAsync(
                row => new ProtocolDraft(
                    row.GetInt32(0),
                    row.GetString(1),
                    row.GetString(2),
                    row.GetFieldValue<DateTimeOffset>(3)
                ),
                "SELECT revision, fields, saved_by, saved_at FROM protocol_draft WHERE protocol = $1",
                [protocol],
                stop
            )
        ).SingleOrDefault();

    /// <summary>Keeps a draft in the place of the revision its author had before them.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="fields">What was typed, as JSON.</param>
    /// <param name="revision">The revision its author had before them; 0 to begin one.</param>
    /// <param name="by">The user who saves.</param>
    /// <param name="stop">Stops before anything is kept.</param>
    /// <returns>The new revision; null when somebody else saved, began or discarded one meanwhile.</returns>
    public async Task<int?> SaveDraftAsync(
        string protocol,
        string fields,
        int revision,
        string by,
        CancellationToken stop = default
    )
    {
        const string Begin = """
            INSERT INTO protocol_draft (protocol, revision, fields, saved_by, saved_at) VALUES ($1, 1, $2, $3, $4)
            ON CONFLICT (protocol) DO NOTHING RETURNING revision
            """;
        const string Go = """
            UPDATE protocol_draft SET revision = revision + 1, fields = $2, saved_by = $3, saved_at = $4
            WHERE protocol = $1 AND revision = $5 RETURNING revision
            """;
        object[] values = [protocol, new JsonText(fields), by, Moments.Whole(clock.GetUtcNow())];
        var saved = await _engine.TakeAsync(
            row => row.GetInt32(0),
            revision == 0 ? Begin : Go,
            revision == 0 ? values : [.. values, revision],
            stop
        );
        return saved is [var now] ? now : null;
    }

    /// <summary>Throws a draft away, unless somebody saved it since.</summary>
    public async Task DiscardDraftAsync(string protocol, int revision, CancellationToken stop = default)
    {
        await using var write = await _engine.BeginAsync(stop);
        write.Run("DELETE FROM protocol_draft WHERE protocol = $1 AND revision = $2", protocol, revision);
        await write.CommitAsync(stop);
    }

    /// <summary>By which rules an act was done, day by day. Empty for what was imported.</summary>
    public async Task<IReadOnlyList<DoneUnder>> RulesOfAsync(Guid act, CancellationToken stop = default) =>
        await _engine.ListAsync(
            row => new DoneUnder(
                row.GetGuid(0),
                row.GetFieldValue<DateOnly>(1),
                row.GetString(2),
                row.GetTextOrNull(3),
                row.GetTextOrNull(4)
            ),
            "SELECT act, happened_on, edition, protocol, protocol_hash FROM done_under WHERE act = $1 ORDER BY happened_on",
            [act],
            stop
        );
}
