using System.Net;
using Kith.Casework.Replay;
using Kith.Guidance;
using Kith.Store.Jobs;
using Kith.Tests.Site;
using Kith.Web.Shared;
using Kith.Web.StaffSite.Guidance;
using Kith.Web.StaffSite.Replay;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.Replay;

public sealed class ReplayPageTests
{
    private static readonly (string, string)[] Editions = [("first", "wt-2018"), ("second", "wt-2023")];

    [Theory, EveryEngine]
    public async Task An_analyst_compares_two_editions_and_no_child_is_shown(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        await site.LedBy("femi", "Zebedee", "Quill");
        using var analyst = await site.As("anil");
        var (audited, events) = (await site.Count("audit"), await site.Count("events"));

        var page = await analyst.Saves(await analyst.Opens("/replay"), Editions);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Words.ShouldContain("1 record read, of which 1 have something that counts.");
        Row(page, "Cases whose holder could hold them without a departure").ShouldBe("1, 1, 1, too few to say a rate");
        page.Words.ShouldContain("Family group conferences");
        page.Words.ShouldNotContain("Quill");
        page.Document.QuerySelectorAll("svg[role=img]").ShouldNotBeEmpty();
        foreach (var link in Files(page))
        {
            using var file = await analyst.Gets(link);
            file.StatusCode.ShouldBe(HttpStatusCode.OK, link);
            file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
            (await file.Content.ReadAsStringAsync(TestDatabase.Stop)).ShouldNotContain("Quill");
        }
        Files(page).Count().ShouldBe(6);
        (await site.Count("audit"), await site.Count("events")).ShouldBe((audited, events));
    }

    [Theory, EveryEngine]
    public async Task A_number_leads_to_the_records_of_those_who_may_open_them_and_each_is_audited(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var mine = await site.LedBy("femi", "Zebedee", "Quill");
        using var supervisor = await site.As("denise");
        using var analyst = await site.As("anil");

        var found = await supervisor.Saves(await supervisor.Opens("/replay"), Editions);
        var list = await supervisor.Opens(Number(found, "holder-allowed"));
        list.Words.ShouldContain("1 record. You may open it.");
        list.Links($"/children/{mine}").ShouldBeTrue();
        (await site.Count("audit", $"viewer = 'denise' AND purpose = 'list' AND page LIKE '/replay/%'")).ShouldBe(1);

        var audited = await site.Count("audit");
        var figures = await analyst.Saves(await analyst.Opens("/replay"), Editions);
        var closed = await analyst.Opens(Number(figures, "holder-allowed"));
        closed.Words.ShouldContain("1 record. None of them is a record you may open: only the number is yours to see.");
        closed.Words.ShouldNotContain("Quill");
        (await site.Count("audit")).ShouldBe(audited);
        (await analyst.Opens(list.Path)).Words.ShouldContain("This replay is not here any more.");
    }

    [Fact]
    public async Task A_telling_pair_is_offered_first_with_the_reason()
    {
        await using var site = await TestSite.StartAsync();
        using var analyst = await site.As("anil");

        var asked = await analyst.Opens("/replay");

        (asked.Holds("first"), asked.Holds("second")).ShouldBe(("wt-2018", "wt-2026"));
        asked.Words.ShouldContain("it is the latest earlier edition that differs in who may hold a case.");
        (await analyst.Saves(asked)).Words.ShouldContain("There are no records to replay yet.");
    }

    [Theory, EveryEngine]
    [Ask("E11")]
    public async Task A_draft_of_an_edition_is_pasted_or_sent_replayed_and_never_put_in_force(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        await site.Referred(on: TestSite.Today.AddDays(-30));
        using var analyst = await site.As("anil");
        var asked = await analyst.Opens("/replay?with=draft");
        using var answer = await analyst.Gets(
            asked.Document.QuerySelector("a[href$='wt-2026.yaml']")!.GetAttribute("href")!
        );
        var text = await answer.Content.ReadAsStringAsync(TestDatabase.Stop);
        var draft = text + "\n" + Clock;

        var pasted = await analyst.Saves(asked, ("draft", draft));

        pasted.Heading.ShouldBe("Working Together 2026 and Your draft of Working Together 2026");
        Row(pasted, "Time limits that would start").ShouldBe("1, 1, 3, too few to say a rate");
        pasted.Words.ShouldContain("Telephone the family.");
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, draft, TestDatabase.Stop);
            (await analyst.Uploads(asked, "main form", "file", path)).Words.ShouldContain("Telephone the family.");
        }
        finally
        {
            File.Delete(path);
        }
        var guidance = site.App.Services.GetRequiredService<GuidanceLibrary>();
        guidance.Editions.SelectMany(edition => edition.Duties.Keys).ShouldNotContain("telephone-the-family");
        guidance.InForceOn(TestSite.Today).Duties.Keys.ShouldNotContain("telephone-the-family");
    }

    [Fact]
    public async Task A_draft_with_mistakes_is_not_replayed_and_each_is_said_with_its_line()
    {
        await using var site = await TestSite.StartAsync();
        using var analyst = await site.As("anil");
        var asked = await analyst.Opens("/replay?with=draft");

        (await analyst.Saves(asked)).Errors.ShouldBe(["Choose the file of your draft, or paste its text"]);
        var page = await analyst.Saves(asked, ("draft", "edition: mine\ntitle: Mine\nstatus: maybe\nduties: []\n"));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Errors.ShouldContain(error => error.StartsWith("Line 3:"));
    }

    [Fact]
    public async Task Two_versions_of_the_local_protocol_are_replayed_under_the_edition_in_force()
    {
        await using var site = await TestSite.StartAsync();
        await site.LedBy("femi");
        using var supervisor = await site.As("denise");

        var page = await supervisor.Saves(
            await supervisor.Opens("/replay?with=protocol"),
            ("first", "1"),
            ("second", "2")
        );

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Heading.ShouldBe("Version 1 of the local protocol and Version 2 of the local protocol");
    }

    [Theory]
    [InlineData("Choose two that differ", "second", "wt-2018")]
    [InlineData("Choose an edition", "second", "")]
    [InlineData("The first day must be a real date, for example 27 3 2026", "from", "2025-02-31")]
    [InlineData("The last day must be on or after the first day", "to", "1999-01-01")]
    public async Task What_is_wrong_with_the_question_is_said(string error, string field, string answer)
    {
        await using var site = await TestSite.StartAsync();
        using var analyst = await site.As("anil");
        (string, string)[] answers = field is "from" or "to"
            ? [.. Editions, ("from", "2025-02-01"), (field, answer)]
            : [("first", "wt-2018"), (field, answer)];

        var page = await analyst.Saves(await analyst.Opens("/replay"), answers);

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Errors.ShouldBe([error]);
    }

    [Fact]
    public async Task A_replay_is_stopped_by_a_button_and_says_so()
    {
        await using var site = await TestSite.StartAsync();
        using var analyst = await site.As("anil");
        var work = site.App.Services.GetRequiredService<ReplayWork>();
        var rules = site.App.Services.GetRequiredService<GuidanceLibrary>();
        var side = new AskedSide(SideKind.Edition, "wt-2018").Among(rules)!;
        var asked = AskedReplay.Now(side, side, Selection.All, rules);
        var replay = await work.StartAsync("anil", asked, TestDatabase.Stop);
        var jobs = site.App.Services.GetRequiredService<Jobs>();
        await jobs.CancelAsync(replay, TestDatabase.Stop);
        await jobs.EndedAsync(replay);

        var page = await analyst.Opens($"/replay/{replay:N}");

        var state = (await work.FindAsync($"{replay:N}", "anil", TestDatabase.Stop))!.Job.State;
        (state == JobState.Finished || page.Words.Contains("This replay was stopped.")).ShouldBeTrue();
        (await analyst.Opens($"/replay/{Guid.NewGuid():N}")).Words.ShouldContain("This replay is not here any more.");
    }

    [Fact]
    public async Task A_social_worker_reads_no_figures()
    {
        await using var site = await TestSite.StartAsync();
        using var worker = await site.As("amira");
        (await worker.Opens("/replay")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private const string Clock = """
          - id: telephone-the-family
            says: Telephone the family.
            stage: front-door
            force: should
            cites: { source: us }
            confidence: unverified
            clock: { from: referral-received, until: referral-decided, within: 2 working days }
        """;

    private static IEnumerable<string> Files(Page page) =>
        page
            .Document.QuerySelectorAll("a[href*='replay/']")
            .Select(link => link.GetAttribute("href")!)
            .Where(href => Path.GetExtension(href) is ".csv" or ".html" or ".md");

    // What a line of the first table says after its name; of a link, the number without what it leads to.
    private static string Row(Page page, string name) =>
        string.Join(
            ", ",
            page.Document.QuerySelectorAll("tr")
                .First(row => row.QuerySelector("th")?.TextContent.Trim() == name)
                .QuerySelectorAll("td")
                .Select(cell => cell.QuerySelector("a")?.ChildNodes[0].TextContent ?? cell.TextContent)
                .Select(text => text.Trim())
        );

    private static string Number(Page page, string what) =>
        page.Document.QuerySelector($"a[href*='records?what={what}']")!.GetAttribute("href")!;
}
