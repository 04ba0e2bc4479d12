namespace Kith.Store.Tests.Killing;

/// <summary>The database server itself is killed while it writes, and one that would not survive that is refused.</summary>
[Slow]
public sealed class ServerKillTests
{
    private const int Kills = 6;

    [Fact]
    public async Task A_server_killed_while_it_writes_loses_no_acknowledged_act()
    {
        await using var server = await OwnServer.MakeAsync();
        SkipWithout(server);
        await server!.StartAsync();
        // Its own connections would be dead after the first kill: it keeps none.
        await using var test = await TestDatabase.OnAsync(server.Text + ";Pooling=false");
        var randomly = new Randomly(3);
        List<string> acknowledged = [];
        for (var killed = 0; killed < Kills; killed++)
        {
            using var writer = WriterProcess.Start(server.Text, test.Folder, $"writer-{killed}");
            await writer.ReadyAsync();
            acknowledged.AddRange(await writer.RunUntilItFailsAsync(3 + randomly.Below(30), server.KillAsync));
            await server.StartAsync();
        }

        acknowledged.Count.ShouldBeGreaterThan(Kills);
        await Acknowledged.ShouldAllBeWholeAsync(test, acknowledged);
    }

    [Theory]
    [InlineData("fsync")]
    [InlineData("full_page_writes")]
    public async Task A_server_that_is_lax_about_the_disk_is_refused(string setting)
    {
        await using var server = await OwnServer.MakeAsync();
        SkipWithout(server);
        await server!.StartAsync($"-c {setting}=off");
        await using var database = Database.Open(server.Text);

        var refused = await Should.ThrowAsync<DatabaseRefused>(() => database.MakeReadyAsync());

        refused.Message.ShouldContain($"{setting} = off, so a power cut could lose what was recorded.");
    }

    private static void SkipWithout(OwnServer? server)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
            server.ShouldNotBeNull("CI must have PostgreSQL installed.");
        Assert.SkipWhen(server is null, "PostgreSQL is not installed here.");
    }
}
