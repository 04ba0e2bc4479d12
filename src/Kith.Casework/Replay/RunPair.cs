using Kith.Guidance;

namespace Kith.Casework.Replay;

/// <summary>One run of a clock as each side has it; null where a side does not run it.</summary>
internal readonly record struct RunPair(ClockReading? First, ClockReading? Second)
{
    public Duty Duty => (Second ?? First)!.Duty;

    public int Episode => (First ?? Second)!.Episode;

    public DateOnly CountedFrom => (First ?? Second)!.CountedFrom;

    /// <summary>What is otherwise under the second side; nothing where it comes out the same.</summary>
    public IEnumerable<Change> Differences()
    {
        if (First is null)
            yield return Change.ClockStarts;
        else if (Second is null)
            yield return Change.ClockStops;
        else if (LastMoment(Second) < LastMoment(First))
            yield return Change.ClockTightens;
        else if (LastMoment(Second) > LastMoment(First))
            yield return Change.ClockLoosens;
        if (IsBroken(Second) && !IsBroken(First))
            yield return Change.ClockBreaks;
        else if (IsBroken(First) && !IsBroken(Second))
            yield return Change.ClockHolds;
    }

    /// <summary>Sets the runs of one record under two sides side by side.</summary>
    /// <remarks>
    /// The same duty counted from the same day is the same run. Where a side counts from another day, the runs left over
    /// are taken in their order.
    /// </remarks>
    public static IReadOnlyList<RunPair> Match(IReadOnlyList<ClockReading> first, IReadOnlyList<ClockReading> second)
    {
        var pairs = new List<RunPair>(Math.Max(first.Count, second.Count));
        var left = second.ToList();
        var unmatched = new List<ClockReading>();
        foreach (var run in first)
        {
            if (Take(left, other => IsSame(run, other) && other.CountedFrom == run.CountedFrom) is { } found)
                pairs.Add(new RunPair(run, found));
            else
                unmatched.Add(run);
        }
        foreach (var run in unmatched)
            pairs.Add(new RunPair(run, Take(left, other => IsSame(run, other))));
        pairs.AddRange(left.Select(run => new RunPair(null, run)));
        return pairs;
    }

    private static bool IsSame(ClockReading one, ClockReading other) =>
        one.Episode == other.Episode && one.Duty.Id == other.Duty.Id;

    private static bool IsBroken(ClockReading? run) => run?.Status is ClockStatus.MetLate or ClockStatus.Overdue;

    // A limit in hours ends at a moment, one in days with the day.
    private static DateTime LastMoment(ClockReading run) => run.DueAt ?? run.Due.ToDateTime(TimeOnly.MaxValue);

    private static ClockReading? Take(List<ClockReading> from, Predicate<ClockReading> which)
    {
        var index = from.FindIndex(which);
        if (index < 0)
            return null;
        var found = from[index];
        from.RemoveAt(index);
        return found;
    }
}
