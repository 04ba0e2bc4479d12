using System.Globalization;
using Kith.Casework.Record;
using Kith.Store;

namespace Kith.Bench;

/// <summary>
/// One act for three children beside the bare inserts of what it stores for good: its three events, its key, three rows of
/// audit and what it was done under. What Kith adds is folding, the rules before and after, and the read models.
/// </summary>
internal static class AppendBench
{
    private const double RatioWanted = 0.5;
    private const int Children = 3;
    private const int Acts = 80;

    private static readonly DateOnly On = new(2026, 3, 9);

    public static async IAsyncEnumerable<Figure> RunAsync()
    {
        foreach (var engine in BenchDatabase.Engines)
        {
            await using var database = await BenchDatabase.WithSampleAsync(engine);
            // A visit to children of whom a return said what it says; each is visited once in the measured rounds, so none
            // grows out of the ordinary, and once before, so that the program is as warm as one that served a morning.
            await using var bare = new BareAct(await database.BareAsync(), engine == "sqlite", On);
            for (var round = -3; round < 0; round++)
            {
                await AppendAsync(database.Records, await FamiliesAsync(database.Records));
                await InsertAsync(bare);
            }
            var families = await FamiliesAsync(database.Records);
            var (whole, only, _) = await Timing.InTurnAsync(
                round => AppendAsync(database.Records, families[(round * Acts)..((round + 1) * Acts)]),
                _ => InsertAsync(bare)
            );
            yield return new Figure(
                $"append one act for {Children} children, {engine}",
                string.Create(CultureInfo.InvariantCulture, $"{Acts / whole:0} acts/s beside {Acts / only:0} bare"),
                only / whole,
                ">= 0.5 of the rate",
                only / whole >= RatioWanted
            );
        }
    }

    private static async Task<List<ChildRecord[]>> FamiliesAsync(EventStore records)
    {
        var children = new List<ChildRecord>();
        await foreach (var record in records.AllChildrenAsync())
            children.Add(record);
        return [.. children.Chunk(Children)];
    }

    private static async Task AppendAsync(EventStore records, IReadOnlyList<ChildRecord[]> families)
    {
        foreach (var family in families)
        {
            var act = Guid.NewGuid();
            var stored = await records.AppendAsync(
                new Append(
                    act,
                    "make-home-visit",
                    "bench",
                    DateTimeOffset.UtcNow,
                    act.ToString(),
                    [.. family.Select(child => new StreamAppend(child, [new Dated(Stories.Visit(), On)]))]
                )
            );
            if (stored is not AppendResult.Stored)
                throw new InvalidOperationException($"The act was not stored: {stored}");
        }
    }

    private static async Task InsertAsync(BareAct bare)
    {
        for (var act = 0; act < Acts; act++)
            await bare.InsertAsync(Children);
    }
}
