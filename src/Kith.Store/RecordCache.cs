using Kith.Casework.Record;
using Kith.Store.Rows;
using Microsoft.Extensions.Caching.Memory;

namespace Kith.Store;

/// <summary>The records that were looked at last, kept in memory.</summary>
/// <remarks>
/// One that was read before is read again only when a fact was added since, whoever added it: facts are never changed
/// or taken away, so how many there are says whether it is the same record.
/// </remarks>
internal sealed class RecordCache(EventReader events) : IDisposable
{
    // Some tens of megabytes.
    private const int FactsKept = 50_000;

    private readonly MemoryCache _recent = new(new MemoryCacheOptions { SizeLimit = FactsKept });

    /// <summary>The record as it was when last read; null when it is not kept.</summary>
    internal ChildRecord? Find(Guid child) => _recent.TryGetValue(child, out ChildRecord? known) ? known : null;

    /// <summary>Reads a record; null when nothing is recorded of the child.</summary>
    internal async Task<ChildRecord?> ReadAsync(Guid child, CancellationToken stop)
    {
        var facts = await events.OneAsync(Streams.OfChild(child), stop);
        return facts.Count == 0 ? null : Keep(ChildRecord.From(child, [.. facts.Select(row => row.Fact)]));
    }

    /// <summary>Several records as they are now, in the order asked for; an empty one where nothing is recorded of the child.</summary>
    internal async Task<IReadOnlyList<ChildRecord>> SeveralAsync(
        IReadOnlyCollection<Guid> children,
        CancellationToken stop
    )
    {
        var records = await CurrentAsync(children, stop);
        List<Guid> missing = [.. children.Where(child => !records.ContainsKey(child)).Distinct()];
        if (missing.Count > 0)
        {
            var rows = await events.SeveralAsync([.. missing.Select(Streams.OfChild)], stop);
            var facts = rows.ToLookup(row => row.Stream, row => row.Fact, StringComparer.Ordinal);
            foreach (var child in missing)
                records[child] = Keep(ChildRecord.From(child, [.. facts[Streams.OfChild(child)]]));
        }
        return [.. children.Select(child => records[child])];
    }

    /// <summary>Lets go of them.</summary>
    public void Dispose() => _recent.Dispose();

    // Those that are kept and to which nothing was added since.
    private async Task<Dictionary<Guid, ChildRecord>> CurrentAsync(
        IReadOnlyCollection<Guid> children,
        CancellationToken stop
    )
    {
        List<ChildRecord> kept = [.. children.Distinct().Select(Find).OfType<ChildRecord>()];
        if (kept.Count == 0)
            return [];
        var versions = await events.VersionsAsync([.. kept.Select(record => Streams.OfChild(record.Id))], stop);
        return kept.Where(record => versions.GetValueOrDefault(Streams.OfChild(record.Id)) == record.Version)
            .ToDictionary(record => record.Id);
    }

    private ChildRecord Keep(ChildRecord record)
    {
        if (record.Version > 0)
            _recent.Set(record.Id, record, new MemoryCacheEntryOptions { Size = record.Version });
        return record;
    }
}
