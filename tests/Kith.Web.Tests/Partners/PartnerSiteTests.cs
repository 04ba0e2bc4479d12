using Kith.Casework.Access;
using Kith.Casework.PartnerSite;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.Partners;

/// <summary>The partners' site: somebody of an agency writes what they were asked, and sees nothing of anybody else.</summary>
public sealed class PartnerSiteTests(Sites sites)
{
    [Theory, EveryEngine, Ask("C9"), Ask("C10")]
    public async Task A_teacher_without_an_account_sends_a_report_and_it_is_on_the_record_in_their_name_and_in_the_lead_s_work(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira", "Jo");
        using var amira = await site.As("amira");
        using var teacher = await site.PartnerIn(child);
        (await amira.Opens("/my-work")).Words.ShouldContain(
            $"asked {MadePartners.Name}, {MadePartners.Agency} for a report"
        );

        var asked = await teacher.Opens("/partner");
        asked.Words.ShouldContain(MadePartners.Question);
        asked.Words.ShouldContain("A report for a child protection conference");
        asked.Words.ShouldContain("The parents read your report before the conference");
        asked.Words.ShouldContain("01632 960400");
        asked.Words.ShouldContain("The family knows that we ask you");

        var receipt = await teacher.SendsReport();
        receipt.Path.ShouldBe("/partner?done=sent");
        receipt.Words.ShouldContain("Your report has arrived");
        receipt.Words.ShouldContain("Late on four mornings");
        var stored = (await site.RecordOf(child)).Standing[^1];
        stored.By.ShouldStartWith("partner:");
        stored.Fact.ShouldBeOfType<PartnerReported>().Agency.ShouldBe(MadePartners.Agency);
        var work = (await amira.Opens("/my-work")).Words;
        work.ShouldContain($"sent a report: {MadePartners.Name}, {MadePartners.Agency}");
        work.ShouldNotContain($"asked {MadePartners.Name}");
        (await amira.Opens($"/children/{child}/story")).Words.ShouldContain(
            $"{MadePartners.Name}, {MadePartners.Agency}"
        );
        var reports = (await amira.Opens($"/children/{child}/partners")).Words;
        reports.ShouldContain("Late on four mornings");
        reports.ShouldContain("I like it when Mum walks me");
        (await amira.Opens($"/children/{child}")).Words.ShouldContain("I like it when Mum walks me");
    }

    [Theory, EveryEngine]
    public async Task A_report_that_is_sent_back_is_answered_with_the_same_code_and_what_was_written_stands_there(
        string engine
    )
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira", "Jo");
        var asked = await site.Asks(child);
        using var amira = await site.As("amira");
        var code = await amira.MakesPartnerCode(child, asked);
        using var teacher = site.Anybody();
        await teacher.UsesPartnerCode(code);
        await teacher.SendsReport("Tired");
        (await teacher.Opens("/partner/report")).Path.ShouldBe("/partner");
        await site.Does(
            "amira",
            child,
            new ReturnPartnerReport
            {
                Asked = asked,
                Question = "On which mornings?",
                By = TestSite.Today.AddDays(2),
            }
        );

        using var later = site.Anybody();
        (await later.UsesPartnerCode(code)).Words.ShouldContain("On which mornings?");
        var form = await later.Opens("/partner/report");
        form.Holds("worries").ShouldBe("Tired");
        await later.Sends(form, "main form", ("worries", "Tired on Monday and Tuesday"));
        var page = (await amira.Opens($"/children/{child}/partners")).Words;
        page.ShouldContain("Tired on Monday and Tuesday");
        page.ShouldNotContain("On which mornings?");
        (await site.RecordOf(child)).Standing.Count(entry => entry.Fact is PartnerReported).ShouldBe(2);
    }

    [Theory, EveryEngine]
    public async Task Nothing_typed_is_lost_when_the_code_or_the_time_runs_out_and_more_time_brings_it_back(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira", "Jo");
        var asked = await site.Asks(child);
        using var amira = await site.As("amira");
        using var teacher = site.Anybody();
        var code = await amira.MakesPartnerCode(child, asked);
        site.Time.Now = site.Time.Now.AddDays(19).AddHours(13);
        await teacher.UsesPartnerCode(code);
        var form = await teacher.Opens("/partner/report");
        form.Path.ShouldBe("/partner/report");
        site.Time.Now = site.Time.Now.AddHours(2);

        (await teacher.Sends(form, "main form", ("worries", "Typed and not sent"))).Path.ShouldStartWith(
            "/partner/sign-in"
        );
        (await teacher.UsesPartnerCode(code)).Errors.ShouldHaveSingleItem();
        (await site.RecordOf(child)).Standing.ShouldNotContain(entry => entry.Fact is PartnerReported);
        var day = TestSite.Today.AddDays(20);
        await site.Does(
            "amira",
            child,
            new RenewPartner
            {
                On = day,
                Asked = asked,
                By = day.AddDays(3),
                Reason = "Half-term",
            }
        );

        (await teacher.UsesPartnerCode(code)).Path.ShouldBe("/partner");
        (await teacher.Opens("/partner/report")).Holds("worries").ShouldBe("Typed and not sent");
    }

    [Theory, EveryEngine]
    public async Task What_ends_what_somebody_may_see_ends_their_session_with_the_next_page_and_in_the_middle_of_writing(
        string engine
    )
    {
        var site = await sites.On(engine);
        Dictionary<string, Func<Guid, Task>> endings = new()
        {
            ["closing it to them"] = async child =>
                await site.Does(
                    "amira",
                    child,
                    new EndPartner
                    {
                        Asked = PartnerGrant.In(await site.RecordOf(child))[0].Number,
                        Reason = "Another school now",
                    }
                ),
            ["restricting the record"] = child =>
                site.Does(
                    "denise",
                    child,
                    new RestrictRecord
                    {
                        Kind = RestrictionKind.Shown,
                        People = ["amira", "denise"],
                        Owner = "denise",
                        Reason = "A colleague's family",
                        ReviewOn = TestSite.Today.AddDays(30),
                    }
                ),
            ["a death"] = child => site.Does("amira", child, new RecordDeath { Source = "Ward sister" }),
            ["the end of our involvement"] = child =>
                site.Does("denise", child, new CloseEpisode { Reason = "RC7", Summary = "The family manages well" }),
        };
        foreach (var (what, end) in endings)
        {
            var child = await site.LedBy("amira", "Jo");
            using var teacher = await site.PartnerIn(child);
            var form = await teacher.Opens("/partner/report");
            form.Path.ShouldBe("/partner/report", what);

            await end(child);

            (
                await teacher.Sends(form, "main form", ("strengths", "S"), ("worries", "W"), ("child-said", "C"))
            ).Path.ShouldStartWith("/partner/sign-in", customMessage: what);
            (await teacher.Opens("/partner")).Path.ShouldBe("/partner/sign-in", what);
            (await site.RecordOf(child)).Standing.ShouldNotContain(entry => entry.Fact is PartnerReported, what);
        }
    }

    [Theory, EveryEngine]
    public async Task Somebody_who_was_asked_about_one_child_sees_nothing_of_another_nor_of_what_a_colleague_was_asked(
        string engine
    )
    {
        var site = await sites.On(engine);
        var family = await site.FamilyApart("Sibthorpe");
        var other = await site.LedBy("amira", "Zachary");
        await site.Asks(other, MadePartners.Ask with { Asks = "Wombat question" });
        await site.Asks(
            family.Child,
            MadePartners.Ask with
            {
                Name = "Ines Pemberley",
                Agency = "Harbour Health",
                Asks = "Gazelle question",
            }
        );
        using var teacher = await site.PartnerIn(
            family.Child,
            MadePartners.Ask with
            {
                Sections = ["identity", "people"],
            }
        );
        foreach (var path in new[] { "/partner", "/partner/report", "/partner/hand-back", "/partner/nowhere" })
        {
            var page = await teacher.Opens(path);
            string[] hidden =
            [
                "Zachary",
                "Wombat",
                "Gazelle",
                "Pemberley",
                MadeFamilies.Address,
                MadeFamilies.MothersName,
                MadeFamilies.FathersName,
                MadeFamilies.MothersNumber,
                $"{family.Child}",
                $"{other}",
            ];
            foreach (var marker in hidden)
                page.Document.DocumentElement.OuterHtml.ShouldNotContain(marker, Case.Insensitive, path);
        }
        (await teacher.Opens("/partner")).Words.ShouldContain("born");
    }

    [Fact]
    public async Task They_see_what_both_the_lead_and_the_purpose_show_and_no_agency_that_gives_away_where_the_child_lives()
    {
        var site = await sites.On("sqlite");
        var family = await site.FamilyApart();
        await site.Does(
            "amira",
            family.Child,
            new RecordProfessionals
            {
                Professionals =
                [
                    new Professional("a1", "Una Brackenbury", "Health visitor", "Harbour Health"),
                    new Professional("a2", "Moira Tace", "Support worker", MadeFamilies.Address),
                ],
            }
        );
        using var less = await site.PartnerIn(family.Child);
        var few = (await less.Opens("/partner")).Words;
        few.ShouldNotContain("born");
        few.ShouldNotContain("Brackenbury");
        using var more = await site.PartnerIn(family.Child, MadePartners.Ask with { Sections = ["people"] });
        var many = (await more.Opens("/partner")).Words;
        many.ShouldContain("Una Brackenbury, Health visitor, Harbour Health");
        many.ShouldNotContain("Moira Tace");
    }

    [Fact, Ask("B20")]
    public async Task Parents_see_who_was_asked_where_it_is_safe_and_never_one_from_whom_an_address_is_kept()
    {
        var site = await sites.On("sqlite");
        var family = await site.FamilyApart();
        await site.Asks(family.Child);
        await site.Asks(
            family.Child,
            MadePartners.Ask with
            {
                Name = "Ines Pemberley",
                ShownToFamily = false,
                WhyNot = "It would tell him where she is",
            }
        );
        using var mother = await site.InvitedAs(family.Child, family.Mother, MadeFamilies.MotherBorn, "people");
        using var father = await site.InvitedAs(family.Child, family.Father, MadeFamilies.FatherBorn, "people");
        using var uninvited = await site.As("amira");

        var hers = (await mother.Opens("/family")).Words;
        hers.ShouldContain($"We asked {MadePartners.Name}, {MadePartners.Agency}");
        hers.ShouldNotContain("Pemberley");
        hers.ShouldNotContain(MadePartners.Question);
        (await father.Opens("/family")).Words.ShouldNotContain(MadePartners.Agency);
        var staff = (await uninvited.Opens($"/children/{family.Child}")).Words;
        staff.ShouldContain($"asked for a report, due by");
        staff.ShouldContain("The parents are not shown that we asked");
    }

    [Theory, EveryEngine]
    public async Task Whoever_cannot_report_says_why_and_whoever_leads_reads_it(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira", "Jo");
        using var teacher = await site.PartnerIn(child);
        (
            await teacher.Sends(
                await teacher.Opens("/partner/hand-back"),
                "main form",
                ("reason", "Her new teacher is Mr Pell")
            )
        ).Path.ShouldBe("/partner/handed-back");
        (await teacher.Opens("/partner")).Path.ShouldBe("/partner/sign-in");
        using var amira = await site.As("amira");
        (await amira.Opens($"/children/{child}/partners")).Words.ShouldContain("Her new teacher is Mr Pell");
        (await amira.Opens($"/children/{child}")).Words.ShouldNotContain("asked for a report");
    }

    [Theory, EveryEngine]
    public async Task Every_look_is_in_the_audit_as_read_by_them(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira", "Jo");
        using var teacher = await site.PartnerIn(child);
        await teacher.SendsReport();

        var user = PartnerUser.Of(child, PartnerGrant.In(await site.RecordOf(child))[0].Number);
        var looks = await site.App.Services.GetRequiredService<Audit>().OfViewerAsync(user, 10, TestDatabase.Stop);
        looks
            .Where(look => look.Child == child)
            .Select(look => look.Purpose)
            .ShouldBe(["read", "record", "record", "read", "read"]);
        using var denise = await site.As("denise");
        (await denise.Opens($"/children/{child}/looks")).Words.ShouldContain("Somebody of an agency");
    }

    [Fact]
    public async Task A_report_with_nothing_in_it_is_not_sent_and_each_missing_answer_is_named()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira", "Jo");
        using var teacher = await site.PartnerIn(child);
        (await teacher.Sends(await teacher.Opens("/partner/report"), "main form")).Errors.ShouldBe([
            "Say what goes well for Jo",
            "Say what you are worried about, or that you are not",
            "Say what Jo says, or why you could not ask",
        ]);
    }
}
