using System.Runtime.CompilerServices;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store.Engines;
using Kith.Store.Rows;

namespace Kith.Store.Returns;

/// <summary>A child and who leads.</summary>
/// <param name="Record">The record.</param>
/// <param name="Number">The authority's number for the child.</param>
/// <param name="Lead">The lead practitioner of the episode that counts; null when nobody leads.</param>
public sealed record NumberedChild(ChildRecord Record, string Number, string? Lead)
{
    /// <summary>Second records of the child that were merged into it; each stands here and nowhere else.</summary>
    public IReadOnlyList<ChildRecord> Second { get; init; } = [];
}

/// <summary>Every child in the order of the authority's numbers, a few hundred records in memory at a time.</summary>
/// <param name="database">Where they are kept.</param>
public sealed class NumberedChildren(Database database)
{
    private const int AtATime = 256;

    private readonly Engine _engine = database.Engine;
    private readonly EventReader _events = new(database.Engine);

    /// <summary>How many children there are.</summary>
    public async Task<int> CountAsync(CancellationToken stop = default) =>
        (
            await _engine.ListAsync(
                row => (int)row.GetInt64(0),
                "SELECT count(*) FROM child WHERE merged_into IS NULL",
                [],
                stop
            )
        )[0];

    /// <summary>The number of the authority whose return was taken in here; null when none was.</summary>
    public async Task<string?> AuthorityAsync(CancellationToken stop = default)
    {
        var found = await _engine.ListAsync(
            row => (CensusReturnIncluded)Json.Read(row.GetString(0), row.GetString(1)),
            "SELECT fact, data FROM events WHERE fact = 'census-return-included' LIMIT 1",
            [],
            stop
        );
        return found.FirstOrDefault()?.Authority;
    }

    /// <summary>The records, in batches. The same number twice: in the order of the children's ids.</summary>
    public async IAsyncEnumerable<IReadOnlyList<NumberedChild>> BatchesAsync(
        [EnumeratorCancellation] CancellationToken stop = default
    )
    {
        var all = await ListAsync("merged_into IS NULL", null, stop);
        await foreach (var batch in InBatchesAsync(all, stop))
            yield return batch;
    }

    /// <summary>The same of the children whose case one of these practitioners leads now.</summary>
    public async IAsyncEnumerable<IReadOnlyList<NumberedChild>> LedByAsync(
        IReadOnlyList<string> leads,
        [EnumeratorCancellation] CancellationToken stop = default
    )
    {
        var all = await ListAsync(
            $"{_engine.IsAnyOf("lead", "$1")} AND stage <> 'closed'",
            _engine.ManyTexts(leads),
            stop
        );
        await foreach (var batch in InBatchesAsync(all, stop))
            yield return batch;
    }

    private async IAsyncEnumerable<IReadOnlyList<NumberedChild>> InBatchesAsync(
        List<(Guid Id, string Number, string? Lead)> all,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        // The next batch is read while the caller works on this one.
        var reading = ReadAsync(all, 0, stop);
        for (var from = 0; from < all.Count; from += AtATime)
        {
            var batch = await reading;
            reading = ReadAsync(all, from + AtATime, stop);
            yield return batch;
        }
        await reading;
    }

    private async Task<List<(Guid Id, string Number, string? Lead)>> ListAsync(
        string which,
        object? value,
        CancellationToken stop
    )
    {
        var all = await _engine.ListAsync(
            row => (Id: row.GetGuid(0), Number: row.GetString(1), Lead: row.GetTextOrNull(2)),
            $"SELECT id, number, lead FROM child WHERE {which}",
            value is null ? [] : [value],
            stop
        );
        // Compared here, so that both engines agree.
        all.Sort(
            (one, other) =>
                string.CompareOrdinal(one.Number, other.Number) is var order and not 0
                    ? order
                    : one.Id.CompareTo(other.Id)
        );
        return all;
    }

    private async Task<IReadOnlyList<NumberedChild>> ReadAsync(
        List<(Guid Id, string Number, string? Lead)> all,
        int from,
        CancellationToken stop
    )
    {
        var wanted = all.Skip(from).Take(AtATime).ToList();
        if (wanted.Count == 0)
            return [];
        var records = (await RecordsAsync(wanted.Select(child => child.Id), stop)).ToDictionary(record => record.Id);
        var second = (
            await RecordsAsync(records.Values.SelectMany(record => record.State.Person.Joined), stop)
        ).ToLookup(record => record.State.Person.MergedInto);
        return
        [
            .. wanted.Select(child => new NumberedChild(records[child.Id], child.Number, child.Lead)
            {
                Second = [.. second[child.Id]],
            }),
        ];
    }

    private async Task<IReadOnlyList<ChildRecord>> RecordsAsync(IEnumerable<Guid> children, CancellationToken stop)
    {
        List<Guid> wanted = [.. children];
        if (wanted.Count == 0)
            return [];
        var rows = await _events.SeveralAsync([.. wanted.Select(Streams.OfChild)], stop);
        var facts = rows.ToLookup(row => row.Stream, row => row.Fact, StringComparer.Ordinal);
        return [.. wanted.Select(child => ChildRecord.From(child, [.. facts[Streams.OfChild(child)]]))];
    }
}
