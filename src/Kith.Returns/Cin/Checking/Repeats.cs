namespace Kith.Returns.Cin.Checking;

/// <summary>
/// Finds the children who share a value that should be theirs alone. It keeps eight bytes for each value, so that half a
/// million children fit into a few megabytes, and wants the children a second time to name those concerned.
/// </summary>
internal sealed class Repeats(CensusPeriod period, CheckTable checks)
{
    private readonly (CensusRule Rule, Check Check)[] rules = [.. checks[Part.Repeated]];
    private readonly List<ulong> seen = [];
    private readonly HashSet<ulong> repeated = [];
    private readonly Scope at = new(period);

    public void Add(CinChild child)
    {
        at.Child = child;
        for (var i = 0; i < rules.Length; i++)
            if (rules[i].Check.Fails(at))
                seen.Add(Mark(i));
    }

    /// <summary>Whether any value came twice. To be asked when all children were added.</summary>
    public bool Any()
    {
        seen.Sort();
        for (var i = 1; i < seen.Count; i++)
            if (seen[i] == seen[i - 1])
                repeated.Add(seen[i]);
        return repeated.Count > 0;
    }

    /// <summary>What a child shares with another; for the second reading.</summary>
    public IEnumerable<Finding> Check(CinChild child)
    {
        at.Child = child;
        for (var i = 0; i < rules.Length; i++)
            if (rules[i].Check.Fails(at) && repeated.Contains(Mark(i)))
                yield return CheckTable.Found(rules[i].Rule, rules[i].Check, at);
    }

    // FNV-1a over the text, begun differently for each rule. Among a million values, two different ones share a mark
    // once in forty million returns.
    private ulong Mark(int rule)
    {
        var mark = 14695981039346656037UL + (ulong)rule;
        foreach (var character in rules[rule].Check.Elements[0].Read(at).Text!)
            mark = (mark ^ character) * 1099511628211UL;
        return mark;
    }
}
