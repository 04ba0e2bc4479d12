namespace Kith.Matching.Comparing;

/// <summary>
/// Learns the weights from the records at hand, without being told who is whom (expectation and maximisation): the shipped
/// weights judge the pairs, the pairs correct the weights, and so on. What is shipped keeps a say, all of it where few
/// records are at hand.
/// </summary>
internal sealed class Learning
{
    private const int Rounds = 10;
    private const int MostPairs = 300_000;
    private const int MostAsking = 5_000;
    private const int RandomPairs = 100_000;

    // The shipped weights count for as many pairs as this, and for at least this share of those at hand.
    private const double PairsOfPrior = 40;
    private const double ShareOfPrior = 0.25;
    private const double AskingOfPrior = 40;

    // What makes two people of one household two: learned, it would turn into a second kind of the same person.
    private static readonly HashSet<Field> TellsApart =
    [
        Field.Given,
        Field.Middle,
        Field.Born,
        Field.Family,
        Field.Order,
        Field.Sex,
        Field.Nhs,
        Field.Upn,
        Field.Identifier,
    ];

    private readonly Pool _pool;
    private readonly List<Level> _levels = [];
    private readonly List<int> _values = [];
    private readonly List<Level> _random = [];
    private readonly Dictionary<int, int>[] _asking = Rarity.Tables<int>();
    private int _asked;

    /// <param name="pool">What is held.</param>
    /// <param name="asking">Those who come in, or a sample of them.</param>
    public Learning(Pool pool, IReadOnlyList<Sketch> asking)
    {
        _pool = pool;
        var every = Math.Max(1, asking.Count / MostAsking);
        for (var at = 0; at < asking.Count && Pairs < MostPairs; at += every)
            Ask(asking[at]);
        TakeRandom(asking);
    }

    private int Pairs => _levels.Count / Comparison.Fields;

    public Weights Learn()
    {
        var weights = WithStrangers(Weights.Shipped, null);
        for (var round = 0; round < Rounds; round++)
        {
            var model = new Model(weights, _pool.Rarity, _pool.Held.Count);
            var counts = new double[weights.Probabilities().Length];
            var totals = new double[Weights.Hypotheses];
            Expect(model, counts, totals);
            weights = WithStrangers(Maximise(counts, totals), model);
        }
        return weights;
    }

    private void Ask(Sketch person)
    {
        _asked++;
        foreach (var (field, value) in Rarity.Values(person, _pool.Comparer))
            _asking[(int)field][value] = _asking[(int)field].GetValueOrDefault(value) + 1;
        foreach (var comparison in _pool.Compare(person))
        {
            _levels.AddRange(comparison.With.Levels);
            _values.AddRange(comparison.With.Values);
        }
    }

    // The same pairs each time: the answer must not depend on chance.
    private void TakeRandom(IReadOnlyList<Sketch> asking)
    {
        var comparison = new Comparison();
        var state = 88172645463325252UL;
        var many = Math.Min(RandomPairs, 20 * asking.Count);
        for (var pair = 0; pair < many; pair++)
        {
            var one = asking[Below(ref state, asking.Count)];
            var other = _pool.Held[Below(ref state, _pool.Held.Count)];
            if (one.Id == other.Id)
                continue;
            _pool.Comparer.Compare(one, other, comparison);
            _random.AddRange(comparison.Levels);
        }
    }

    private static int Below(ref ulong state, int limit)
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return (int)(state % (ulong)limit);
    }

    private void Expect(Model model, double[] counts, double[] totals)
    {
        var explained = Rarity.Tables<double>();
        Span<double> chances = stackalloc double[Weights.Hypotheses];
        var levels = Span(_levels);
        var values = Span(_values);
        for (var pair = 0; pair < Pairs; pair++)
        {
            var at = pair * Comparison.Fields;
            var these = levels.Slice(at, Comparison.Fields);
            var those = values.Slice(pair * (Comparison.Fields + 1), Comparison.Fields + 1);
            model.Judge(these, those, chances);
            var noStranger = 1 - chances[(int)Hypothesis.Stranger];
            if (noStranger < 1e-6)
                continue;
            for (var hypothesis = 0; hypothesis < Weights.Hypotheses; hypothesis++)
            {
                totals[hypothesis] += chances[hypothesis];
                for (var field = 0; field < Comparison.Fields; field++)
                    counts[Weights.At((Hypothesis)hypothesis, (Field)field, these[field])] += chances[hypothesis];
            }
            for (var field = 0; field <= Comparison.Fields; field++)
                if (those[field] != 0)
                    explained[field][those[field]] = explained[field].GetValueOrDefault(those[field]) + noStranger;
        }
        _pool.Rarity.Learn(_asking, explained);
    }

    private Weights Maximise(double[] counts, double[] totals)
    {
        var shipped = Weights.Shipped;
        var learned = shipped.Probabilities();
        foreach (var field in Enum.GetValues<Field>())
        {
            if (field != Field.Sex)
                Blend(counts, learned, Hypothesis.Same, field);
            if (TellsApart.Contains(field))
                continue;
            Blend(counts, learned, Hypothesis.Household, field);
            // A twin's record tells all of this as the child's own would, with the same slips.
            foreach (var level in Enum.GetValues<Level>())
                learned[Weights.At(Hypothesis.Twin, field, level)] = learned[Weights.At(Hypothesis.Same, field, level)];
        }
        KeepApart(learned, shipped);
        var priors = new double[Weights.Hypotheses];
        for (var hypothesis = 0; hypothesis < 3; hypothesis++)
            priors[hypothesis] =
                (totals[hypothesis] + (AskingOfPrior * shipped.Priors[hypothesis])) / (_asked + AskingOfPrior);
        return shipped.With(learned, priors);
    }

    // How often one child has two given names, or two numbers, is not learned from children who may be twins.
    private static void KeepApart(double[] learned, Weights shipped)
    {
        foreach (var field in (Field[])[Field.Given, Field.Nhs, Field.Upn, Field.Identifier])
        {
            var at = Weights.At(Hypothesis.Same, field, Level.Different);
            learned[at] = Math.Min(learned[at], shipped[Hypothesis.Same, field, Level.Different]);
        }
        // The slips in what a family shares are those of the person's own.
        foreach (var hypothesis in (Hypothesis[])[Hypothesis.Twin, Hypothesis.Household])
        foreach (var level in (Level[])[Level.Close, Level.Near, Level.Alike])
            learned[Weights.At(hypothesis, Field.Family, level)] =
                learned[Weights.At(Hypothesis.Same, Field.Family, level)]
                * shipped[hypothesis, Field.Family, Level.Same];
        foreach (var level in (Level[])[Level.Same, Level.Exchanged])
        foreach (var hypothesis in (Hypothesis[])[Hypothesis.Twin, Hypothesis.Household])
            learned[Weights.At(hypothesis, Field.Order, level)] = learned[
                Weights.At(Hypothesis.Same, Field.Order, level)
            ];
        foreach (
            var level in (Level[])
                [Level.Same, Level.Exchanged, Level.Digit, Level.OnePart, Level.Month, Level.Year, Level.Near]
        )
            learned[Weights.At(Hypothesis.Twin, Field.Born, level)] = learned[
                Weights.At(Hypothesis.Same, Field.Born, level)
            ];
    }

    private static void Blend(double[] counts, double[] learned, Hypothesis hypothesis, Field field)
    {
        var known = 0.0;
        for (var level = 1; level < Weights.Levels; level++)
            known += counts[Weights.At(hypothesis, field, (Level)level)];
        var prior = Math.Max(PairsOfPrior, ShareOfPrior * known);
        for (var level = 1; level < Weights.Levels; level++)
        {
            var at = Weights.At(hypothesis, field, (Level)level);
            if (learned[at] > 0)
                learned[at] = (counts[at] + (prior * learned[at])) / (known + prior);
        }
    }

    // What strangers have in common is seen best in pairs taken at random, less those that are no strangers.
    private Weights WithStrangers(Weights weights, Model? model)
    {
        var counts = new double[weights.Probabilities().Length];
        var levels = Span(_random);
        Span<double> chances = stackalloc double[Weights.Hypotheses];
        var none = new int[Comparison.Fields + 1];
        for (var at = 0; at < levels.Length; at += Comparison.Fields)
        {
            var these = levels.Slice(at, Comparison.Fields);
            var stranger = 1.0;
            if (model is not null)
            {
                model.Judge(these, none, chances);
                stranger = chances[(int)Hypothesis.Stranger];
            }
            for (var field = 0; field < Comparison.Fields; field++)
                counts[Weights.At(Hypothesis.Stranger, (Field)field, these[field])] += stranger;
        }
        var shipped = Weights.Shipped;
        var learned = weights.Probabilities();
        for (var field = 0; field < Comparison.Fields; field++)
            if ((Field)field != Field.Order)
                BlendStrangers(counts, learned, shipped, (Field)field);
        return weights.With(learned, weights.Priors);
    }

    private static void BlendStrangers(double[] counts, double[] learned, Weights shipped, Field field)
    {
        const double prior = 2_000;
        var known = 0.0;
        for (var level = 1; level < Weights.Levels; level++)
            known += counts[Weights.At(Hypothesis.Stranger, field, (Level)level)];
        for (var level = 1; level < Weights.Levels; level++)
        {
            var at = Weights.At(Hypothesis.Stranger, field, (Level)level);
            learned[at] = (counts[at] + (prior * shipped[Hypothesis.Stranger, field, (Level)level])) / (known + prior);
        }
    }

    private static ReadOnlySpan<T> Span<T>(List<T> list) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(list);
}
