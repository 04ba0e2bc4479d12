using Kith.Store.Accounts;
using Kith.Store.Engines;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Kith.Store;

/// <summary>The database of one authority: an SQLite file, or a PostgreSQL database.</summary>
public sealed class Database : IAsyncDisposable
{
    private readonly Lazy<PooledDbContextFactory<ReadModels>> _readModels;

    private Database(Engine engine)
    {
        Engine = engine;
        _readModels = new(() => new(engine.Options()));
    }

    /// <summary>What differs between SQLite and PostgreSQL.</summary>
    internal Engine Engine { get; }

    /// <summary>The database in words for people; never holds a password.</summary>
    public string Name => Engine.Name;

    /// <summary>The folder beside the database for what is kept outside it (the sealing key, the second copy of the seals).</summary>
    public string Folder => Engine.Folder;

    /// <summary>The file of the key that signs seals and shows which rows this program wrote: in the folder that KITH_KEYS names, else beside the database.</summary>
    public string KeyFile => Engine.KeyFile;

    /// <summary>Makes sure that what this program writes will be known as its own; makes the key of a new database.</summary>
    /// <exception cref="DatabaseRefused">The key with which the database was begun is not here.</exception>
    public Task ReadyToWriteAsync(CancellationToken stop = default) => Engine.Codes.ReadyAsync(stop);

    /// <summary>Names a database; nothing is read or written until <see cref="MakeReadyAsync"/>.</summary>
    /// <param name="text"><c>sqlite:FILE</c>, or a PostgreSQL connection string.</param>
    /// <exception cref="DatabaseRefused">The text names no database that can keep records.</exception>
    public static Database Open(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return new(
            text.StartsWith(SqliteEngine.Prefix, StringComparison.Ordinal)
                ? new SqliteEngine(text[SqliteEngine.Prefix.Length..])
                : new PostgresEngine(text)
        );
    }

    /// <summary>A database in a file that is thrown away afterwards: fast, and safe for nothing else. It keeps no records.</summary>
    /// <param name="file">The file.</param>
    public static Database OpenToThrowAway(string file) =>
        new(new SqliteEngine(file) { Settings = SqliteEngine.ThrownAway, IsThrownAway = true });

    /// <summary>Refuses a database that could lose what it was given, then brings the schema up to date.</summary>
    /// <exception cref="DatabaseRefused">The database is lax about the disk, or its schema is not one this program knows.</exception>
    public async Task MakeReadyAsync(CancellationToken stop = default)
    {
        if (Engine is not SqliteEngine { IsThrownAway: true })
            await Engine.RefuseIfLaxAsync(stop);
        await Schema.SchemaScripts.RunAsync(Engine, stop);
        await AccountsAdopted.RunAsync(Engine, stop);
    }

    /// <summary>The read models, for queries. Kept to be used again; dispose it after the query.</summary>
    public ReadModels ReadModels() => _readModels.Value.CreateDbContext();

    /// <summary>The read models for a page that asks many questions: on one connection, which is held until it is disposed.</summary>
    public async Task<ReadModels> OpenReadModelsAsync(CancellationToken stop)
    {
        var read = ReadModels();
        try
        {
            await read.Database.OpenConnectionAsync(stop);
            return read;
        }
        catch
        {
            await read.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// True for a failure that says that the database cannot be reached or does not work just now: what was asked may be
    /// asked again later, and nothing is wrong with the program.
    /// </summary>
    /// <param name="failure">What was caught, with what caused it.</param>
    public static bool IsAway(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
            if (PostgresEngine.IsAway(cause) || SqliteEngine.IsAway(cause))
                return true;
        return false;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Engine.DisposeAsync();
}

/// <summary>A database that records must not be entrusted to, with what to do about it.</summary>
/// <param name="whatToDo">A plain sentence or two.</param>
public sealed class DatabaseRefused(string whatToDo) : Exception(whatToDo);
