using System.Net;
using Kith.Casework.FamilySite;
using Kith.Casework.Papers;
using Kith.Casework.People;
using Kith.Tests.Site;
using Kith.Web.FamilySite.Mail;
using Kith.Web.Tests.Bounds;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Tests.Mail;

/// <summary>An e-mail says that something is waiting on the family's site, and nothing else, to whoever may read it there.</summary>
public sealed class PaperMailTests
{
    private const string Email = "rw@example.org";
    private const string Email2 = "newer@example.org";

    [Theory, EveryEngine]
    public async Task A_mother_is_told_once_by_e_mail_that_something_is_waiting_and_the_e_mail_holds_nothing_of_the_case(
        string engine
    )
    {
        await using var box = await MailBox.StartAsync();
        await using var site = await TestSite.StartAsync(engine, settings: box.Settings);
        var family = await FamilyAsync(site);
        using var amira = await site.As("amira");

        var page = await amira.Opens(Paper(family));
        page.Words.ShouldContain("Not chosen yet");
        var chosen = await amira.Sends(page, "form[action$='/way']", ("way", "email"));
        chosen.Words.ShouldContain("Saved how it gets there");
        chosen.Words.ShouldContain("Waits to be sent");
        await SendAsync(site);
        await SendAsync(site);

        var (to, text) = box.Messages.ShouldHaveSingleItem();
        to.ShouldBe(Email);
        text.ShouldContain("Something is waiting for you");
        text.ShouldContain("https://kith.example/family");
        string[] kept =
        [
            "Jo",
            "Rosalind",
            "Wetherfell",
            "Oxenholme",
            "plan",
            "Amira",
            "Lanternhide",
            $"{family.Child}",
            $"{family.Child:N}",
        ];
        foreach (var word in kept)
            text.ShouldNotContain(word, Case.Insensitive);
        (await amira.Opens(Paper(family))).Words.ShouldContain("The mail server took it on");
    }

    [Theory, EveryEngine]
    public async Task The_e_mail_is_queued_in_the_transaction_that_issues_the_paper(string engine)
    {
        await using var box = await MailBox.StartAsync();
        await using var site = await TestSite.StartAsync(engine, settings: box.Settings);
        var family = await FamilyAsync(site);
        using var amira = await site.As("amira");

        var preview = await amira.Opens(
            $"/children/{family.Child}/papers/new?document=child-protection-plan-for-parent&recipient={family.Mother}"
        );
        (await amira.Saves(preview, ("way", "email"))).Words.ShouldContain("Waits to be sent");

        var record = await site.RecordOf(family.Child);
        var paper = Kith.Casework.Papers.Paper.In(record)[^1];
        paper.Issued!.ActId.ShouldBe(paper.Chosen!.ActId);
        (await site.Count("mail_outbox", $"version = {paper.Chosen.Version}")).ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task From_whom_an_address_is_kept_gets_no_e_mail_and_whoever_asks_for_one_is_told_why(string engine)
    {
        await using var box = await MailBox.StartAsync();
        await using var site = await TestSite.StartAsync(engine, settings: box.Settings);
        var family = await FamilyAsync(site);
        await site.Does("amira", family.Child, new InviteToFamilySite { Person = family.Father, Shows = ["people"] });
        using var amira = await site.As("amira");

        var page = await amira.Opens($"/children/{family.Child}/papers/{family.FathersPaper}");
        page.Words.ShouldContain("An address on this record is kept from Darren Oxenholme");
        page.All("input[name='way'][value='email']").ShouldBeEmpty();
        var made = await amira.Posts(
            $"/children/{family.Child}/papers/{family.FathersPaper}/way",
            [.. Filled(page, "form[action$='/way']"), new("way", "email")]
        );

        made.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        made.Errors.ShouldHaveSingleItem().ShouldContain("nothing is sent to them by e-mail");
        (await site.Count("mail_outbox")).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task Who_is_let_in_no_more_when_it_is_to_leave_gets_none_and_neither_is_one_sent_of_a_paper_that_was_withdrawn_or_goes_otherwise(
        string engine
    )
    {
        await using var box = await MailBox.StartAsync();
        await using var site = await TestSite.StartAsync(engine, settings: box.Settings);
        var closed = await FamilyAsync(site);
        var withdrawn = await FamilyAsync(site);
        var otherwise = await FamilyAsync(site);
        foreach (var family in new[] { closed, withdrawn, otherwise })
            await ByEmailAsync(site, family);

        await site.Does(
            "amira",
            closed.Child,
            new WithdrawFromFamilySite { Person = closed.Mother, Reason = "She asked for it" }
        );
        await site.Does(
            "amira",
            withdrawn.Child,
            new WithdrawPaper
            {
                Paper = withdrawn.MothersPaper,
                Reason = "It names a neighbour",
                Done = "Asked for it back",
            }
        );
        await site.Does(
            "amira",
            otherwise.Child,
            new ChoosePaperWay { Paper = otherwise.MothersPaper, Way = PaperRoute.Hand }
        );
        await SendAsync(site);

        box.Messages.ShouldBeEmpty();
        (await site.Count("mail_outbox", "state = 'stopped'")).ShouldBe(3);
        using var amira = await site.As("amira");
        (await amira.Opens(Paper(closed))).Words.ShouldContain("could not go to its reader any more");
    }

    [Theory, EveryEngine]
    public async Task While_the_mail_server_takes_nothing_it_is_tried_again_later_and_later_and_goes_to_the_address_that_is_right_then(
        string engine
    )
    {
        await using var box = await MailBox.StartAsync();
        await using var site = await TestSite.StartAsync(engine, settings: box.Settings);
        var family = await FamilyAsync(site);
        await ByEmailAsync(site, family);
        using var amira = await site.As("amira");
        box.IsBusy = true;

        await SendAsync(site);
        await SendAsync(site);
        (await amira.Opens(Paper(family))).Words.ShouldContain("It was tried once, and is tried again");
        site.Time.Now += TimeSpan.FromMinutes(1);
        await SendAsync(site);
        site.Time.Now += TimeSpan.FromMinutes(3);
        await SendAsync(site);
        (await amira.Opens(Paper(family))).Words.ShouldContain("It was tried 2 times");

        box.IsBusy = false;
        await HasEmailAsync(site, family.Mother, Email2);
        site.Time.Now += TimeSpan.FromMinutes(1);
        await SendAsync(site);

        box.Messages.ShouldHaveSingleItem().To.ShouldBe(Email2);
        (await site.Count("mail_outbox", "state = 'sent' AND due_at IS NULL AND tries = 3")).ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task It_is_given_up_after_days_and_an_address_that_the_mail_server_refuses_is_not_tried_again(
        string engine
    )
    {
        await using var box = await MailBox.StartAsync();
        await using var site = await TestSite.StartAsync(engine, settings: box.Settings);
        var (late, wrong) = (await FamilyAsync(site), await FamilyAsync(site));
        await HasEmailAsync(site, wrong.Mother, MailBox.Unknown);
        await ByEmailAsync(site, wrong);
        await SendAsync(site);
        await ByEmailAsync(site, late);
        box.IsBusy = true;
        site.Time.Now += TimeSpan.FromHours(72);
        await SendAsync(site);
        using var amira = await site.As("amira");

        (await amira.Opens(Paper(wrong))).Words.ShouldContain("would not take it for this address");
        (await amira.Opens(Paper(late))).Words.ShouldContain("took it in no try");
        (await site.Count("mail_outbox", "due_at IS NOT NULL")).ShouldBe(0);
        box.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_log_says_nothing_of_whom_or_what_an_e_mail_was_about()
    {
        await using var box = await MailBox.StartAsync();
        await using var site = await TestSite.StartAsync("sqlite", settings: box.Settings);
        var (busy, wrong) = (await FamilyAsync(site), await FamilyAsync(site));
        await HasEmailAsync(site, wrong.Mother, MailBox.Unknown);
        using var lines = new Lines();
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(lines));
        using var work = ActivatorUtilities.CreateInstance<MailWork>(
            site.App.Services,
            factory.CreateLogger<MailWork>()
        );

        await ByEmailAsync(site, wrong);
        await work.SendDueAsync(TestDatabase.Stop);
        box.IsBusy = true;
        await ByEmailAsync(site, busy);
        await work.SendDueAsync(TestDatabase.Stop);

        lines.All.Count.ShouldBe(2);
        foreach (var line in lines.All)
        foreach (var word in new[] { "example.org", "Rosalind", "Jo", "plan", $"{busy.Child}", $"{wrong.Child}" })
            line.ShouldNotContain(word, Case.Insensitive);
    }

    [Fact]
    public async Task Where_e_mail_is_not_set_up_the_page_says_so_and_offers_the_other_ways()
    {
        await using var site = await TestSite.StartAsync("sqlite");
        var family = await FamilyAsync(site);
        using var amira = await site.As("amira");

        var page = await amira.Opens(Paper(family));
        page.Words.ShouldContain("E-mail is not set up here");
        page.Document.QuerySelectorAll("input[name='way']")
            .Select(way => way.GetAttribute("value"))
            .ShouldBe(["site", "post", "hand"]);
        var made = await amira.Posts(
            $"{Paper(family)}/way",
            [.. Filled(page, "form[action$='/way']"), new("way", "email")]
        );
        made.Errors.ShouldHaveSingleItem().ShouldContain("E-mail is not set up here");

        var posted = await amira.Sends(page, "form[action$='/way']", ("way", "post"));
        posted.Words.ShouldContain("By post, chosen by");
        posted.Words.ShouldContain("It was posted");
        (await amira.Opens($"/children/{family.Child}/papers")).Words.ShouldContain("To be posted");
    }

    [Theory]
    [InlineData("KITH_MAIL_FROM", null, "KITH_MAIL_FROM has to be an e-mail address")]
    [InlineData("KITH_MAIL_SITE", "http://kith.example/family", "begin with https://")]
    [InlineData("KITH_SMTP", "mail.example:smtp", "HOST or HOST:PORT")]
    [InlineData("KITH_SMTP_USER", "kith", "KITH_SMTP_PASSWORD have to be set together")]
    public async Task A_setting_that_is_left_out_or_wrong_is_said(string setting, string? value, string says)
    {
        await using var box = await MailBox.StartAsync();
        var settings = box.Settings;
        settings[setting] = value;
        var read = new Microsoft.Extensions.Configuration.ConfigurationManager();
        foreach (var (name, set) in settings)
            read[name] = set;

        Should
            .Throw<InvalidOperationException>(() => Kith.Web.Shared.Mail.MailSettings.Read(read))
            .Message.ShouldContain(says);
    }

    private static string Paper(MadeFamily family) => $"/children/{family.Child}/papers/{family.MothersPaper}";

    private static async Task<MadeFamily> FamilyAsync(TestSite site)
    {
        var family = await site.FamilyApart();
        await HasEmailAsync(site, family.Mother, Email);
        await site.Does("amira", family.Child, new InviteToFamilySite { Person = family.Mother, Shows = ["people"] });
        return family;
    }

    private static Task HasEmailAsync(TestSite site, Guid person, string email) =>
        site.IsSaidOf(
            person,
            new PersonDescribed(
                Names: [NameHeld.From("used", MadeFamilies.MothersName)],
                BornOn: MadeFamilies.MotherBorn,
                Email: email
            )
        );

    private static Task ByEmailAsync(TestSite site, MadeFamily family) =>
        site.Does("amira", family.Child, new ChoosePaperWay { Paper = family.MothersPaper, Way = PaperRoute.Email });

    private static Task SendAsync(TestSite site) =>
        site.App.Services.GetRequiredService<MailWork>().SendDueAsync(TestDatabase.Stop);

    private static IEnumerable<KeyValuePair<string, string>> Filled(Page page, string form) =>
        page
            .Document.QuerySelectorAll($"{form} input[type=hidden]")
            .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? ""));
}
