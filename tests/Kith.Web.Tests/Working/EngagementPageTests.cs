using System.Net;
using Kith.Casework.Meetings;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Tests.Cases;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

[Ask("D2")]
public class EngagementPageTests
{
    [Theory]
    [EveryEngine]
    public async Task Who_was_asked_who_came_and_whose_report_was_late_is_counted_by_role(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var (elder, younger) = await site.SiblingsLedBy("amira");
        await MetAsync(
            site,
            [elder, younger],
            Attended.By("social-worker", "police"),
            new("h1", "health", Came: Attendance.SentReport, ReportDue: Day(-5), ReportOn: Day(-5)),
            new("e1", "education", Came: Attendance.DidNotCome, WhyNot: "ill", ReportDue: Day(-5), ReportOn: Day(-2)),
            new("e2", "education", ReportDue: Day(-5))
        );
        using var anil = await site.As("anil");

        var page = await anil.Opens("/engagement");

        // About both children, and still one meeting.
        page.Words.ShouldContain("1 meeting in the last 6 months");
        Row(page, "Police").ShouldBe("Police 1 1 1 of 1 0 0 0 0");
        Row(page, "Health").ShouldBe("Health 1 0 0 of 1 1 0 1 1");
        Row(page, "Education or nursery").ShouldBe("Education or nursery 2 0 0 of 2 0 1 2 0");
        using var csv = await anil.Gets("/engagement/engagement.csv?months=12");
        (await csv.Content.ReadAsStringAsync(TestDatabase.Stop)).ShouldContain("\r\nHealth,1,0,1,0,1,1\r\n");
    }

    [Fact]
    public async Task A_meeting_before_the_months_looked_at_does_not_count()
    {
        await using var site = await TestSite.StartAsync();
        await MetAsync(site, [await site.LedBy("amira", on: Day(-300))], Attended.By("police"), on: Day(-290));
        using var anil = await site.As("anil");

        (await anil.Opens("/engagement")).Words.ShouldContain("No meeting in the last 6 months");
        (await anil.Opens("/engagement?months=12")).Words.ShouldContain("1 meeting in the last 12 months");
    }

    [Theory]
    [EveryEngine]
    [Ask("B14")]
    public async Task Fathers_are_counted_as_known_not_known_with_a_reason_or_never_asked_for_and_as_asked_and_come(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var (met, alone, unknown) = (
            await site.LedBy("amira", "Ada"),
            await site.LedBy("amira", "Bob"),
            await site.LedBy("amira", "Cat")
        );
        await site.LedBy("amira", "Dan");
        foreach (var child in new[] { met, alone })
            await site.Does("amira", child, new RecordFamily { People = [Dad] });
        await site.Does(
            "amira",
            unknown,
            new RecordParentNotKnown
            {
                Parent = "father",
                Because = NotKnownBecause.NotSaid,
                AskAgainOn = Day(30),
            }
        );
        var father = (await site.RecordOf(met)).State.Person.Family.Single().Person;
        await MetAsync(
            site,
            [met],
            Attended.By("police"),
            new MeetingPerson("f", "parent", father, "Carl Doyle", Came: Attendance.Came)
        );
        await MetAsync(site, [alone], Attended.By("parent: Mum"));
        using var anil = await site.As("anil");

        var words = (await anil.Opens("/engagement")).Words;

        words.ShouldContain("On the child’s record 2 of 4");
        words.ShouldContain("Not known, and why is recorded 1 of 4");
        words.ShouldContain("Nobody has said anything of him 1 of 4");
        words.ShouldContain("Asked to a meeting about the child 1 of 2");
        words.ShouldContain("Came to one 1 of 2");
        words.ShouldContain("Father 1 1 1 of 1");
        words.ShouldNotContain("Doyle");
    }

    [Fact]
    [Ask("D8")]
    public async Task Who_leads_is_counted_by_agency_and_stage()
    {
        await using var site = await TestSite.StartAsync();
        await site.LedBy("amira", "Ada");
        await site.LedBy("amira", "Bob");
        using var denise = await site.As("denise");

        (await denise.Opens("/engagement")).Words.ShouldMatch("Who leads now.*Section 17 assessment 1 2");
    }

    [Fact]
    public async Task An_authority_without_a_meeting_or_a_case_is_told_so_and_who_reads_no_figures_is_refused()
    {
        await using var site = await TestSite.StartAsync();
        using var anil = await site.As("anil");
        using var amira = await site.As("amira");

        var page = await anil.Opens("/engagement");
        page.Words.ShouldContain("No meeting in the last 6 months");
        page.Words.ShouldContain("There is no open case");
        (await amira.Opens("/engagement")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static Relative Dad => new("d1", Name: "Carl Doyle", Relationship: "father", LivesWithChild: false);

    private static DateOnly Day(int away) => TestSite.Today.AddDays(away);

    private static string Row(Page page, string begins) =>
        page.All("main table tbody tr").Single(row => row.StartsWith(begins, StringComparison.Ordinal));

    private static async Task MetAsync(
        TestSite site,
        IReadOnlyList<Guid> children,
        Rows<MeetingPerson> first,
        params IReadOnlyList<MeetingPerson> further
    ) => await MetAsync(site, children, [.. first, .. further], TestSite.Today);

    private static async Task MetAsync(
        TestSite site,
        IReadOnlyList<Guid> children,
        Rows<MeetingPerson> people,
        DateOnly on
    )
    {
        var held = new StrategyDiscussionHeld(StrategyOutcome.NoFurtherAction, people) { Episode = 1 };
        List<StreamAppend> appends = [];
        foreach (var child in children)
            appends.Add(new StreamAppend(await site.RecordOf(child), [new Dated(held, on)]));
        await site.Records.AppendAsync(
            new Append(
                Guid.NewGuid(),
                "hold-strategy-discussion",
                "amira",
                TimeProvider.System.GetUtcNow(),
                $"{Guid.NewGuid()}",
                appends
            ),
            TestDatabase.Stop
        );
    }
}
