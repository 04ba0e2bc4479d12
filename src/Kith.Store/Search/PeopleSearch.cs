using System.Data.Common;
using Kith.Matching;
using Kith.Matching.Searching;
using Kith.Store.Engines;

namespace Kith.Store.Search;

/// <summary>Finds people by what somebody typed. Everything it knows is in the database.</summary>
public sealed class PeopleSearch(Database database)
{
    private const int MostWords = 5_000;
    private const int MostBegun = 24;

    // A 1024th of all people, or a 64th, is enough to know how rare a name is; where they are few, all are counted.
    private static readonly int[] Shares = [1024, 64, 1];
    private const int Enough = 30;

    private readonly Engine _engine = database.Engine;

    /// <summary>Who fits best, the best first.</summary>
    /// <param name="typed">What was typed: names, dates, addresses and numbers, in any order.</param>
    /// <param name="most">How many are wanted at most.</param>
    /// <param name="stop">Stops the search.</param>
    public async Task<IReadOnlyList<Found>> FindAsync(string? typed, int most, CancellationToken stop = default)
    {
        var question = new Question(typed);
        return question.IsEmpty ? [] : question.Answer(await CandidatesAsync(question, stop), most);
    }

    /// <summary>Everybody who may be meant, in no order; few enough to be looked at one by one.</summary>
    /// <param name="typed">What is known of the person: names, dates, addresses and numbers, in any order.</param>
    /// <param name="stop">Stops the search.</param>
    internal async Task<IReadOnlyList<Particulars>> CandidatesAsync(string typed, CancellationToken stop)
    {
        var question = new Question(typed);
        return question.IsEmpty ? [] : await CandidatesAsync(question, stop);
    }

    private async Task<List<Particulars>> CandidatesAsync(Question question, CancellationToken stop)
    {
        await using var connection = await _engine.ConnectAsync(stop);
        var wanted = question.Sought(await KnownAsync(connection, question, stop), await CountAsync(connection, stop));
        var lists = await ReadAsync(
            connection,
            row => (row.GetInt64(0), row.GetInt32(1), row.GetFieldValue<byte[]>(2)),
            $"SELECT term, part, people FROM found_list WHERE {_engine.IsAnyOf("term", "$1")}",
            [_engine.ManyNumbers(wanted)],
            stop
        );
        var candidates = question.Candidates(lists);
        return await ReadAsync(
            connection,
            row => PeopleJson.Read(row.GetString(0)),
            $"SELECT said FROM found_person WHERE {_engine.IsAnyOf("number", "$1")}",
            [_engine.ManyNumbers([.. candidates.Select(number => (long)number)])],
            stop
        );
    }

    private Task<List<(long, KnownWord)>> KnownAsync(DbConnection connection, Question question, CancellationToken stop)
    {
        List<object?> values = [_engine.ManyNumbers(question.Exact), _engine.ManyNumbers(question.Keys)];
        // The join is crossed, so that SQLite begins with the keys.
        var sql = $"""
            SELECT id, text, people FROM found_word WHERE {_engine.IsAnyOf("id", "$1")}
            UNION ALL SELECT * FROM (SELECT k.key, w.text, w.people FROM found_key k CROSS JOIN found_word w
            WHERE w.id = k.word AND {_engine.IsAnyOf("k.key", "$2")} LIMIT {MostWords}) AS keyed
            """;
        foreach (var beginning in question.Beginnings)
        {
            values.AddRange([beginning, beginning + "{"]);
            sql +=
                $" UNION ALL SELECT 0, text, people FROM (SELECT text, people FROM found_word WHERE text >= ${values.Count - 1} AND text < ${values.Count} ORDER BY people DESC LIMIT {MostBegun}) AS begun{values.Count}";
        }
        return ReadAsync(
            connection,
            row => (row.GetInt64(0), new KnownWord(row.GetString(1), row.GetInt32(2))),
            sql,
            [.. values],
            stop
        );
    }

    private async Task<double> CountAsync(DbConnection connection, CancellationToken stop)
    {
        foreach (var share in Shares)
        {
            var counted = await ReadAsync(
                connection,
                row => row.GetInt64(0),
                "SELECT count(*) FROM found_person WHERE number < $1",
                [(1L << 32) / share],
                stop
            );
            if (counted[0] >= Enough || share == 1)
                return counted[0] * (double)share;
        }
        return 0;
    }

    private async Task<List<T>> ReadAsync<T>(
        DbConnection connection,
        Func<DbDataReader, T> read,
        string sql,
        object?[] values,
        CancellationToken stop
    )
    {
        List<T> all = [];
        await foreach (var row in _engine.StreamAsync(connection, read, sql, values, stop))
            all.Add(row);
        return all;
    }
}
