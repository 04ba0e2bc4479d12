using System.Text;
using System.Text.Json;
using Kith.Guidance;
using Kith.Returns.Build;
using Kith.Returns.Cin;
using Kith.Returns.Figures;
using Kith.Store;
using Kith.Store.Jobs;
using Kith.Store.Returns;
using Kith.Web.Shared;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Addresses;

namespace Kith.Web.StaffSite.Returns;

/// <summary>Counts and builds returns in the background, one at a time, so that no page waits for it.</summary>
public sealed class ReturnWork(
    Database database,
    EventStore records,
    RulesInForce rules,
    ReturnCheck check,
    Audit audit,
    AuthorityClock clock,
    Jobs jobs,
    JobStore store,
    JobParts parts,
    MadeReturns made
)
{
    /// <summary>The name of the file that goes to the department, among the files of a job.</summary>
    public const string Return = "return.xml";

    /// <summary>What was left out and why.</summary>
    public const string Explained = "explained.csv";

    private const string Kind = "return";

    // The children in it, a line each: who looks at the file looks at them.
    private const string Children = "children";

    /// <summary>What goes on, or was done last, on whichever server; null when nothing was.</summary>
    public async Task<ReturnTask?> LatestAsync(CancellationToken stop) =>
        await store.OfAsync(Kind, stop) is [var latest, ..]
            ? new ReturnTask(JsonSerializer.Deserialize<AskedReturn>(latest.Asked)!, latest)
            : null;

    /// <summary>Begins to count what the return would be today. Does nothing while other work goes on.</summary>
    public Task CountAsync(string by, CancellationToken stop) =>
        StartAsync(
            new AskedReturn(ReturnTaskKind.Count, check.Year.ToString()),
            by,
            async job =>
                await ReturnCount.RunAsync(
                    database,
                    await records.LoadWorkforceAsync(job.Stop),
                    check,
                    Days,
                    clock.Today,
                    job,
                    job.Stop
                ),
            stop
        );

    /// <summary>Begins to build the return of a year. Does nothing while other work goes on.</summary>
    public Task BuildAsync(CollectionYear year, string authority, string by, CancellationToken stop) =>
        StartAsync(
            new AskedReturn(ReturnTaskKind.Build, year.ToString()),
            by,
            job => BuildAsync(job, year, authority, by),
            stop
        );

    /// <summary>The children in a return that was made; none in one without children, or where another has taken its place meanwhile.</summary>
    public async Task<IReadOnlyList<Guid>> ChildrenAsync(MadeReturn made, CancellationToken stop) =>
        await parts.WholeAsync(made.Job, Children, stop) is { } text
            ? [.. Encoding.UTF8.GetString(text).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse)]
            : [];

    /// <summary>The number of the authority of earlier returns; null when none was taken in.</summary>
    public Task<string?> AuthorityAsync(CancellationToken stop) => new NumberedChildren(database).AuthorityAsync(stop);

    private WorkingDays Days => rules.Library.InForceOn(clock.Today).Days.Counting(EventDay.DayZero);

    private async Task StartAsync(AskedReturn asked, string by, Func<Job, Task> work, CancellationToken stop)
    {
        var earlier = await store.OfAsync(Kind, stop);
        var total = await new NumberedChildren(database).CountAsync(stop);
        var job = new KeptJob(Guid.NewGuid(), Kind, JsonSerializer.Serialize(asked), by, clock.UtcNow, total);
        if (await jobs.StartAsync(job, work, alone: true, stop: stop))
            await store.ForgetAsync([.. earlier.Select(before => before.Id)], stop);
    }

    private async Task BuildAsync(Job job, CollectionYear collected, string authority, string by)
    {
        var year = collected.ToString();
        var period = new CensusPeriod(collected, Days);
        var header = new ReturnHeader(collected, authority, ProductVersion.Release, clock.Now);
        await using var file = parts.Begin(job.Id, Return);
        await using var beside = parts.Begin(job.Id, Explained);
        await using var children = parts.Begin(job.Id, Children);
        await using var rows = new StreamWriter(beside, new UTF8Encoding(true));
        await using var list = new StreamWriter(children);
        var explained = new ExplainedReturn(new CensusRuleSet(period), rows);
        var figures = new ReturnFigures(period, Days);
        List<Guid> read = [];
        async Task SendAsync()
        {
            await rows.FlushAsync(job.Stop);
            await list.FlushAsync(job.Stop);
            foreach (var part in new[] { file, beside, children })
                await part.SendAsync(job.Stop);
        }
        await ReturnBuild.WriteAsync(
            new NumberedChildren(database),
            period,
            header,
            file,
            explained,
            child =>
            {
                figures.Add(child.Child!);
                read.Add(child.Record);
                list.WriteLine(child.Record.ToString("N"));
            },
            sending: SendAsync,
            progress: job,
            stop: job.Stop
        );
        await SendAsync();
        await audit.ShownAsync(by, read, StaffAddress.ReturnsBuild, job.Stop);
        await made.KeepAsync(new MadeReturn(year, job.Id, clock.UtcNow, by), job.Stop);
        await new ReturnTallies(database).KeepAsync(
            new ReturnFiguresRow(year, FiguresText.Built, clock.Today, FiguresText.Of(figures.Result())),
            job.Stop
        );
    }
}
