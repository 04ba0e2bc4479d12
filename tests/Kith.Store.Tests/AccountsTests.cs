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
        await using var test = await FromBefore(engine);

        var kept = (await new AccountStore(test.Database).FindAsync("amira.khan", TestDatabase.Stop))!;
        (kept.Row!.Practitioner, kept.Row.PasswordHash, kept.Version).ShouldBe(("amira", "hashed", 2));
        (await Findings(test)).ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task Accounts_are_taken_over_once_and_one_that_is_put_in_to_be_taken_over_again_is_found(string engine)
    {
        await using var test = await FromBefore(engine);
        await test.RunAsync("DELETE FROM revision WHERE name = 'accounts'");
        await test.RunAsync("DELETE FROM account");
        await test.RunAsync("INSERT INTO account (name, practitioner) VALUES ('eve', 'denise')");

        await test.Database.MakeReadyAsync(TestDatabase.Stop);

        (await Findings(test)).ShouldContain("The account eve is kept, but no act made it.");
    }

    // A database of a version without account acts, brought up to date.
    private static async Task<TestDatabase> FromBefore(string engine)
    {
        var test = await TestDatabase.EmptyAsync(engine, withSchema: false);
        var before = SchemaScripts.For(test.Database.Engine).Where(script => script.Number < 26).ToList();
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
        return test;
    }

    private static async Task<IReadOnlyList<string>> Findings(TestDatabase test) =>
        (
            await new Verifier(test.Database, SealFiles.Of(test.Database, test.Folder)).RunAsync(
                stop: TestDatabase.Stop
            )
        ).Findings;
}
