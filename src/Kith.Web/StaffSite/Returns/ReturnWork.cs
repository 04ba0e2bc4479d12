using System.Text;
using Kith.Guidance;
using Kith.Returns.Build;
using Kith.Returns.Cin;
using Kith.Returns.Figures;
using Kith.Store;
using Kith.Store.Returns;
using Kith.Web.Shared;
using Kith.Web.Shared.Rules;

namespace Kith.Web.StaffSite.Returns;

/// <summary>A return that was built here.</summary>
/// <param name="Year">The collection year.</param>
/// <param name="MadeAt">When, local time.</param>
/// <param name="Return">The file.</param>
/// <param name="Explained">What was left out and why, beside it.</param>
/// <param name="Children">The children in it, a line each: who looks at the file looks at them.</param>
public sealed record BuiltFile(string Year, DateTime MadeAt, FileInfo Return, FileInfo Explained, FileInfo Children);

/// <summary>Counts and builds returns in the background, one at a time, so that no page waits for it.</summary>
public sealed class ReturnWork(
    Database database,
    EventStore records,
    RulesInForce rules,
    ReturnCheck check,
    Audit audit,
    AuthorityClock clock,
    Jobs jobs
) : IDisposable
{
    private readonly Lock starting = new();

    /// <summary>What goes on, or was done last; null when nothing was.</summary>
    public ReturnTask? Latest { get; private set; }

    /// <summary>Begins to count what the return would be today. Does nothing while other work goes on.</summary>
    public Task CountAsync(CancellationToken stop) =>
        StartAsync(
            ReturnTaskKind.Count,
            check.Year,
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
        StartAsync(ReturnTaskKind.Build, year, job => BuildAsync(job, year, authority, by), stop);

    /// <summary>The returns that were built, the latest year first.</summary>
    public IReadOnlyList<BuiltFile> Built() =>
        !Folder.Exists
            ? []
            :
            [
                .. Folder
                    .EnumerateFiles("*.xml")
                    .OrderByDescending(file => file.Name, StringComparer.Ordinal)
                    .Select(file => Path.GetFileNameWithoutExtension(file.Name))
                    .Select(year => new BuiltFile(
                        year,
                        AuthorityClock.Local(new DateTimeOffset(FileOf(year, "xml").LastWriteTimeUtc)),
                        FileOf(year, "xml"),
                        FileOf(year, "csv"),
                        FileOf(year, "children")
                    )),
            ];

    /// <summary>The number of the authority of earlier returns; null when none was taken in.</summary>
    public Task<string?> AuthorityAsync(CancellationToken stop) => new NumberedChildren(database).AuthorityAsync(stop);

    /// <inheritdoc/>
    public void Dispose() => Latest?.Job.Dispose();

    private DirectoryInfo Folder => database.FolderOf("returns");

    private WorkingDays Days => rules.Library.InForceOn(clock.Today).Days.Counting(EventDay.DayZero);

    private FileInfo FileOf(string year, string kind) => new(Path.Combine(Folder.FullName, $"{year}.{kind}"));

    private async Task StartAsync(
        ReturnTaskKind kind,
        CollectionYear year,
        Func<Job, Task> work,
        CancellationToken stop
    )
    {
        var total = await new NumberedChildren(database).CountAsync(stop);
        lock (starting)
        {
            if (Latest is not { Job.GoesOn: true })
                Latest = new ReturnTask(kind, year, jobs.Start($"{kind} of the return for {year}", total, work));
        }
    }

    private async Task BuildAsync(Job job, CollectionYear collected, string authority, string by)
    {
        var year = collected.ToString();
        OwnFolder.Make(Folder.FullName);
        var period = new CensusPeriod(collected, Days);
        var header = new ReturnHeader(collected, authority, ProductVersion.Release, clock.Now);
        using var file = new ReturnFile(FileOf(year, "xml").FullName);
        using var beside = new ReturnFile(FileOf(year, "csv").FullName);
        using var children = new ReturnFile(FileOf(year, "children").FullName);
        var rows = new StreamWriter(beside.Stream, new UTF8Encoding(true));
        var list = new StreamWriter(children.Stream);
        var explained = new ExplainedReturn(new CensusRuleSet(period), rows);
        var figures = new ReturnFigures(period, Days);
        List<Guid> read = [];
        await ReturnBuild.WriteAsync(
            new NumberedChildren(database),
            period,
            header,
            file.Stream,
            explained,
            child =>
            {
                figures.Add(child.Child!);
                read.Add(child.Record);
                list.WriteLine(child.Record.ToString("N"));
            },
            progress: job,
            stop: job.Stop
        );
        await rows.FlushAsync(job.Stop);
        await list.FlushAsync(job.Stop);
        await audit.ShownAsync(by, read, "/returns/build", job.Stop);
        children.Keep();
        beside.Keep();
        file.Keep();
        await new ReturnTallies(database).KeepAsync(
            new ReturnFiguresRow(year, FiguresText.Built, clock.Today, FiguresText.Of(figures.Result())),
            job.Stop
        );
    }
}
