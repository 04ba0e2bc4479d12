using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Store.Accounts;

namespace Kith.Web.Shared.Accounts;

/// <summary>Whether somebody was let in.</summary>
public enum Admission
{
    /// <summary>They are in.</summary>
    In,

    /// <summary>The name, the password or the code is wrong.</summary>
    Wrong,

    /// <summary>They have left.</summary>
    Closed,
}

/// <summary>Whether somebody was let in, and with what the browser shows it from now on.</summary>
public sealed record SignInResult(Admission Admission, string? Token = null);

/// <summary>Every act on an account: decided on the account as it is, and stored as facts together with what follows from them.</summary>
public sealed class AccountService(
    EventStore records,
    AccountStore accounts,
    Passwords passwords,
    AccountSettings settings,
    AuthorityClock clock
)
{
    private const string Nobody = "sign-in";

    /// <summary>Signs somebody in with their password.</summary>
    public async Task<SignInResult> EnterAsync(string name, string password, Browser from, CancellationToken stop)
    {
        var known = await accounts.FindAsync(name, stop);
        var tried = passwords.Check(known?.Row!.PasswordHash, password);
        // Whoever is of a family or of an agency, or a child, gets in on their own site, and here there is no such name.
        if (known is null || IsElsewhere(known))
            return await UnknownAsync(stop);
        var stronger = tried.Weak ? passwords.Hash(password) : null;
        var workforce = await records.LoadWorkforceAsync(stop);
        return await ActAsync(name, "sign-in", now => Entering(now, tried, stronger, workforce, from), stop);
    }

    /// <summary>Sets a password with the code that was handed over, and signs in.</summary>
    public async Task<SignInResult> SetAsync(
        string name,
        string code,
        string password,
        Browser from,
        CancellationToken stop
    )
    {
        var link = LinkOf(code);
        var hash = passwords.Hash(password);
        var workforce = await records.LoadWorkforceAsync(stop);
        var known = await accounts.FindAsync(name, stop);
        if (known is null || known.Row!.Link != link || known.Row.LinkUntil <= clock.UtcNow || IsElsewhere(known))
            return await UnknownAsync(stop);
        return await ActAsync(
            name,
            "set-password",
            now =>
                now.Row!.Link != link || now.Row.LinkUntil <= clock.UtcNow ? Nothing(Admission.Wrong)
                : HasLeft(now, workforce) ? Nothing(Admission.Closed)
                : Setting(now, hash, PasswordSetBy.Link, from),
            stop
        );
    }

    /// <summary>Changes a password for somebody who knows the present one. Every other session ends.</summary>
    public async Task<SignInResult> ChangeAsync(
        string name,
        string present,
        string password,
        Browser from,
        CancellationToken stop
    )
    {
        var known = await accounts.FindAsync(name, stop);
        var tried = passwords.Check(known?.Row!.PasswordHash, present);
        var hash = passwords.Hash(password);
        return await ActAsync(
            name,
            "change-password",
            now =>
                tried.Right && tried.Kept == now.Row!.PasswordHash
                    ? Setting(now, hash, PasswordSetBy.Change, from)
                    : Wrong(now, from),
            stop
        );
    }

    /// <summary>Ends sessions of an account.</summary>
    public Task EndAsync(
        string name,
        Func<SessionRow, bool> which,
        SessionEndedBecause because,
        string by,
        CancellationToken stop
    ) =>
        ActAsync(
            name,
            "end-session",
            now => Facts(now, by, [.. now.Sessions.Where(which).Select(one => new SessionEnded(one.Mark(), because))]),
            stop
        );

    /// <summary>Somebody read what others did to accounts.</summary>
    public Task ReadNewsAsync(string name, string by, CancellationToken stop) =>
        ActAsync(name, "read-account-news", now => Facts(now, by, [new AccountNewsRead()]), stop);

    /// <summary>Makes the secret address of somebody's calendar. An earlier one ends.</summary>
    /// <param name="name">The account.</param>
    /// <param name="kept">SHA-256 of the secret.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="stop">Stops before anything is stored.</param>
    public Task MakeCalendarAddressAsync(string name, string kept, string by, CancellationToken stop) =>
        ActAsync(
            name,
            "make-calendar-address",
            now =>
                (
                    Append(now, [new CalendarAddressMade(Marks.Of(kept)!)]) with
                    {
                        Calendar = kept,
                    },
                    by,
                    new(Admission.In)
                ),
            stop
        );

    /// <summary>Stops the address of somebody's calendar, where there is one.</summary>
    public Task StopCalendarAddressAsync(string name, string by, CancellationToken stop) =>
        ActAsync(
            name,
            "stop-calendar-address",
            now => Facts(now, by, now.Row!.Calendar is null ? [] : [new CalendarAddressStopped()]),
            stop
        );

    /// <summary>Makes accounts with passwords that are known, for a demonstration and for tests.</summary>
    public Task GiveAsync(IEnumerable<(string Name, string Hash)> people, string by, CancellationToken stop) =>
        StoreAsync(
            "give-accounts",
            by,
            [
                .. people.Select(person => new AccountAppend(
                    KnownAccount.New(person.Name),
                    [new AccountMade(person.Name), new PasswordSet(Marks.Of(person.Hash)!, PasswordSetBy.Given)],
                    clock.Today
                )
                {
                    PasswordHash = person.Hash,
                }),
            ],
            stop
        );

    /// <summary>The facts of a link to set a password, to be stored with whatever else the act says.</summary>
    public (AccountAppend Facts, string Code) Link(KnownAccount known, params IReadOnlyList<AccountFact> before)
    {
        var code = Passwords.NewCode();
        var link = LinkOf(code);
        return (
            new AccountAppend(
                known,
                [.. before, new PasswordLinkMade(Marks.Of(link)!, settings.CodeHours)],
                clock.Today
            )
            {
                Link = link,
            },
            code
        );
    }

    private (AccountAppend?, string, SignInResult) Entering(
        KnownAccount now,
        PasswordCheck tried,
        string? stronger,
        Workforce workforce,
        Browser from
    )
    {
        if (!tried.Right || tried.Kept != now.Row!.PasswordHash)
            return Wrong(now, from);
        if (HasLeft(now, workforce))
            return (Append(now, [new SignInRefused(RefusedBecause.Left, from.Address)]), Nobody, new(Admission.Closed));
        AccountFact[] kept = stronger is null
            ? []
            : [new PasswordSet(Marks.Of(stronger)!, PasswordSetBy.Strengthening)];
        return Beginning(now, [.. kept, .. Over(now, from)], from, stronger);
    }

    // What is over without anybody having come back to it, and what this browser was in before.
    internal IEnumerable<SessionEnded> Over(KnownAccount now, Browser from)
    {
        foreach (var session in now.Sessions)
        {
            if (session.Id == from.Session)
                yield return new SessionEnded(session.Mark(), SessionEndedBecause.SignedInAgain);
            else if (settings.Over(session.BegunAt, session.SeenAt, clock.UtcNow) is { } because)
                yield return new SessionEnded(session.Mark(), because);
        }
    }

    internal (AccountAppend?, string, SignInResult) Setting(
        KnownAccount now,
        string hash,
        PasswordSetBy how,
        Browser from
    ) => Beginning(now, [new PasswordSet(Marks.Of(hash)!, how)], from, hash);

    internal (AccountAppend?, string, SignInResult) Beginning(
        KnownAccount now,
        IReadOnlyList<AccountFact> before,
        Browser from,
        string? hash
    )
    {
        var token = SessionCookie.NewToken();
        var session = new SessionRow
        {
            Id = SessionCookie.IdOf(token),
            Account = now.Name,
            BegunAt = clock.UtcNow,
            SeenAt = clock.UtcNow,
            Device = from.Device,
            Address = from.Address,
        };
        var facts = Append(now, [.. before, new SessionBegun(session.Mark(), from.Device, from.Address)]) with
        {
            PasswordHash = hash,
            Begun = session,
        };
        return (facts, now.Row!.Practitioner, new(Admission.In, token));
    }

    internal (AccountAppend?, string, SignInResult) Wrong(KnownAccount now, Browser from) =>
        (Append(now, [new SignInRefused(RefusedBecause.Password, from.Address)]), Nobody, new(Admission.Wrong));

    private (AccountAppend?, string, SignInResult) Facts(
        KnownAccount now,
        string by,
        IReadOnlyList<AccountFact> facts
    ) => (facts.Count == 0 ? null : Append(now, facts), by, new(Admission.In));

    private static (AccountAppend?, string, SignInResult) Nothing(Admission admission) =>
        (null, Nobody, new(admission));

    private AccountAppend Append(KnownAccount now, IReadOnlyList<AccountFact> facts) => new(now, facts, clock.Today);

    private static bool IsElsewhere(KnownAccount known) =>
        FamilyUser.PersonOf(known.Row!.Practitioner) is not null
        || PartnerUser.IsOne(known.Row.Practitioner)
        || ChildUser.ChildOf(known.Row.Practitioner) is not null;

    private static bool HasLeft(KnownAccount now, Workforce workforce) =>
        workforce.Find(now.Row!.Practitioner) is not { HasLeft: false };

    private static string LinkOf(string code) => Marks.Hash(Passwords.Letters(code));

    // Whoever tries all names of a list leaves a handful of facts a day, not one for each name.
    internal async Task<SignInResult> UnknownAsync(CancellationToken stop)
    {
        var attempts = await accounts.CountUnknownAsync(clock.Today, stop);
        if (IsPowerOfTen(attempts))
        {
            var earlier = await records.LoadAuthorityAsync(AuthoritySubjects.UnknownNames, stop);
            IReadOnlyList<Dated> facts = [new Dated(new UnknownNamesRefused(attempts), clock.Today)];
            await records.AppendAsync(
                NewAppend("refuse-unknown-name", Nobody) with
                {
                    Authority = [new AuthorityAppend(AuthoritySubjects.UnknownNames, earlier.Count, facts)],
                },
                stop
            );
        }
        return new SignInResult(Admission.Wrong);
    }

    private static bool IsPowerOfTen(int number) => number == 1 || (number % 10 == 0 && IsPowerOfTen(number / 10));

    internal async Task<SignInResult> ActAsync(
        string name,
        string act,
        Func<KnownAccount, (AccountAppend? Facts, string By, SignInResult Result)> decide,
        CancellationToken stop
    )
    {
        while (await accounts.FindAsync(name, stop) is { } known)
        {
            var (facts, by, result) = decide(known);
            if (facts is null || await StoreAsync(act, by, [facts], stop))
                return result;
            // Somebody else acted on the account in between: decide again on what it is now.
        }
        return new SignInResult(Admission.Wrong);
    }

    internal async Task<bool> StoreAsync(
        string act,
        string by,
        IReadOnlyList<AccountAppend> facts,
        CancellationToken stop
    ) => await records.AppendAsync(NewAppend(act, by) with { Accounts = facts }, stop) is AppendResult.Stored;

    private Append NewAppend(string act, string by) =>
        new(Guid.CreateVersion7(clock.UtcNow), act, by, clock.UtcNow, $"{act}/{Guid.NewGuid():N}", []);
}
