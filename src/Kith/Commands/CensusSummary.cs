using System.Globalization;
using Kith.Returns.Cin;

namespace Kith.Commands;

/// <summary>What there is to say about a checked return beside its findings.</summary>
internal sealed class CensusSummary(CensusValidation validation)
{
    private readonly Dictionary<CensusRule, int> _byRule = [];

    public CollectionYear Year => validation.Year;

    public int Children => validation.Children;

    public int Findings { get; private set; }

    public int Errors { get; private set; }

    /// <summary>Where the file could not be read on; null when it was read to its end.</summary>
    public UnreadableCensus? Unreadable { get; set; }

    public IReadOnlyList<Unrecognised> Unrecognised => validation.Unrecognised;

    /// <summary>The rules that were broken and how often, by code.</summary>
    public IEnumerable<(CensusRule Rule, int Count)> ByRule =>
        _byRule
            .OrderBy(rule => int.Parse(rule.Key.Code.TrimEnd('Q'), CultureInfo.InvariantCulture))
            .Select(rule => (rule.Key, rule.Value));

    public string Counts =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(Children, "child", "children")}, {Count(Findings, "finding", "findings")}: {Count(Errors, "error", "errors")} and {Count(Findings - Errors, "query", "queries")}."
        );

    /// <summary>What the reader should know before relying on the findings.</summary>
    public IEnumerable<string> Notes
    {
        get
        {
            if (Year > CollectionYear.Latest)
                yield return $"The rules for {Year} are not published yet: the return was checked by those of {CollectionYear.Latest}.";
            if (Year < CollectionYear.Earliest)
                yield return $"The rules for {Year} are not known here: the return was checked by those of {CollectionYear.Earliest}.";
            if (Children == 0)
                yield return "There is no child in the file.";
            if (Unrecognised is [var first, ..])
                yield return $"Left out, since the census does not know it there: {first.Path} in line {first.Line}"
                    + (Unrecognised.Count == 1 ? "." : $", and {Unrecognised.Count - 1} more.");
        }
    }

    public void Add(Finding finding)
    {
        Findings++;
        Errors += finding.Rule.Severity == Severity.Error ? 1 : 0;
        _byRule[finding.Rule] = _byRule.GetValueOrDefault(finding.Rule) + 1;
    }

    private static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");
}
