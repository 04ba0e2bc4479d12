using System.Data.Common;
using Kith.Casework.People;
using Kith.Store.Engines;
using Kith.Store.Rows;
using Kith.Store.Sealing;

namespace Kith.Store.Accounts;

/// <summary>Finds accounts and sessions that do not follow from the sealed acts: made, changed, opened or taken away behind the program's back.</summary>
internal sealed class AccountCheck(Engine engine, DbConnection connection, Findings findings)
{
    internal async Task RunAsync(CancellationToken stop)
    {
        var accounts = await AllAsync(AccountReading.Account, $"{AccountReading.Accounts} ORDER BY name");
        var sessions = (
            await AllAsync(AccountReading.Session, $"{AccountReading.Sessions} ORDER BY begun_at, id")
        ).ToLookup(session => session.Account, StringComparer.Ordinal);
        // Years of signing in are read one fact after the other, and what they add up to is kept.
        SortedDictionary<string, AccountState?> facts = new(StringComparer.Ordinal);
        await foreach (
            var (stream, recorded) in engine.StreamAsync(
                connection,
                EventReader.Read,
                $"SELECT {EventReader.Columns} FROM events WHERE stream >= '{Streams.Accounts}' AND stream < '{Streams.After(Streams.Accounts)}' ORDER BY stream, version",
                [],
                stop
            )
        )
        {
            var name = Streams.AccountOf(stream);
            var state = facts.GetValueOrDefault(name);
            facts[name] = recorded.Fact is AccountFact fact
                ? AccountState.After(state, fact, recorded.WrittenAt)
                : state;
        }
        if (await WereTakenOverLateAsync())
            findings.Add("Accounts were taken over without an act after others were made: somebody added them.");
        foreach (var finding in Compare(accounts, sessions, facts))
            findings.Add(finding);

        // Before every other act on an account: see AccountsAdopted.
        async Task<bool> WereTakenOverLateAsync()
        {
            var ofAccounts = $"stream >= '{Streams.Accounts}' AND stream < '{Streams.After(Streams.Accounts)}'";
            var late = await AllAsync(
                row => row.GetInt64(0),
                $"""
                SELECT position FROM events WHERE {ofAccounts} AND act_name = '{AccountsAdopted.Act}' AND position > (
                    SELECT min(position) FROM events WHERE {ofAccounts} AND act_name <> '{AccountsAdopted.Act}')
                """
            );
            return late.Count > 0;
        }

        async Task<List<T>> AllAsync<T>(Func<DbDataReader, T> read, string sql)
        {
            List<T> all = [];
            await foreach (var row in engine.StreamAsync(connection, read, sql, [], stop))
                all.Add(row);
            return all;
        }
    }

    /// <summary>Compares what is kept with what the facts add up to. Pure.</summary>
    internal static IEnumerable<string> Compare(
        IReadOnlyList<AccountRow> accounts,
        ILookup<string, SessionRow> sessions,
        IReadOnlyDictionary<string, AccountState?> facts
    )
    {
        var kept = accounts.ToDictionary(account => account.Name, StringComparer.Ordinal);
        var names = kept.Keys.Concat(sessions.Select(group => group.Key)).Concat(facts.Keys);
        return names
            .Distinct()
            .Order(StringComparer.Ordinal)
            .SelectMany(name =>
                AccountState.Differences(
                    name,
                    facts.GetValueOrDefault(name),
                    new KnownAccount(name, kept.GetValueOrDefault(name), [.. sessions[name]], 0).State
                )
            );
    }
}
