namespace Kith.Store.Tests.Killing;

/// <summary>What must hold after any number of kills.</summary>
internal static class Acknowledged
{
    internal static async Task ShouldAllBeWholeAsync(TestDatabase test, IReadOnlyCollection<string> acknowledged)
    {
        var stored = await TextsAsync(test, "SELECT key FROM act_key");
        acknowledged.Except(stored).ShouldBeEmpty("acknowledged, but lost");

        (await TextsAsync(test, NotWhole("events", 4, 2))).ShouldBeEmpty("half stored: facts");
        (
            await TextsAsync(test, "SELECT stream FROM events WHERE act NOT IN (SELECT act FROM act_key)")
        ).ShouldBeEmpty();
        (await test.AskAsync<long>("SELECT count(*) FROM audit")).ShouldBe(2 * stored.Count);
        (await test.AskAsync<long>("SELECT count(*) FROM child")).ShouldBe(
            await test.AskAsync<long>("SELECT count(DISTINCT stream) FROM events")
        );
        if (test.Text.StartsWith("sqlite:", StringComparison.Ordinal))
            (await test.AskAsync<string>("PRAGMA integrity_check")).ShouldBe("ok");
        await AnomalyTests.ShouldStandAsync(test, KilledWriter.Rules);
    }

    private static string NotWhole(string table, int registering, int referring) =>
        $"""
            SELECT k.key FROM act_key k LEFT JOIN {table} t ON t.act = k.act
            GROUP BY k.key, k.act_name
            HAVING count(t.act) <> CASE k.act_name WHEN '{KilledWriter.Register}' THEN {registering} ELSE {referring} END
            """;

    private static Task<List<string>> TextsAsync(TestDatabase test, string sql) =>
        Engines.Queries.ListAsync(test.Database.Engine, row => row.GetString(0), sql, [], TestDatabase.Stop);
}
