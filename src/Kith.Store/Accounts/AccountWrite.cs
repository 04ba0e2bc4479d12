using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store.Engines;
using Kith.Store.Rows;

namespace Kith.Store.Accounts;

/// <summary>Makes the kept account what its new facts say, in the transaction that stores them.</summary>
internal static class AccountWrite
{
    internal static void Put(Write write, AccountAppend seen, IReadOnlyList<Recorded> facts)
    {
        var before = seen.Known.State;
        var now =
            facts.Aggregate(
                before,
                (state, recorded) => AccountState.After(state, (AccountFact)recorded.Fact, recorded.WrittenAt)
            ) ?? throw new ArgumentException($"Make the account {seen.Known.Name} before anything else.", nameof(seen));
        write.Insert(
            Tables.Accounts,
            [
                new AccountRow
                {
                    Name = seen.Known.Name,
                    Practitioner = now.Practitioner,
                    PasswordHash = Secret(now.Password, seen.Known.Row?.PasswordHash, seen.PasswordHash),
                    Link = Secret(now.Link, seen.Known.Row?.Link, seen.Link),
                    LinkUntil = now.LinkUntil,
                    NewsReadAt = now.NewsReadAt,
                    Calendar = Secret(now.Calendar, seen.Known.Row?.Calendar, seen.Calendar),
                },
            ]
        );
        foreach (var ended in seen.Known.Sessions.Where(session => !now.Sessions.Contains(session.Mark())))
            write.Run("DELETE FROM session WHERE id = $1", ended.Id);
        if (seen.Begun is { } begun && now.Sessions.Contains(begun.Mark()))
            write.Insert(Tables.Sessions, [begun]);
    }

    private static string? Secret(string? mark, string? kept, string? given) =>
        mark is null ? null
        : mark == Marks.Of(given) ? given
        : mark == Marks.Of(kept) ? kept
        : throw new ArgumentException("A fact holds the mark of a secret that was not given with it.", nameof(given));
}
