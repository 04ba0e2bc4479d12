using System.CommandLine;
using Kith.Commands;
using Kith.Store.Jobs;
using Kith.Tests.Site;
using Kith.Web.Shared;
using Kith.Web.StaffSite.Returns;
using Kith.Web.Tests.Import;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.Returns;

public class TallyTests
{
    [Fact]
    public async Task The_command_counts_and_ends_with_1_while_something_is_open()
    {
        await using var database = await NewDatabase.OnAsync("sqlite");
        var clean = Path.Combine(AppContext.BaseDirectory, "samples", "authority-clean-2025-26.xml");
        await using var said = new StringWriter();
        var at = new InvocationConfiguration { Output = said, Error = said };
        await Root.RunAsync(["import", "census", clean, "--database", database.Text], at: at);

        var code = await Root.RunAsync(["census", "tally", "--database", database.Text], at: at);

        code.ShouldBe(ExitCode.DoneWithFindings);
        said.ToString().ShouldContain("as it would be today:");
    }

    [Fact]
    public async Task Work_that_is_stopped_keeps_nothing()
    {
        await using var site = await TestSite.StartAsync();
        await site.LedBy("amira");
        var work = site.App.Services.GetRequiredService<ReturnWork>();

        await work.CountAsync("anil", TestDatabase.Stop);
        var jobs = site.App.Services.GetRequiredService<Jobs>();
        var id = (await work.LatestAsync(TestDatabase.Stop))!.Job.Id;
        await jobs.CancelAsync(id, TestDatabase.Stop);
        await jobs.EndedAsync(id);

        var state = (await work.LatestAsync(TestDatabase.Stop))!.Job.State;
        state.ShouldBeOneOf(JobState.Cancelled, JobState.Finished);
        (await site.Count("return_readiness") > 0).ShouldBe(state == JobState.Finished);
    }

    [Fact]
    public async Task A_query_that_was_answered_is_counted_as_answered()
    {
        await using var site = await TestSite.StartAsync();
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");
        var page = await amira.Opens($"/children/{child}");
        var link = page.Document.QuerySelector("a[href*='answer-return-query']")!.GetAttribute("href")!;
        await amira.Saves(await amira.Opens(link), ("reason", "It is so"));
        var work = site.App.Services.GetRequiredService<ReturnWork>();

        await work.CountAsync("anil", TestDatabase.Stop);
        var counting = (await work.LatestAsync(TestDatabase.Stop))!.Job.Id;
        await site.App.Services.GetRequiredService<Jobs>().EndedAsync(counting);

        (await site.Count("return_finding", "answered")).ShouldBe(1);
    }
}
