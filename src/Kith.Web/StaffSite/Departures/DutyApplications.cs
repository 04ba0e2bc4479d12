using Kith.Casework.People;
using Kith.Store;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Departures;

/// <summary>How often duties applied, team by team: the runs of a clock, or the times an act was done that a duty governs.</summary>
internal sealed class DutyApplications
{
    private readonly Dictionary<string, Dictionary<string, int>> _teams = [];
    private readonly HashSet<string> _known = [];

    private DutyApplications() { }

    /// <summary>How often these duties applied in a team, or in all; null when that cannot be told of any of them.</summary>
    public int? Of(IEnumerable<string> duties, string? team)
    {
        List<string> told = [.. duties.Where(_known.Contains)];
        if (told.Count == 0)
            return null;
        IEnumerable<Dictionary<string, int>> counted =
            team is null ? _teams.Values
            : _teams.TryGetValue(team, out var one) ? [one]
            : [];
        return counted.Sum(times => told.Sum(duty => times.GetValueOrDefault(duty)));
    }

    /// <summary>The teams in which any of them applied.</summary>
    public IEnumerable<string> Teams => _teams.Keys;

    /// <summary>True when it can be told how often a duty applied.</summary>
    public bool Tells(string duty) => _known.Contains(duty);

    /// <summary>Counts from a day on. A clock is of the team that holds the case or held it last, an act of the team of whoever did it.</summary>
    public static async Task<DutyApplications> CountAsync(
        Database database,
        RegisteredDuties duties,
        Workforce workforce,
        IEnumerable<string> asked,
        DateOnly since,
        CancellationToken stop
    )
    {
        var counted = new DutyApplications();
        List<string> ids = [.. asked.Distinct()];
        List<string> clocks = [.. ids.Where(duties.IsClock)];
        await using var read = database.ReadModels();
        var runs = await (
            from clock in read.Clocks
            where clocks.Contains(clock.Duty) && clock.CountedFrom >= since
            group clock by new { clock.Duty, clock.Lead } into run
            select new
            {
                run.Key.Duty,
                run.Key.Lead,
                Count = run.Count(),
            }
        ).ToListAsync(stop);
        counted._known.UnionWith(clocks);
        foreach (var run in runs)
            counted.Add(run.Duty, TeamOf(run.Lead), run.Count);
        var facts = await new Opportunities(database).CountAsync(
            [.. ids.SelectMany(duties.FactsOf).Distinct()],
            since,
            stop
        );
        foreach (var id in ids.Where(id => duties.FactsOf(id).Count > 0))
        {
            counted._known.Add(id);
            foreach (var (fact, actor, count) in facts.Where(fact => duties.FactsOf(id).Contains(fact.Fact)))
                counted.Add(id, TeamOf(actor), count);
        }
        return counted;

        string TeamOf(string? user) => workforce.Find(user)?.Details.Team ?? Register.NoTeam;
    }

    private void Add(string duty, string team, int count)
    {
        if (!_teams.TryGetValue(team, out var times))
            _teams.Add(team, times = []);
        times[duty] = times.GetValueOrDefault(duty) + count;
    }
}
