using Kith.Store.Engines;
using Kith.Store.Rows;

namespace Kith.Store;

/// <summary>Who looked at whom. A look is on the disk before the answer leaves: await it before answering.</summary>
/// <param name="database">Where it is kept.</param>
/// <param name="clock">Says when.</param>
public sealed class Audit(Database database, TimeProvider clock)
{
    private readonly Engine _engine = database.Engine;
    private readonly Lock _gate = new();
    private List<AuditRow> _gathered = [];
    private Task _writing = Task.CompletedTask;
    private Task? _next;

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

    /// <summary>Somebody is about to be shown records that have an access of their own, as those of allegations: only their own list of looks says it.</summary>
    public Task ReadApartAsync(
        string viewer,
        IReadOnlyCollection<Guid> records,
        string page,
        CancellationToken stop = default
    ) => WriteAsync(viewer, records, Purposes.Apart, page, stop);

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

    /// <summary>Somebody searched, and is about to be shown what was found: a row for the search, and one for each child shown.</summary>
    /// <remarks>
    /// The audit is no second list of names: what was searched for is kept as a code that only the key makes, by which the same
    /// search is known again, and which whoever has the name can compare.
    /// </remarks>
    /// <param name="viewer">The user.</param>
    /// <param name="children">Those shown; none where nobody was found.</param>
    /// <param name="page">The page, without what was typed.</param>
    /// <param name="words">What was typed.</param>
    /// <param name="stop">Stops before anything is written.</param>
    public async Task SearchedAsync(
        string viewer,
        IReadOnlyCollection<Guid> children,
        string page,
        string words,
        CancellationToken stop = default
    )
    {
        var now = Now;
        var code = await CodeOfAsync(words, stop);
        var detail = FormattableString.Invariant($"{children.Count} shown, search {code}");
        await WriteAsync(
            [
                new AuditRow(now, viewer, Purposes.NoChild, Purposes.Searched, page, detail),
                .. children.Select(child => new AuditRow(now, viewer, child, Purposes.Search, page, null)),
            ],
            stop
        );
    }

    /// <summary>
    /// Somebody looks for words in what some records say, and reads these records by it, whether or not the words are there: a row for the search, and
    /// one for each record, with the code of what was typed.
    /// </summary>
    /// <param name="viewer">The user.</param>
    /// <param name="children">Those whose records are looked through.</param>
    /// <param name="page">The page, without what was typed.</param>
    /// <param name="words">What was typed.</param>
    /// <param name="stop">Stops before anything is written.</param>
    public async Task LookedInAsync(
        string viewer,
        IReadOnlyCollection<Guid> children,
        string page,
        string words,
        CancellationToken stop = default
    )
    {
        var now = Now;
        var code = await CodeOfAsync(words, stop);
        var detail = FormattableString.Invariant($"{children.Count} read, search {code}");
        await WriteAsync(
            [
                new AuditRow(now, viewer, Purposes.NoChild, Purposes.Searched, page, detail),
                .. children.Select(child => new AuditRow(
                    now,
                    viewer,
                    child,
                    Purposes.Read,
                    page,
                    $"looked for words, search {code}"
                )),
            ],
            stop
        );
    }

    /// <summary>
    /// Somebody is typing, and is about to be shown who may be meant. Whoever was shown them so a while ago is typing still: a row for
    /// each of the others, and one for the search that showed them, written together; none where nobody is new.
    /// </summary>
    /// <param name="viewer">The user.</param>
    /// <param name="children">Those shown.</param>
    /// <param name="page">The page, without what was typed.</param>
    /// <param name="words">What was typed so far.</param>
    /// <param name="typing">For how long somebody who was shown is not written down again.</param>
    /// <param name="stop">Stops before anything is written.</param>
    public async Task SuggestedAsync(
        string viewer,
        IReadOnlyCollection<Guid> children,
        string page,
        string words,
        TimeSpan typing,
        CancellationToken stop = default
    )
    {
        var shown = await _engine.ListAsync(
            row => row.GetGuid(0),
            $"SELECT DISTINCT child FROM audit WHERE purpose = '{Purposes.Search}' AND viewer = $1 AND at >= $2 AND page = $3",
            [viewer, Moments.Whole(Now - typing), page],
            stop
        );
        Guid[] anew = [.. children.Except(shown)];
        if (anew.Length > 0)
            await SearchedAsync(viewer, anew, page, words, stop);
    }

    /// <summary>The code under which the audit keeps a search; the same for the same words, however they are written.</summary>
    public async Task<string> CodeOfAsync(string words, CancellationToken stop = default)
    {
        await _engine.Codes.ReadyAsync(stop);
        return _engine.Codes.Of(string.Join(' ', SearchName.Words(words).Order(StringComparer.Ordinal)));
    }

    /// <summary>Somebody did something that is about no one child: was refused a page, ran a verb.</summary>
    /// <param name="who">The user, or who runs the command line.</param>
    /// <param name="purpose">One of <see cref="Purposes"/>.</param>
    /// <param name="page">The page or the verb.</param>
    /// <param name="detail">Anything further; null for none.</param>
    /// <param name="stop">Stops before anything is written.</param>
    public Task DidAsync(
        string who,
        string purpose,
        string page,
        string? detail = null,
        CancellationToken stop = default
    ) => WriteAsync([new AuditRow(Now, who, Purposes.NoChild, purpose, page, detail)], stop);

    /// <summary>Who was at a child's record, the latest first.</summary>
    public Task<IReadOnlyList<Look>> OfChildAsync(Guid child, int most, CancellationToken stop = default) =>
        LooksAsync(new LookQuestion { Child = child }, most, stop);

    /// <summary>What somebody looked at, the latest first.</summary>
    public Task<IReadOnlyList<Look>> OfViewerAsync(string viewer, int most, CancellationToken stop = default) =>
        LooksAsync(new LookQuestion { Viewer = viewer }, most, stop);

    /// <summary>Looks, the latest first.</summary>
    /// <param name="question">Which.</param>
    /// <param name="most">How many at most; ask again with <see cref="LookQuestion.Before"/> for those that follow.</param>
    /// <param name="stop">Stops the reading.</param>
    public async Task<IReadOnlyList<Look>> LooksAsync(LookQuestion question, int most, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        var (where, values) = question.Where();
        return await _engine.ListAsync(
            row => new Look(
                row.GetFieldValue<DateTimeOffset>(0),
                row.GetString(1),
                row.GetGuid(2),
                row.GetString(3),
                row.GetString(4),
                row.GetTextOrNull(5)
            )
            {
                Position = row.GetInt64(6),
            },
            $"SELECT at, viewer, child, purpose, page, detail, position FROM audit WHERE {where} ORDER BY position DESC LIMIT ${values.Count + 1}",
            [.. values, most],
            stop
        );
    }

    /// <summary>Who opened a child’s record or wrote on it since a moment, each with the last time, the latest first.</summary>
    /// <param name="child">The child.</param>
    /// <param name="since">From when, UTC.</param>
    /// <param name="most">How many people at most.</param>
    /// <param name="stop">Stops the reading.</param>
    public async Task<IReadOnlyList<(string Viewer, DateTimeOffset Last)>> OpenedSinceAsync(
        Guid child,
        DateTimeOffset since,
        int most,
        CancellationToken stop = default
    ) =>
        await _engine.ListAsync(
            row => (row.GetString(0), row.GetFieldValue<DateTimeOffset>(1)),
            $"""
            SELECT viewer, at FROM audit WHERE position IN (
                SELECT max(position) FROM audit
                WHERE child = $1 AND at >= $2 AND purpose IN ('{Purposes.Read}', '{Purposes.Record}')
                    AND (detail IS NULL OR detail NOT LIKE '%{Refused}')
                GROUP BY viewer
            ) ORDER BY position DESC LIMIT $3
            """,
            [child, Moments.Whole(since), most],
            stop
        );

    /// <summary>Ends the detail of a look that was refused.</summary>
    public const string Refused = ", refused";

    /// <summary>How often each person looked, without saying at whom; by user.</summary>
    /// <param name="from">The first moment.</param>
    /// <param name="until">The moment after the last.</param>
    /// <param name="stop">Stops the counting.</param>
    public async Task<IReadOnlyList<LookCount>> CountsAsync(
        DateTimeOffset from,
        DateTimeOffset until,
        CancellationToken stop = default
    ) =>
        await _engine.ListAsync(
            row => new LookCount(row.GetString(0), row.GetString(1), row.GetInt64(2)),
            $"SELECT viewer, purpose, count(*) FROM audit WHERE purpose <> '{Purposes.Apart}' AND at >= $1 AND at < $2 GROUP BY viewer, purpose ORDER BY viewer, purpose",
            [Moments.Whole(from), Moments.Whole(until)],
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

    // Whoever comes while others wait for the disk is written with all who come meanwhile: one wait for the disk instead of many.
    private Task WriteAsync(IReadOnlyList<AuditRow> rows, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        if (rows.Count == 0)
            return Task.CompletedTask;
        lock (_gate)
        {
            _gathered.AddRange(rows);
            return (_next ??= NextAsync(_writing)).WaitAsync(stop);
        }
    }

    private async Task NextAsync(Task earlier)
    {
        await earlier.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        List<AuditRow> rows;
        lock (_gate)
        {
            (rows, _gathered) = (_gathered, []);
            (_writing, _next) = (_next!, null);
        }
        await using var write = await _engine.BeginAsync(CancellationToken.None);
        write.Insert(Tables.Audit, rows);
        await write.CommitAsync(CancellationToken.None);
    }
}

/// <summary>One look at a child's record.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Viewer">The user.</param>
/// <param name="Child">The child.</param>
/// <param name="Purpose">One of <see cref="Purposes"/>.</param>
/// <param name="Page">The page, or for <see cref="Purposes.Record"/> the act.</param>
/// <param name="Detail">Anything further; null for none.</param>
public sealed record Look(DateTimeOffset At, string Viewer, Guid Child, string Purpose, string Page, string? Detail)
{
    /// <summary>Its place in the audit.</summary>
    public long Position { get; init; }

    /// <summary>True for the same look, wherever it stands.</summary>
    public bool Equals(Look? other) =>
        other is not null
        && (At, Viewer, Child, Purpose, Page, Detail)
            == (other.At, other.Viewer, other.Child, other.Purpose, other.Page, other.Detail);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(At, Viewer, Child, Purpose, Page, Detail);
}
