using Kith.Casework.FamilySite;
using Kith.Guidance;
using Kith.Store;
using Kith.Store.Accounts;
using Kith.Web.Shared;
using Kith.Web.Shared.Accounts;
using Kith.Web.Shared.Families;
using Kith.Web.Start;

namespace Kith.Demo;

/// <summary>The sign-ins of the demonstration.</summary>
public static class DemoAccounts
{
    /// <summary>Makes those that are missing.</summary>
    public static async Task EnsureAsync(Database database, GuidanceLibrary guidance, Demonstration demonstration)
    {
        // The site is built and not started: accounts are made by the same services that check them.
        await using var site = KithSite.Build(database, guidance, []);
        var there = (await site.Services.GetRequiredService<AccountStore>().AllAsync())
            .Select(account => account.Name)
            .ToList();
        var missing = demonstration.Personas.Select(persona => persona.UserName).Except(there).ToList();
        await InviteAsync(site.Services, [.. there], demonstration);
        if (missing.Count == 0)
            return;
        var hash = site.Services.GetRequiredService<Passwords>().Hash(demonstration.Password);
        await site
            .Services.GetRequiredService<AccountService>()
            .GiveAsync(missing.Select(name => (name, hash)), "kith demo", CancellationToken.None);
    }

    // The parents whom the stories invited to the family's site.
    private static async Task InviteAsync(
        IServiceProvider services,
        IReadOnlyCollection<string> there,
        Demonstration demonstration
    )
    {
        var missing = demonstration
            .Families.Where(one => !there.Contains(FamilyAccounts.NameOf(one.SignsInAs)))
            .ToDictionary(one => one.Name);
        if (missing.Count == 0)
            return;
        var accounts = services.GetRequiredService<FamilyAccounts>();
        await foreach (var record in services.GetRequiredService<EventStore>().AllChildrenAsync())
        {
            foreach (var invited in record.Standing.Select(entry => entry.Fact).OfType<FamilySiteInvited>())
                if (invited.Name is { } name && missing.Remove(name, out var one))
                    await accounts.GiveAsync(
                        invited.Person,
                        one.SignsInAs,
                        demonstration.Password,
                        "kith demo",
                        CancellationToken.None
                    );
            if (missing.Count == 0)
                return;
        }
    }
}
