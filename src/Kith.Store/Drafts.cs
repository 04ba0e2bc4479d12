using Kith.Store.Engines;

namespace Kith.Store;

/// <summary>What people have typed and not yet recorded, so that a crash or a closed tab loses seconds and not an afternoon.</summary>
/// <param name="database">Where it is kept.</param>
/// <param name="clock">Says when.</param>
public sealed class Drafts(Database database, TimeProvider clock)
{
    // A draft thrown away can be brought back from under this name for a day. No page is called so.
    private const string Discarded = "discarded/";
    private const string Swapping = "swapping/";

    private const string Columns = "page, fields, saved_at, revision, writers, address, title, child, discarded_at";

    private static readonly TimeSpan DiscardedFor = TimeSpan.FromDays(1);

    private readonly Engine _engine = database.Engine;

    /// <summary>A viewer's draft of a page, the one they threw away last with it; empty when there is none.</summary>
    /// <param name="viewer">The user. A draft is nobody else's.</param>
    /// <param name="page">The page: the act and the child.</param>
    /// <param name="stop">Stops the reading.</param>
    public async Task<IReadOnlyList<Draft>> LoadAsync(string viewer, string page, CancellationToken stop = default) =>
        await _engine.ListAsync(
            Read,
            $"SELECT {Columns} FROM draft WHERE viewer = $1 AND (page = $2 OR page = $3)",
            [viewer, page, Discarded + page],
            stop
        );

    /// <summary>All drafts of a viewer that say where they are gone on with, the latest first.</summary>
    /// <param name="viewer">The user.</param>
    /// <param name="child">Of one child; null for all.</param>
    /// <param name="stop">Stops the reading.</param>
    public async Task<IReadOnlyList<Draft>> OfAsync(string viewer, Guid? child, CancellationToken stop = default) =>
        await _engine.ListAsync(
            Read,
            $"SELECT {Columns} FROM draft WHERE viewer = $1 AND address IS NOT NULL{(child is null ? "" : " AND child = $2")} ORDER BY saved_at DESC, page",
            child is { } one ? [viewer, one] : [viewer],
            stop
        );

    /// <summary>Keeps a draft in place of the revision before it.</summary>
    /// <param name="viewer">The user.</param>
    /// <param name="draft">What is kept; its revision is one more than that of the draft it was made from.</param>
    /// <param name="stop">Stops before anything is kept.</param>
    /// <returns>False when another device of theirs kept one meanwhile; nothing is kept then.</returns>
    public async Task<bool> SaveAsync(string viewer, Draft draft, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        const string Begin = """
            INSERT INTO draft (viewer, page, fields, saved_at, revision, writers, address, title, child)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (viewer, page) DO NOTHING RETURNING revision
            """;
        const string Go = """
            UPDATE draft SET fields = $3, saved_at = $4, revision = $5, writers = $6, address = $7, title = $8, child = $9
            WHERE viewer = $1 AND page = $2 AND revision = $10 RETURNING revision
            """;
        object?[] values =
        [
            viewer,
            draft.Page,
            new JsonText(draft.Fields),
            Moments.Whole(clock.GetUtcNow()),
            draft.Revision,
            draft.Writers is null ? null : new JsonText(draft.Writers),
            draft.Address,
            draft.Title,
            draft.Child,
        ];
        // A draft of before revisions has 0: whatever takes its place is the first.
        var saved = await _engine.TakeAsync(row => row.GetInt32(0), Go, [.. values, draft.Revision - 1], stop);
        if (saved.Count == 0 && draft.Revision == 1)
            saved = await _engine.TakeAsync(row => row.GetInt32(0), Begin, values, stop);
        return saved.Count > 0;
    }

    /// <summary>Forgets the draft of a page that was recorded, and remembers what was.</summary>
    /// <param name="viewer">The user.</param>
    /// <param name="page">The page.</param>
    /// <param name="kind">The name under which it is remembered: the page's own, or one for all pages of its kind.</param>
    /// <param name="digests">By which the same is known again, as JSON.</param>
    /// <param name="stop">Stops before anything is changed.</param>
    public Task RecordedAsync(
        string viewer,
        string page,
        string kind,
        string digests,
        CancellationToken stop = default
    ) =>
        WriteAsync(
            write =>
            {
                const string Forget = "DELETE FROM draft WHERE viewer = $1 AND (page = $2 OR page = $3)";
                write.Run(Forget, viewer, page, Discarded + page);
                write.Run(Forget, viewer, kind, Discarded + kind);
                write.Run(
                    """
                    INSERT INTO page_recorded (viewer, page, fields, recorded_at) VALUES ($1, $2, $3, $4)
                    ON CONFLICT (viewer, page) DO UPDATE SET fields = excluded.fields, recorded_at = excluded.recorded_at
                    """,
                    viewer,
                    kind,
                    new JsonText(digests),
                    Moments.Whole(clock.GetUtcNow())
                );
            },
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

    /// <summary>What a viewer recorded last on a page, and when; null when they recorded nothing on it.</summary>
    public async Task<RecordedPage?> LastAsync(string viewer, string page, CancellationToken stop = default) =>
        (
            await _engine.ListAsync(
                row => new RecordedPage(row.GetString(0), row.GetFieldValue<DateTimeOffset>(1)),
                "SELECT fields, recorded_at FROM page_recorded WHERE viewer = $1 AND page = $2",
                [viewer, page],
                stop
            )
        ).SingleOrDefault();

    /// <summary>Throws a draft away. It can be brought back for a day.</summary>
    public Task DiscardAsync(string viewer, string page, CancellationToken stop = default)
    {
        var now = Moments.Whole(clock.GetUtcNow());
        return WriteAsync(
            write =>
            {
                // Only where there is one: discarding twice loses nothing.
                write.Run(
                    """
                    DELETE FROM draft WHERE viewer = $1 AND (discarded_at < $2 OR page = $3
                    AND EXISTS (SELECT 1 FROM draft here WHERE here.viewer = $1 AND here.page = $4))
                    """,
                    viewer,
                    now - DiscardedFor,
                    Discarded + page,
                    page
                );
                write.Run(
                    "UPDATE draft SET page = $1, discarded_at = $2 WHERE viewer = $3 AND page = $4",
                    Discarded + page,
                    now,
                    viewer,
                    page
                );
            },
            stop
        );
    }

    /// <summary>Brings back the draft of a page thrown away last. One that was begun since takes its place there.</summary>
    public Task RestoreAsync(string viewer, string page, CancellationToken stop = default)
    {
        var now = Moments.Whole(clock.GetUtcNow());
        return WriteAsync(
            write =>
            {
                const string Move = "UPDATE draft SET page = $1, discarded_at = $2 WHERE viewer = $3 AND page = $4";
                write.Run(Move, Swapping + page, now, viewer, page);
                write.Run(
                    "UPDATE draft SET page = $1, discarded_at = NULL WHERE viewer = $2 AND page = $3",
                    page,
                    viewer,
                    Discarded + page
                );
                write.Run(Move, Discarded + page, now, viewer, Swapping + page);
            },
            stop
        );
    }

    private static Draft Read(System.Data.Common.DbDataReader row)
    {
        var page = row.GetString(0);
        return new Draft(
            page.StartsWith(Discarded, StringComparison.Ordinal) ? page[Discarded.Length..] : page,
            row.GetString(1),
            row.GetFieldValue<DateTimeOffset>(2),
            row.GetInt32(3)
        )
        {
            Writers = row.GetTextOrNull(4),
            Address = row.GetTextOrNull(5),
            Title = row.GetTextOrNull(6),
            Child = row.GetOrNull<Guid>(7),
            DiscardedAt = row.GetOrNull<DateTimeOffset>(8),
        };
    }

    private async Task WriteAsync(Action<Write> run, CancellationToken stop)
    {
        await using var write = await _engine.BeginAsync(stop);
        run(write);
        await write.CommitAsync(stop);
    }
}

/// <summary>A draft as kept.</summary>
/// <param name="Page">The page it is of.</param>
/// <param name="Fields">What was typed, as JSON.</param>
/// <param name="SavedAt">When, UTC.</param>
/// <param name="Revision">How often it was kept.</param>
public sealed record Draft(string Page, string Fields, DateTimeOffset SavedAt, int Revision)
{
    /// <summary>Which opened page wrote each field, as JSON; null where it was kept before that was known.</summary>
    public string? Writers { get; init; }

    /// <summary>Where it is gone on with; null where it was kept before that was known.</summary>
    public string? Address { get; init; }

    /// <summary>What the page is called.</summary>
    public string? Title { get; init; }

    /// <summary>The child it is about; null for none.</summary>
    public Guid? Child { get; init; }

    /// <summary>When it was thrown away, UTC; null for one that was not.</summary>
    public DateTimeOffset? DiscardedAt { get; init; }
}

/// <summary>What was recorded on a page.</summary>
/// <param name="Digests">By which the same is known again, as JSON.</param>
/// <param name="At">When, UTC.</param>
public sealed record RecordedPage(string Digests, DateTimeOffset At);
