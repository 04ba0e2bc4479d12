namespace Kith.Matching.Comparing;

/// <summary>Finds, for a person who comes in, the records already held that may be of the same person.</summary>
/// <remarks>
/// Holds the records it is given, and no more for each that comes in. Not for several threads at once. See
/// <c>docs/matching.md</c>.
/// </remarks>
public sealed class Matcher
{
    private const int MostSame = 20;
    private const int MostPerhaps = 3;
    private const double LeastKept = 0.05;

    private readonly Vocabulary _vocabulary = new();
    private readonly Sketcher _sketcher;
    private readonly Pool _pool;
    private readonly OtherRecords _others;
    private Model _model;

    /// <param name="held">The records that are held.</param>
    /// <param name="apart">
    /// Whether those who come in have ids of their own. Otherwise they are among those held, and nobody is matched with the
    /// record of their own id.
    /// </param>
    public Matcher(IEnumerable<Particulars> held, bool apart)
    {
        _sketcher = new Sketcher(_vocabulary);
        _pool = new Pool([.. held.Select(_sketcher.Of)], new Comparer(_vocabulary)) { Apart = apart };
        _others = new OtherRecords(Compare, Compare);
        _model = new Model(Weights.Shipped, _pool.Rarity, _pool.Held.Count);
    }

    /// <summary>How many records are held.</summary>
    public int Held => _pool.Held.Count;

    /// <summary>How many pairs were compared so far.</summary>
    public long Compared => _pool.Compared;

    /// <summary>Learns from those who come in, or from a sample of them, how far each field can be relied on.</summary>
    public void Learn(IEnumerable<Particulars> asking)
    {
        var sketches = asking.Select(_sketcher.Of).ToArray();
        if (sketches.Length > 0 && Held > 0)
            _model = new Model(new Learning(_pool, sketches).Learn(), _pool.Rarity, Held);
    }

    /// <summary>The records that may be of this person, the likeliest first; none where nobody is likely.</summary>
    public IReadOnlyList<Match> Find(Particulars person)
    {
        var sketch = _sketcher.Of(person);
        IReadOnlyList<Likely> likely = Compare(sketch);
        likely = _pool.Apart ? _others.Rival(likely) : _others.Vouch(sketch, likely);
        Match[] matches =
        [
            .. likely.Select(one => new Match(one.Held.Id, one.Probability, Decide(one.Probability), one.Why)),
        ];
        Array.Sort(matches, Order);
        return
        [
            .. matches.Where(match => match.Decision == Decision.Same).Take(MostSame),
            .. matches.Where(match => match.Decision == Decision.Perhaps).Take(MostPerhaps),
        ];
    }

    private List<Likely> Compare(Sketch person)
    {
        List<Likely> likely = [];
        foreach (var (held, with) in _pool.Compare(person))
            if (Probability(with) is >= LeastKept and var probability)
                likely.Add(new Likely(held, probability, Words(with)));
        return likely;
    }

    private Likely Compare(Sketch one, Sketch other)
    {
        var comparison = new Comparison();
        _pool.Comparer.Compare(one, other, comparison);
        return new Likely(other, Probability(comparison), Words(comparison));
    }

    private double Probability(Comparison comparison)
    {
        Span<double> chances = stackalloc double[Weights.Hypotheses];
        _model.Judge(comparison.Levels, comparison.Values, chances);
        return chances[(int)Hypothesis.Same];
    }

    private Decision Decide(double probability) =>
        probability >= _model.Weights.SameFrom ? Decision.Same
        : probability >= _model.Weights.PerhapsFrom ? Decision.Perhaps
        : Decision.New;

    private static int Order(Match one, Match other) =>
        (other.Probability.CompareTo(one.Probability), string.CompareOrdinal(one.Id, other.Id)) switch
        {
            (0, var byId) => byId,
            var (byProbability, _) => byProbability,
        };

    private string[] Words(Comparison comparison)
    {
        List<string> words = [];
        for (var field = 0; field < Comparison.Fields; field++)
            if (_model.Weights.Words((Field)field, comparison.Levels[field]) is { Length: > 0 } said)
                words.Add(said);
        return [.. words];
    }
}
