namespace Kith.Casework.Replay;

/// <summary>Figures that add up to the same as others, so that whoever knows all but one can work that one out.</summary>
/// <param name="One">The figures on one side: a whole.</param>
/// <param name="Other">Those on the other: its parts.</param>
public sealed record Sum<TKey>(IReadOnlyList<TKey> One, IReadOnlyList<TKey> Other);

/// <summary>Which figures are held back: those that may point to a child, and as many beside them as it takes that none can be worked out by subtraction.</summary>
public static class Suppression
{
    /// <summary>The figures that are not said. Each is at least 1: that there is none of something is said.</summary>
    /// <param name="figures">Every figure.</param>
    /// <param name="sums">Which of them add up to the same.</param>
    /// <param name="unsaid">Those that are nowhere said anyway.</param>
    public static IReadOnlySet<TKey> HeldBack<TKey>(
        IReadOnlyDictionary<TKey, int> figures,
        IReadOnlyList<Sum<TKey>> sums,
        params IEnumerable<TKey> unsaid
    )
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(sums);
        // That one of these can be worked out does no harm, unless it is small.
        HashSet<TKey> harmless = [.. unsaid.Where(key => figures[key] >= Share.Small)];
        HashSet<TKey> held = [.. harmless, .. figures.Where(one => Share.IsSmall(one.Value)).Select(one => one.Key)];
        var more = true;
        while (more)
        {
            more = false;
            foreach (var sum in sums)
                more |= HoldsOneMore(sum, figures, held, harmless);
        }
        return held;
    }

    // Where something is unknown on both sides, only their difference is known. On one side alone the rest of the sum is: one figure is
    // then known itself, and of several that are all small that they are.
    private static bool HoldsOneMore<TKey>(
        Sum<TKey> sum,
        IReadOnlyDictionary<TKey, int> figures,
        HashSet<TKey> held,
        HashSet<TKey> harmless
    )
        where TKey : notnull
    {
        var one = sum.One.Where(held.Contains).ToList();
        var other = sum.Other.Where(held.Contains).ToList();
        if (one.Count > 0 == other.Count > 0)
            return false;
        var unknown = one.Count > 0 ? one : other;
        if (unknown.TrueForAll(harmless.Contains))
            return false;
        if (unknown.Count > 1 && unknown.Sum(key => figures[key]) >= unknown.Count - 1 + Share.Small)
            return false;
        var said = sum.One.Concat(sum.Other).Where(key => figures[key] > 0 && !held.Contains(key)).ToList();
        return said.Count > 0 && held.Add(said.MinBy(key => figures[key])!);
    }
}
