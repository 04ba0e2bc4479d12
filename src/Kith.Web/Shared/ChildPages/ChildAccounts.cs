using System.Security.Cryptography;
using Kith.Casework.ChildSite;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Store.Accounts;
using Kith.Web.Shared.Accounts;

namespace Kith.Web.Shared.ChildPages;

/// <summary>
/// How a child gets in on their own page: the words of a card, and the sign that they keep in their head. Both are kept as one password is,
/// so neither is tried without the other.
/// </summary>
public sealed class ChildAccounts(
    EventStore records,
    AccountStore accounts,
    AccountService service,
    Passwords passwords,
    ChildPageRules rules,
    AuthorityClock clock
)
{
    // A name of the staff's holds no colon, so no account is both.
    private const string Prefix = "child:";

    // Wrong tries are counted among these.
    private const int Latest = 200;

    /// <summary>The name of an account as it is kept, for a card as somebody typed it.</summary>
    public static string NameOf(string card) =>
        Read(card) is [var one, var two, _, _] ? $"{Prefix}{one}-{two}" : Prefix;

    /// <summary>The card of a child; null where none was made.</summary>
    public async Task<ChildCard?> FindAsync(ChildRecord record, CancellationToken stop)
    {
        if (await accounts.OfPersonAsync(ChildUser.Of(record.Id), stop) is not { Row: { } row } known)
            return null;
        var history = await accounts.HistoryAsync(known.Name, Latest, stop);
        return new ChildCard(
            row.Link is not null && row.LinkUntil > clock.UtcNow && IsOfThisPage(record, history)
                ? row.LinkUntil
                : null,
            OutsideCode.WrongInARow(history) >= rules.CodeTries,
            history.FirstOrDefault(entry => entry.Fact is SessionBegun)?.WrittenAt
        );
    }

    /// <summary>Makes a card for a child. An earlier one, and every session with it, ends.</summary>
    /// <param name="child">The child.</param>
    /// <param name="sign">What the child keeps in their head.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="stop">Stops before anything is stored.</param>
    /// <returns>The words: they are told this once.</returns>
    public async Task<string> MakeCardAsync(Guid child, ChildSign sign, string by, CancellationToken stop)
    {
        var user = ChildUser.Of(child);
        while (true)
        {
            var secret = $"{Word()} {Word()}";
            var known = await accounts.OfPersonAsync(user, stop) ?? KnownAccount.New($"{Prefix}{Word()}-{Word()}");
            if (await service.StoreAsync("make-child-card", by, [Made(known, user, secret, sign)], stop))
                return $"{known.Name[Prefix.Length..].Replace('-', ' ')} {secret}";
        }
    }

    /// <summary>Gives a card that is known, for a demonstration and for tests.</summary>
    public Task GiveAsync(Guid child, string card, ChildSign sign, string by, CancellationToken stop) =>
        service.StoreAsync(
            "give-accounts",
            by,
            [Made(KnownAccount.New(NameOf(card)), ChildUser.Of(child), SecretOf(card), sign)],
            stop
        );

    /// <summary>Lets a child in with the card and the sign. What was wrong is not said.</summary>
    public async Task<SignInResult> EnterAsync(string card, ChildSign sign, Browser from, CancellationToken stop)
    {
        var known =
            Read(card).Length == ChildPageRules.WordsOnCard ? await accounts.FindAsync(NameOf(card), stop) : null;
        var tried = passwords.Check(known?.Row!.Link, Together(SecretOf(card), sign));
        if (known is null || ChildUser.ChildOf(known.Row!.Practitioner) is not { } child)
            return await service.UnknownAsync(stop);
        var history = await accounts.HistoryAsync(known.Name, Latest, stop);
        var right =
            tried.Right
            && await records.LoadChildAsync(child, stop) is { } record
            && ChildPageAccess.Of(record) is not null
            && IsOfThisPage(record, history)
            && OutsideCode.WrongInARow(history) < rules.CodeTries;
        return await service.ActAsync(
            known.Name,
            "use-child-card",
            now =>
                right && now.Row!.Link == tried.Kept && now.Row.LinkUntil > clock.UtcNow
                    ? service.Beginning(now, [.. service.Over(now, from)], from, null)
                    : service.Wrong(now, from),
            stop
        );
    }

    private AccountAppend Made(KnownAccount known, string user, string secret, ChildSign sign) =>
        OutsideCode.Made(known, user, passwords.Hash(Together(secret, sign)), rules.CodeDays, clock.Today);

    private string Word() => rules.Words[RandomNumberGenerator.GetInt32(rules.Words.Count)];

    // A card from before a page was closed does not open the next one.
    private static bool IsOfThisPage(ChildRecord record, IEnumerable<Recorded> history) =>
        ChildPageAccess.LastSaid(record) is { } given
        && !(history.FirstOrDefault(entry => entry.Fact is PasswordLinkMade)?.WrittenAt < given.WrittenAt);

    private static string SecretOf(string card) => Read(card) is [_, _, var three, var four] ? $"{three} {four}" : "";

    private static string Together(string secret, ChildSign sign) => $"{secret}, {sign}";

    // Whatever stands between the words, and however large they are written.
    private static string[] Read(string card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return string.Concat(card.Select(letter => char.IsAsciiLetter(letter) ? char.ToLowerInvariant(letter) : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}

/// <summary>The card of a child's own page.</summary>
/// <param name="Until">Until when it is good; null where it is too old, or of a page that was closed.</param>
/// <param name="IsUsedUp">True after too many wrong tries.</param>
/// <param name="LastUsed">When somebody last got in with it; null where nobody did.</param>
public sealed record ChildCard(DateTimeOffset? Until, bool IsUsedUp, DateTimeOffset? LastUsed);
