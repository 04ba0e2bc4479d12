using System.Globalization;
using System.Text;
using Kith.Web.Site;

namespace Kith.Web.Replay;

/// <summary>A replay as comma-separated text: one file about duties, one about who could hold cases.</summary>
public static class ReplayCsv
{
    public static string Duties(ReplayFigures figures)
    {
        string[] outcomes = ["limit", "applied", "met in time", "met late", "overdue", "still running", "nothing owed"];
        var (first, second) = (figures.First.Id, figures.Second.Id);
        return Lines([
            [
                "stage",
                "duty",
                "says",
                .. outcomes.Select(outcome => $"{first} {outcome}"),
                .. outcomes.Select(outcome => $"{second} {outcome}"),
                $"only under {first}",
                $"only under {second}",
                "other outcome",
                "would differ",
            ],
            .. figures.Duties.Select<DutyCompared, object[]>(duty =>
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
                    duty.OnlyFirst,
                    duty.OnlySecond,
                    duty.Otherwise,
                    duty.Differing,
                ]
            ),
        ]);
    }

    public static string Holders(ReplayFigures figures)
    {
        var (first, second) = (figures.First.Id, figures.Second.Id);
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

    private static string Lines(IEnumerable<object[]> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        return text.ToString();
    }

    private static string Cell(object value) => CsvCell.Of(Convert.ToString(value, CultureInfo.InvariantCulture)!);
}
