using System.Data.Common;
using Kith.Commands;
using Kith.Store;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Guidance;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Kith.Bench;

/// <summary>A database of a benchmark's own, gone when it is over.</summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kith-bench-");
    private readonly string? _postgres;

    private BenchDatabase(string engine)
    {
        _postgres = engine == "postgres" ? $"kith_bench_{Guid.NewGuid():N}" : null;
        Text = _postgres is null
            ? $"sqlite:{File}"
            : new NpgsqlConnectionStringBuilder(Postgres) { Database = _postgres }.ToString();
    }

    /// <summary>SQLite always; PostgreSQL where KITH_TEST_POSTGRES names a server.</summary>
    public static IReadOnlyList<string> Engines => Postgres is null ? ["sqlite"] : ["sqlite", "postgres"];

    public static FileInfo Sample { get; } =
        new(Path.Combine(AppContext.BaseDirectory, "demonstration", "authority-clean-2025-26.xml"));

    public string Text { get; }

    public Database Database { get; private set; } = null!;

    public EventStore Records { get; private set; } = null!;

    private static string? Postgres =>
        Environment.GetEnvironmentVariable("KITH_TEST_POSTGRES") is { Length: > 0 } text ? text : null;

    private string File => Path.Combine(_folder.FullName, "kith.db");

    public static async Task<BenchDatabase> NewAsync(string engine)
    {
        var made = new BenchDatabase(engine);
        await made.OnServerAsync($"CREATE DATABASE {made._postgres}");
        made.Database = Database.Open(made.Text);
        await made.Database.MakeReadyAsync();
        made.Records = new EventStore(made.Database, GuidanceFiles.Library());
        return made;
    }

    /// <summary>With the sample return in it: 1,500 children.</summary>
    public static async Task<BenchDatabase> WithSampleAsync(string engine)
    {
        var made = await NewAsync(engine);
        await made.ImportAsync();
        return made;
    }

    public Task ImportAsync() => ImportAsync(Sample);

    public Task ImportAsync(FileInfo file) =>
        new ImportCensus(file, null, Text, TextWriter.Null).RunAsync(TimeProvider.System, CancellationToken.None);

    /// <summary>A connection with nothing of ours between, as careful about the disk as ours.</summary>
    public async Task<DbConnection> BareAsync()
    {
        DbConnection connection = _postgres is null
            ? new SqliteConnection($"Data Source={File}")
            : new NpgsqlConnection(Text);
        await connection.OpenAsync();
        if (_postgres is null)
        {
            await using var settings = connection.CreateCommand();
            settings.CommandText = "PRAGMA busy_timeout=10000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;";
            await settings.ExecuteNonQueryAsync();
        }
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        await OnServerAsync($"DROP DATABASE {_postgres} WITH (FORCE)");
        _folder.Delete(recursive: true);
    }

    private async Task OnServerAsync(string sql)
    {
        if (_postgres is null)
            return;
        await using var connection = new NpgsqlConnection(Postgres + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
