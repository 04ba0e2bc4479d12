using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Store.Accounts;

namespace Kith.Web.Shared.Accounts;

/// <summary>
/// What somebody is told when they sign in: what others did to their account and to those of the people they supervise, and
/// who was given a post that approves work or keeps the system. So nobody signs in as another, or makes a supervisor, unseen.
/// </summary>
public sealed class AccountNews(AccountStore accounts, EventStore records)
{
    /// <summary>Whether there is anything to tell the person of an account.</summary>
    public async Task<bool> AnyAsync(string account, CancellationToken stop) =>
        (await OfAsync(account, stop)).Count > 0;

    /// <summary>What there is to tell, in the order in which it happened.</summary>
    public async Task<IReadOnlyList<AccountNotice>> OfAsync(string account, CancellationToken stop)
    {
        if (await accounts.FindAsync(account, stop) is not { Row: { NewsReadAt: { } since } row })
            return [];
        var news = await accounts.NewsAsync(since, stop);
        var workforce = await records.LoadWorkforceAsync(stop);
        if (news.Count == 0 || workforce.Find(row.Practitioner) is not { } viewer)
            return [];
        var owners = (await accounts.AllAsync(stop)).ToDictionary(one => one.Name, one => one.Practitioner);
        return
        [
            .. from item in news
            let person = workforce.Find(owners.GetValueOrDefault(item.Account))
            where person is not null && item.Fact.By != viewer.Id && Concerns(viewer, person, item.Fact, workforce)
            select new AccountNotice(person, item.Fact, workforce.Find(item.Fact.By)?.Name ?? item.Fact.By),
        ];
    }

    // Where nobody supervises a new supervisor, every supervisor is told: somebody has to know whether it is right.
    private static bool Concerns(Practitioner viewer, Practitioner person, Recorded fact, Workforce workforce) =>
        person.Id == viewer.Id
        || person.Details.Supervisor == viewer.Id
        || (
            fact.Fact is PostGiven
            && (
                viewer.Details.Post == Post.Administrator
                || (viewer.Details.Post == Post.Supervisor && workforce.SupervisorOf(person) is null)
            )
        );
}

/// <summary>Something that was done to an account.</summary>
/// <param name="Person">Whose account it is.</param>
/// <param name="Fact">What was done.</param>
/// <param name="By">Who did it.</param>
public sealed record AccountNotice(Practitioner Person, Recorded Fact, string By);
