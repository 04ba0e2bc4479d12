using System.Globalization;
using Kith.Casework.Record;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Guidance;

namespace Kith.Bench;

/// <summary>How many facts a second one core folds into states, and evaluates under the guidance.</summary>
internal static class FoldBench
{
    private const double FoldWanted = 1_000_000;
    private const double SecondsPerRound = 0.4;
    private const double SecondsToWarmUp = 1.5;

    public static async IAsyncEnumerable<Figure> RunAsync()
    {
        await using var database = await BenchDatabase.WithSampleAsync("sqlite");
        var imported = new List<ChildRecord>();
        await foreach (var record in database.Records.AllChildrenAsync())
            imported.Add(record);
        foreach (
            var (name, records) in new[] { ("imported", imported), ("long story", [Stories.Long(Guid.NewGuid())]) }
        )
        {
            var fold = Rate(records, record => ChildRecord.From(record.Id, record.Facts));
            yield return new Figure($"fold, {name}", PerSecond(fold), null, ">= 1 million", fold >= FoldWanted);
            var guidance = GuidanceFiles.Library();
            var now = new DateTime(2026, 4, 1, 12, 0, 0);
            var both = Rate(records, record => guidance.Read(ChildRecord.From(record.Id, record.Facts).Standing, now));
            yield return new Figure($"fold and evaluate, {name}", PerSecond(both), both / fold, "", null);
        }
    }

    private static double Rate(IReadOnlyList<ChildRecord> records, Func<ChildRecord, object> work)
    {
        var facts = records.Sum(record => record.Version);
        // Until the compiler has done its best, which on a busy machine takes a while.
        var warm = 0.0;
        while (warm < SecondsToWarmUp)
            warm += Once();
        List<double> rates = [];
        for (var round = 0; round < Timing.Rounds; round++)
        {
            var (done, seconds) = (0L, 0.0);
            while (seconds < SecondsPerRound)
            {
                seconds += Once();
                done += facts;
            }
            rates.Add(done / seconds);
        }
        return Timing.Median(rates);

        double Once() =>
            Timing.CoreSeconds(() =>
            {
                foreach (var record in records)
                    GC.KeepAlive(work(record));
            });
    }

    private static string PerSecond(double rate) =>
        string.Create(CultureInfo.InvariantCulture, $"{rate / 1e6:0.00} million facts/s on one core");
}
