using Kith.Casework.FamilySite;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Store.Accounts;
using Kith.Web.Shared.Accounts;

namespace Kith.Web.Shared.Families;

/// <summary>
/// How somebody of a family signs in: a name and a code on paper, handed over, with which they choose a password. Their accounts
/// are kept as those of the staff are, and open nothing of the staff's.
/// </summary>
public sealed class FamilyAccounts(
    EventStore records,
    AccountStore accounts,
    AccountService service,
    Passwords passwords,
    FamilyChildren children,
    FamilySiteRules rules,
    AuthorityClock clock
)
{
    // A name of the staff's holds no colon, so no account is both.
    private const string Prefix = "family:";

    // Wrong tries are counted among these.
    private const int Latest = 200;

    /// <summary>The name of an account as it is kept, for what somebody typed.</summary>
    public static string NameOf(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return $"{Prefix}{typed.Trim().ToLowerInvariant()}";
    }

    /// <summary>The account of a person and what happened to it, the latest first; null where none was made.</summary>
    public async Task<FamilyAccount?> FindAsync(Guid person, CancellationToken stop) =>
        await accounts.OfPersonAsync(FamilyUser.Of(person), stop) is { Row: { } row } known
            ? new FamilyAccount(
                known.Name[Prefix.Length..],
                row.PasswordHash is not null,
                row.Link is not null && row.LinkUntil > clock.UtcNow ? row.LinkUntil : null,
                await accounts.HistoryAsync(known.Name, Latest, stop)
            )
            : null;

    /// <summary>Makes a code for a person. An earlier code, the password and every session of theirs end.</summary>
    /// <returns>What they sign in with, and the code: it is told this once.</returns>
    public async Task<(string Name, string Code)> MakeCodeAsync(Guid person, string by, CancellationToken stop)
    {
        var code = Passwords.NewCode();
        var kept = passwords.Hash(Passwords.Letters(code));
        while (true)
        {
            var known =
                await accounts.OfPersonAsync(FamilyUser.Of(person), stop)
                ?? KnownAccount.New(NameOf(Passwords.NewName()));
            AccountFact[] made = known.Row is null ? [new AccountMade(FamilyUser.Of(person))] : [];
            var facts = new AccountAppend(
                known,
                [.. made, new PasswordLinkMade(Marks.Of(kept)!, rules.CodeDays * 24)],
                clock.Today
            )
            {
                Link = kept,
            };
            if (await service.StoreAsync("make-family-code", by, [facts], stop))
                return (known.Name[Prefix.Length..], code);
        }
    }

    /// <summary>Makes accounts with passwords that are known, for a demonstration and for tests.</summary>
    public Task GiveAsync(Guid person, string name, string password, string by, CancellationToken stop)
    {
        var hash = passwords.Hash(password);
        return service.StoreAsync(
            "give-accounts",
            by,
            [
                new AccountAppend(
                    KnownAccount.New(NameOf(name)),
                    [new AccountMade(FamilyUser.Of(person)), new PasswordSet(Marks.Of(hash)!, PasswordSetBy.Given)],
                    clock.Today
                )
                {
                    PasswordHash = hash,
                },
            ],
            stop
        );
    }

    /// <summary>Sets a password with the code that was handed over and the date of birth, and signs in. What was wrong is not said.</summary>
    public async Task<SignInResult> SetAsync(
        string name,
        string code,
        DateOnly? bornOn,
        string password,
        Browser from,
        CancellationToken stop
    )
    {
        var known = await accounts.FindAsync(NameOf(name), stop);
        var tried = passwords.Check(known?.Row!.Link, Passwords.Letters(code));
        var hash = passwords.Hash(password);
        if (known is null || FamilyUser.PersonOf(known.Row!.Practitioner) is not { } person)
            return await service.UnknownAsync(stop);
        var right =
            tried.Right
            && bornOn is not null
            && (await records.LoadPeopleAsync([person], stop))[0].Identity?.Now.BornOn == bornOn
            && await TriesAsync(known.Name, stop) < rules.CodeTries
            && (await children.OfAsync(person, stop)).Count > 0;
        return await service.ActAsync(
            known.Name,
            "set-family-password",
            now =>
                right && now.Row!.Link == tried.Kept && now.Row.LinkUntil > clock.UtcNow
                    ? service.Setting(now, hash, PasswordSetBy.Link, from)
                    : service.Wrong(now, from),
            stop
        );
    }

    /// <summary>Signs somebody in with their password, or lets them in anew where they are. What was wrong is not said.</summary>
    public async Task<SignInResult> EnterAsync(string name, string password, Browser from, CancellationToken stop)
    {
        var known = await accounts.FindAsync(NameOf(name), stop);
        var tried = passwords.Check(known?.Row!.PasswordHash, password);
        if (known is null || FamilyUser.PersonOf(known.Row!.Practitioner) is not { } person)
            return await service.UnknownAsync(stop);
        var isOpen = (await children.OfAsync(person, stop)).Count > 0;
        return await service.ActAsync(
            known.Name,
            "sign-in",
            now =>
                tried.Right && isOpen && now.Row!.PasswordHash == tried.Kept
                    ? service.Beginning(now, [.. service.Over(now, from)], from, null)
                    : service.Wrong(now, from),
            stop
        );
    }

    // Whoever has the paper, and not the date of birth, has only so many tries.
    private async Task<int> TriesAsync(string account, CancellationToken stop) =>
        (await accounts.HistoryAsync(account, Latest, stop))
            .TakeWhile(recorded => recorded.Fact is not PasswordLinkMade)
            .Count(recorded => recorded.Fact is SignInRefused);
}

/// <summary>What somebody of a family signs in with.</summary>
/// <param name="Name">The name they type.</param>
/// <param name="HasPassword">True once they chose a password.</param>
/// <param name="CodeUntil">Until when their code is good; null where none is.</param>
/// <param name="History">What happened to it, the latest first.</param>
public sealed record FamilyAccount(
    string Name,
    bool HasPassword,
    DateTimeOffset? CodeUntil,
    IReadOnlyList<Recorded> History
);
