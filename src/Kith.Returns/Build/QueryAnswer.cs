using System.Text.RegularExpressions;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Returns.Cin;

namespace Kith.Returns.Build;

/// <summary>Why a query may stay, as somebody wrote it on the record.</summary>
/// <param name="Rule">The rule, such as 2991Q.</param>
/// <param name="About">Place and values of the query when it was answered: other values are another query.</param>
/// <param name="Reason">Why it may stay.</param>
/// <param name="By">Who answered.</param>
/// <param name="On">When.</param>
public sealed partial record QueryAnswer(string Rule, string About, string Reason, string By, DateOnly On)
{
    /// <summary>The answers given for one year, the latest for each query.</summary>
    public static IReadOnlyList<QueryAnswer> In(ChildRecord record, CollectionYear year) =>
        [
            .. record
                .Standing.Where(fact =>
                    fact.Fact is ReturnQueryAnswered answered && answered.CollectionYear == year.ToString()
                )
                .Select(fact => (Fact: fact, Said: (ReturnQueryAnswered)fact.Fact))
                .GroupBy(answer => (answer.Said.Rule, answer.Said.About))
                .Select(same => same.Last())
                .Select(last => new QueryAnswer(
                    last.Said.Rule,
                    last.Said.About,
                    last.Said.Reason,
                    last.Fact.By,
                    last.Fact.On
                )),
        ];

    /// <summary>What a finding is about, as an answer names it.</summary>
    public static string AboutOf(Finding finding) =>
        $"{AfterChild.Replace(finding.Path, "")} {string.Join("; ", finding.Values)}".Trim();

    [GeneratedRegex(@"^Message/Children/Child\[\d+\]/?", RegexOptions.None, 1000)]
    private static partial Regex AfterChild { get; }

    /// <summary>The answer to a finding; null when there is none.</summary>
    public static QueryAnswer? To(Finding finding, IReadOnlyList<QueryAnswer> answers) =>
        finding.Rule.Severity == Severity.Query
            ? answers.LastOrDefault(answer => answer.Rule == finding.Rule.Code && answer.About == AboutOf(finding))
            : null;
}
