using System.Data.Common;
using System.Runtime.CompilerServices;
using Kith.Casework.Record;
using Kith.Store.Accounts;
using Kith.Store.Engines;
using Kith.Store.Rows;

namespace Kith.Store;

/// <summary>Reads streams of facts.</summary>
internal sealed class EventReader(Engine engine)
{
    internal const string Columns =
        "stream, version, fact, data, happened_on, happened_at, recorded_at, actor, act, source, act_name";

    internal Task<List<(string Stream, Recorded Fact)>> OneAsync(string stream, CancellationToken stop) =>
        engine.ListAsync(Read, $"SELECT {Columns} FROM events WHERE stream = $1 ORDER BY version", [stream], stop);

    internal Task<List<(string Stream, Recorded Fact)>> SeveralAsync(
        IReadOnlyList<string> streams,
        CancellationToken stop
    ) =>
        engine.ListAsync(
            Read,
            $"SELECT {Columns} FROM events WHERE {engine.IsAnyOf("stream", "$1")} ORDER BY stream, version",
            [engine.ManyTexts(streams)],
            stop
        );

    /// <summary>Every stream whose name begins with a prefix, one after another, in the order of their names.</summary>
    internal async IAsyncEnumerable<(string Stream, IReadOnlyList<Recorded> Facts)> AllAsync(
        string prefix,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        var rows = engine.StreamAsync(
            Read,
            $"SELECT {Columns} FROM events WHERE stream >= $1 AND stream < $2 ORDER BY stream, version",
            [prefix, Streams.After(prefix)],
            stop
        );
        string? current = null;
        List<Recorded> facts = [];
        await foreach (var (stream, fact) in rows)
        {
            if (current is not null && stream != current)
            {
                yield return (current, facts);
                facts = [];
            }
            current = stream;
            facts.Add(fact);
        }
        if (current is not null)
            yield return (current, facts);
    }

    /// <summary>
    /// Which revisions of the workforce and of the people in families there are now, how many facts a stream holds (0 where none is asked for), and the session
    /// with an id, where it is open and its account is kept.
    /// </summary>
    internal async Task<(long Workforce, long People, int Version, OpenSession? Session)> NowAsync(
        string? stream,
        string? session,
        Guid? child,
        CancellationToken stop
    ) =>
        (
            await engine.ListAsync(
                row =>
                    (
                        row.GetInt64(0),
                        row.GetInt64(7),
                        row.IsDBNull(1) ? 0 : row.GetInt32(1),
                        row.IsDBNull(3)
                            ? null
                            : new OpenSession(
                                session!,
                                row.GetString(2),
                                row.GetString(3),
                                row.GetFieldValue<DateTimeOffset>(4),
                                row.GetFieldValue<DateTimeOffset>(5),
                                (int)row.GetInt64(6)
                            )
                    ),
                """
                SELECT r.number, (SELECT max(version) FROM events WHERE stream = $1),
                       s.account, a.practitioner, s.begun_at, s.seen_at,
                       (SELECT count(*) FROM draft d WHERE d.viewer = a.practitioner AND d.child = $3 AND d.address IS NOT NULL),
                       (SELECT number FROM revision WHERE name = 'people')
                FROM revision r
                LEFT JOIN session s ON s.id = $2
                LEFT JOIN account a ON a.name = s.account
                WHERE r.name = 'workforce'
                """,
                [stream ?? "", session ?? "", child ?? Guid.Empty],
                stop
            )
        )[0];

    /// <summary>The latest facts of a stream, the latest first.</summary>
    internal Task<List<(string Stream, Recorded Fact)>> LatestAsync(string stream, int most, CancellationToken stop) =>
        engine.ListAsync(
            Read,
            $"SELECT {Columns} FROM events WHERE stream = $1 ORDER BY version DESC LIMIT $2",
            [stream, most],
            stop
        );

    /// <summary>What was done to accounts since a moment that others are told of.</summary>
    internal Task<List<(string Stream, Recorded Fact)>> AccountNewsAsync(
        DateTimeOffset since,
        CancellationToken stop
    ) =>
        engine.ListAsync(
            Read,
            $"""
            SELECT {Columns} FROM events WHERE fact IN ('password-link-made', 'post-given') AND recorded_at > $1
            ORDER BY recorded_at, position
            """,
            [since],
            stop
        );

    /// <summary>Which revision of the people in families there is now, and how many facts each stream holds: one question.</summary>
    internal async Task<(long People, Dictionary<string, long> Versions)> PeopleAndVersionsAsync(
        IReadOnlyList<string> streams,
        CancellationToken stop
    )
    {
        var found = await engine.ListAsync(
            row => (Stream: row.GetString(0), Number: row.GetInt64(1)),
            $"""
            SELECT stream, max(version) FROM events WHERE {engine.IsAnyOf("stream", "$1")} GROUP BY stream
            UNION ALL SELECT '', number FROM revision WHERE name = 'people'
            """,
            [engine.ManyTexts(streams)],
            stop
        );
        return (
            found.Find(row => row.Stream.Length == 0).Number,
            found.ToDictionary(row => row.Stream, row => row.Number, StringComparer.Ordinal)
        );
    }

    /// <summary>How many facts each stream holds now.</summary>
    internal async Task<Dictionary<string, int>> VersionsAsync(IReadOnlyList<string> streams, CancellationToken stop)
    {
        var found = await engine.ListAsync(
            reader => (Stream: reader.GetString(0), Version: reader.GetInt32(1)),
            $"SELECT stream, max(version) FROM events WHERE {engine.IsAnyOf("stream", "$1")} GROUP BY stream",
            [engine.ManyTexts(streams)],
            stop
        );
        return found.ToDictionary(row => row.Stream, row => row.Version, StringComparer.Ordinal);
    }

    internal async Task<Dictionary<string, StoredAct>> ActsAsync(IReadOnlyList<string> keys, CancellationToken stop)
    {
        var found = await engine.ListAsync(
            reader =>
                (
                    Key: reader.GetString(0),
                    Act: new StoredAct(
                        reader.GetGuid(1),
                        reader.GetString(2),
                        reader.GetString(3),
                        reader.GetFieldValue<DateTimeOffset>(4)
                    )
                    {
                        Posted = reader.GetFieldValue<byte[]>(5),
                    }
                ),
            $"SELECT key, act, act_name, actor, recorded_at, posted FROM act_key WHERE {engine.IsAnyOf("key", "$1")}",
            [engine.ManyTexts(keys)],
            stop
        );
        return found.ToDictionary(row => row.Key, row => row.Act, StringComparer.Ordinal);
    }

    internal static (string Stream, Recorded Fact) Read(DbDataReader reader) =>
        (
            reader.GetString(0),
            new Recorded(
                reader.GetInt32(1),
                Json.Read(reader.GetString(2), reader.GetString(3)),
                reader.GetFieldValue<DateOnly>(4),
                reader.GetOrNull<TimeOnly>(5),
                reader.GetFieldValue<DateTimeOffset>(6),
                reader.GetString(7),
                reader.GetGuid(8),
                reader.GetTextOrNull(9),
                reader.GetString(10)
            )
        );
}
