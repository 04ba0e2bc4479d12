using System.Net;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Departures;

[Ask("E3")]
public class ConfirmingTests(Sites sites)
{
    [Theory]
    [EveryEngine]
    public async Task The_manager_named_finds_the_departure_in_the_queue_and_agrees(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await DepartedAsync(site);
        using var denise = await site.As("denise");

        var queue = await denise.Opens("/approvals");
        var link = $"/children/{child}/acts/confirm-departure?departure={await VersionOf(site, child)}";
        queue.Links(link).ShouldBeTrue();
        var page = await denise.Opens(link);
        page.Words.ShouldContain("Dad was away");
        page = await denise.Saves(page, ("agreed", "yes"));

        page.Path.ShouldEndWith("?done=confirm-departure");
        Departing.Of(await site.RecordOf(child)).ShouldHaveSingleItem().Status.ShouldBe(DepartureStatus.Agreed);
        (await denise.Opens("/approvals")).Links(link).ShouldBeFalse();
    }

    [Fact]
    public async Task A_manager_who_did_not_agree_says_so_and_the_record_shows_it()
    {
        var site = await sites.On("sqlite");
        var child = await DepartedAsync(site);
        using var denise = await site.As("denise");
        using var amira = await site.As("amira");

        (await amira.Opens($"/children/{child}")).Words.ShouldContain(
            "Denise Obi has still to say whether they agreed"
        );
        var version = await VersionOf(site, child);
        var page = await denise.Opens($"/children/{child}/acts/confirm-departure?departure={version}");
        page = await denise.Saves(page, ("agreed", "no"));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await denise.Saves(page, ("agreed", "no"), ("reason", "Finish it this week"));

        var seen = await amira.Opens($"/children/{child}");
        seen.Words.ShouldContain("Denise Obi did not agree");
        seen.Words.ShouldContain("Finish it this week");
    }

    [Fact]
    public async Task Nobody_answers_for_the_manager_named()
    {
        var site = await sites.On("sqlite");
        var child = await DepartedAsync(site);
        using var amira = await site.As("amira");

        var version = await VersionOf(site, child);
        var page = await amira.Opens($"/children/{child}/acts/confirm-departure?departure={version}");
        page = await amira.Saves(page, ("agreed", "yes"));

        page.Errors.ShouldHaveSingleItem().ShouldStartWith("Only Denise Obi can answer this");
    }

    [Fact]
    public async Task A_time_limit_that_has_passed_leads_to_the_page_that_asks_why_with_the_duty_chosen()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira", on: TestSite.Today.AddDays(-75));
        using var amira = await site.As("amira");
        const string Why = "acts/record-departure?duty=assessment-max-duration";

        (await amira.Opens($"/children/{child}")).Links($"/children/{child}/{Why}").ShouldBeTrue();
        var page = await amira.Opens($"/children/{child}/{Why}");

        page.Holds("duty").ShouldBe("assessment-max-duration");
        await amira.Saves(page, ("reason", "Dad was away"), ("authorised-by", "denise"));
        (await amira.Opens($"/children/{child}")).Links($"/children/{child}/{Why}").ShouldBeFalse();
    }

    [Fact]
    public async Task Only_managers_who_can_answer_on_this_record_are_offered()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("femi", on: new DateOnly(2019, 5, 7), since: TestSite.Today);
        using var femi = await site.As("femi");

        var page = await femi.Opens($"/children/{child}/acts/start-assessment");
        page = await femi.Saves(
            page,
            ("on-day", "8"),
            ("on-month", "5"),
            ("on-year", "2019"),
            ("focus", "Food"),
            ("interpreter", "Nobody"),
            ("fathers", "Telephone")
        );

        var offered = page
            .Document.QuerySelectorAll("select[name^='departure.'] option")
            .Select(option => option.GetAttribute("value"));
        offered.ShouldContain("denise");
        offered.ShouldNotContain("sunil");
    }

    [Theory]
    [EveryEngine]
    public async Task What_a_manager_who_has_left_was_asked_falls_to_whoever_supervises_the_case_now(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await DepartedAsync(site);
        await site.Records.AppendAsync(
            new Append(Guid.NewGuid(), "record-workforce", "setup", site.Time.Now, Guid.NewGuid().ToString(), [])
            {
                Practitioners =
                [
                    new PractitionerAppend("denise", 1, [new Dated(new PractitionerLeft(), TestSite.Today)]),
                    new PractitionerAppend(
                        "amira",
                        1,
                        [new Dated(Staff.All["amira"] with { Supervisor = "sunil" }, TestSite.Today)]
                    ),
                ],
            },
            TestDatabase.Stop
        );
        using var sunil = await site.As("sunil");
        var link = $"/children/{child}/acts/confirm-departure?departure={await VersionOf(site, child)}";

        (await sunil.Opens("/approvals")).Links(link).ShouldBeTrue();
        (await sunil.Saves(await sunil.Opens(link), ("agreed", "yes"))).Path.ShouldEndWith("?done=confirm-departure");

        Departing.Of(await site.RecordOf(child)).ShouldHaveSingleItem().Status.ShouldBe(DepartureStatus.Agreed);
    }

    [Theory]
    [EveryEngine]
    public async Task What_a_manager_was_asked_who_may_no_longer_open_the_record_falls_to_the_present_supervisor(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await DepartedAsync(site);
        await site.Does(
            "denise",
            child,
            new ChangeLeadPractitioner
            {
                Practitioner = "nadia",
                Reason = "The family moved south",
                FamilyTold = "At home",
                Agreed = true,
                Suited = true,
            }
        );
        using var denise = await site.As("denise");
        using var sunil = await site.As("sunil");
        var link = $"/children/{child}/acts/confirm-departure?departure={await VersionOf(site, child)}";

        (await denise.Opens("/approvals")).Links(link).ShouldBeFalse();
        (await denise.Opens(link)).Status.ShouldBe(HttpStatusCode.Forbidden);
        var queue = await sunil.Opens("/approvals");
        queue.Links(link).ShouldBeTrue();
        queue.Words.ShouldContain("Denise Obi was named and no longer works with this child");
        (await sunil.Opens($"/children/{child}")).Words.ShouldContain("Sunil Rao has still to say");
        (await sunil.Saves(await sunil.Opens(link), ("agreed", "yes"))).Path.ShouldEndWith("?done=confirm-departure");
        (await sunil.Opens("/approvals")).Links(link).ShouldBeFalse();
    }

    private static async Task<Guid> DepartedAsync(TestSite site)
    {
        var child = await site.LedBy("amira", "Kay", on: TestSite.Today.AddDays(-75));
        await site.Does(
            "amira",
            child,
            new RecordDeparture
            {
                Duty = "assessment-max-duration",
                Reason = "Dad was away",
                AuthorisedBy = "denise",
            }
        );
        return child;
    }

    private static async Task<int> VersionOf(TestSite site, Guid child) =>
        Departing.Of(await site.RecordOf(child))[^1].Recorded.Version;
}
