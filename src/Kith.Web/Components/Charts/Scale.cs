namespace Kith.Web.Components;

/// <summary>Round numbers for an axis that starts at nought.</summary>
internal static class Scale
{
    /// <summary>About four steps of 1, 2 or 5 times a power of ten, from 0 to at least the highest figure.</summary>
    public static IReadOnlyList<double> Ticks(double highest)
    {
        if (highest <= 0)
            return [0, 1];
        var rough = highest / 4;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step =
            power
            * (rough / power) switch
            {
                <= 1 => 1,
                <= 2 => 2,
                <= 5 => 5,
                _ => 10,
            };
        // Most figures are counts, and there is no half of a child.
        step = highest >= 1 ? Math.Max(1, step) : step;
        return [.. Enumerable.Range(0, (int)Math.Ceiling(highest / step) + 1).Select(index => index * step)];
    }
}
