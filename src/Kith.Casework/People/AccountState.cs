namespace Kith.Casework.People;

/// <summary>What the facts of an account add up to. What the database keeps of it has to say the same.</summary>
/// <param name="Practitioner">The user whose account it is.</param>
public sealed record AccountState(string Practitioner)
{
    /// <summary>The mark of the password; null while there is none.</summary>
    public string? Password { get; init; }

    /// <summary>The mark of the code with which a password is set; null while there is none.</summary>
    public string? Link { get; init; }

    /// <summary>Until when that code is good.</summary>
    public DateTimeOffset? LinkUntil { get; init; }

    /// <summary>The mark of the secret in the address of their calendar; null while there is none.</summary>
    public string? Calendar { get; init; }

    /// <summary>When the person last read what others had done to accounts; at first when the account was made.</summary>
    public DateTimeOffset? NewsReadAt { get; init; }

    /// <summary>The marks of the sessions that are open, in the order in which they began.</summary>
    public IReadOnlyList<string> Sessions { get; init; } = [];

    /// <summary>The state after one more fact; null until one makes an account. The end of a password and a closing end every session and the address of the calendar.</summary>
    public static AccountState? After(AccountState? state, AccountFact fact, DateTimeOffset at) =>
        (state, fact) switch
        {
            (null, AccountMade made) => new AccountState(made.Practitioner) { NewsReadAt = at },
            (null, _) => null,
            (_, PasswordLinkMade link) => state with
            {
                Password = null,
                Link = link.Mark,
                LinkUntil = at.AddHours(link.Hours),
                Sessions = [],
                Calendar = null,
            },
            (_, PasswordSet { How: PasswordSetBy.Strengthening } set) => state with { Password = set.Mark },
            (_, PasswordSet set) => state with { Password = set.Mark, Link = null, LinkUntil = null, Sessions = [] },
            (_, AccountClosed) => state with
            {
                Password = null,
                Link = null,
                LinkUntil = null,
                Sessions = [],
                Calendar = null,
            },
            (_, CalendarAddressMade made) => state with { Calendar = made.Mark },
            (_, CalendarAddressStopped) => state with { Calendar = null },
            (_, SessionBegun begun) => state with { Sessions = [.. state.Sessions, begun.Session] },
            (_, SessionEnded ended) => state with
            {
                Sessions = [.. state.Sessions.Where(session => session != ended.Session)],
            },
            (_, AccountNewsRead) => state with { NewsReadAt = at },
            _ => state,
        };

    /// <summary>In what the kept account differs from what its facts say, a sentence for each; none where they say the same.</summary>
    /// <param name="name">The name it is signed in with.</param>
    /// <param name="facts">What the facts say; null where they make no account.</param>
    /// <param name="kept">What is kept; null where nothing is.</param>
    public static IEnumerable<string> Differences(string name, AccountState? facts, AccountState? kept)
    {
        if (facts is null || kept is null)
            return (facts, kept) switch
            {
                (null, not null) => [$"The account {name} is kept, but no act made it."],
                (not null, null) => [$"The account {name} was made by an act, but is not kept."],
                _ => [],
            };
        List<string> found = [];
        Compare(facts.Practitioner == kept.Practitioner, "belongs to somebody else");
        Compare(facts.Password == kept.Password, "has another password");
        Compare(facts.Link == kept.Link && facts.LinkUntil == kept.LinkUntil, "has another link to set a password");
        Compare(facts.Calendar == kept.Calendar, "has another address of a calendar");
        Compare(facts.NewsReadAt == kept.NewsReadAt, "was shown its news at another time");
        found.AddRange(
            kept.Sessions.Except(facts.Sessions)
                .Select(open => $"Session {open} of {name} is open, but no act began it, or one ended it.")
        );
        found.AddRange(
            facts
                .Sessions.Except(kept.Sessions)
                .Select(gone => $"Session {gone} of {name} is gone, but no act ended it.")
        );
        return found;

        void Compare(bool same, string difference)
        {
            if (!same)
                found.Add($"The account {name} {difference} than its acts say.");
        }
    }
}
