using Kith.Store.Accounts;
using Kith.Store.Schema;
using Kith.Store.Sealing;

namespace Kith.Store.Tests;

public sealed class AccountsTests
{
    [Theory, EveryEngine]
    public async Task An_account_from_before_account_acts_were_recorded_keeps_its_password_and_follows_from_facts(
        string engine
    )
    {
        await using var test = await TestDatabase.EmptyAsync(engine, withSchema: false);
        var before = SchemaScripts.For(test.Database.Engine).Where(script => script.Number < 15).ToList();
        await SchemaScripts.RunAsync(test.Database.Engine, before, TestDatabase.Stop);
        var no = engine == "sqlite" ? "0" : "false";
        await test.RunAsync(
            $"""
            INSERT INTO account (id, practitioner_id, user_name, normalized_user_name, email_confirmed, password_hash,
                phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count)
            VALUES ('1', 'amira', 'Amira.Khan', 'AMIRA.KHAN', {no}, 'hashed', {no}, {no}, {no}, 2)
            """
        );

        await test.Database.MakeReadyAsync(TestDatabase.Stop);
        await test.Database.MakeReadyAsync(TestDatabase.Stop);

        var kept = (await new KeptAccounts(test.Database).FindAsync("amira.khan", TestDatabase.Stop))!;
        (kept.Row!.Practitioner, kept.Row.PasswordHash, kept.Version).ShouldBe(("amira", "hashed", 2));
        (await Findings(test)).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<string>> Findings(TestDatabase test) =>
        (
            await new Verifying(test.Database, SealFiles.Of(test.Database, test.Folder)).RunAsync(
                stop: TestDatabase.Stop
            )
        ).Findings;
}
