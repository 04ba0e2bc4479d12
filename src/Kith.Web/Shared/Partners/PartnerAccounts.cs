using Kith.Casework.PartnerSite;
using Kith.Casework.People;
using Kith.Store;
using Kith.Store.Accounts;
using Kith.Web.Shared.Accounts;

namespace Kith.Web.Shared.Partners;

/// <summary>
/// How somebody of an agency gets in without an account of their own: a code for what they were asked, and their surname. The code is
/// kept as a password is, is good for some days and so many wrong tries, and opens nothing once what was asked is closed.
/// </summary>
public sealed class PartnerAccounts(
    EventStore records,
    AccountStore accounts,
    AccountService service,
    Passwords passwords,
    PartnerSiteRules rules,
    AuthorityClock clock
)
{
    // A name of the staff's holds no colon, so no account is both.
    private const string Prefix = "partner:";

    // By the first half of a code it is found; the second half is the secret.
    private const int Part = 4;
    private const int Half = 2 * Part;

    // Wrong tries are counted among these.
    private const int Latest = 200;

    /// <summary>The name of an account as it is kept, for a code as somebody typed it.</summary>
    public static string NameOf(string code)
    {
        var letters = Passwords.Letters(code);
        return letters.Length > Half ? $"{Prefix}{letters[..Part]}-{letters[Part..Half]}" : Prefix;
    }

    /// <summary>The code for something that was asked; null where none was made.</summary>
    public async Task<PartnerCode?> FindAsync(Guid child, int asked, CancellationToken stop)
    {
        if (await accounts.OfPersonAsync(PartnerUser.Of(child, asked), stop) is not { Row: { } row } known)
            return null;
        var history = await accounts.HistoryAsync(known.Name, Latest, stop);
        return new PartnerCode(
            row.Link is not null && row.LinkUntil > clock.UtcNow ? row.LinkUntil : null,
            OutsideCode.WrongInARow(history) >= rules.CodeTries,
            history.FirstOrDefault(entry => entry.Fact is SessionBegun)?.WrittenAt
        );
    }

    /// <summary>Makes a code for something that was asked. An earlier one, and every session with it, ends.</summary>
    /// <returns>The code: it is told this once.</returns>
    public async Task<string> MakeCodeAsync(Guid child, int asked, string by, CancellationToken stop)
    {
        var user = PartnerUser.Of(child, asked);
        var secret = Passwords.NewName();
        while (true)
        {
            var known = await accounts.OfPersonAsync(user, stop) ?? KnownAccount.New($"{Prefix}{Passwords.NewName()}");
            if (await service.StoreAsync("make-partner-code", by, [Made(known, user, secret)], stop))
                return $"{known.Name[Prefix.Length..]}-{secret}";
        }
    }

    /// <summary>Gives a code that is known, for a demonstration.</summary>
    public Task GiveAsync(Guid child, int asked, string code, string by, CancellationToken stop) =>
        service.StoreAsync(
            "give-accounts",
            by,
            [Made(KnownAccount.New(NameOf(code)), PartnerUser.Of(child, asked), Passwords.Letters(code)[Half..])],
            stop
        );

    /// <summary>Lets somebody in with their code and their surname. What was wrong is not said.</summary>
    public async Task<SignInResult> EnterAsync(string code, string surname, Browser from, CancellationToken stop)
    {
        var letters = Passwords.Letters(code);
        var known = letters.Length > Half ? await accounts.FindAsync(NameOf(code), stop) : null;
        var tried = passwords.Check(known?.Row!.Link, letters.Length > Half ? letters[Half..] : "");
        if (known is null || PartnerUser.AskedOf(known.Row!.Practitioner) is not { } asked)
            return await service.UnknownAsync(stop);
        var right =
            tried.Right
            && await records.LoadChildAsync(asked.Child, stop) is { } record
            && PartnerAccess.Of(record, asked.Asked, clock.Today, rules) is { } access
            && access.Grant.IsSurname(surname)
            && OutsideCode.WrongInARow(await accounts.HistoryAsync(known.Name, Latest, stop)) < rules.CodeTries;
        return await service.ActAsync(
            known.Name,
            "use-partner-code",
            now =>
                right && now.Row!.Link == tried.Kept && now.Row.LinkUntil > clock.UtcNow
                    ? service.Beginning(now, [.. service.Over(now, from)], from, null)
                    : service.Wrong(now, from),
            stop
        );
    }

    /// <summary>Lets somebody in who has an account here and was asked by it. Whether it is theirs, and open, is for whoever calls to know.</summary>
    /// <param name="child">The child.</param>
    /// <param name="asked">What they were asked.</param>
    /// <param name="by">Their own account.</param>
    /// <param name="from">Their browser.</param>
    /// <param name="stop">Stops before anything is stored.</param>
    public async Task<SignInResult> OpenAsync(Guid child, int asked, string by, Browser from, CancellationToken stop)
    {
        var user = PartnerUser.Of(child, asked);
        // Where nobody made a code there is no account of the question yet: one is made, and its code is told to nobody.
        if (await accounts.OfPersonAsync(user, stop) is null)
            await MakeCodeAsync(child, asked, by, stop);
        return await accounts.OfPersonAsync(user, stop) is { } known
            ? await service.ActAsync(
                known.Name,
                "open-asked",
                now => service.Beginning(now, [.. service.Over(now, from)], from, null),
                stop
            )
            : await service.UnknownAsync(stop);
    }

    private AccountAppend Made(KnownAccount known, string user, string secret) =>
        OutsideCode.Made(known, user, passwords.Hash(Passwords.Letters(secret)), rules.CodeDays, clock.Today);
}

/// <summary>The code for something that somebody of an agency was asked.</summary>
/// <param name="Until">Until when it is good; null where it is too old.</param>
/// <param name="IsUsedUp">True after too many wrong tries.</param>
/// <param name="LastUsed">When somebody last got in with it; null where nobody did.</param>
public sealed record PartnerCode(DateTimeOffset? Until, bool IsUsedUp, DateTimeOffset? LastUsed);
