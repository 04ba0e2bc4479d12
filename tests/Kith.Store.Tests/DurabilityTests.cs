using Kith.Store.Engines;
using Npgsql;

namespace Kith.Store.Tests;

/// <summary>Records are not entrusted to a database that would lose them in a power cut.</summary>
public sealed class DurabilityTests
{
    [Theory]
    [InlineData("sqlite:")]
    [InlineData("sqlite::memory:")]
    [InlineData("sqlite:file:x?mode=memory")]
    public void A_database_in_memory_is_refused(string text) =>
        Should.Throw<DatabaseRefused>(() => Database.Open(text)).Message.ShouldContain("Name a file");

    [Theory]
    [InlineData("PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;", "synchronous is 0")]
    [InlineData("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;", "synchronous is 1")]
    [InlineData("PRAGMA journal_mode=MEMORY; PRAGMA synchronous=FULL;", "write-ahead")]
    public async Task An_sqlite_that_does_not_wait_for_the_disk_is_refused(string settings, string because)
    {
        await using var test = await TestDatabase.EmptyAsync("sqlite", withSchema: false);
        ((SqliteEngine)test.Database.Engine).Settings = settings;
        (await Should.ThrowAsync<DatabaseRefused>(() => test.Database.MakeReadyAsync())).Message.ShouldContain(because);
    }

    [Theory, EveryEngine]
    public async Task A_database_as_we_set_it_up_is_accepted(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        await test.Database.Engine.RefuseIfLaxAsync(TestDatabase.Stop);
    }

    [Fact]
    public async Task A_postgres_that_does_not_wait_for_the_disk_is_refused()
    {
        Assert.SkipWhen(EveryEngineAttribute.Postgres is null, "There is no PostgreSQL here.");
        await using var test = await TestDatabase.EmptyAsync("postgres");
        var connection = new NpgsqlConnectionStringBuilder(test.Text) { Options = "-c synchronous_commit=off" };
        await using var lax = Database.Open(connection.ToString());

        var refused = await Should.ThrowAsync<DatabaseRefused>(() => lax.MakeReadyAsync());

        refused.Message.ShouldContain("synchronous_commit = off, so a power cut could lose what was recorded.");
    }

    [Fact]
    public void What_is_no_connection_string_is_refused_with_an_example() =>
        Should.Throw<DatabaseRefused>(() => Database.Open("Hots=localhost")).Message.ShouldContain("Host=localhost");

    [Fact]
    public async Task Nobody_else_on_the_machine_may_read_the_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        // Not a copy, which the tests make, but the file as the product makes it.
        await using var test = await TestDatabase.EmptyAsync("sqlite", withSchema: false);
        await test.Database.MakeReadyAsync(TestDatabase.Stop);
        await test.Records().AppendAsync(Example.Act(Example.Registered(Guid.NewGuid())));
        foreach (var file in Directory.EnumerateFiles(test.Folder))
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
    }
}
