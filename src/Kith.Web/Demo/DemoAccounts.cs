using Kith.Guidance;
using Kith.Store;
using Kith.Store.Accounts;
using Kith.Web.Site;
using Microsoft.AspNetCore.Identity;

namespace Kith.Web.Demo;

/// <summary>The sign-ins of the demonstration.</summary>
internal static class DemoAccounts
{
    /// <summary>Makes those that are missing.</summary>
    public static async Task EnsureAsync(Database database, GuidanceLibrary guidance, Demonstration demonstration)
    {
        // The site is built and not started: accounts are made by the same services that check them.
        await using var site = KithSite.Build(database, guidance, []);
        await using var scope = site.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        foreach (var persona in demonstration.Personas)
        {
            if (await users.FindByNameAsync(persona.UserName) is not null)
                continue;
            var made = await users.CreateAsync(
                new Account { UserName = persona.UserName, PractitionerId = persona.PractitionerId },
                demonstration.Password
            );
            if (!made.Succeeded)
                throw new InvalidOperationException(string.Join(' ', made.Errors.Select(error => error.Description)));
        }
    }
}
