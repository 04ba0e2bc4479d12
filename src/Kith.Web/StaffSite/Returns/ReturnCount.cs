using Kith.Casework.People;
using Kith.Guidance;
using Kith.Returns.Figures;
using Kith.Store;
using Kith.Store.Returns;

namespace Kith.Web.StaffSite.Returns;

/// <summary>Counts what the return of the running year would be today, and keeps it: for the dashboard and its trend.</summary>
internal static class ReturnCount
{
    /// <param name="database">Where the records are, and the counts are kept.</param>
    /// <param name="workforce">Says in which team a child is.</param>
    /// <param name="check">The rules of today.</param>
    /// <param name="days">The calendar.</param>
    /// <param name="today">The day.</param>
    /// <param name="progress">Told how many records are done.</param>
    /// <param name="stop">Stops; nothing is kept.</param>
    /// <returns>How ready each team is.</returns>
    public static async Task<IReadOnlyList<ReturnReadinessRow>> RunAsync(
        Database database,
        Workforce workforce,
        ReturnCheck check,
        WorkingDays days,
        DateOnly today,
        IProgress<int>? progress = null,
        CancellationToken stop = default
    )
    {
        var year = check.Year.ToString();
        var count = new CountedReturn(year, today, workforce);
        var figures = new ReturnFigures(check.Period, days);
        var done = 0;
        await foreach (var batch in new NumberedChildren(database).BatchesAsync(stop))
        {
            var read = batch
                .AsParallel()
                .AsOrdered()
                .WithCancellation(stop)
                .Select(child => (child, check.Read(child.Record, child.Second)));
            foreach (var (child, reading) in read)
            {
                count.Add(child, reading.Reading);
                if (reading.Child.Child is { } inReturn)
                    figures.Add(inReturn);
            }
            progress?.Report(done += batch.Count);
        }
        var tallies = new ReturnTallies(database);
        await tallies.KeepAsync(year, today, count.Readiness, count.Tallies, count.Findings, stop);
        await tallies.KeepAsync(
            new ReturnFiguresRow(year, FiguresText.Counted, today, FiguresText.Of(figures.Result())),
            // The tally is kept already: whoever stops it now stops it too late.
            CancellationToken.None
        );
        return count.Readiness;
    }
}
