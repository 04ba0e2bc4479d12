namespace Kith.Matching.Comparing;

/// <summary>
/// The judgement of one pair: how probable its comparison is if the two are one person, twins, of one household, or
/// strangers (Fellegi and Sunter, with two hypotheses more).
/// </summary>
internal sealed class Model
{
    // Nothing is certain: no field alone outweighs a mistake in typing or filing.
    private const double Least = 1e-9;

    private readonly double[] _logs;
    private readonly double[] _priors;
    private readonly Rarity _rarity;

    /// <param name="weights">What is known of the levels.</param>
    /// <param name="rarity">What is known of the values.</param>
    /// <param name="held">How many records are held.</param>
    public Model(Weights weights, Rarity rarity, int held)
    {
        Weights = weights;
        _rarity = rarity;
        _logs = Array.ConvertAll(weights.Probabilities(), chance => Math.Log(Math.Max(chance, Least)));
        for (var hypothesis = 0; hypothesis < Weights.Hypotheses; hypothesis++)
        for (var field = 0; field < Comparison.Fields; field++)
            _logs[Weights.At((Hypothesis)hypothesis, (Field)field, Level.Missing)] = 0;
        var strangers = Math.Max(1, held - weights.Priors.Sum());
        _priors = Array.ConvertAll([.. weights.Priors[..3], strangers], many => Math.Log(Math.Max(many, Least)));
    }

    public Weights Weights { get; }

    /// <summary>The probability of each hypothesis, in <paramref name="into"/>.</summary>
    public void Judge(ReadOnlySpan<Level> levels, ReadOnlySpan<int> values, Span<double> into)
    {
        for (var hypothesis = 0; hypothesis < Weights.Hypotheses; hypothesis++)
        {
            var sum = _priors[hypothesis];
            for (var field = 0; field < Comparison.Fields; field++)
                sum += _logs[Weights.At((Hypothesis)hypothesis, (Field)field, levels[field])];
            into[hypothesis] = sum;
        }
        into[(int)Hypothesis.Stranger] += ByRarity(values);
        var (most, total) = (into[0], 0.0);
        foreach (var log in into)
            most = Math.Max(most, log);
        foreach (ref var log in into)
            total += log = Math.Exp(log - most);
        foreach (ref var chance in into)
            chance /= total;
    }

    // How much likelier or less likely than usual it is that strangers agree on just these values.
    private double ByRarity(ReadOnlySpan<int> values)
    {
        var sum = 0.0;
        for (var field = 0; field < Comparison.Fields; field++)
            if (values[field] != 0)
                sum +=
                    Math.Log(Math.Max(Least, _rarity.Of((Field)field, values[field], Usual((Field)field))))
                    - Log((Field)field);
        if (values[Comparison.Fields] is not 0 and var whole)
        {
            // Names go together: Oksana and Shevchenko, or a name handed down in a large family.
            var apart = Of(Field.Given, values) * Of(Field.Family, values);
            sum += Math.Log(Math.Max(1, _rarity.Of((Field)Comparison.Fields, whole, apart) / Math.Max(Least, apart)));
        }
        return sum;
    }

    private double Of(Field field, ReadOnlySpan<int> values) => _rarity.Of(field, values[(int)field], Usual(field));

    private double Usual(Field field) => Math.Exp(Log(field));

    private double Log(Field field) => _logs[Weights.At(Hypothesis.Stranger, field, Level.Same)];
}
