using Kith.Casework.Replay;

namespace Kith.Web.StaffSite.Process;

/// <summary>
/// Which lines of a table are held back: those of few cases, and beside one that stands alone the next smallest, since whoever takes the
/// others from the whole would have it.
/// </summary>
public static class HeldLines
{
    /// <summary>
    /// The places of the lines held back. Those held back are together never few, unless they are all there is: then the whole is to be
    /// held back too. A line of no case is none that could be held back.
    /// </summary>
    /// <param name="cases">Of how many cases each line is.</param>
    public static IReadOnlySet<int> Of(IReadOnlyList<int> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        HashSet<int> held = [.. cases.Index().Where(line => Share.IsSmall(line.Item)).Select(line => line.Index)];
        foreach (var next in cases.Index().Where(line => line.Item >= Share.Small).OrderBy(line => line.Item))
            if (held.Count == 1 || Share.IsSmall(held.Sum(line => cases[line])))
                held.Add(next.Index);
        return held;
    }

    /// <summary>The lines, each told whether it is held back.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="cases">Of how many cases a line is.</param>
    /// <param name="told">The line, told so.</param>
    internal static IReadOnlyList<T> Among<T>(IReadOnlyList<T> lines, Func<T, int> cases, Func<T, bool, T> told)
    {
        var held = Of([.. lines.Select(cases)]);
        return [.. lines.Index().Select(line => told(line.Item, held.Contains(line.Index)))];
    }
}
