namespace Kith.Returns.Cin.Checking;

/// <summary>
/// Finds the children who share a value that should be theirs alone. All it keeps of a large return is eight bytes for
/// each value, so that a million children fit into some megabytes; then it wants them a second time to name those
/// concerned. Up to fifty thousand it remembers by name: no real return has more.
/// </summary>
internal sealed class Repeats(CensusPeriod period, CheckTable checks)
{
    private const int Remembered = 50_000;

    private readonly (CensusRule Rule, Check Check)[] _rules = [.. checks[Part.Repeated]];
    private List<Identity> _remembered = [];
    private readonly HashSet<ulong> _repeated = [];
    private readonly Scope _at = new(period);

    // In many small lists: one large list would copy itself each time it grows.
    private readonly List<ulong>[] _seen = [.. Enumerable.Range(0, 256).Select(_ => new List<ulong>())];

    private int _children;

    public void Add(CinChild child)
    {
        _at.Child = child;
        for (var i = 0; i < _rules.Length; i++)
            if (_rules[i].Check.Fails(_at))
            {
                var mark = Mark(i);
                _seen[mark >> 56].Add(mark);
            }
        if (++_children <= Remembered)
            _remembered.Add(new Identity(child.Position, child.Line, child.Column, child.Id, child.Upn));
        else if (_remembered.Count > 0)
            // A larger return is read again anyway: those remembered so far would only take up room.
            _remembered = [];
    }

    /// <summary>What children share, when all were added.</summary>
    /// <param name="readAgain">The children once more, with their identifiers at least.</param>
    public IEnumerable<Finding> Find(Func<IEnumerable<CinChild>> readAgain)
    {
        foreach (var marks in _seen)
        {
            marks.Sort();
            for (var i = 1; i < marks.Count; i++)
                if (marks[i] == marks[i - 1])
                    _repeated.Add(marks[i]);
        }
        if (_repeated.Count == 0)
            return [];
        var all = _children <= Remembered ? _remembered.Select(identity => identity.AsChild()) : readAgain();
        return all.SelectMany(Find);
    }

    private IEnumerable<Finding> Find(CinChild child)
    {
        _at.Child = child;
        for (var i = 0; i < _rules.Length; i++)
            if (_rules[i].Check.Fails(_at) && _repeated.Contains(Mark(i)))
                yield return CheckTable.Found(_rules[i].Rule, _rules[i].Check, _at);
    }

    // FNV-1a over the text, begun differently for each rule. Among a million values, two different ones share a mark
    // once in forty million returns.
    private ulong Mark(int rule)
    {
        var mark = 14695981039346656037UL + (ulong)rule;
        foreach (var character in _rules[rule].Check.Elements[0].Read(_at).Text!)
            mark = (mark ^ character) * 1099511628211UL;
        return mark;
    }

    /// <summary>What rules about repeated values may look at, a tenth of the size of a child.</summary>
    private readonly record struct Identity(int Position, int Line, int Column, Field Id, Field Upn)
    {
        public CinChild AsChild() => new(Position, Line, Column) { Id = Id, Upn = Upn };
    }
}
