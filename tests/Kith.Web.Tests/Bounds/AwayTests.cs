using System.Net;
using Kith.Store;
using Kith.Tests.Site;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Kith.Web.Tests.Bounds;

public class AwayTests
{
    [Fact]
    public async Task While_the_database_takes_no_connections_pages_say_so_and_when_to_try_again_and_then_work()
    {
        if (!EveryEngineAttribute.Engines.Contains("postgres"))
            return;
        await using var site = await TestSite.StartAsync("postgres");
        using var log = new Lines();
        site.App.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        using var amira = await site.As("amira");
        var child = await site.LedBy("amira");
        var settings = new NpgsqlConnectionStringBuilder(site.Database.Text);
        var name = settings.Database;

        await OnServer($"ALTER DATABASE {name} ALLOW_CONNECTIONS false");
        await OnServer($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
        foreach (var path in new[] { "/my-work", $"/children/{child}", "/my-work", "/sign-in" })
        {
            using var answer = await amira.Gets(path);
            var page = await Page.Read(answer);

            answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, path);
            answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(10));
            page.Heading.ShouldBe("The service is not available just now");
            page.Words.ShouldContain("Nothing was lost that had been saved");
        }
        log.All.ShouldNotBeEmpty();
        log.All.ShouldAllBe(line => line.StartsWith("The database does not answer"));
        await OnServer($"ALTER DATABASE {name} ALLOW_CONNECTIONS true");

        (await amira.Opens($"/children/{child}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public void A_file_that_is_locked_or_a_disk_that_is_full_is_no_fault_of_the_program()
    {
        foreach (var code in new[] { 5, 6, 8, 10, 13, 14 })
        {
            var failure = new Microsoft.Data.Sqlite.SqliteException("no", code);

            Database.IsAway(new InvalidOperationException("wrapped", failure)).ShouldBeTrue();
        }
        Database.IsAway(new Microsoft.Data.Sqlite.SqliteException("no such table", 1)).ShouldBeFalse();
        Database.IsAway(new InvalidOperationException("ours")).ShouldBeFalse();
    }

    private static async Task OnServer(string sql)
    {
        await using var server = new NpgsqlConnection(EveryEngineAttribute.Postgres + ";Pooling=false");
        await server.OpenAsync(TestDatabase.Stop);
        await using var command = new NpgsqlCommand(sql, server);
        await command.ExecuteNonQueryAsync(TestDatabase.Stop);
    }
}
