using System.Data.Common;
using Kith.Store.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Kith.Store.Engines;

/// <summary>All that differs between SQLite and PostgreSQL. The rest of the store writes one text for both.</summary>
/// <remarks>Statements take their values by position: <c>$1</c>, <c>$2</c> …</remarks>
internal abstract class Engine : IAsyncDisposable
{
    private RowCodes? _codes;

    /// <summary>Told before every call that reaches the database. Tests make it fail at the Nth.</summary>
    internal Action<string> Calling { get; set; } = static _ => { };

    internal abstract string Name { get; }

    internal abstract string Folder { get; }

    /// <summary>The name with which files that belong to the database begin.</summary>
    internal abstract string FileName { get; }

    /// <summary>The suffix of a script written for this engine alone.</summary>
    internal abstract string ScriptSuffix { get; }

    /// <summary>An open connection with the settings every connection has.</summary>
    internal abstract Task<DbConnection> ConnectAsync(CancellationToken stop);

    /// <summary>Gives the rows of the logs their codes.</summary>
    internal RowCodes Codes => _codes ??= new RowCodes(this);

    /// <summary>The file of the key that signs seals and gives rows their codes.</summary>
    internal string KeyFile => KeyFolder.FileOf(this);

    /// <summary>Begins one transaction that writes.</summary>
    internal async Task<Write> BeginAsync(CancellationToken stop)
    {
        await Codes.ReadyAsync(stop);
        return await BeginWriteAsync(stop);
    }

    /// <summary>Begins one before it is known by which key rows get their codes.</summary>
    internal abstract Task<Write> BeginWriteAsync(CancellationToken stop);

    /// <summary>Runs one statement that changes rows and answers with them.</summary>
    internal virtual Task<List<T>> TakeAsync<T>(
        Func<DbDataReader, T> read,
        string sql,
        object?[] values,
        CancellationToken stop
    ) => this.ListAsync(read, sql, values, stop);

    /// <summary>A statement after which nobody appends until the transaction ends; reading goes on. Empty where that is so anyway.</summary>
    internal abstract string KeepOthersFromAppending { get; }

    /// <summary>Asks for every trigger on a table of ours, and every function it calls, with its definition; a switched off one without.</summary>
    internal abstract string Guards { get; }

    /// <summary>Asks which position of <c>$log</c> was given last and which is the last there; null where positions may stay empty.</summary>
    internal abstract string? Gapless { get; }

    /// <summary>Keeps other processes from changing the schema until disposed.</summary>
    internal abstract Task<IAsyncDisposable> LockSchemaAsync(DbConnection connection, CancellationToken stop);

    internal abstract Task RefuseIfLaxAsync(CancellationToken stop);

    /// <summary>A script with its type words replaced: <c>{uuid}</c>, <c>{timestamp}</c> …</summary>
    internal abstract string Translate(string script);

    /// <summary>The table whose unique key refused a row; null when the failure is another.</summary>
    internal abstract string? Refused(Exception failure);

    internal abstract void AddValue(DbCommand command, object? value);

    /// <summary>The month of a column of days, as <c>2026-11</c>.</summary>
    internal abstract string MonthOf(string column);

    /// <summary>A condition that a column is one of the values of a text array given as one value.</summary>
    internal abstract string IsAnyOf(string column, string value);

    /// <summary>The value for <see cref="IsAnyOf"/>.</summary>
    internal abstract object ManyTexts(IReadOnlyList<string> texts);

    /// <summary>The value for <see cref="IsAnyOf"/>, of whole numbers.</summary>
    internal abstract object ManyNumbers(IReadOnlyList<long> numbers);

    /// <summary>Begins reading the database as it is at one moment, however long that takes.</summary>
    internal abstract Task<DbTransaction> SnapshotAsync(DbConnection connection, CancellationToken stop);

    /// <summary>How the query library reaches the database.</summary>
    internal abstract DbContextOptions<ReadModels> Options();

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <summary>Told of a question that failed or was given up, before the connection is used again.</summary>
    internal virtual void AfterFailure(DbConnection connection) { }

    internal DbCommand Command(DbConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var value in values)
            AddValue(command, value);
        return command;
    }
}
