using Kith.Casework.People;
using Kith.Store.Returns;

namespace Kith.Web.StaffSite.Returns;

/// <summary>Adds up what the rules find, by team and by rule.</summary>
internal sealed class CountedReturn(string year, DateOnly day, Workforce workforce)
{
    private readonly SortedDictionary<string, ReturnReadinessRow> _teams = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ReturnTallyRow> _rules = new(StringComparer.Ordinal);
    private readonly List<ReturnFindingRow> _findings = [];

    public IReadOnlyList<ReturnReadinessRow> Readiness => [.. _teams.Values];

    public IReadOnlyList<ReturnTallyRow> Tallies => [.. _rules.Values];

    public IReadOnlyList<ReturnFindingRow> Findings => _findings;

    public void Add(NumberedChild child, ReturnReading reading)
    {
        if (!reading.InReturn && reading.Points.Count == 0)
            return;
        var team = workforce.Find(child.Lead)?.Details.Team ?? "";
        var row = _teams.GetValueOrDefault(team) ?? new ReturnReadinessRow(year, day, team, 0, 0, 0);
        _teams[team] = row with
        {
            Children = row.Children + 1,
            Ready = row.Ready + (reading.IsReady ? 1 : 0),
            LeftOut = row.LeftOut + reading.Points.Count(point => point.Rule is "" or ReturnPoint.NoLongerSaid),
        };
        foreach (var point in reading.Points)
            _findings.Add(
                new ReturnFindingRow(
                    year,
                    _findings.Count + 1,
                    child.Record.Id,
                    child.Number,
                    team,
                    point.Rule,
                    point.About.Length == 0 ? point.Says : point.About,
                    point.Fact,
                    !point.IsOpen
                )
            );
        foreach (var found in reading.Points.GroupBy(point => point.Rule))
        {
            var tally = _rules.GetValueOrDefault(found.Key) ?? new ReturnTallyRow(year, day, found.Key, 0, 0, 0);
            _rules[found.Key] = tally with
            {
                Findings = tally.Findings + found.Count(),
                Answered = tally.Answered + found.Count(point => !point.IsOpen),
                Children = tally.Children + 1,
            };
        }
    }
}
