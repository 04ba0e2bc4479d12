using Kith.Casework.Record;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Protocols;

/// <summary>Each fact shows the edition and the version of the protocol it was done under.</summary>
[Ask("E11")]
public sealed class DoneUnderTests(Sites sites)
{
    private const string Edition = "/guidance/wt-2026";
    private const string Version = "/protocol/versions/2";

    [Theory]
    [EveryEngine]
    public async Task Each_entry_of_a_story_leads_to_the_edition_and_the_version_it_was_done_under(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira", "Told", on: new DateOnly(2019, 5, 7), since: TestSite.Today);
        using var amira = await site.As("amira");

        var story = await amira.Opens($"/children/{child}/story");

        var entries = story.Document.QuerySelectorAll(".moj-timeline__item").ToList();
        entries[0].QuerySelector($"a[href='{Edition}']").ShouldNotBeNull();
        entries[0].QuerySelector($"a[href='{Version}']").ShouldNotBeNull();
        entries[^1].QuerySelector("a[href='/guidance/wt-2018']").ShouldNotBeNull();
        entries[^1].QuerySelector("a[href='/protocol/versions/1']").ShouldNotBeNull();
        entries.ShouldAllBe(entry => entry.TextContent.Contains("under", StringComparison.Ordinal));
    }

    [Theory]
    [EveryEngine]
    public async Task So_does_a_departure_wherever_it_is_shown(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira", "Fay", on: TestSite.Today.AddDays(-75));
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
        using var denise = await site.As("denise");

        foreach (var path in new[] { "/approvals", "/departures", $"/children/{child}" })
        {
            var page = await denise.Opens(path);
            page.Links(Edition).ShouldBeTrue(path);
            page.Links(Version).ShouldBeTrue(path);
        }
    }

    [Fact]
    public async Task A_departure_is_told_in_the_words_of_its_duty()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira", "Gay", on: TestSite.Today.AddDays(-75));
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
        using var amira = await site.As("amira");

        var story = await amira.Opens($"/children/{child}/story");

        story.Words.ShouldContain("Duty Finish the assessment, authorised, within 45 working days of the referral.");
        story.Words.ShouldContain("Guidance Working Together 2026");
    }

    [Fact]
    public async Task So_does_work_that_waits_for_approval()
    {
        await using var site = await TestSite.StartAsync();
        var child = await site.AssessedBy("amira");
        using var denise = await site.As("denise");

        foreach (var path in new[] { "/approvals", $"/children/{child}", $"/children/{child}/approve" })
            (await denise.Opens(path)).Links(Version).ShouldBeTrue(path);
    }
}
