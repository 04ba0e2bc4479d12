using System.Globalization;
using CsvHelper;

namespace Kith.Matching.Comparing;

/// <summary>
/// How probable each level of each field is under each hypothesis, with the words for it, and where the decisions lie:
/// the file <c>weights.csv</c>, or what was learned from it and from the records at hand.
/// </summary>
public sealed class Weights
{
    internal static readonly int Hypotheses = Enum.GetValues<Hypothesis>().Length;
    internal static readonly int Levels = Enum.GetValues<Level>().Length;

    private readonly double[] _probabilities;
    private readonly string?[] _words;

    private Weights(double[] probabilities, string?[] words, double[] priors, double same, double perhaps)
    {
        _probabilities = probabilities;
        _words = words;
        Priors = priors;
        SameFrom = same;
        PerhapsFrom = perhaps;
    }

    /// <summary>The weights as they are shipped.</summary>
    public static Weights Shipped { get; } = Read();

    /// <summary>From which probability on two records are proposed as of one person.</summary>
    public double SameFrom { get; }

    /// <summary>From which probability on somebody has to look.</summary>
    public double PerhapsFrom { get; }

    /// <summary>How many records of each hypothesis there are for one that comes in; of strangers, all others.</summary>
    internal double[] Priors { get; }

    internal double this[Hypothesis hypothesis, Field field, Level level] =>
        _probabilities[At(hypothesis, field, level)];

    internal string? Words(Field field, Level level) => _words[((int)field * Levels) + (int)level];

    internal bool Has(Field field, Level level) => this[Hypothesis.Same, field, level] > 0;

    internal Weights With(double[] probabilities, double[] priors) =>
        new(probabilities, _words, priors, SameFrom, PerhapsFrom);

    internal double[] Probabilities() => [.. _probabilities];

    internal static int At(Hypothesis hypothesis, Field field, Level level) =>
        (((int)hypothesis * Comparison.Fields) + (int)field) * Levels + (int)level;

    private static Weights Read()
    {
        var probabilities = new double[Hypotheses * Comparison.Fields * Levels];
        var words = new string?[Comparison.Fields * Levels];
        var priors = new double[Hypotheses];
        var decisions = new Dictionary<string, double>();
        using var stream = typeof(Weights).Assembly.GetManifestResourceStream("weights.csv")!;
        using var csv = CsvReader.Create(stream, leaveOpen: true);
        while (csv.Read())
        {
            var (what, level) = (csv.GetString(0), csv.GetString(1));
            if (what == "decision")
                decisions.Add(level, Number(csv.GetString(2)));
            else if (what == "prior")
                Array.ForEach([0, 1, 2], hypothesis => priors[hypothesis] = Number(csv.GetString(2 + hypothesis)));
            else
                Add(csv, Enum.Parse<Field>(what, ignoreCase: true), Enum.Parse<Level>(level, ignoreCase: true));
        }
        return new Weights(probabilities, words, priors, decisions["same"], decisions["perhaps"]);

        void Add(CsvReader csv, Field field, Level level)
        {
            for (var hypothesis = 0; hypothesis < Hypotheses; hypothesis++)
                probabilities[At((Hypothesis)hypothesis, field, level)] = Number(csv.GetString(2 + hypothesis));
            words[((int)field * Levels) + (int)level] = csv.GetString(6);
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
