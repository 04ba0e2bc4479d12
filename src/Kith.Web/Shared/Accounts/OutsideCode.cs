using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store.Accounts;

namespace Kith.Web.Shared.Accounts;

/// <summary>A code on paper with which somebody from outside gets in as often as they like, until it is too old or was tried wrongly too often.</summary>
internal static class OutsideCode
{
    /// <summary>What makes one. An earlier one, and every session with it, ends.</summary>
    /// <param name="known">The account.</param>
    /// <param name="user">Whose it is.</param>
    /// <param name="kept">What is kept of the secret.</param>
    /// <param name="days">For how many days it is good.</param>
    /// <param name="today">The day.</param>
    public static AccountAppend Made(KnownAccount known, string user, string kept, int days, DateOnly today)
    {
        AccountFact[] made = known.Row is null ? [new AccountMade(user)] : [];
        return new AccountAppend(known, [.. made, new PasswordLinkMade(Marks.Of(kept)!, days * 24)], today)
        {
            Link = kept,
        };
    }

    /// <summary>How often it was tried wrongly since somebody got in, or it was made. Whoever guesses gets in no more often than that.</summary>
    /// <param name="history">What happened to the account, the latest first.</param>
    public static int WrongInARow(IEnumerable<Recorded> history) =>
        history
            .TakeWhile(entry => entry.Fact is not (PasswordLinkMade or SessionBegun))
            .Count(entry => entry.Fact is SignInRefused);
}
