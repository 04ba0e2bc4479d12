using System.Data.Common;
using System.Runtime.CompilerServices;

namespace Kith.Store.Engines;

/// <summary>Reading by SQL, for what the read models do not hold.</summary>
internal static class Queries
{
    /// <summary>Rows as they arrive; nothing is gathered, so there may be any number.</summary>
    internal static async IAsyncEnumerable<T> StreamAsync<T>(
        this Engine engine,
        Func<DbDataReader, T> read,
        string sql,
        object?[] values,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        engine.Calling("read");
        await using var connection = await engine.ConnectAsync(stop);
        await foreach (var row in engine.StreamAsync(connection, read, sql, values, stop))
            yield return row;
    }

    internal static async Task<List<T>> ListAsync<T>(
        this Engine engine,
        Func<DbDataReader, T> read,
        string sql,
        object?[] values,
        CancellationToken stop
    )
    {
        List<T> all = [];
        await foreach (var row in engine.StreamAsync(read, sql, values, stop))
            all.Add(row);
        return all;
    }

    /// <summary>Rows on a connection that is open already, within its transaction.</summary>
    internal static async IAsyncEnumerable<T> StreamAsync<T>(
        this Engine engine,
        DbConnection connection,
        Func<DbDataReader, T> read,
        string sql,
        object?[] values,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        await using var command = engine.Command(connection, sql, values);
        await using var reader = await AskAsync(engine, command, stop);
        while (await reader.ReadAsync(stop))
            yield return read(reader);
    }

    private static async Task<DbDataReader> AskAsync(Engine engine, DbCommand command, CancellationToken stop)
    {
        try
        {
            return await command.ExecuteReaderAsync(stop);
        }
        catch
        {
            engine.AfterFailure(command.Connection!);
            throw;
        }
    }

    internal static T? GetOrNull<T>(this DbDataReader reader, int column)
        where T : struct => reader.IsDBNull(column) ? null : reader.GetFieldValue<T>(column);

    internal static string? GetTextOrNull(this DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);
}
