using Kith.Casework;
using Kith.Casework.Replay;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Replay;

/// <summary>A replay as comma-separated text: one file about what differs, one about time limits, one about who could hold cases.</summary>
public static class ReplayCsv
{
    private static readonly string[] Outcomes =
    [
        "limit",
        "applied",
        "met in time",
        "met late",
        "overdue",
        "still running",
        "nothing owed",
    ];

    /// <summary>Every number there is, a line each: whatever it is about, then duty by duty, team by team and stage by stage.</summary>
    public static string Differences(ReplayFigures figures) =>
        Lines([
            ["difference", "by", "which", "times", "children", "of"],
            .. ReplayWords.Differences.SelectMany(line => Lines(figures, line.What)),
        ]);

    public static string Clocks(ReplayFigures figures)
    {
        var (first, second) = (figures.Question.First.Id, figures.Question.Second.Id);
        return Lines([
            [
                "stage",
                "duty",
                "says",
                .. Outcomes.Select(outcome => $"{first} {outcome}"),
                .. Outcomes.Select(outcome => $"{second} {outcome}"),
                "starts",
                "stops",
                "ends earlier",
                "ends later",
                "missed",
                "no longer missed",
                "differs",
            ],
            .. figures.Clocks.Select<ClockCompared, object[]>(duty =>
                [
                    duty.Stage,
                    duty.Id,
                    duty.Says,
                    ReplayWords.Limit(duty.Under.First),
                    duty.First.Applied,
                    .. ReplayWords.Of(duty.First).Cast<object>(),
                    ReplayWords.Limit(duty.Under.Second),
                    duty.Second.Applied,
                    .. ReplayWords.Of(duty.Second).Cast<object>(),
                    duty.Starts.Times,
                    duty.Stops.Times,
                    duty.Tightens.Times,
                    duty.Loosens.Times,
                    duty.Breaks.Times,
                    duty.Holds.Times,
                    duty.Differing,
                ]
            ),
        ]);
    }

    public static string Holders(ReplayFigures figures)
    {
        var (first, second) = (figures.Question.First.Id, figures.Question.Second.Id);
        return Lines([
            [
                "stage",
                "open cases",
                "held",
                $"present holder may under {first}",
                $"present holder may under {second}",
                "kind of practitioner",
                $"may hold under {first}",
                $"may hold under {second}",
                "people here",
                $"of them may under {first}",
                $"of them may under {second}",
            ],
            .. figures.Kinds.Select<KindCompared, object[]>(kind =>
            {
                var cases = figures.Cases.FirstOrDefault(cases => cases.Stage == kind.Stage);
                return
                [
                    kind.Stage,
                    cases?.Cases ?? 0,
                    cases?.Held ?? 0,
                    cases?.First ?? 0,
                    cases?.Second ?? 0,
                    ReplayWords.Kind(kind.Registration),
                    ReplayWords.MayHold(kind.First),
                    ReplayWords.MayHold(kind.Second),
                    kind.People,
                    kind.PeopleFirst,
                    kind.PeopleSecond,
                ];
            }),
        ]);
    }

    private static IEnumerable<object[]> Lines(ReplayFigures figures, Change what)
    {
        var says = ReplayWords.Says(what);
        yield return Line("everything", "", figures.Total(what), figures.ShareOf(what)?.Of);
        foreach (var about in figures.About(what).Order(StringComparer.Ordinal))
            yield return Line(IsHolder(what) ? "stage" : "duty", about, figures.Number(what, about));
        foreach (var (team, found) in figures.ByTeam(what).OrderBy(team => team.Key, StringComparer.Ordinal))
            yield return Line("team", ReplayWords.Team(team), found);
        if (!IsHolder(what))
            foreach (var (stage, found) in figures.ByStage(what).OrderBy(stage => Stages.PlaceOf(stage.Key)))
                yield return Line("stage", stage, found);

        object[] Line(string by, string which, Found found, long? of = null) =>
            [says, by, which, found.Times, found.Children, of is { } whole ? whole : ""];
    }

    private static bool IsHolder(Change what) => what <= Change.HolderNarrower;

    private static string Lines(IEnumerable<object[]> rows) => string.Concat(rows.Select(row => CsvRow.Of(row)));
}
