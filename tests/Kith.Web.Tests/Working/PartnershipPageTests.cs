using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

/// <summary>The yearly report of the safeguarding partners is recorded, and the next one is due within the time that the guidance gives.</summary>
public class PartnershipPageTests
{
    private static readonly (string, string)[] Report =
    [
        ("title", "What we did for children"),
        ("on-day", "5"),
        ("on-month", "11"),
        ("on-year", "2025"),
        ("from-day", "1"),
        ("from-month", "4"),
        ("from-year", "2024"),
        ("until-day", "31"),
        ("until-month", "3"),
        ("until-year", "2025"),
        ("where", "larkmouth.example/partners"),
    ];

    [Theory, EveryEngine, Ask("D16")]
    public async Task A_report_is_recorded_once_and_the_page_says_by_when_the_next_is_due(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        using var denise = await site.As("denise");
        using var anil = await site.As("anil");
        var page = await denise.Opens("/partnership");
        page.Words.ShouldContain("No report is recorded yet");

        (await denise.Saves(page, ("title", ""), ("where", ""))).Errors.ShouldContain(
            "Say what the report is called, in at most 500 characters"
        );
        (await denise.Saves(page, Report)).Errors.ShouldBeEmpty();
        (await denise.Saves(page, Report)).Errors.ShouldBeEmpty();

        var read = await anil.Opens("/partnership");
        read.All("tbody tr").ShouldHaveSingleItem().ShouldContain("What we did for children");
        read.Words.ShouldContain("The next report is due by 5 November 2026");
        read.Document.QuerySelector("#add-report").ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_reads_no_figures_is_refused()
    {
        await using var site = await TestSite.StartAsync("sqlite");
        using var amira = await site.As("amira");
        ((int)(await amira.Gets("/partnership")).StatusCode).ShouldBe(403);
    }
}
