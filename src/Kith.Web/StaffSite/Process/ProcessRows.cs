using System.Runtime.CompilerServices;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Process;

/// <summary>What the figures of process are counted from, of one child.</summary>
/// <param name="Spans">What went on, in the order in which it began.</param>
/// <param name="Entries">What took time meanwhile.</param>
/// <param name="Helps">The help that is or was given.</param>
/// <param name="Supports">What the child and their family get of what the law gives a disabled child.</param>
internal sealed record ChildProcess(
    IReadOnlyList<WorkSpanRow> Spans,
    IEnumerable<WorkEntryRow> Entries,
    IEnumerable<AreaNeedRow> Helps,
    IEnumerable<WorkSupportRow> Supports
);

/// <summary>The rows from which the figures of process are counted.</summary>
/// <param name="read">The read models.</param>
/// <param name="rules">What is assessing, and what is support.</param>
/// <param name="from">The first day that counts.</param>
/// <param name="today">The last.</param>
internal sealed class ProcessRows(ReadModels read, ProcessRules rules, DateOnly from, DateOnly today)
{
    // So many children's rows are in memory at once, however many children there are.
    private const int Batch = 1_000;

    private readonly string[] _lanes = [.. rules.Assessing, .. rules.Support];

    private IQueryable<WorkSpanRow> Spans =>
        read.WorkSpans.Where(span =>
            _lanes.Contains(span.Lane) && span.FromDay <= today && (span.UntilDay == null || span.UntilDay >= from)
        );

    private IQueryable<WorkEntryRow> Entries =>
        read.WorkEntries.Where(entry => entry.OnDay >= from && entry.OnDay <= today);

    /// <summary>The help that is or was given.</summary>
    public IQueryable<AreaNeedRow> Helps =>
        read
            .AreaNeeds.Where(row => row.Kind == AreaNeedRow.Help && row.OnDay >= from && row.OnDay <= today)
            .Where(row => row.Standing == AreaNeedRow.Going || row.Standing == AreaNeedRow.Delivered);

    /// <summary>What families get of what the law gives a disabled child.</summary>
    public IQueryable<WorkSupportRow> Supports =>
        read.WorkSupports.Where(row => row.OnDay >= from && row.OnDay <= today);

    /// <summary>How many entries one act left, of those that left several: brothers and sisters were entered together.</summary>
    public Task<Dictionary<Guid, int>> EnteredTogetherAsync(CancellationToken stop) =>
        Entries
            .GroupBy(entry => entry.ActId)
            .Where(act => act.Count() > 1)
            .Select(act => new { act.Key, Count = act.Count() })
            .ToDictionaryAsync(act => act.Key, act => act.Count, stop);

    /// <summary>The help that was recorded for several children at once.</summary>
    public async Task<HashSet<(Guid Act, string Seat)>> HelpedTogetherAsync(CancellationToken stop) =>
        [
            .. (
                await Helps
                    .GroupBy(row => new { row.ActId, row.Seat })
                    .Where(help => help.Count() > 1)
                    .Select(help => help.Key)
                    .ToListAsync(stop)
            ).Select(help => (help.ActId, help.Seat)),
        ];

    /// <summary>Every child of whom something went on, a batch of them read at a time.</summary>
    public async IAsyncEnumerable<ChildProcess> ByChildAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var all = await Spans.Select(span => span.Child).Distinct().ToListAsync(stop);
        foreach (var children in all.Chunk(Batch))
        {
            var spans = await Spans.Where(row => children.Contains(row.Child)).ToListAsync(stop);
            var entries = await Entries.Where(row => children.Contains(row.Child)).ToListAsync(stop);
            var helps = await Helps.Where(row => children.Contains(row.Child)).ToListAsync(stop);
            var supports = await Supports.Where(row => children.Contains(row.Child)).ToListAsync(stop);
            var (entered, helped, supported) = (
                entries.ToLookup(row => row.Child),
                helps.ToLookup(row => row.Child),
                supports.ToLookup(row => row.Child)
            );
            foreach (var child in spans.GroupBy(span => span.Child))
                yield return new ChildProcess(
                    [.. child.OrderBy(span => span.FromDay).ThenBy(span => span.Number)],
                    entered[child.Key],
                    helped[child.Key],
                    supported[child.Key]
                );
        }
    }
}
