using Kith.Store.Rows;
using Microsoft.Data.Sqlite;

namespace Kith.Store.Engines;

/// <summary>Writes at once, row by row, with prepared statements: nothing travels, so there is nothing to gather.</summary>
internal sealed class SqliteWrite(
    SqliteEngine engine,
    SqliteStatements statements,
    SqliteTransaction transaction,
    SemaphoreSlim turn
) : Write
{
    internal override void Insert<TRow>(Table<TRow> table, IReadOnlyList<TRow> rows)
    {
        if (rows.Count == 0)
            return;
        var command = statements.Get(table.InsertOne, table.Columns.Count);
        command.Transaction = transaction;
        foreach (var row in rows)
        {
            for (var index = 0; index < table.Columns.Count; index++)
                command.Parameters[index].Value = SqliteStatements.Stored(table.Columns[index].Get(row));
            engine.Calling(table.Name);
            command.ExecuteNonQuery();
        }
    }

    internal override void Run(string sql, params ReadOnlySpan<object> values)
    {
        var command = statements.Get(sql, values.Length);
        command.Transaction = transaction;
        for (var index = 0; index < values.Length; index++)
            command.Parameters[index].Value = SqliteStatements.Stored(values[index]);
        engine.Calling(sql);
        command.ExecuteNonQuery();
    }

    internal override Task FlushAsync(CancellationToken stop) => Task.CompletedTask;

    internal override async Task CommitAsync(CancellationToken stop)
    {
        engine.Calling("commit");
        await transaction.CommitAsync(stop);
        engine.Calling("committed");
    }

    public override async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
        }
        finally
        {
            turn.Release();
        }
    }
}
