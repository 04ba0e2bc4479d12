using Kith.Store;
using Kith.Store.Accounts;
using Kith.Tests.Site;
using Kith.Web.Shared;
using Kith.Web.Start;
using Kith.Web.Tests.Background;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Tests.Accounts;

public class SessionTests
{
    [Theory]
    [EveryEngine]
    public async Task What_ends_a_session_ends_it_at_once_also_for_whoever_copied_the_cookie(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        using var adele = await site.As("adele");
        Dictionary<string, Func<Visitor, Task>> endings = new()
        {
            ["signing out"] = leon => leon.SignsOut(),
            ["another password"] = leon => Changes(leon, TestSite.Password, TestSite.Password + "!"),
            ["ending it from elsewhere"] = async _ =>
            {
                using var elsewhere = site.Anybody();
                await elsewhere.SignsIn("leon", TestSite.Password + "!");
                await elsewhere.Sends(await elsewhere.Opens("/account"), "form:has(input[value=others])");
            },
            ["an administrator ending it"] = async _ =>
            {
                for (
                    var page = await Person(adele);
                    page.Document.QuerySelector("form[action$='sessions/ending']") is not null;
                    page = await Person(adele)
                )
                    await adele.Sends(page, "form[action$='sessions/ending']");
            },
            ["another post"] = async _ =>
                await adele.Saves(await adele.Opens("/system/people/leon/details"), ("post", "FrontDoor")),
            ["a closed account"] = async _ => await adele.Sends(await Person(adele), "form[action$='account/closing']"),
        };
        foreach (var (what, end) in endings)
        {
            using var leon = site.Anybody();
            await leon.SignsIn("leon", TestSite.Password);
            if ((await leon.Opens("/my-work")).Path != "/my-work")
                await leon.SignsIn("leon", TestSite.Password + "!");
            using var copy = leon.Copied();
            (await copy.Opens("/my-work")).Path.ShouldBe("/my-work", what);

            await end(leon);

            (await copy.Opens("/my-work")).Path.ShouldStartWith("/sign-in", customMessage: what);
        }
    }

    [Theory]
    [EveryEngine]
    public async Task A_session_ends_after_half_an_hour_in_which_nothing_is_done_and_after_twelve_hours_whatever_is_done(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        using var idle = await site.As("amira");
        using var busy = await site.As("nadia");
        site.Time.Now += TimeSpan.FromMinutes(29);
        (await idle.Opens("/my-work")).Path.ShouldBe("/my-work");
        site.Time.Now += TimeSpan.FromMinutes(29);
        (await idle.Opens("/my-work")).Path.ShouldBe("/my-work");

        site.Time.Now += TimeSpan.FromMinutes(30);
        (await idle.Opens("/my-work")).Path.ShouldStartWith("/sign-in");

        using var fresh = await site.As("nadia");
        var begun = site.Time.Now;
        while (site.Time.Now - begun < TimeSpan.FromHours(12) - TimeSpan.FromMinutes(20))
        {
            site.Time.Now += TimeSpan.FromMinutes(20);
            (await fresh.Opens("/account")).Path.ShouldBe("/account");
        }
        site.Time.Now += TimeSpan.FromMinutes(20);
        (await fresh.Opens("/account")).Path.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task An_authority_sets_its_own_limits_and_is_told_when_they_make_no_sense()
    {
        await using var site = await TestSite.StartAsync(
            settings: new Dictionary<string, string?> { ["Sessions:IdleMinutes"] = "5" }
        );
        using var amira = await site.As("amira");
        site.Time.Now += TimeSpan.FromMinutes(5);

        (await amira.Opens("/my-work")).Path.ShouldStartWith("/sign-in");
        (
            await Should.ThrowAsync<InvalidOperationException>(() =>
                TestSite.StartAsync(settings: new Dictionary<string, string?> { ["Sessions:IdleMinutes"] = "100000" })
            )
        ).Message.ShouldBe("The setting Sessions:IdleMinutes has to be 1440 or less.");
    }

    [Theory]
    [EveryEngine]
    public async Task Of_two_servers_one_lets_in_and_both_know_and_what_ends_on_one_is_over_on_the_other(string engine)
    {
        await using var one = await TestSite.StartAsync(engine);
        await using var database = Database.Open(one.Database.Text);
        await using var other = await AnotherServer.StartAsync(one, database);
        var there = new Uri(other.Urls.First());
        using var amira = await one.As("amira");
        using var amiraThere = amira.Copied(there);
        (await amiraThere.Opens("/my-work")).Path.ShouldBe("/my-work");

        // A form opened on one is sent to the other.
        var account = await amira.Opens("/account");
        (
            await amiraThere.Sends(
                account,
                "#change-password",
                ("present", "wrong"),
                ("password", "three small otters")
            )
        ).Errors.ShouldBe(["This is not your present password. Try again"]);

        await amiraThere.SignsOut();
        (await amira.Opens("/my-work")).Path.ShouldStartWith("/sign-in");
    }

    [Theory]
    [EveryEngine]
    public async Task A_form_that_was_open_when_a_new_version_came_is_still_taken(string engine)
    {
        await using var before = await TestSite.StartAsync(engine);
        using var amira = await before.As("amira");
        var account = await amira.Opens("/account");
        // Earlier versions kept by which type a key is opened, and the type was moved since.
        await before.Database.RunAsync(
            "UPDATE form_key SET xml = replace(xml, 'decryptorType=\"form-key\"', 'decryptorType=\"Kith.Web.Accounts.FormKeyOpener, kith, Version=0.1.0.0, Culture=neutral, PublicKeyToken=null\"')"
        );
        (await before.Database.AskAsync<string>("SELECT xml FROM form_key")).ShouldContain("Kith.Web.Accounts.Form");
        await using var database = Database.Open(before.Database.Text);
        await using var after = await AnotherServer.StartAsync(before, database);
        using var amiraThere = amira.Copied(new Uri(after.Urls.First()));

        var sent = await amiraThere.Sends(
            account,
            "#change-password",
            ("present", "wrong"),
            ("password", "three small otters")
        );

        sent.Errors.ShouldBe(["This is not your present password. Try again"]);
    }

    [Theory]
    [EveryEngine]
    public async Task A_cookie_opens_nothing_once_the_account_or_the_session_is_not_kept(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        using var amira = await site.As("amira");
        using var nadia = await site.As("nadia");

        await site.Database.RunAsync("DELETE FROM account WHERE name = 'amira'");
        await site.Database.RunAsync("DELETE FROM session WHERE account = 'nadia'");

        (await amira.Opens("/my-work")).Path.ShouldStartWith("/sign-in");
        (await nadia.Opens("/my-work")).Path.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task What_is_kept_of_a_session_and_of_the_keys_of_forms_lets_nobody_in()
    {
        await using var site = await TestSite.StartAsync();
        using var amira = await site.As("amira");
        var kept = (await site.App.Services.GetRequiredService<AccountStore>().FindAsync("amira", TestDatabase.Stop))!;
        using var thief = site.Anybody();
        thief.Takes("kith", kept.Sessions.ShouldHaveSingleItem().Id);

        (await thief.Opens("/my-work")).Path.ShouldStartWith("/sign-in");
        var key = await site.Database.AskAsync<string>("SELECT xml FROM form_key");
        key.ShouldContain("encryptedSecret");
        key.ShouldNotContain("masterKey");
        var folder = Path.Combine(site.Database.Folder, "keys");
        File.GetUnixFileMode(folder)
            .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.GetUnixFileMode(Path.Combine(folder, "form-key")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Nobody_ends_a_session_of_somebody_else_with_the_button_for_their_own()
    {
        await using var site = await TestSite.StartAsync();
        using var amira = await site.As("amira");
        using var nadia = await site.As("nadia");
        var accounts = site.App.Services.GetRequiredService<AccountStore>();
        var hers = (await accounts.FindAsync("nadia", TestDatabase.Stop))!.Sessions.ShouldHaveSingleItem().Mark();

        await amira.Sends(await amira.Opens("/account"), "form[action='/account/sessions/ending']", ("session", hers));

        (await nadia.Opens("/my-work")).Path.ShouldBe("/my-work");
    }

    private static Task<Page> Person(Visitor adele) => adele.Opens("/system/people/leon");

    private static async Task Changes(Visitor visitor, string present, string password) =>
        await visitor.Sends(
            await visitor.Opens("/account"),
            "#change-password",
            ("present", present),
            ("password", password)
        );
}
