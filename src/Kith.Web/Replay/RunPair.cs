using Kith.Guidance;

namespace Kith.Web.Replay;

/// <summary>One run of a clock as each edition has it; null where an edition does not run it.</summary>
internal readonly record struct RunPair(ClockReading? First, ClockReading? Second)
{
    public string DutyId => (First ?? Second)!.Duty.Id;

    /// <summary>The runs that were counted from a day of the period.</summary>
    public RunPair Within(Period period) =>
        new(
            First is not null && period.Covers(First.CountedFrom) ? First : null,
            Second is not null && period.Covers(Second.CountedFrom) ? Second : null
        );

    /// <summary>Sets the runs of one record under two editions side by side.</summary>
    /// <remarks>
    /// The same duty counted from the same day is the same run. Where an edition counts from another day, the runs left
    /// over are taken in their order.
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
