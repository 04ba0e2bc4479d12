using Kith.Casework.People;

namespace Kith.Store.Accounts;

/// <summary>An account as it was read: whoever writes to it in between is noticed.</summary>
/// <param name="Name">What is typed to sign in.</param>
/// <param name="Row">What is kept; null for an account that is about to be made.</param>
/// <param name="Sessions">Its open sessions, in the order in which they began.</param>
/// <param name="Version">How many facts are stored of it.</param>
public sealed record KnownAccount(string Name, AccountRow? Row, IReadOnlyList<SessionRow> Sessions, int Version)
{
    /// <summary>An account that is about to be made.</summary>
    public static KnownAccount New(string name) => new(name, null, [], 0);

    /// <summary>What is kept, as facts would say it.</summary>
    public AccountState? State =>
        Row is null
            ? null
            : new AccountState(Row.Practitioner)
            {
                Password = Marks.Of(Row.PasswordHash),
                Link = Marks.Of(Row.Link),
                LinkUntil = Row.LinkUntil,
                NewsReadAt = Row.NewsReadAt,
                Calendar = Marks.Of(Row.Calendar),
                Sessions = [.. Sessions.Select(session => session.Mark())],
            };
}

/// <summary>Facts about one account, with the secrets of which they hold the marks.</summary>
/// <param name="Known">The account as it was when the act was decided.</param>
/// <param name="Facts">What became true, in order.</param>
/// <param name="On">The day.</param>
public sealed record AccountAppend(KnownAccount Known, IReadOnlyList<AccountFact> Facts, DateOnly On)
{
    /// <summary>The password that was set, hashed.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>SHA-256 of the code of the link that was made.</summary>
    public string? Link { get; init; }

    /// <summary>SHA-256 of the secret in the address of the calendar that was made.</summary>
    public string? Calendar { get; init; }

    /// <summary>The session that began.</summary>
    public SessionRow? Begun { get; init; }
}
