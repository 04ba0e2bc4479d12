using System.Net;
using Kith.Casework.People;
using Kith.Store;
using Kith.Store.Accounts;
using Kith.Store.Sealing;
using Kith.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.Accounts;

public class AccountActTests
{
    private const string Chosen = "three small otters";

    [Theory]
    [EveryEngine]
    public async Task A_new_person_sets_a_password_that_no_administrator_sees_with_a_code_that_works_once(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        using var adele = await site.As("adele");
        var shown = await Adds(adele, "robin.root");
        var code = CodeOn(shown);

        using var robin = site.Anybody();
        (await Sets(robin, "robin.root", code, Chosen)).Path.ShouldBe("/my-work");
        using var again = site.Anybody();
        (await Sets(again, "robin.root", code, "three large otters"))
            .Errors.ShouldHaveSingleItem()
            .ShouldStartWith("This code does not belong to that user name, was used, or is too old");
        (await again.SignsIn("robin.root", Chosen)).Path.ShouldBe("/my-work");
    }

    [Fact]
    public async Task A_code_is_good_for_two_days()
    {
        await using var site = await TestSite.StartAsync();
        using var adele = await site.As("adele");
        var code = CodeOn(await Adds(adele, "robin.root"));
        site.Time.Now += TimeSpan.FromHours(48);
        using var robin = site.Anybody();

        (await Sets(robin, "robin.root", code, Chosen)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [EveryEngine]
    public async Task An_administrator_who_renews_a_password_is_seen_by_the_person_and_by_their_manager(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        site.Time.Now += TimeSpan.FromMinutes(1);
        using var adele = await site.As("adele");
        var page = await adele.Opens("/system/people/amira");
        var code = CodeOn(await adele.Sends(page, "form[action$='password-link']"));

        using var amira = site.Anybody();
        (await amira.SignsIn("amira", TestSite.Password)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var told = await Sets(amira, "amira", code, Chosen);
        told.Path.ShouldStartWith("/account/news");
        told.Words.ShouldContain("Adele Fox made a code for you to set a new password");
        using var denise = site.Anybody();
        told = await denise.SignsIn("denise", TestSite.Password);
        told.Words.ShouldContain("Adele Fox made a code for Amira Khan to set a new password");
        using var sunil = site.Anybody();
        (await sunil.SignsIn("sunil", TestSite.Password)).Path.ShouldBe("/my-work");

        site.Time.Now += TimeSpan.FromMinutes(1);
        (await denise.Sends(told, "main form")).Path.ShouldBe("/my-work");
        (await denise.SignsOut()).Path.ShouldBe("/sign-in");
        (await denise.SignsIn("denise", TestSite.Password)).Path.ShouldBe("/my-work");
    }

    [Fact]
    public async Task A_supervisor_who_is_made_is_told_to_every_other_supervisor()
    {
        await using var site = await TestSite.StartAsync();
        site.Time.Now += TimeSpan.FromMinutes(1);
        using var adele = await site.As("adele");
        await Adds(adele, "robin.root", ("post", "Supervisor"));
        using var denise = await site.As("denise");
        await denise.Sends(await denise.Opens("/approvals/posts"), "#answer-1", ("agreed-1", "yes"));
        using var sunil = site.Anybody();

        (await sunil.SignsIn("sunil", TestSite.Password)).Words.ShouldContain(
            "Denise Obi gave Robin Root a post that supervises, and approves the work of others"
        );
    }

    [Theory]
    [EveryEngine]
    public async Task Every_act_on_an_account_is_a_fact_that_is_shown_and_from_which_the_account_follows(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        using var adele = await site.As("adele");
        using var leon = site.Anybody();
        await leon.SignsIn("leon", "a guess");
        await leon.SignsIn("leon", TestSite.Password);
        await leon.Sends(
            await leon.Opens("/account"),
            "#change-password",
            ("present", TestSite.Password),
            ("password", Chosen)
        );
        await leon.SignsOut();

        var history = await site
            .App.Services.GetRequiredService<AccountStore>()
            .HistoryAsync("leon", 50, TestDatabase.Stop);
        history
            .Select(recorded => recorded.FactName)
            .Reverse()
            .ShouldBe([
                "account-made",
                "password-set",
                "sign-in-refused",
                "signed-in",
                "password-set",
                "signed-in",
                "session-ended",
            ]);
        var page = await adele.Opens("/system/people/leon");
        page.Words.ShouldContain("Signed out");
        page.Words.ShouldContain("Not let in: wrong password, from 127.0.0.1");
        (await Findings(site)).ShouldBeEmpty();
    }

    [Theory]
    [EveryEngine]
    public async Task An_account_or_session_changed_behind_the_programs_back_is_found(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        using var amira = await site.As("amira");
        (string Sql, string Finding)[] changes =
        [
            (
                "UPDATE account SET practitioner = 'denise' WHERE name = 'leon'",
                "The account leon belongs to somebody else than its acts say."
            ),
            (
                "UPDATE account SET password_hash = (SELECT password_hash || 'x' FROM account WHERE name = 'adele') WHERE name = 'femi'",
                "The account femi has another password than its acts say."
            ),
            (
                "INSERT INTO account (name, practitioner) VALUES ('eve', 'denise')",
                "The account eve is kept, but no act made it."
            ),
            ("DELETE FROM account WHERE name = 'anil'", "The account anil was made by an act, but is not kept."),
            (
                "INSERT INTO session (id, account, begun_at, seen_at, device, address) SELECT 'x', 'sunil', begun_at, seen_at, '', '' FROM session",
                "of sunil is open, but no act began it, or one ended it."
            ),
            ("DELETE FROM session WHERE account = 'amira'", "of amira is gone, but no act ended it."),
        ];
        foreach (var (sql, finding) in changes)
        {
            (await Findings(site)).ShouldNotContain(found => found.Contains(finding, StringComparison.Ordinal));
            await site.Database.RunAsync(sql);
            (await Findings(site)).ShouldContain(found => found.Contains(finding, StringComparison.Ordinal));
        }
    }

    [Theory]
    [EveryEngine]
    public async Task An_account_put_in_by_hand_to_be_taken_over_as_one_of_an_earlier_version_is_found(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        await site.Database.RunAsync("DELETE FROM revision WHERE name = 'accounts'");
        await site.Database.RunAsync("DELETE FROM account");
        await site.Database.RunAsync("INSERT INTO account (name, practitioner) VALUES ('eve', 'denise')");

        await site.Database.Database.MakeReadyAsync(TestDatabase.Stop);

        (await Findings(site)).ShouldContain(
            "Accounts were taken over without an act after others were made: somebody added them."
        );
    }

    [Theory]
    [EveryEngine]
    public async Task Names_that_nobody_has_leave_a_fact_at_the_first_the_tenth_and_the_hundredth_try(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        using var visitor = site.Anybody();
        for (var attempt = 0; attempt < 11; attempt++)
            await visitor.SignsIn($"nobody{attempt}", "a guess");

        (await site.Records.LoadAuthorityAsync(AuthoritySubjects.UnknownNames, TestDatabase.Stop))
            .Select(recorded => ((UnknownNamesRefused)recorded.Fact).Attempts)
            .ShouldBe([1, 10]);
    }

    /// <summary>The code on the page that shows it.</summary>
    internal static string CodeOn(Page page) =>
        page.Document.QuerySelector("dd strong").ShouldNotBeNull(page.Heading).TextContent;

    internal static async Task<Page> Adds(Visitor adele, string userName, params (string, string)[] but) =>
        await adele.Saves(
            await adele.Opens("/system/new-person"),
            [
                ("name", "Robin Root"),
                ("user-name", userName),
                ("title", "Social worker"),
                ("team", "North"),
                ("post", "Practitioner"),
                ("registration", "SocialWorker"),
                .. but,
            ]
        );

    private static async Task<Page> Sets(Visitor visitor, string name, string code, string password) =>
        await visitor.Saves(
            await visitor.Opens("/set-password"),
            ("user-name", name),
            ("code", code),
            ("password", password)
        );

    private static async Task<IReadOnlyList<string>> Findings(TestSite site) =>
        (
            await new Verifier(
                site.Database.Database,
                SealFiles.Of(site.Database.Database, site.Database.Folder)
            ).RunAsync(stop: TestDatabase.Stop)
        ).Findings;
}
