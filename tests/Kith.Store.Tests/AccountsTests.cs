using Kith.Store.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Kith.Store.Tests;

public sealed class AccountsTests
{
    [Theory, EveryEngine]
    public async Task An_account_is_kept_and_found_by_its_name(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        await using (var context = new AccountsContext(test.Database))
        {
            using var store = new UserOnlyStore<Account>(context);
            var account = new Account
            {
                UserName = "amira",
                NormalizedUserName = "AMIRA",
                PractitionerId = "amira",
                LockoutEnd = Example.Now,
            };
            (await store.CreateAsync(account, TestDatabase.Stop)).Succeeded.ShouldBeTrue();
            await store.SetTokenAsync(account, "kith", "recovery", "1234", TestDatabase.Stop);
            await store.AddOrUpdatePasskeyAsync(account, Passkey(), TestDatabase.Stop);
            await context.SaveChangesAsync(TestDatabase.Stop);
        }

        await using var again = new AccountsContext(test.Database);
        using var found = new UserOnlyStore<Account>(again);
        var kept = (await found.FindByNameAsync("AMIRA", TestDatabase.Stop))!;
        (kept.PractitionerId, kept.LockoutEnd).ShouldBe(("amira", Example.Now));
        (await again.Users.CountAsync(one => one.LockoutEnd < Example.Now.AddSeconds(1), TestDatabase.Stop)).ShouldBe(
            1
        );
        (await found.GetTokenAsync(kept, "kith", "recovery", TestDatabase.Stop)).ShouldBe("1234");
        (await found.GetPasskeysAsync(kept, TestDatabase.Stop)).ShouldHaveSingleItem().Name.ShouldBe("Work phone");
    }

    private static UserPasskeyInfo Passkey() =>
        new([1, 2, 3], [4, 5], Example.Now, 0, ["internal"], true, false, false, [6], [7]) { Name = "Work phone" };
}
