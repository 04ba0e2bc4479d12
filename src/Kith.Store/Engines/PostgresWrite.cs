using Kith.Store.Rows;
using Kith.Store.Sealing;
using Npgsql;

namespace Kith.Store.Engines;

/// <summary>
/// Gathers everything into one batch, which the server runs as one transaction in one round trip. Once something is sent
/// on before the end, the transaction is a real one.
/// </summary>
internal sealed class PostgresWrite(PostgresEngine engine, NpgsqlConnection connection) : Write
{
    private NpgsqlBatch _batch = new(connection);
    private NpgsqlTransaction? _transaction;

    protected override RowCodes Codes => engine.Codes;

    // One array a column, so that the text of the statement is the same for any number of rows and stays prepared.
    protected override void Put<TRow>(Table<TRow> table, IReadOnlyList<TRow> rows)
    {
        var command = new NpgsqlBatchCommand(table.InsertMany);
        foreach (var column in table.Columns)
            command.Parameters.Add(column.Many(rows));
        _batch.BatchCommands.Add(command);
    }

    internal override void Run(string sql, params ReadOnlySpan<object?> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(PostgresEngine.ParameterOf(value));
        _batch.BatchCommands.Add(command);
    }

    internal override async Task FlushAsync(CancellationToken stop)
    {
        engine.Calling("flush");
        _transaction ??= await connection.BeginTransactionAsync(stop);
        await SendAsync(stop);
        await _batch.DisposeAsync();
        _batch = new NpgsqlBatch(connection);
    }

    protected override async Task EndAsync(CancellationToken stop)
    {
        engine.Calling("commit");
        await SendAsync(stop);
        if (_transaction is not null)
            await _transaction.CommitAsync(stop);
        engine.Calling("committed");
    }

    private async Task SendAsync(CancellationToken stop)
    {
        if (_batch.BatchCommands.Count == 0)
            return;
        _batch.Transaction = _transaction;
        await _batch.ExecuteNonQueryAsync(stop);
    }

    public override async ValueTask DisposeAsync()
    {
        await _batch.DisposeAsync();
        if (_transaction is not null)
            await _transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
