using Kith.Casework.Record;
using Kith.Store.Engines;
using Kith.Store.Rows;

namespace Kith.Store.Accounts;

/// <summary>What people sign in with, and the sessions that are open. Written with the facts: see <see cref="Append.Accounts"/>.</summary>
/// <param name="database">Where they are kept.</param>
public sealed class AccountStore(Database database)
{
    private readonly Engine _engine = database.Engine;
    private readonly EventReader _events = new(database.Engine);

    /// <summary>An account by what is typed to sign in; null when there is none.</summary>
    public async Task<KnownAccount?> FindAsync(string name, CancellationToken stop = default)
    {
        var stream = Streams.OfAccount(name);
        // The version first: who writes after it was read is noticed, also where the rest was read later.
        var version = (await _events.VersionsAsync([stream], stop)).GetValueOrDefault(stream);
        var rows = await _engine.ListAsync(
            AccountReading.Account,
            $"{AccountReading.Accounts} WHERE name = $1",
            [name],
            stop
        );
        return rows is [var row] ? new KnownAccount(name, row, await SessionsAsync(name, stop), version) : null;
    }

    /// <summary>The account of somebody who works here; null when they have none.</summary>
    public async Task<KnownAccount?> OfPersonAsync(string practitioner, CancellationToken stop = default)
    {
        var names = await _engine.ListAsync(
            row => row.GetString(0),
            "SELECT name FROM account WHERE practitioner = $1 ORDER BY name",
            [practitioner],
            stop
        );
        return names.Count == 0 ? null : await FindAsync(names[0], stop);
    }

    /// <summary>Whose calendar stands at an address; null for a secret that was never given, was renewed or stopped, or is that of somebody who has left.</summary>
    /// <param name="calendar">SHA-256 of the secret.</param>
    /// <param name="stop">Stops the reading.</param>
    public async Task<string?> OfCalendarAsync(string calendar, CancellationToken stop = default)
    {
        var people = await _engine.ListAsync(
            row => row.GetString(0),
            """
            SELECT account.practitioner FROM account JOIN practitioner ON practitioner.id = account.practitioner
            WHERE account.calendar = $1 AND NOT practitioner.gone
            """,
            [calendar],
            stop
        );
        return people.Count == 0 ? null : people[0];
    }

    /// <summary>Every account, in the order of the names.</summary>
    public async Task<IReadOnlyList<AccountRow>> AllAsync(CancellationToken stop = default) =>
        await _engine.ListAsync(AccountReading.Account, $"{AccountReading.Accounts} ORDER BY name", [], stop);

    /// <summary>What happened to an account, the latest first.</summary>
    public async Task<IReadOnlyList<Recorded>> HistoryAsync(string name, int most, CancellationToken stop = default) =>
        [.. (await _events.LatestAsync(Streams.OfAccount(name), most, stop)).Select(row => row.Fact)];

    /// <summary>What was done since a moment that others are told of, with the account it was done to, in the order in which it was.</summary>
    public async Task<IReadOnlyList<(string Account, Recorded Fact)>> NewsAsync(
        DateTimeOffset since,
        CancellationToken stop = default
    ) => [.. (await _events.AccountNewsAsync(since, stop)).Select(row => (Streams.AccountOf(row.Stream), row.Fact))];

    /// <summary>Something was done in a session.</summary>
    public async Task SeenAsync(string session, DateTimeOffset at, CancellationToken stop = default)
    {
        await using var write = await _engine.BeginAsync(stop);
        write.Run("UPDATE session SET seen_at = $1 WHERE id = $2", Moments.Whole(at), session);
        await write.CommitAsync(stop);
    }

    /// <summary>Counts a try with a name that nobody has.</summary>
    /// <returns>How many there were on that day.</returns>
    public async Task<int> CountUnknownAsync(DateOnly day, CancellationToken stop = default) =>
        (
            await _engine.TakeAsync(
                row => row.GetInt32(0),
                """
                INSERT INTO unknown_name (day, attempts) VALUES ($1, 1)
                ON CONFLICT (day) DO UPDATE SET attempts = unknown_name.attempts + 1 RETURNING attempts
                """,
                [day],
                stop
            )
        )[0];

    private async Task<IReadOnlyList<SessionRow>> SessionsAsync(string account, CancellationToken stop) =>
        await _engine.ListAsync(
            AccountReading.Session,
            $"{AccountReading.Sessions} WHERE account = $1 ORDER BY begun_at, id",
            [account],
            stop
        );
}
