using Kith.Store;
using Npgsql;

namespace Kith.Tests;

/// <summary>An empty database of a test's own, gone when the test is over.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);
    private static readonly Lazy<Task<byte[]>> TemplateFile = new(MakeTemplateFileAsync);
    private readonly Func<Task> _remove;

    private TestDatabase(string text, string folder, Func<Task> remove)
    {
        Text = text;
        Folder = folder;
        Database = Database.Open(text);
        _remove = remove;
    }

    /// <summary>How a person would name it.</summary>
    public string Text { get; }

    public Database Database { get; }

    /// <summary>A folder of the test's own.</summary>
    public string Folder { get; }

    public static async Task<TestDatabase> EmptyAsync(string engine, bool withSchema = true)
    {
        var test = engine == "sqlite" ? await OnSqliteAsync(withSchema) : await OnPostgresAsync(withSchema);
        if (withSchema)
            await test.Database.MakeReadyAsync(Stop);
        return test;
    }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<TestDatabase> OnSqliteAsync(bool withSchema)
    {
        var folder = Directory.CreateTempSubdirectory("kith-test-");
        var file = Path.Combine(folder.FullName, "kith.db");
        if (withSchema)
            await File.WriteAllBytesAsync(file, await TemplateFile.Value, Stop);
        return new TestDatabase($"sqlite:{file}", folder.FullName, () => Task.CompletedTask);
    }

    private static async Task<TestDatabase> OnPostgresAsync(bool withSchema)
    {
        var name = $"kith_{Guid.NewGuid():N}";
        await OnServerAsync($"CREATE DATABASE {name}" + (withSchema ? $" TEMPLATE {await Template.Value}" : ""));
        var folder = Directory.CreateTempSubdirectory("kith-test-");
        return new TestDatabase(Named(name), folder.FullName, () => RemoveAsync(name));
    }

    /// <summary>An empty database that is there already.</summary>
    public static async Task<TestDatabase> OnAsync(string text)
    {
        var folder = Directory.CreateTempSubdirectory("kith-test-");
        var test = new TestDatabase(text, folder.FullName, () => Task.CompletedTask);
        await test.Database.MakeReadyAsync(Stop);
        return test;
    }

    // Copying a database that has the schema takes a fraction of the time that making the schema takes.
    private static async Task<string> MakeTemplateAsync()
    {
        var name = $"kith_template_{Guid.NewGuid():N}";
        await OnServerAsync($"CREATE DATABASE {name}");
        await using (var database = Database.Open(Named(name) + ";Pooling=false"))
            await database.MakeReadyAsync();
        return name;
    }

    private static async Task<byte[]> MakeTemplateFileAsync()
    {
        var folder = Directory.CreateTempSubdirectory("kith-template-").FullName;
        var file = Path.Combine(folder, "kith.db");
        await using (var database = Database.Open($"sqlite:{file}"))
            await database.MakeReadyAsync();
        // The last connection has moved its log into the file.
        File.Exists($"{file}-wal").ShouldBeFalse();
        var made = await File.ReadAllBytesAsync(file);
        Directory.Delete(folder, recursive: true);
        return made;
    }

    // A server keeps nothing beside the database, so its key and the like are in a folder of the user's.
    private static async Task RemoveAsync(string name)
    {
        await OnServerAsync($"DROP DATABASE {name} WITH (FORCE)");
        await using var database = Database.Open(Named(name));
        if (Directory.Exists(database.Folder))
            Directory.Delete(database.Folder, recursive: true);
    }

    private static string Named(string database) =>
        new NpgsqlConnectionStringBuilder(EveryEngineAttribute.Postgres) { Database = database }.ToString();

    private static async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(EveryEngineAttribute.Postgres + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Runs SQL as somebody with the password of the database would.</summary>
    public async Task RunAsync(string sql)
    {
        await using var connection = await Database.Engine.ConnectAsync(Stop);
        await using var command = Database.Engine.Command(connection, sql);
        await command.ExecuteNonQueryAsync(Stop);
    }

    public async Task<T> AskAsync<T>(string sql)
    {
        await using var connection = await Database.Engine.ConnectAsync(Stop);
        await using var command = Database.Engine.Command(connection, sql);
        await using var reader = await command.ExecuteReaderAsync(Stop);
        (await reader.ReadAsync(Stop)).ShouldBeTrue();
        return reader.GetFieldValue<T>(0);
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await _remove();
        Directory.Delete(Folder, recursive: true);
    }
}
