namespace Kith.Returns.Cin;

/// <summary>Puts findings into the order of the file.</summary>
public static class FindingOrder
{
    // About eight megabytes of findings.
    private const int Held = 20_000;

    internal static readonly Comparison<Finding> ByPlace = (a, b) =>
        (a.Line, a.Column).CompareTo((b.Line, b.Column)) is var place and not 0
            ? place
            : string.CompareOrdinal(a.Rule.Code, b.Rule.Code);

    /// <summary>
    /// Findings that need the whole file (a value shared by two children, the rules about the return) come last from a
    /// validation; here they take their place in the file. Where there are more than 20,000 findings, the rest is passed
    /// on as it comes, so that memory stays small.
    /// </summary>
    public static IEnumerable<Finding> InFileOrder(this IEnumerable<Finding> findings)
    {
        using var source = findings.GetEnumerator();
        var (held, unreadable) = (new List<Finding>(), (UnreadableCensus?)null);
        try
        {
            while (held.Count < Held && source.MoveNext())
                held.Add(source.Current);
        }
        catch (UnreadableCensus stopped)
        {
            unreadable = stopped;
        }
        // Everything up to the last finding held is in order already when the limit was reached.
        var all = held.Count < Held;
        if (all)
            held.Sort(ByPlace);
        foreach (var finding in held)
            yield return finding;
        if (unreadable is not null)
            throw unreadable;
        held.Clear();
        while (!all && source.MoveNext())
            yield return source.Current;
    }
}
