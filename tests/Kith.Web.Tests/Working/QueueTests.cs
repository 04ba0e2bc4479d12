using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Commands;
using Kith.Store;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

/// <summary>Work that waits is never past the end of a list.</summary>
public class QueueTests
{
    // One engine: an import is made on both elsewhere, and pages are turned on both below.
    [Theory]
    [InlineData("sqlite")]
    public async Task After_an_import_every_open_case_is_on_some_page_of_the_front_door(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var sample = new FileInfo(Path.Combine(AppContext.BaseDirectory, "samples", "authority-clean-2025-26.xml"));
        var import = new ImportCensus(sample, null, site.Database.Text, TextWriter.Null);
        await import.RunAsync(site.Time, TestDatabase.Stop);
        using var denise = await site.As("denise");

        var pages = await Turned(denise, "/front-door", "children without a lead practitioner");

        pages.Count.ShouldBe(22);
        pages.ShouldAllBe(page => page.Words.Contains("545 children", StringComparison.Ordinal));
        pages.SelectMany(page => page.All("main tbody th")).Distinct().Count().ShouldBe(545);
    }

    [Theory, EveryEngine]
    public async Task Referrals_past_the_first_page_are_counted_and_stand_on_the_next(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        for (var number = 0; number < 30; number++)
            await site.Referred($"Child{number}", "Waiting", on: TestSite.Today.AddDays(number - 40));
        using var frances = await site.As("frances");

        var first = await frances.Opens("/front-door");
        var second = await frances.Opens("/front-door?page=2");

        first.Words.ShouldContain("30 referrals");
        first.All("main tbody th").ShouldBe(Enumerable.Range(0, 25).Select(number => $"Child{number} Waiting"));
        second.All("main tbody th").ShouldBe(Enumerable.Range(25, 5).Select(number => $"Child{number} Waiting"));
        // The queue is where her day begins, so the first page was shown at sign-in too.
        (await site.Count("audit", "viewer = 'frances' AND page = '/front-door'")).ShouldBe(25 + 25 + 5);
    }

    [Theory, EveryEngine]
    public async Task Of_children_whom_nobody_leads_the_one_with_the_duty_due_first_stands_on_top(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        await site.Decided(ReferralDecision.Section17, "Open", "Longer", TestSite.Today.AddDays(-2));
        await site.Decided(ReferralDecision.StrategyDiscussion, "Due", "Sooner", TestSite.Today);
        using var frances = await site.As("frances");

        var page = await frances.Opens("/front-door");

        page.All("main tbody th").ShouldBe(["Due Sooner", "Open Longer"]);
    }

    [Fact]
    public async Task Turning_one_list_of_a_page_keeps_the_place_in_the_other()
    {
        await using var site = await TestSite.StartAsync();
        for (var number = 0; number < 26; number++)
        {
            await site.Referred($"Child{number}", "Undecided");
            await site.Decided(ReferralDecision.Section17, $"Child{number}", "Unled");
        }
        using var frances = await site.As("frances");

        var page = await frances.Opens("/front-door?page=2&unled=1");

        page.All("main tbody tr").Count.ShouldBe(1 + 25);
        page.Links("/front-door?page=2&unled=2#unled").ShouldBeTrue();
        page.Links("/front-door?page=1&unled=1#undecided").ShouldBeTrue();
        page.Document.QuerySelectorAll("nav.govuk-pagination")
            .Select(list => list.GetAttribute("aria-label"))
            .ShouldBeUnique();
    }

    [Theory, EveryEngine]
    public async Task A_long_caseload_is_counted_whole_and_goes_on_on_the_next_page(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        for (var number = 0; number < 52; number++)
            await site.LedBy("amira", $"Child{number}", "Led");
        using var amira = await site.As("amira");

        var pages = await Turned(amira, "/my-work", "children");

        pages.Select(page => page.All("main tbody tr").Count).ShouldBe([50, 2]);
        pages.ShouldAllBe(page => page.Words.Contains("52 children", StringComparison.Ordinal));
        pages.SelectMany(page => page.All("main tbody th")).Distinct().Count().ShouldBe(52);
    }

    [Theory, EveryEngine]
    public async Task Work_for_approval_past_the_first_page_is_counted_and_stands_on_the_next(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        for (var number = 0; number < 27; number++)
            await site.AssessedBy("amira", $"Child{number}");
        using var denise = await site.As("denise");

        var pages = await Turned(denise, "/approvals", "work");

        pages.Select(page => page.All("main tbody tr").Count).ShouldBe([25, 2]);
        pages.ShouldAllBe(page => page.Words.Contains("27 pieces of work", StringComparison.Ordinal));
        pages.SelectMany(page => page.All("main tbody th")).Distinct().Count().ShouldBe(27);
    }

    [Theory, EveryEngine]
    public async Task What_a_service_manager_is_asked_is_not_hidden_by_what_others_below_are_asked(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        await Changes(
            site,
            new PractitionerAppend("denise", 1, [Now(Staff.All["denise"] with { Supervisor = "sunil" })])
        );
        var child = await site.LedBy("amira", on: TestSite.Today.AddDays(-75));
        await site.Does("amira", child, [.. Enumerable.Repeat(Departure("denise", "Dad was away"), 110)]);
        await site.Does("amira", child, Departure("sunil", "The court asked us to wait"));
        using var denise = await site.As("denise");
        using var sunil = await site.As("sunil");

        var his = await sunil.Opens("/approvals");
        var hers = await Turned(denise, "/approvals", "departures");

        his.All(".kith-due").ShouldHaveSingleItem().ShouldContain("The court asked us to wait");
        his.Words.ShouldContain("1 departure to answer");
        hers.Select(page => page.All(".kith-due").Count).ShouldBe([25, 25, 25, 25, 10]);
        hers.ShouldAllBe(page => page.Words.Contains("110 departures to answer", StringComparison.Ordinal));
    }

    [Theory, EveryEngine]
    public async Task What_was_asked_about_the_case_of_a_lead_who_has_left_falls_to_their_supervisor(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira", on: TestSite.Today.AddDays(-75));
        await site.Does("amira", child, Departure("denise", "Dad was away"));
        await Changes(
            site,
            new PractitionerAppend("denise", 1, [Now(new PractitionerLeft())]),
            new PractitionerAppend(
                "amira",
                1,
                [Now(Staff.All["amira"] with { Supervisor = "sunil" }), Now(new PractitionerLeft())]
            )
        );
        using var sunil = await site.As("sunil");

        (await sunil.Opens("/approvals")).Words.ShouldContain("Dad was away");
    }

    [Theory, EveryEngine]
    public async Task A_partner_reaches_all_referrals_they_made_the_latest_first(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        for (var number = 0; number < 27; number++)
        {
            var on = TestSite.Today.AddDays(-number);
            await site.Does(
                "sarah",
                Guid.NewGuid(),
                new RegisterChild
                {
                    Given = $"Child{number}",
                    Family = "Referred",
                    On = on,
                },
                new ReceiveReferral
                {
                    Source = "2A",
                    Concern = "Comes to school hungry",
                    On = on,
                }
            );
        }
        using var sarah = await site.As("sarah");

        var first = await sarah.Opens("/referrals");
        var second = await sarah.Opens("/referrals?page=2");

        first.Words.ShouldContain("27 referrals");
        first.All("main tbody th").ShouldBe(Enumerable.Range(0, 25).Select(number => $"Child{number} Referred"));
        second.All("main tbody th").ShouldBe(["Child25 Referred", "Child26 Referred"]);
    }

    [Theory, EveryEngine]
    public async Task More_children_with_such_a_name_than_are_shown_are_counted_the_likeliest_first(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        for (var number = 0; number < 7; number++)
            await site.Referred($"Ana{number}", "Silva", new DateOnly(2015, 1, 1).AddYears(number));
        using var frances = await site.As("frances");

        var asked = await frances.Saves(
            await frances.Opens("/referrals/new"),
            ("given", "Ana"),
            ("family", "Silva"),
            ("born-on", "2021-01-01"),
            ("source", "2A"),
            ("concern", "Comes to school hungry")
        );

        asked.All("[aria-labelledby=matches] label")[0].ShouldStartWith("Ana6 Silva");
        asked.Words.ShouldContain("These are the first 5 of 7 children with such a name");
        asked.Links("/children?q=Silva").ShouldBeTrue();
    }

    // Every page of one list, as the links to the next one lead.
    private static async Task<IReadOnlyList<Page>> Turned(Visitor visitor, string path, string list)
    {
        List<Page> pages = [await visitor.Opens(path)];
        while (Next(pages[^1]) is { } next && pages.TrueForAll(page => page.Path != next))
            pages.Add(await visitor.Opens(next));
        return pages;

        string? Next(Page page) =>
            page
                .Document.QuerySelector($"nav[aria-label='Pages of {list}'] a[rel=next]")
                ?.GetAttribute("href")
                ?.Split('#')[0];
    }

    private static RecordDeparture Departure(string authorisedBy, string reason) =>
        new()
        {
            Duty = "assessment-max-duration",
            Reason = reason,
            AuthorisedBy = authorisedBy,
        };

    private static Dated Now(WorkforceFact fact) => new(fact, TestSite.Today);

    private static async Task Changes(TestSite site, params IReadOnlyList<PractitionerAppend> people) =>
        await site.Records.AppendAsync(
            new Append(Guid.NewGuid(), "record-workforce", "setup", site.Time.Now, Guid.NewGuid().ToString(), [])
            {
                Practitioners = people,
            },
            TestDatabase.Stop
        );
}
