using Kith.Casework.FamilySite;
using Kith.Casework.Papers;
using Kith.Casework.People;
using Kith.Tests.Site;
using Kith.Web.FamilySite.Mail;
using Kith.Web.Tests.Bounds;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Tests.Mail;

/// <summary>A text message says that something is waiting on the family's site, and nothing else, to the mobile of whoever may read it there.</summary>
public sealed class PaperTextTests
{
    private const string Mobile = "07400 123456";
    private const string Dialled = "+447400123456";

    [Theory, EveryEngine]
    public async Task A_mother_is_told_once_by_text_message_that_something_is_waiting_and_it_is_seen_that_it_arrived(
        string engine
    )
    {
        await using var box = await NotifyBox.StartAsync();
        await using var site = await TestSite.StartAsync(engine, settings: box.Settings);
        var family = await FamilyAsync(site, Mobile);
        using var amira = await site.As("amira");

        var page = await amira.Opens(Paper(family));
        page.Words.ShouldContain("No e-mail address is recorded of");
        var chosen = await amira.Sends(page, "form[action$='/way']", ("way", "text"));
        chosen.Words.ShouldContain("Waits to be sent");
        await SendAsync(site);
        await SendAsync(site);

        var (to, text) = box.Messages.ShouldHaveSingleItem();
        to.ShouldBe(Dialled);
        text.ShouldContain("https://kith.example/family");
        string[] kept = ["Jo", "Rosalind", "Wetherfell", "Oxenholme", "plan", "Amira", $"{family.Child}"];
        foreach (var word in kept)
            text.ShouldNotContain(word, Case.Insensitive);
        (await amira.Opens(Paper(family))).Words.ShouldContain("GOV.UK Notify took it on");

        box.Status = "delivered";
        site.Time.Now += TimeSpan.FromMinutes(1);
        await SendAsync(site);

        (await amira.Opens(Paper(family))).Words.ShouldContain("It was on their telephone by");
        (await site.Count("mail_outbox", "state = 'delivered' AND due_at IS NULL")).ShouldBe(1);
        box.Messages.Count.ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task What_does_not_arrive_or_is_refused_is_said_with_what_to_do_and_what_cannot_be_taken_now_is_tried_again(
        string engine
    )
    {
        await using var box = await NotifyBox.StartAsync();
        await using var site = await TestSite.StartAsync(engine, settings: box.Settings);
        var lost = await FamilyAsync(site, Mobile);
        var wrong = await FamilyAsync(site, NotifyBox.Unknown);
        using var lines = new Lines();
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(lines));
        using var work = ActivatorUtilities.CreateInstance<MailWork>(
            site.App.Services,
            factory.CreateLogger<MailWork>()
        );
        box.IsBusy = true;
        await ByTextAsync(site, lost);
        await work.SendDueAsync(TestDatabase.Stop);
        box.IsBusy = false;
        await ByTextAsync(site, wrong);
        site.Time.Now += TimeSpan.FromMinutes(1);
        await work.SendDueAsync(TestDatabase.Stop);
        box.Status = "permanent-failure";
        site.Time.Now += TimeSpan.FromMinutes(1);
        await work.SendDueAsync(TestDatabase.Stop);
        using var amira = await site.As("amira");

        (await amira.Opens(Paper(lost))).Words.ShouldContain("It did not arrive on their telephone");
        (await amira.Opens(Paper(wrong))).Words.ShouldContain("would not take it for this number");
        (await site.Count("mail_outbox", "due_at IS NOT NULL")).ShouldBe(0);
        lines.All.Count.ShouldBe(2);
        foreach (var line in lines.All)
            line.ShouldNotContain("7400", Case.Insensitive);
    }

    [Theory, EveryEngine]
    public async Task The_telephone_of_a_house_gets_no_text_message_and_neither_does_who_has_none(string engine)
    {
        await using var box = await NotifyBox.StartAsync();
        await using var site = await TestSite.StartAsync(engine, settings: box.Settings);
        var house = await FamilyAsync(site, "01632 960001");
        var none = await FamilyAsync(site, null);
        using var amira = await site.As("amira");

        (await amira.Opens(Paper(house))).Words.ShouldContain("a number that is no mobile’s");
        var page = await amira.Opens(Paper(none));
        page.Words.ShouldContain("No mobile number is recorded of");
        page.All("input[name='way'][value='text']").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("KITH_NOTIFY_KEY", "kith", "KITH_NOTIFY_KEY has to be a whole key")]
    [InlineData("KITH_NOTIFY_TEMPLATE", null, "KITH_NOTIFY_TEMPLATE has to be the id")]
    [InlineData("KITH_NOTIFY_URL", "http://notify.example", "begin with https://")]
    [InlineData("KITH_MAIL_SITE", null, "begin with https://")]
    public async Task A_setting_that_is_left_out_or_wrong_is_said(string setting, string? value, string says)
    {
        await using var box = await NotifyBox.StartAsync();
        var settings = box.Settings;
        settings[setting] = value;
        var read = new ConfigurationManager();
        foreach (var (name, set) in settings)
            read[name] = set;

        Should
            .Throw<InvalidOperationException>(() => Kith.Web.Shared.Mail.TextSettings.Read(read))
            .Message.ShouldContain(says);
    }

    private static string Paper(MadeFamily family) => $"/children/{family.Child}/papers/{family.MothersPaper}";

    private static async Task<MadeFamily> FamilyAsync(TestSite site, string? telephone)
    {
        var family = await site.FamilyApart();
        await site.IsSaidOf(
            family.Mother,
            new PersonDescribed(
                Names: [NameHeld.From("used", MadeFamilies.MothersName)],
                BornOn: MadeFamilies.MotherBorn,
                Telephone: telephone
            )
        );
        await site.Does("amira", family.Child, new InviteToFamilySite { Person = family.Mother, Shows = ["people"] });
        return family;
    }

    private static Task ByTextAsync(TestSite site, MadeFamily family) =>
        site.Does("amira", family.Child, new ChoosePaperWay { Paper = family.MothersPaper, Way = PaperRoute.Text });

    private static Task SendAsync(TestSite site) =>
        site.App.Services.GetRequiredService<MailWork>().SendDueAsync(TestDatabase.Stop);
}
