using Kith.Guidance;
using Kith.Store;
using Kith.Store.Accounts;
using Kith.Web.Shared;
using Kith.Web.Shared.Accounts;
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
        var there = (await site.Services.GetRequiredService<AccountStore>().AllAsync()).Select(account => account.Name);
        var missing = demonstration.Personas.Select(persona => persona.UserName).Except(there).ToList();
        if (missing.Count == 0)
            return;
        var hash = site.Services.GetRequiredService<Passwords>().Hash(demonstration.Password);
        await site
            .Services.GetRequiredService<AccountService>()
            .GiveAsync(missing.Select(name => (name, hash)), "kith demo", CancellationToken.None);
    }
}
