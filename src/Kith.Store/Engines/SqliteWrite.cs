using Kith.Store.Rows;
using Kith.Store.Sealing;

namespace Kith.Store.Engines;

/// <summary>Writes at once, row by row, with prepared statements: nothing travels, so there is nothing to gather.</summary>
internal sealed class SqliteWrite : Write
{
    private readonly SqliteEngine _engine;
    private readonly SqliteStatements _statements;
    private readonly SemaphoreSlim _turn;

    /// <param name="engine">The engine.</param>
    /// <param name="statements">The connection that writes.</param>
    /// <param name="turn">Taken by the caller, and given back when this is disposed.</param>
    internal SqliteWrite(SqliteEngine engine, SqliteStatements statements, SemaphoreSlim turn)
    {
        (_engine, _statements, _turn) = (engine, statements, turn);
        _engine.Calling("begin");
        // At once a writer: one that reads first and then wants to write can find that another was faster.
        _statements.Run("BEGIN IMMEDIATE");
    }

    protected override RowCodes Codes => _engine.Codes;

    protected override void Put<TRow>(Table<TRow> table, IReadOnlyList<TRow> rows)
    {
        var statement = _statements.Get(table.InsertOne);
        foreach (var row in rows)
        {
            for (var index = 0; index < table.Columns.Count; index++)
                _statements.Bind(statement, index + 1, table.Columns[index].Get(row));
            _engine.Calling(table.Name);
            _statements.Run(statement);
        }
    }

    internal override void Run(string sql, params ReadOnlySpan<object?> values)
    {
        var statement = _statements.Get(sql);
        for (var index = 0; index < values.Length; index++)
            _statements.Bind(statement, index + 1, values[index]);
        _engine.Calling(sql);
        _statements.Run(statement);
    }

    internal override Task FlushAsync(CancellationToken stop) => Task.CompletedTask;

    protected override Task EndAsync(CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        _engine.Calling("commit");
        _statements.Run("COMMIT");
        _engine.Calling("committed");
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync()
    {
        try
        {
            // Some failures, such as a full disk, have rolled it back already.
            if (_statements.InTransaction)
                _statements.Run("ROLLBACK");
        }
        finally
        {
            _turn.Release();
        }
        return ValueTask.CompletedTask;
    }
}
