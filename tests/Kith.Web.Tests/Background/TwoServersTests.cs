using System.Text.Json;
using System.Xml.Linq;
using Kith.Casework.Replay;
using Kith.Guidance;
using Kith.Store;
using Kith.Store.Jobs;
using Kith.Tests.Site;
using Kith.Web.Shared;
using Kith.Web.StaffSite.Evidence;
using Kith.Web.StaffSite.Replay;
using Kith.Web.StaffSite.Returns;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.Background;

/// <summary>What one server does, another shows, stops and gives away.</summary>
public sealed class TwoServersTests
{
    [Theory, EveryEngine]
    public async Task A_return_made_on_one_server_is_fetched_from_the_other_whole_after_the_first_is_gone(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira", on: TestSite.Today.AddDays(-2));
        await using var database = Database.Open(site.Database.Text);
        await using var other = await AnotherServer.StartAsync(site, database);
        using var anil = await site.As("anil");
        using var anilThere = anil.Copied(new Uri(other.Urls.First()));

        await anil.Sends(
            await anil.Opens("/returns"),
            "form[action='/returns/build']",
            ("year", "2026-27"),
            ("authority", "201")
        );
        await Ended<ReturnWork>(site, async work => (await work.LatestAsync(TestDatabase.Stop))!.Job);
        await site.App.StopAsync(TestDatabase.Stop);

        var page = await anilThere.Opens("/returns");
        page.Links("/returns/return.xml?year=2026-27").ShouldBeTrue();
        var audited = await site.Count("audit", "viewer = 'anil' AND page = '/returns/return.xml'");
        using var file = await anilThere.Gets("/returns/return.xml?year=2026-27");
        var built = XDocument.Parse(await file.Content.ReadAsStringAsync(TestDatabase.Stop));
        built.Descendants("LAchildID").Single().Value.ShouldBe((await site.RecordOf(child)).State.Person.Number);
        (await site.Count("audit", "viewer = 'anil' AND page = '/returns/return.xml'")).ShouldBe(audited + 1);
        using var explained = await anilThere.Gets("/returns/explained.csv?year=2026-27");
        var rows = await explained.Content.ReadAsByteArrayAsync(TestDatabase.Stop);
        rows[..4].ShouldBe([0xEF, 0xBB, 0xBF, (byte)'k']);
        Directory.EnumerateDirectories(site.Database.Folder, "*-returns").ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task A_replay_of_one_server_is_read_on_the_other_by_whoever_asked_and_by_nobody_else(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        await site.LedBy("femi", "Zebedee", "Quill");
        await using var database = Database.Open(site.Database.Text);
        await using var other = await AnotherServer.StartAsync(site, database);
        using var denise = await site.As("denise");
        using var deniseThere = denise.Copied(new Uri(other.Urls.First()));
        using var anil = await site.As("anil");
        using var anilThere = anil.Copied(new Uri(other.Urls.First()));

        var found = await denise.Saves(await denise.Opens("/replay"), ("first", "wt-2018"), ("second", "wt-2023"));
        await site.App.StopAsync(TestDatabase.Stop);
        var there = await deniseThere.Opens(found.Path);

        there.Words.ShouldBe(found.Words);
        there.Words.ShouldContain("1 record read, of which 1 have something that counts.");
        var records = there.Document.QuerySelector("a[href*='records?what=holder-allowed']")!.GetAttribute("href")!;
        (await deniseThere.Opens(records)).Words.ShouldContain("1 record. You may open it.");
        using var csv = await deniseThere.Gets($"{found.Path}/differences.csv");
        (await csv.Content.ReadAsStringAsync(TestDatabase.Stop)).ShouldContain("Cases whose holder");
        (await anilThere.Opens(found.Path)).Words.ShouldContain("This replay is not here any more.");
        site.Time.Now += TimeSpan.FromMinutes(61);
        using var later = deniseThere.Copied();
        await later.SignsIn("denise", TestSite.Password);
        (await later.Opens(found.Path)).Words.ShouldContain("This replay is not here any more.");
    }

    [Theory, EveryEngine]
    public async Task How_far_a_replay_is_the_other_server_shows_and_stops_it_there(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        await using var database = Database.Open(site.Database.Text);
        await using var other = await AnotherServer.StartAsync(site, database);
        using var anil = await site.As("anil");
        using var anilThere = anil.Copied(new Uri(other.Urls.First()));
        var rules = site.App.Services.GetRequiredService<GuidanceLibrary>();
        var asked = AskedReplay.Now(
            new AskedSide(SideKind.Edition, "wt-2018").Among(rules)!,
            new AskedSide(SideKind.Edition, "wt-2026").Among(rules)!,
            Selection.All,
            rules
        );
        var job = await Going(site, "replay", JsonSerializer.Serialize(asked));

        var page = await anilThere.Opens($"/replay/{job.Id:N}");
        page.Words.ShouldContain("7 of 40 records read.");
        page.Heading.ShouldBe("Working Together 2018 and Working Together 2026");
        await anilThere.Sends(page, "form[action$=cancellation]");
        await site.App.Services.GetRequiredService<Jobs>().EndedAsync(job.Id);

        foreach (var server in new[] { anil, anilThere })
            (await server.Opens($"/replay/{job.Id:N}")).Words.ShouldContain("This replay was stopped.");
    }

    [Theory, EveryEngine]
    public async Task While_one_server_counts_for_the_return_the_other_shows_it_and_begins_nothing(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        await using var database = Database.Open(site.Database.Text);
        await using var other = await AnotherServer.StartAsync(site, database);
        using var anil = await site.As("anil");
        using var anilThere = anil.Copied(new Uri(other.Urls.First()));
        var asked = new AskedReturn(ReturnTaskKind.Count, "2026-27");
        var job = await Going(site, "return", JsonSerializer.Serialize(asked));

        var page = await anilThere.Opens("/returns");
        page.Words.ShouldContain("Counting: 7 of 40 records.");
        page = await anilThere.Sends(page, "form[action='/returns/count']");
        page.Words.ShouldContain("Counting: 7 of 40 records.");
        (await site.Count("job")).ShouldBe(1);
        await anilThere.Sends(page, "form[action='/returns/cancel']");
        await site.App.Services.GetRequiredService<Jobs>().EndedAsync(job.Id);

        (await anil.Opens("/returns")).Words.ShouldContain("Counting was stopped. Nothing was kept of it.");
    }

    [Theory, EveryEngine]
    public async Task Work_of_a_server_that_is_heard_of_no_more_has_failed_and_the_next_may_begin(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var store = site.App.Services.GetRequiredService<JobStore>();
        var lost = Begun(site, "return", "{}");
        (await store.BeginAsync(lost, alone: true, TestDatabase.Stop)).ShouldBeTrue();
        (await store.BeginAsync(Begun(site, "return", "{}"), alone: true, TestDatabase.Stop)).ShouldBeFalse();

        site.Time.Now += JobStore.Silence + TimeSpan.FromSeconds(1);

        var seen = (await store.FindAsync(lost.Id, TestDatabase.Stop))!;
        (seen.State, seen.Failure).ShouldBe((JobState.Failed, "The server that did it stopped. Ask again."));
        (await store.BeginAsync(Begun(site, "return", "{}"), alone: true, TestDatabase.Stop)).ShouldBeTrue();
    }

    [Theory, EveryEngine]
    public async Task A_file_of_many_parts_is_read_as_it_was_written_and_goes_with_its_job(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var parts = site.App.Services.GetRequiredService<JobParts>();
        var store = site.App.Services.GetRequiredService<JobStore>();
        var job = Begun(site, "replay", "{}");
        await store.BeginAsync(job, alone: false, TestDatabase.Stop);
        var bytes = Enumerable.Range(0, 700_001).Select(number => (byte)(number * 7 % 251)).ToArray();

        await using (var file = parts.Begin(job.Id, "figures"))
        {
            file.Write(bytes.AsSpan(0, 600_000));
            await file.SendAsync(TestDatabase.Stop);
            file.Write(bytes.AsSpan(600_000));
            await file.SendAsync(TestDatabase.Stop);
        }

        (await parts.WholeAsync(job.Id, "figures", TestDatabase.Stop)).ShouldBe(bytes);
        (await site.Count("job_part")).ShouldBe(4);
        await store.ForgetAsync([job.Id], TestDatabase.Stop);
        (await site.Count("job_part")).ShouldBe(0);
        (await parts.WholeAsync(job.Id, "figures", TestDatabase.Stop)).ShouldBeNull();
    }

    [Theory, EveryEngine]
    public async Task A_verification_that_is_forgotten_for_the_next_while_somebody_looks_shows_nothing_found(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var work = site.App.Services.GetRequiredService<VerifyWork>();
        await work.StartAsync("adele", TestDatabase.Stop);
        await Ended<VerifyWork>(site, async verifying => (await verifying.LatestAsync(TestDatabase.Stop))!);
        var seen = (await work.LatestAsync(TestDatabase.Stop)).ShouldNotBeNull();
        seen.State.ShouldBe(JobState.Finished);

        await site.App.Services.GetRequiredService<JobStore>().ForgetAsync([seen.Id], TestDatabase.Stop);

        (await work.FoundAsync(seen, TestDatabase.Stop)).ShouldBeEmpty();
    }

    private static async Task Ended<TWork>(TestSite site, Func<TWork, Task<KeptJob>> of)
        where TWork : notnull =>
        await site
            .App.Services.GetRequiredService<Jobs>()
            .EndedAsync((await of(site.App.Services.GetRequiredService<TWork>())).Id);

    private static KeptJob Begun(TestSite site, string kind, string asked) =>
        new(Guid.NewGuid(), kind, asked, "anil", site.Time.Now, Total: 40);

    // Work that stands at 7 of 40, and that the database has heard so of.
    private static async Task<KeptJob> Going(TestSite site, string kind, string asked)
    {
        var job = Begun(site, kind, asked);
        var store = site.App.Services.GetRequiredService<JobStore>();
        var going = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await site
            .App.Services.GetRequiredService<Jobs>()
            .StartAsync(
                job,
                async here =>
                {
                    here.Report(7);
                    await store.SayAsync(here.Id, JobState.Running, here.Done);
                    going.SetResult();
                    await Task.Delay(Timeout.Infinite, here.Stop);
                },
                alone: kind == "return",
                stop: TestDatabase.Stop
            );
        await going.Task;
        return job;
    }
}
