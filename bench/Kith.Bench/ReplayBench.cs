using System.Diagnostics;
using System.Globalization;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Casework.Replay;
using Kith.Store;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Guidance;
using Kith.Web.StaffSite.Recording;
using Kith.Web.StaffSite.Replay;

namespace Kith.Bench;

/// <summary>
/// Two editions over many records: <c>bench replay [records]</c>. In the same run the same records are only folded, from
/// memory; then they are stored and replayed from the database, as <c>kith replay</c> does it.
/// </summary>
internal static class ReplayBench
{
    private const int Records = 4_000;
    private const double SecondsToWarmUp = 2;
    private const double Wanted = 100_000 / 60.0;
    private const int Cores = 2;

    private static readonly DateTime Now = new(2026, 11, 21, 9, 0, 0, DateTimeKind.Unspecified);

    public static IAsyncEnumerable<Figure> RunAsync() => RunAsync(Records);

    public static async Task<int> RunAsync(string[] args)
    {
        Console.WriteLine(Figure.Heading);
        var missed = 0;
        await foreach (var figure in RunAsync(int.Parse(args[0], CultureInfo.InvariantCulture)))
        {
            Console.WriteLine(figure.Line);
            missed += figure.Met == false ? 1 : 0;
        }
        return missed == 0 ? 0 : 1;
    }

    private static async IAsyncEnumerable<Figure> RunAsync(int count)
    {
        yield return InMemory();
        foreach (var engine in BenchDatabase.Engines)
        {
            await using var database = await BenchDatabase.NewAsync(engine);
            await JoinAsync(database);
            await BareRecords.WriteAsync(database, StoredRecord.Some(count));
            yield return await StoredAsync(database, engine, count);
        }
    }

    // What judging costs beside folding, with nothing between: one core, the same records.
    private static Figure InMemory()
    {
        ChildRecord[] records =
        [
            .. StoredRecord.Some(500).Select(stored => ChildRecord.From(stored.Child, Numbered(stored))),
        ];
        var facts = records.Sum(record => record.Version);
        var fold = Best(() => records.Sum(record => ChildRecord.From(record.Id, record.Facts).Version));
        var (question, forms, workforce) = (Question(), FormFiles.Library(), Workforce());
        var replay = Best(() =>
        {
            var tally = new ReplayTally(question, forms, workforce, Now);
            foreach (var record in records)
                tally.Add(record);
            return tally.Figures().Judged;
        });
        return new Figure(
            "replay two editions, in memory",
            $"{facts / replay / 1e3:0} thousand facts/s, fold {facts / fold / 1e3:0}",
            fold / replay,
            "of the plain fold",
            null
        );
    }

    private static async Task<Figure> StoredAsync(BenchDatabase database, string engine, int count)
    {
        // Many records warm the program up by themselves.
        if (count <= Records)
            await ReplayRun.OverAllAsync(database.Records, FormFiles.Library(), Question(), Now);
        var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var figures = await ReplayRun.OverAllAsync(database.Records, FormFiles.Library(), Question(), Now);
        var core = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        var seconds = watch.Elapsed.TotalSeconds;
        // Other work on the machine takes time from the clock on the wall, and not from what two cores have to do.
        return new Figure(
            $"replay {figures.Records:N0} stored records, {engine}",
            $"{seconds:0.0} s, {core:0.0} s of a core, {figures.Facts / core / 1e3:0} thousand facts/s; {Environment.WorkingSet / 1e6:0} MB",
            null,
            "100,000 in 60 s",
            count / (core / Cores) >= Wanted
        );
    }

    private static Task JoinAsync(BenchDatabase database) =>
        database.Records.AppendAsync(
            new Append(Guid.NewGuid(), "record-workforce", "bench", DateTimeOffset.UnixEpoch, "workforce", [])
            {
                Practitioners =
                [
                    new PractitionerAppend(Stories.Worker, 0, [new Dated(Worker, new DateOnly(2018, 1, 2))]),
                ],
            }
        );

    // Each fact an act of its own, as work recorded day by day is.
    private static IReadOnlyList<Recorded> Numbered(StoredRecord stored) =>
        [.. stored.Read().Select(fact => fact with { ActId = new Guid(fact.Version, 0, 0, new byte[8]) })];

    private static ReplayQuestion Question()
    {
        var guidance = GuidanceFiles.Library();
        return new(Side.Of(guidance, "wt-2018")!, Side.Of(guidance, "wt-2023")!, Selection.All);
    }

    private static WorkforceHistory Workforce() => WorkforceHistory.Always([new Practitioner(Stories.Worker, Worker)]);

    private static PractitionerRecorded Worker { get; } =
        new(
            "Bench Worker",
            "Social worker",
            Post.Practitioner,
            Registration.SocialWorker,
            "North",
            null,
            "local authority"
        );

    private static double Best(Func<long> work)
    {
        // Until the compiler has done its best, which on a busy machine takes a while.
        for (var warm = 0.0; warm < SecondsToWarmUp; )
            warm += Timing.CoreSeconds(() => GC.KeepAlive(work()));
        return Enumerable.Range(0, Timing.Rounds).Min(_ => Timing.CoreSeconds(() => GC.KeepAlive(work())));
    }
}
