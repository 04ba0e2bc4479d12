using Kith.Casework.Record;
using Kith.Store;

namespace Kith.Web.Shared.Access;

/// <summary>The records that stand on others by name, loaded in one go however many records name them: brothers and sisters, and other records of the same child.</summary>
public sealed class RecordsBeside
{
    private readonly Dictionary<Guid, ChildRecord> _known;

    private RecordsBeside(Dictionary<Guid, ChildRecord> known) => _known = known;

    /// <summary>Loads them; without a question to the database where no record names another.</summary>
    /// <param name="of">The records that a person sees.</param>
    /// <param name="records">Where records are read.</param>
    /// <param name="stop">Stops the reading.</param>
    public static async Task<RecordsBeside> LoadAsync(
        IReadOnlyList<ChildRecord> of,
        EventStore records,
        CancellationToken stop
    )
    {
        Guid[] second = [.. of.SelectMany(SecondRecords.NamedOn).Distinct()];
        Guid[] named = [.. of.SelectMany(SeenFamily.NamedOn).Concat(second).Distinct()];
        var known = await LoadedAsync(named, records, stop);
        // A second record has a family of its own.
        Guid[] further =
        [
            .. second
                .Select(known.GetValueOrDefault)
                .OfType<ChildRecord>()
                .SelectMany(SeenFamily.NamedOn)
                .Distinct()
                .Where(one => !known.ContainsKey(one)),
        ];
        foreach (var (id, record) in await LoadedAsync(further, records, stop))
            known[id] = record;
        return new RecordsBeside(known);
    }

    /// <summary>A record as a person sees it, with what they may see beside it.</summary>
    /// <param name="seen">The record, decided.</param>
    /// <param name="kept">The one into which it was merged; null where it was not.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="practice">What decisions by them take.</param>
    /// <param name="clock">Says when.</param>
    public SeenChild Seen(SeenChild seen, ChildRecord? kept, SignedIn viewer, Practice practice, AuthorityClock clock)
    {
        ArgumentNullException.ThrowIfNull(seen);
        return seen with
        {
            Family = SeenFamily.Of(seen.Record, _known, viewer, clock),
            Second = SecondRecords.Of(seen.Record, kept, _known, viewer, practice, clock),
        };
    }

    private static async Task<Dictionary<Guid, ChildRecord>> LoadedAsync(
        Guid[] named,
        EventStore records,
        CancellationToken stop
    ) => named.Length == 0 ? [] : (await records.LoadChildrenAsync(named, stop)).ToDictionary(record => record.Id);
}
