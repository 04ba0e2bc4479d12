using System.Collections.Concurrent;
using Kith.Casework.Forms;
using Kith.Casework.Replay;
using Kith.Store;

namespace Kith.Web.StaffSite.Replay;

/// <summary>Runs a replay over every stored record. Nothing is written, and only a few records are in memory at a time.</summary>
public static class ReplayRun
{
    /// <summary>Sets two sides side by side, with every core there is.</summary>
    /// <param name="records">Where the records are.</param>
    /// <param name="forms">Which act leaves which fact.</param>
    /// <param name="question">The sides, and which part of the records counts.</param>
    /// <param name="now">The moment at which clocks are read, in the authority's local time.</param>
    /// <param name="read">Told after each record; from several threads.</param>
    /// <param name="stop">Stops the run.</param>
    public static async Task<ReplayFigures> OverAllAsync(
        EventStore records,
        FormLibrary forms,
        ReplayQuestion question,
        DateTime now,
        Action? read = null,
        CancellationToken stop = default
    )
    {
        var workforce = await records.LoadWorkforceHistoryAsync(stop);
        ReplayTally New() => new(question, forms, workforce, now);
        // As many tallies as threads that count at once; each is one thread's alone while it counts.
        var tallies = new ConcurrentBag<ReplayTally>();
        await Parallel.ForEachAsync(
            records.AllChildrenAsync(stop),
            new ParallelOptions { CancellationToken = stop, MaxDegreeOfParallelism = Environment.ProcessorCount },
            (record, _) =>
            {
                var tally = tallies.TryTake(out var free) ? free : New();
                tally.Add(record);
                tallies.Add(tally);
                read?.Invoke();
                return ValueTask.CompletedTask;
            }
        );
        var whole = New();
        foreach (var tally in tallies)
            whole.Add(tally);
        return whole.Figures();
    }
}
