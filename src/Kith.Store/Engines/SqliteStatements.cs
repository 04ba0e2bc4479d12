using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Kith.Store.Engines;

/// <summary>The one connection that writes, with its prepared statements kept.</summary>
/// <remarks>
/// It speaks to SQLite itself: the usual commands look up every value by name again each time, which took as long as
/// the writing. Nothing else uses the connection.
/// </remarks>
internal sealed class SqliteStatements(SqliteConnection connection) : IDisposable
{
    private readonly sqlite3 _database = connection.Handle!;
    private readonly Dictionary<string, sqlite3_stmt> _prepared = new(StringComparer.Ordinal);

    /// <summary>True between a beginning and its commit or rollback.</summary>
    internal bool InTransaction => raw.sqlite3_get_autocommit(_database) == 0;

    /// <summary>A statement to give values to, by place, and run.</summary>
    internal sqlite3_stmt Get(string sql)
    {
        if (_prepared.TryGetValue(sql, out var statement))
            return statement;
        Check(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
        return _prepared[sql] = statement;
    }

    internal void Run(string sql) => Run(Get(sql));

    internal void Run(sqlite3_stmt statement)
    {
        var result = raw.sqlite3_step(statement);
        // Says again what the step said, with the reason: the reset is looked at, not the step.
        var reset = raw.sqlite3_reset(statement);
        if (result is not (raw.SQLITE_DONE or raw.SQLITE_ROW))
            Check(reset);
    }

    /// <summary>Gives a value, as it is kept. Moments get a fixed width, so that comparing the text compares the moments.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="place">From 1.</param>
    /// <param name="value">The value.</param>
    internal void Bind(sqlite3_stmt statement, int place, object? value) =>
        Check(
            value switch
            {
                null => raw.sqlite3_bind_null(statement, place),
                string text => raw.sqlite3_bind_text(statement, place, text),
                int number => raw.sqlite3_bind_int64(statement, place, number),
                long number => raw.sqlite3_bind_int64(statement, place, number),
                bool flag => raw.sqlite3_bind_int64(statement, place, flag ? 1 : 0),
                byte[] bytes => raw.sqlite3_bind_blob(statement, place, bytes),
                _ => raw.sqlite3_bind_text(statement, place, Text(value)),
            }
        );

    /// <summary>The text under which SQLite keeps what it has no type for: as the usual commands write it.</summary>
    private static string Text(object value) =>
        value switch
        {
            JsonText json => json.Text,
            Guid id => id.ToString().ToUpperInvariant(),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimeOnly time => time.ToString(
                time.Ticks % TimeSpan.TicksPerSecond == 0 ? "HH:mm:ss" : "HH:mm:ss.fffffff",
                CultureInfo.InvariantCulture
            ),
            DateTime local => local.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
            DateTimeOffset moment => Moments.Text(moment),
            _ => throw new ArgumentException(
                $"SQLite is not told how to keep a {value.GetType().Name}.",
                nameof(value)
            ),
        };

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(result, _database);
    }

    public void Dispose()
    {
        foreach (var statement in _prepared.Values)
            statement.Dispose();
        connection.Dispose();
    }
}
