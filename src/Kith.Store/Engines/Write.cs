using Kith.Store.Rows;
using Kith.Store.Sealing;
using Kith.Store.Search;

namespace Kith.Store.Engines;

/// <summary>One transaction that writes. Nothing is stored unless <see cref="CommitAsync"/> returns; disposing it undoes it.</summary>
internal abstract class Write : IAsyncDisposable
{
    /// <summary>What this transaction has to say to the search, written when it ends or is much.</summary>
    internal GatheredTerms Terms { get; set; } = new();

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

    /// <summary>Stores all of it.</summary>
    internal Task CommitAsync(CancellationToken stop)
    {
        SearchWrite.Settle(this);
        return EndAsync(stop);
    }

    protected abstract Task EndAsync(CancellationToken stop);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}
