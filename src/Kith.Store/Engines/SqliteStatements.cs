using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Kith.Store.Engines;

/// <summary>The one connection that writes, with its prepared statements kept.</summary>
internal sealed class SqliteStatements(SqliteConnection connection) : IAsyncDisposable
{
    private static readonly string[] Names = [.. Enumerable.Range(1, 64).Select(place => $"${place}")];
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    internal SqliteConnection Connection => connection;

    internal static string NameOf(int index) => Names[index];

    /// <summary>A statement with room for its values, prepared once.</summary>
    internal SqliteCommand Get(string sql, int values)
    {
        if (_prepared.TryGetValue(sql, out var command))
            return command;
        command = connection.CreateCommand();
        command.CommandText = sql;
        for (var index = 0; index < values; index++)
            command.Parameters.Add(new SqliteParameter { ParameterName = Names[index] });
        return _prepared[sql] = command;
    }

    /// <summary>A value as SQLite keeps it. Moments get a fixed width, so that comparing the text compares the moments.</summary>
    internal static object Stored(object? value) =>
        value switch
        {
            null => DBNull.Value,
            DateTimeOffset moment => Moments.Text(moment),
            JsonText json => json.Text,
            _ => value,
        };

    public async ValueTask DisposeAsync()
    {
        foreach (var command in _prepared.Values)
            await command.DisposeAsync();
        await connection.DisposeAsync();
    }
}

/// <summary>Moments as text: UTC, microseconds, always 27 characters.</summary>
internal static class Moments
{
    private const string Format = "yyyy-MM-ddTHH:mm:ss.ffffffZ";

    internal static string Text(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    internal static DateTimeOffset Parse(string text) =>
        DateTimeOffset.ParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>To the microsecond, which is what PostgreSQL keeps: what is written is what is read back.</summary>
    internal static DateTimeOffset Whole(DateTimeOffset moment) =>
        new(moment.UtcTicks - moment.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);

    internal static TimeOnly? Whole(TimeOnly? time) =>
        time is { } known ? new TimeOnly(known.Ticks - known.Ticks % TimeSpan.TicksPerMicrosecond) : null;
}
