using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace Kith.Store.Engines;

/// <summary>SQLite: one file, one writer at a time, readers that never wait.</summary>
internal sealed class SqliteEngine : Engine
{
    internal const string Prefix = "sqlite:";

    private const int ConstraintFailed = 19;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int IoError = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private readonly string _file;
    private readonly string _connection;

    // Writers of this process queue here, in order; asking the file over and over would serve them in no order at all.
    private readonly SemaphoreSlim _turn = new(1, 1);
    private SqliteStatements? _writer;
    private bool _looked;

    // As many as ask at once on a busy day; each holds its file and what it has prepared.
    private const int MostReadersOpen = 24;
    private readonly ConcurrentBag<SqliteReader> _readers = [];

    // Connections are pooled and keep their settings: each is set once.
    private readonly ConditionalWeakTable<sqlite3, string> _set = [];

    static SqliteEngine() => Batteries_V2.Init();

    internal SqliteEngine(string file)
    {
        if (
            file.Length == 0
            || file.StartsWith(':')
            || file.Contains("mode=memory", StringComparison.OrdinalIgnoreCase)
        )
            throw new DatabaseRefused("A database in memory keeps nothing. Name a file, such as sqlite:kith.db.");
        _file = Path.GetFullPath(file);
        _connection = new SqliteConnectionStringBuilder
        {
            DataSource = _file,
            // A file that has gone is missed, and never made anew, empty.
            Mode = SqliteOpenMode.ReadWrite,
            ForeignKeys = true,
            DefaultTimeout = 30,
        }.ToString();
    }

    internal override string Name => _file;

    internal override string Folder => Path.GetDirectoryName(_file)!;

    internal override string FileName => Path.GetFileName(_file);

    internal override string ScriptSuffix => ".sqlite.sql";

    /// <summary>What every connection is set to. Read back by <see cref="RefuseIfLaxAsync"/>.</summary>
    internal string Settings { get; set; } =
        "PRAGMA busy_timeout=30000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;";

    /// <summary>What the connections of a database are set to that nobody needs after the run.</summary>
    internal const string ThrownAway =
        "PRAGMA busy_timeout=30000; PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; PRAGMA cache_size=-65536; PRAGMA mmap_size=4294967296;";

    /// <summary>True of a database that may be lax, since nobody needs it after the run.</summary>
    internal bool IsThrownAway { get; init; }

    internal override Task<DbConnection> ConnectAsync(CancellationToken stop) =>
        Task.FromResult<DbConnection>(Connect());

    private SqliteConnection Connect()
    {
        if (!_looked && !File.Exists(_file))
            CreateForOwnerOnly();
        _looked = true;
        var connection = new SqliteConnection(_connection);
        connection.Open();
        SetOnce(connection);
        return connection;
    }

    /// <summary>A connection for the query library. The first ones stay open, with what they have prepared.</summary>
    internal SqliteReader Reader()
    {
        if (_readers.Count >= MostReadersOpen)
            return new SqliteReader(_connection, staysOpen: false);
        var reader = new SqliteReader(_connection, staysOpen: true);
        _readers.Add(reader);
        return reader;
    }

    /// <summary>Gives a connection its settings, unless it is one of the pool that has them.</summary>
    internal void SetOnce(SqliteConnection connection)
    {
        if (_set.TryGetValue(connection.Handle!, out var had) && had == Settings)
            return;
        Set(connection, Settings);
        _set.AddOrUpdate(connection.Handle!, Settings);
    }

    private static void Set(DbConnection connection, string settings)
    {
        using var command = connection.CreateCommand();
        command.CommandText = settings;
        command.ExecuteNonQuery();
    }

    // 64 megabytes of pages, because a child's rows may lie anywhere; 16 of log, because moving it to the file costs two waits for the disk.
    private SqliteConnection ConnectToWrite()
    {
        var connection = Connect();
        Set(connection, "PRAGMA cache_size=-65536; PRAGMA wal_autocheckpoint=4096;");
        return connection;
    }

    private void CreateForOwnerOnly()
    {
        if (!Directory.Exists(Folder))
            OwnFolder.Make(Folder);
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write };
        // Records of children: nobody else on the machine reads the file. SQLite gives its companions the same mode.
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(_file, options);
    }

    internal override async Task<Write> BeginWriteAsync(CancellationToken stop)
    {
        await _turn.WaitAsync(stop);
        try
        {
            _writer ??= new SqliteStatements(ConnectToWrite());
            return new SqliteWrite(this, _writer, _turn);
        }
        catch
        {
            _turn.Release();
            throw;
        }
    }

    internal override async Task<List<T>> TakeAsync<T>(
        Func<DbDataReader, T> read,
        string sql,
        object?[] values,
        CancellationToken stop
    )
    {
        await _turn.WaitAsync(stop);
        try
        {
            return await this.ListAsync(read, sql, values, stop);
        }
        finally
        {
            _turn.Release();
        }
    }

    internal override string KeepOthersFromAppending => "";

    internal override string Guards => "SELECT 'guard ' || name, sql FROM sqlite_master WHERE type = 'trigger'";

    internal override string? Gapless =>
        "SELECT coalesce(max(s.seq), 0) AS given, (SELECT coalesce(max(position), 0) FROM $log) AS there FROM sqlite_sequence s WHERE s.name = '$log'";

    // Each script runs in an immediate transaction and looks again inside it: nothing more is needed.
    internal override Task<IAsyncDisposable> LockSchemaAsync(DbConnection connection, CancellationToken stop) =>
        Task.FromResult<IAsyncDisposable>(((SqliteConnection)connection).BeginTransaction(deferred: false));

    internal override Task RefuseIfLaxAsync(CancellationToken stop)
    {
        using var connection = Connect();
        var journal = Read(connection, "PRAGMA journal_mode");
        var synchronous = Read(connection, "PRAGMA synchronous");
        if (journal != "wal")
            throw new DatabaseRefused(
                $"SQLite could not switch {_file} to write-ahead logging (it says \"{journal}\"). Put the file on a local disk."
            );
        if (synchronous is not ("2" or "3"))
            throw new DatabaseRefused(
                $"SQLite would not wait for the disk when it writes {_file} (synchronous is {synchronous}, and must be FULL), so a power cut could lose what was recorded."
            );
        return Task.CompletedTask;
    }

    private static string Read(SqliteConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
        command.CommandText = pragma;
        return Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture)!;
    }

    internal override string Translate(string script) => TypeWords.Replace(script, TypeWords.Sqlite);

    // "UNIQUE constraint failed: events.stream, events.version"
    internal override string? Refused(Exception failure) =>
        failure is SqliteException { SqliteErrorCode: ConstraintFailed } refused
        && refused.Message.Split("failed: ") is [_, var columns]
            ? columns.Split('.')[0]
            : null;

    /// <summary>True where the file is locked by somebody else, cannot be opened, read or written, or the disk is full.</summary>
    internal static bool IsAway(Exception failure) =>
        failure is SqliteException { SqliteErrorCode: Busy or Locked or ReadOnly or IoError or Full or CannotOpen };

    internal override void AddValue(DbCommand command, object? value) =>
        ((SqliteCommand)command).Parameters.AddWithValue(
            $"${command.Parameters.Count + 1}",
            value switch
            {
                DateTimeOffset moment => Moments.Text(moment),
                JsonText json => json.Text,
                _ => value ?? DBNull.Value,
            }
        );

    internal override string MonthOf(string column) => $"substr({column}, 1, 7)";

    internal override string IsAnyOf(string column, string value) =>
        $"{column} IN (SELECT value FROM json_each({value}))";

    internal override object ManyTexts(IReadOnlyList<string> texts) => JsonSerializer.Serialize(texts);

    internal override object ManyNumbers(IReadOnlyList<long> numbers) => JsonSerializer.Serialize(numbers);

    internal override Task<DbTransaction> SnapshotAsync(DbConnection connection, CancellationToken stop) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    // A list of values is one value, so that the text of a question is made once and not each time.
    internal override DbContextOptions<ReadModels> Options() =>
        new DbContextOptionsBuilder<ReadModels>()
            .UseSqlite(_connection, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .AddInterceptors(new SqliteSettings(this))
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .Options;

    public override async ValueTask DisposeAsync()
    {
        await _turn.WaitAsync();
        _writer?.Dispose();
        foreach (var reader in _readers)
            reader.Dispose();
        SqliteConnection.ClearPool(new SqliteConnection(_connection));
        _turn.Dispose();
    }
}
