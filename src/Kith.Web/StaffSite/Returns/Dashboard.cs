using Kith.Returns.Cin;
using Kith.Store.Returns;
using Kith.Web.Components;

namespace Kith.Web.StaffSite.Returns;

/// <summary>One rule on the dashboard.</summary>
/// <param name="Code">The rule's code; empty for entries that stay out of the return.</param>
/// <param name="Says">What is wrong.</param>
/// <param name="IsQuery">True when it may stay, with a reason.</param>
/// <param name="Open">Findings without an answer.</param>
/// <param name="Answered">Findings with one.</param>
/// <param name="Children">On how many children.</param>
/// <param name="Change">How many more are open than when it was counted before; null when it never was.</param>
public sealed record RuleLine(
    string Code,
    string Says,
    bool IsQuery,
    int Open,
    int Answered,
    int Children,
    int? Change
);

/// <summary>How ready the return of the running year is, as it was counted last, and how that changed.</summary>
/// <param name="CountedOn">The day of the latest count.</param>
/// <param name="Teams">How ready each team is.</param>
/// <param name="Rules">What each rule found, the most frequent first.</param>
/// <param name="Days">The days of the trend.</param>
/// <param name="Trend">Open errors and queries on those days.</param>
public sealed record Dashboard(
    DateOnly CountedOn,
    IReadOnlyList<ReturnReadinessRow> Teams,
    IReadOnlyList<RuleLine> Rules,
    IReadOnlyList<DateOnly> Days,
    IReadOnlyList<Series> Trend
)
{
    // A chart of more days than this cannot be read.
    private const int MostDays = 60;

    private static readonly Dictionary<string, CensusRule> Known = CensusRules
        .All.GroupBy(rule => rule.Code)
        .ToDictionary(versions => versions.Key, versions => versions.Last());

    public int Children => Teams.Sum(team => team.Children);

    public int Ready => Teams.Sum(team => team.Ready);

    /// <summary>From what was counted; null when nothing was.</summary>
    public static Dashboard? Of(IReadOnlyList<ReturnReadinessRow> readiness, IReadOnlyList<ReturnTallyRow> tallies)
    {
        var days = readiness.Select(row => row.Day).Distinct().TakeLast(MostDays).ToList();
        if (days.Count == 0)
            return null;
        var byDay = tallies.ToLookup(tally => tally.Day);
        var before = days.Count > 1 ? byDay[days[^2]].ToDictionary(tally => tally.Rule) : null;
        return new Dashboard(
            days[^1],
            [.. readiness.Where(row => row.Day == days[^1])],
            [
                .. byDay[days[^1]]
                    .Select(tally => Line(tally, before))
                    .OrderBy(line => line.IsQuery)
                    .ThenByDescending(line => line.Open)
                    .ThenBy(line => line.Code, StringComparer.Ordinal),
            ],
            days,
            [
                new Series("To put right", [.. days.Select(day => (double?)Open(byDay[day], queries: false))]),
                new Series("To check", [.. days.Select(day => (double?)Open(byDay[day], queries: true))]),
            ]
        );
    }

    /// <summary>What a rule says, for a heading.</summary>
    public static string SaysOf(string code) =>
        code == ReturnPoint.NoLongerSaid ? "Entries that an earlier return has and a later one does not."
        : Known.TryGetValue(code, out var rule) ? rule.Says
        : "Entries that contradict their record, and so are left out of the return.";

    private static RuleLine Line(ReturnTallyRow tally, Dictionary<string, ReturnTallyRow>? before)
    {
        var open = tally.Findings - tally.Answered;
        var earlier = before?.GetValueOrDefault(tally.Rule);
        return new RuleLine(
            tally.Rule,
            SaysOf(tally.Rule),
            IsQuery(tally.Rule),
            open,
            tally.Answered,
            tally.Children,
            before is null ? null : open - ((earlier?.Findings - earlier?.Answered) ?? 0)
        );
    }

    private static int Open(IEnumerable<ReturnTallyRow> tallies, bool queries) =>
        tallies.Where(tally => IsQuery(tally.Rule) == queries).Sum(tally => tally.Findings - tally.Answered);

    private static bool IsQuery(string code) => code.EndsWith('Q');
}
