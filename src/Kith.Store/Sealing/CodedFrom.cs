using System.Data.Common;
using System.Globalization;
using Kith.Store.Engines;
using Kith.Store.Rows;

namespace Kith.Store.Sealing;

/// <summary>From where on the rows of a database carry codes.</summary>
/// <param name="Position">The row of the evidence that says so.</param>
/// <param name="Key">The fingerprint of the key that makes them.</param>
/// <param name="Events">The last event without a code.</param>
/// <param name="Audit">The last row of the audit without one.</param>
internal sealed record CodedFrom(long Position, string Key, long Events, long Audit)
{
    private const string Kind = "codes-begun";

    private const string First =
        $"SELECT position, detail FROM evidence WHERE kind = '{Kind}' ORDER BY position LIMIT 1";

    /// <summary>The last position that a row without a code may have.</summary>
    internal long LastWithout(Log log) =>
        log == Log.Events ? Events
        : log == Log.Audit ? Audit
        : 0;

    /// <summary>What the database says; null where nothing was written since rows carry codes.</summary>
    internal static async Task<CodedFrom?> FirstAsync(Engine engine, CancellationToken stop) =>
        (await engine.ListAsync(Read, First, [], stop)).SingleOrDefault();

    /// <summary>The same within a transaction.</summary>
    internal static async Task<CodedFrom?> FirstAsync(Engine engine, DbConnection connection, CancellationToken stop)
    {
        await foreach (var begun in engine.StreamAsync(connection, Read, First, [], stop))
            return begun;
        return null;
    }

    /// <summary>The row that says it from now on.</summary>
    internal static async Task<EvidenceRow> NowAsync(Engine engine, string key, CancellationToken stop)
    {
        var last = await engine.ListAsync(
            row => (Events: row.GetInt64(0), Audit: row.GetInt64(1)),
            "SELECT (SELECT coalesce(max(position), 0) FROM events), (SELECT coalesce(max(position), 0) FROM audit)",
            [],
            stop
        );
        return new EvidenceRow(
            Moments.Whole(TimeProvider.System.GetUtcNow()),
            "kith",
            Kind,
            string.Create(CultureInfo.InvariantCulture, $"{key} {last[0].Events} {last[0].Audit}")
        );
    }

    private static CodedFrom Read(DbDataReader row) =>
        row.GetString(1).Split(' ') is [var key, var events, var audit]
            ? new CodedFrom(
                row.GetInt64(0),
                key,
                long.Parse(events, CultureInfo.InvariantCulture),
                long.Parse(audit, CultureInfo.InvariantCulture)
            )
            : new CodedFrom(row.GetInt64(0), "", 0, 0);
}
