using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store.Engines;
using Kith.Store.Rows;

namespace Kith.Store.Accounts;

/// <summary>Accounts from before account acts were recorded get the facts from which they follow, once.</summary>
internal static class AccountsAdopted
{
    /// <summary>The name of the act. It comes before every other on an account: a later one is somebody's who wants accounts of their own making to look made.</summary>
    internal const string Act = "adopt-accounts";

    private const string Mark = "accounts";
    private const string By = "kith";

    internal static async Task RunAsync(Engine engine, CancellationToken stop)
    {
        if (
            (
                await engine.ListAsync(
                    row => row.GetInt64(0),
                    $"SELECT number FROM revision WHERE name = '{Mark}'",
                    [],
                    stop
                )
            ).Count > 0
        )
            return;
        var accounts = await engine.ListAsync(
            AccountReading.Account,
            $"{AccountReading.Accounts} ORDER BY name",
            [],
            stop
        );
        var at = Moments.Whole(TimeProvider.System.GetUtcNow());
        var act = Guid.CreateVersion7(at);
        // The key of a new database is made when something is written that needs it, and not before.
        await using var write = await (accounts.Count == 0 ? engine.BeginWriteAsync(stop) : engine.BeginAsync(stop));
        try
        {
            write.Run($"INSERT INTO revision (name, number) VALUES ('{Mark}', 1)");
            if (accounts.Count > 0)
                write.Insert(Tables.ActKeys, [new ActKeyRow(Act, act, Act, By, Fingerprint.Of(Act, By, ""), at)]);
            write.Insert(Tables.Events, [.. accounts.SelectMany(account => Rows(account, at, act))]);
            write.Run("UPDATE account SET news_read_at = $1", at);
            await write.CommitAsync(stop);
        }
        // Another server that started with this one was faster; or somebody wants it done a second time, which its key forbids.
        catch (Exception failure) when (engine.Refused(failure) is "revision" or "events" or "act_key") { }
    }

    private static IEnumerable<EventRow> Rows(AccountRow account, DateTimeOffset at, Guid act)
    {
        List<AccountFact> facts = [new AccountMade(account.Practitioner)];
        if (Marks.Of(account.PasswordHash) is { } mark)
            facts.Add(new PasswordSet(mark, PasswordSetBy.Before));
        return facts.Select(
            (fact, index) =>
                EventRow.From(
                    Streams.OfAccount(account.Name),
                    Act,
                    new Recorded(index + 1, fact, DateOnly.FromDateTime(at.UtcDateTime), null, at, By, act)
                )
        );
    }
}
