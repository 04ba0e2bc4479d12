using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>A fact about what somebody signs in with. Stored in a stream of the account's own, and sealed as every other.</summary>
/// <remarks>No password, code or session is ever in a fact: a mark of it is, by which the kept one is known to be the same.</remarks>
public abstract record AccountFact : Fact;

/// <summary>An account was made for somebody.</summary>
/// <param name="Practitioner">The user whose account it is.</param>
[FactName("account-made", "An account was made for somebody to sign in with.")]
public sealed record AccountMade(string Practitioner) : AccountFact;

/// <summary>A link was made by which somebody sets a password. The earlier password and every session end.</summary>
/// <param name="Mark">The mark of the code in the link.</param>
/// <param name="Hours">For how many hours it is good.</param>
[FactName("password-link-made", "A link was made by which somebody sets a password; the earlier password ended.")]
public sealed record PasswordLinkMade(string Mark, int Hours) : AccountFact;

/// <summary>How a password came to be.</summary>
public enum PasswordSetBy
{
    /// <summary>The person set it with the link handed to them.</summary>
    Link,

    /// <summary>The person changed it, knowing the earlier one.</summary>
    Change,

    /// <summary>The same password, kept in a stronger form.</summary>
    Strengthening,

    /// <summary>It was there before account acts were recorded.</summary>
    Before,

    /// <summary>It was given with the account, as on a demonstration.</summary>
    Given,
}

/// <summary>A password was set.</summary>
/// <param name="Mark">The mark of the kept password.</param>
/// <param name="How">How it came to be.</param>
[FactName("password-set", "A password was set.")]
public sealed record PasswordSet(string Mark, PasswordSetBy How) : AccountFact;

/// <summary>An account was closed: nobody signs in with it until a new link is made.</summary>
[FactName("account-closed", "An account was closed, with all its sessions.")]
public sealed record AccountClosed : AccountFact;

/// <summary>Somebody signed in.</summary>
/// <param name="Session">The mark of the session.</param>
/// <param name="Device">Browser and system, as the browser says.</param>
/// <param name="From">The network address.</param>
[FactName("signed-in", "Somebody signed in.")]
public sealed record SessionBegun(string Session, string Device, string From) : AccountFact;

/// <summary>Why somebody was not let in.</summary>
public enum RefusedBecause
{
    /// <summary>The password is another.</summary>
    Password,

    /// <summary>The person has left.</summary>
    Left,
}

/// <summary>Somebody was not let in.</summary>
/// <param name="Because">Why.</param>
/// <param name="From">The network address.</param>
[FactName("sign-in-refused", "Somebody was not let in.")]
public sealed record SignInRefused(RefusedBecause Because, string From) : AccountFact;

/// <summary>Why a session ended.</summary>
public enum SessionEndedBecause
{
    /// <summary>The person signed out there.</summary>
    SignedOut,

    /// <summary>The person ended it from elsewhere.</summary>
    ByThePerson,

    /// <summary>An administrator ended it.</summary>
    ByAnAdministrator,

    /// <summary>Nothing was done in it for too long.</summary>
    Idle,

    /// <summary>It had gone on for as long as any may.</summary>
    TooLong,

    /// <summary>The person has another post.</summary>
    Post,

    /// <summary>Somebody signed in anew in the same browser.</summary>
    SignedInAgain,

    /// <summary>There is nothing any more that the person may see.</summary>
    NothingToSee,
}

/// <summary>A session ended.</summary>
/// <param name="Session">The mark of the session.</param>
/// <param name="Because">Why.</param>
[FactName("session-ended", "A session ended.")]
public sealed record SessionEnded(string Session, SessionEndedBecause Because) : AccountFact;

/// <summary>Somebody was given a post that approves the work of others or keeps the system.</summary>
/// <param name="Post">The post.</param>
[FactName("post-given", "Somebody was given a post that approves the work of others or keeps the system.")]
public sealed record PostGiven(Post Post) : AccountFact;

/// <summary>The person read what was done to their account, and to the accounts of those they supervise.</summary>
[FactName("account-news-read", "Somebody read what others had done to accounts they answer for.")]
public sealed record AccountNewsRead : AccountFact;

/// <summary>A secret address was made at which the person's calendar is read by other programs. An earlier one ended.</summary>
/// <param name="Mark">The mark of the secret in the address.</param>
[FactName("calendar-address-made", "A secret address of somebody's calendar was made; an earlier one ended.")]
public sealed record CalendarAddressMade(string Mark) : AccountFact;

/// <summary>The secret address of the person's calendar was stopped.</summary>
[FactName("calendar-address-stopped", "The secret address of somebody's calendar was stopped.")]
public sealed record CalendarAddressStopped : AccountFact;

/// <summary>Somebody tried names that no account has, or codes that set no password. Stored at the 1st, 10th, 100th … attempt of a day, so that it never floods.</summary>
/// <param name="Attempts">How many there were on that day so far.</param>
[FactName("unknown-names-refused", "Somebody tried names that nobody has, or codes that set no password.")]
public sealed record UnknownNamesRefused(int Attempts) : AccountFact;
