using Kith.Store;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Departures;

/// <summary>How often duties applied: the runs of a clock, or the times an act was done that a duty governs.</summary>
internal sealed class Applied(Database database, RegisteredDuties duties)
{
    /// <summary>The number for each duty from a day on; a duty of which it cannot be told is left out.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(
        IEnumerable<string> asked,
        DateOnly from,
        CancellationToken stop
    )
    {
        List<string> ids = [.. asked.Distinct()];
        List<string> clocks = [.. ids.Where(duties.IsClock)];
        await using var read = database.ReadModels();
        var times = await read
            .Clocks.Where(clock => clocks.Contains(clock.Duty) && clock.CountedFrom >= from)
            .GroupBy(clock => clock.Duty)
            .Select(duty => new { Duty = duty.Key, Count = duty.Count() })
            .ToDictionaryAsync(duty => duty.Duty, duty => duty.Count, stop);
        foreach (var clock in clocks)
        {
            times.TryAdd(clock, 0);
        }
        var facts = await new Opportunities(database).CountAsync(
            [.. ids.SelectMany(duties.FactsOf).Distinct()],
            from,
            stop
        );
        foreach (var id in ids.Where(id => duties.FactsOf(id).Count > 0))
        {
            times[id] = duties.FactsOf(id).Sum(fact => facts.GetValueOrDefault(fact));
        }
        return times;
    }
}
