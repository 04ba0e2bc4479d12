using System.Collections.Concurrent;
using Kith.Guidance;
using Kith.Store;

namespace Kith.Web.Replay;

/// <summary>Runs a replay over every stored record. Nothing is written, and only a few records are in memory at a time.</summary>
public static class ReplayRun
{
    /// <summary>Sets two editions side by side.</summary>
    /// <param name="records">Where the records are.</param>
    /// <param name="guidance">The editions there are.</param>
    /// <param name="question">Which editions, and which clocks count.</param>
    /// <param name="now">The moment at which clocks are read, in the authority's local time.</param>
    /// <param name="read">Told after each record; from several threads.</param>
    /// <param name="stop">Stops the run.</param>
    public static Task<ReplayFigures> OverAllAsync(
        Records records,
        GuidanceLibrary guidance,
        ReplayQuestion question,
        DateTime now,
        Action? read = null,
        CancellationToken stop = default
    ) => OverAllAsync(records, ReplaySides.Of(guidance, question), question.Period, now, read, stop);

    /// <summary>Sets any two sets of rules side by side.</summary>
    /// <param name="records">Where the records are.</param>
    /// <param name="sides">The rules.</param>
    /// <param name="period">Which clocks count.</param>
    /// <param name="now">The moment at which clocks are read, in the authority's local time.</param>
    /// <param name="read">Told after each record; from several threads.</param>
    /// <param name="stop">Stops the run.</param>
    public static async Task<ReplayFigures> OverAllAsync(
        Records records,
        ReplaySides sides,
        Period period,
        DateTime now,
        Action? read = null,
        CancellationToken stop = default
    )
    {
        var workforce = await records.LoadWorkforceAsync(stop);
        ReplayTally New() => new(sides, period, workforce, now);
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
