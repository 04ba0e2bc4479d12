using Kith.Store;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Guidance;
using Npgsql;

namespace Kith.Web.Tests.Import;

/// <summary>A database of a test's own, named as on the command line, gone when the test is over.</summary>
internal sealed class NewDatabase : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kith-test-");
    private readonly string? _postgres;

    private NewDatabase(string engine)
    {
        _postgres = engine == "postgres" ? $"kith_{Guid.NewGuid():N}" : null;
        Text = _postgres is null
            ? $"sqlite:{System.IO.Path.Combine(_folder.FullName, "kith.db")}"
            : new NpgsqlConnectionStringBuilder(EveryEngineAttribute.Postgres)
            {
                Database = _postgres,
                Pooling = false,
            }.ToString();
    }

    public string Text { get; }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<NewDatabase> OnAsync(string engine)
    {
        var made = new NewDatabase(engine);
        await made.OnServerAsync($"CREATE DATABASE {made._postgres}");
        return made;
    }

    /// <summary>A file that the test may write.</summary>
    public FileInfo Path(string name) => new(System.IO.Path.Combine(_folder.FullName, name));

    /// <summary>Opens it as another program would.</summary>
    public async Task<T> AskAsync<T>(Func<EventStore, ReadModels, Task<T>> question)
    {
        await using var database = Database.Open(Text);
        await database.MakeReadyAsync(Stop);
        await using var models = database.ReadModels();
        return await question(new EventStore(database, GuidanceFiles.Library()), models);
    }

    /// <summary>How many children there are, and how many facts.</summary>
    public Task<(int Children, int Facts)> CountAsync() =>
        AskAsync(
            async (records, _) =>
            {
                var (children, facts) = (0, 0);
                await foreach (var child in records.AllChildrenAsync(Stop))
                    (children, facts) = (children + 1, facts + child.Version);
                return (children, facts);
            }
        );

    public async ValueTask DisposeAsync()
    {
        await OnServerAsync($"DROP DATABASE {_postgres} WITH (FORCE)");
        _folder.Delete(recursive: true);
    }

    private async Task OnServerAsync(string sql)
    {
        if (_postgres is null)
            return;
        await using var connection = new NpgsqlConnection(EveryEngineAttribute.Postgres + ";Pooling=false");
        await connection.OpenAsync(Stop);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Stop);
    }
}
