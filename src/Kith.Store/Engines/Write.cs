using Kith.Store.Rows;
using Kith.Store.Sealing;

namespace Kith.Store.Engines;

/// <summary>One transaction that writes. Nothing is stored unless <see cref="CommitAsync"/> returns; disposing it undoes it.</summary>
internal abstract class Write : IAsyncDisposable
{
    /// <summary>Words that this transaction put into the vocabulary of the search, so that it does so once.</summary>
    internal HashSet<long> KnownWords { get; } = [];

    /// <summary>Adds rows, in their order.</summary>
    internal void Insert<TRow>(Table<TRow> table, IReadOnlyList<TRow> rows)
    {
        if (rows.Count > 0)
            Put(table, table.Code is { } code ? [.. rows.Select(row => code(row, Codes))] : rows);
    }

    /// <summary>What gives the rows of a log their codes.</summary>
    protected abstract RowCodes Codes { get; }

    protected abstract void Put<TRow>(Table<TRow> table, IReadOnlyList<TRow> rows);

    /// <summary>Runs a statement that answers nothing.</summary>
    internal abstract void Run(string sql, params ReadOnlySpan<object?> values);

    /// <summary>Sends on what was gathered so far, so that any amount fits in memory. It is stored with the rest or not at all.</summary>
    internal abstract Task FlushAsync(CancellationToken stop);

    internal abstract Task CommitAsync(CancellationToken stop);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}
