using System.Net;
using Kith.Casework.Record;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Departures;

[Ask("E3")]
public class RegisterTests
{
    private const string Duty = "assessment-max-duration";

    [Theory]
    [EveryEngine]
    public async Task Departures_are_counted_by_duty_and_team_against_the_times_the_duty_applied(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        await DepartedAsync(site, "amira", "denise", "Ada");
        await DepartedAsync(site, "nadia", "sunil", "Bob");
        using var anil = await site.As("anil");

        var page = await anil.Opens("/departures");

        page.Words.ShouldContain("2 departures in the last 6 months");
        // Of so few no percentage is given.
        Row(page, "45 working days").ShouldContain("2 of 2");
        Row(page, "North").ShouldContain("1 1 1 of 1");
        Row(page, "Section 17 assessment").ShouldContain("2 2 2 of 2");
        page.Words.ShouldContain("North");
        page.Words.ShouldContain("South");
        var north = await anil.Opens("/departures?team=North");
        north.Words.ShouldContain("1 departure in");
        (await anil.Opens($"/departures?duty={Duty}&stage=section-17&months=12")).Words.ShouldContain(
            "2 departures in"
        );
        (await anil.Opens("/departures?stage=conference")).Words.ShouldContain("No departures");
    }

    [Theory]
    [EveryEngine]
    public async Task A_team_is_measured_against_the_times_the_same_duties_applied_in_it(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        await DepartedAsync(site, "amira", "denise", "Ada");
        for (var child = 0; child < 20; child++)
            await site.LedBy("amira", $"North{child}");
        await site.LedBy("nadia", "South");
        using var anil = await site.As("anil");

        var page = await anil.Opens("/departures");
        Row(page, "North").ShouldContain("1 21 4.8%");
        Row(page, "South").ShouldContain("0 1 0 of 1");
        Row(await anil.Opens("/departures?team=North"), "45 working days").ShouldContain("1 21 4.8%");
        using var csv = await anil.Gets("/departures/rates.csv");
        (await csv.Content.ReadAsStringAsync(TestDatabase.Stop)).ShouldContain(",North,1,21\r\n");
    }

    [Theory]
    [EveryEngine]
    public async Task What_held_up_what_is_late_is_counted_beside_the_reasons(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        foreach (var (name, cause) in new[] { ("Ada", "agency"), ("Bob", "agency"), ("Cai", "illness") })
        {
            var child = await site.LedBy("amira", name);
            using var amira = await site.As("amira");
            var saved = await amira.Records(
                child,
                "record-departure",
                ("duty", Duty),
                ("reason", "Nobody answered"),
                ("cause", cause),
                ("authorised-by", "denise")
            );
            saved.Errors.ShouldBeEmpty();
        }
        using var anil = await site.As("anil");

        var page = await anil.Opens("/departures");

        Row(page, "Another agency had not answered or come").ShouldContain("2");
        Row(page, "Somebody of the family was ill").ShouldContain("1");
        (await anil.Opens("/departures?stage=conference")).Words.ShouldNotContain("What held up what was late");
    }

    [Fact]
    public async Task Only_those_who_may_open_the_record_see_whose_it_is_and_why_and_that_they_did()
    {
        await using var site = await TestSite.StartAsync();
        var child = await DepartedAsync(site, "amira", "denise", "Ada");
        using var denise = await site.As("denise");
        using var sunil = await site.As("sunil");
        using var anil = await site.As("anil");

        (await denise.Opens("/departures")).Links($"/children/{child}").ShouldBeTrue();
        (await denise.Opens("/departures")).Words.ShouldContain("Dad was away");
        foreach (var other in new[] { sunil, anil })
        {
            var page = await other.Opens("/departures");
            page.Words.ShouldContain("1 departure in");
            page.Links($"/children/{child}").ShouldBeFalse();
            page.Words.ShouldNotContain("Dad was away");
        }
        (await site.Count("audit", "viewer = 'denise' AND page LIKE '/departures%'")).ShouldBe(2);
        (await site.Count("audit", "viewer = 'anil'")).ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_reads_no_figures_reads_no_register()
    {
        await using var site = await TestSite.StartAsync();
        using var amira = await site.As("amira");

        (await amira.Opens("/departures")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_duty_that_is_departed_from_too_often_is_warned_of()
    {
        await using var site = await TestSite.StartAsync();
        using var anil = await site.As("anil");
        for (var child = 0; child < 4; child++)
            await DepartedAsync(site, "amira", "denise", $"Child{child}");
        (await anil.Opens("/departures")).Words.ShouldNotContain("have become substantial");

        await DepartedAsync(site, "amira", "denise", "Last");

        (await anil.Opens("/departures")).Words.ShouldContain("have become substantial: 5 of 5 in the last 6 months");
    }

    [Fact]
    public async Task The_register_leaves_as_a_file_that_names_no_child()
    {
        await using var site = await TestSite.StartAsync();
        await DepartedAsync(site, "amira", "denise", "Ada");
        using var anil = await site.As("anil");

        using var answer = await anil.Gets("/departures/departures.csv?months=12");
        var lines = (await answer.Content.ReadAsStringAsync(TestDatabase.Stop)).Split("\r\n");

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        lines[0].ShouldEndWith("departed_on,duty,says,stage,confidence,edition,act,team,status,answered_on");
        lines[1].ShouldStartWith($"2026-11-20,{Duty},");
        lines[1].ShouldEndWith(",record-departure,North,waiting,");
        lines[1].ShouldNotContain("Dad");
    }

    /// <summary>A child whose assessment is late, and whose worker says why.</summary>
    private static async Task<Guid> DepartedAsync(TestSite site, string by, string manager, string given)
    {
        var child = await site.LedBy(by, given, on: TestSite.Today.AddDays(-75));
        await site.Does(
            by,
            child,
            new RecordDeparture
            {
                Duty = Duty,
                Reason = "Dad was away",
                AuthorisedBy = manager,
            }
        );
        return child;
    }

    private static string Row(Page page, string says) =>
        page.All("main table tbody tr").First(row => row.Contains(says, StringComparison.Ordinal));
}
