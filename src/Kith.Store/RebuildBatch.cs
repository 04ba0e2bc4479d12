using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Matching;
using Kith.Store.Engines;
using Kith.Store.Rows;
using Kith.Store.Search;

namespace Kith.Store;

/// <summary>Makes some read models of the next children again, in one short transaction in which nobody appends.</summary>
/// <param name="engine">Where they are.</param>
/// <param name="guidance">The rules by which they are made.</param>
/// <param name="marks">The marks of those rules.</param>
/// <param name="parts">What is to be made again.</param>
internal sealed class RebuildBatch(
    Engine engine,
    GuidanceLibrary guidance,
    RulesMark marks,
    IReadOnlyList<RulesMark.Part> parts
)
{
    /// <summary>Little enough that whoever records meanwhile does not notice the wait.</summary>
    private const int ChildrenAtATime = 64;

    private readonly EventReader _events = new(engine);

    private string Name => string.Join(' ', parts.Select(part => part.Name));

    private long Mark => parts.Aggregate(17L, (mark, part) => unchecked(mark * 31 + part.Mark));

    /// <summary>How far it has come.</summary>
    internal sealed record At(string Name, long Mark, string After, int Done, int Children, DateTimeOffset BegunAt);

    internal static async Task<At?> ProgressAsync(Engine engine, CancellationToken stop) =>
        (
            await engine.ListAsync(
                row => new At(
                    row.GetString(0),
                    row.GetInt64(1),
                    row.GetString(2),
                    row.GetInt32(3),
                    row.GetInt32(4),
                    row.GetFieldValue<DateTimeOffset>(5)
                ),
                "SELECT name, mark, after, done, children, begun_at FROM rebuild",
                [],
                stop
            )
        ).FirstOrDefault();

    /// <returns>How many children are done with these.</returns>
    internal async Task<int?> RunAsync(CancellationToken stop)
    {
        await using var write = await engine.BeginAsync(stop);
        if (engine.KeepOthersFromAppending is { Length: > 0 } statement)
            write.Run(statement);
        await write.FlushAsync(stop);
        // From here on nobody appends: what other connections read is what there is. Another server may have come further.
        if (marks.Needed(await RulesMark.StoredAsync(engine, stop)).Count == 0)
            return null;
        var at = await ProgressAsync(engine, stop);
        if (at?.Name != Name || at.Mark != Mark)
            at = await BeginAsync(stop);
        var streams = await NextAsync(at.After, stop);
        if (streams.Count > 0)
            Put(write, await RowsAsync(streams, stop), await FoundAsync(streams, stop));
        else
            await EndAsync(write, stop);
        write.Run("DELETE FROM rebuild");
        if (streams.Count > 0)
            write.Run(
                "INSERT INTO rebuild (name, mark, after, done, children, begun_at) VALUES ($1, $2, $3, $4, $5, $6)",
                at.Name,
                at.Mark,
                streams[^1],
                at.Done + streams.Count,
                Math.Max(at.Children, at.Done + streams.Count),
                at.BegunAt
            );
        await write.CommitAsync(stop);
        return at.Done + streams.Count;
    }

    private async Task<At> BeginAsync(CancellationToken stop) =>
        new(
            Name,
            Mark,
            Streams.Children,
            0,
            (await engine.ListAsync(row => row.GetInt32(0), "SELECT CAST(count(*) AS integer) FROM child", [], stop))[
                0
            ],
            Moments.Whole(TimeProvider.System.GetUtcNow())
        );

    private Task<List<string>> NextAsync(string after, CancellationToken stop) =>
        engine.ListAsync(
            row => row.GetString(0),
            $"SELECT DISTINCT stream FROM events WHERE stream > $1 AND stream < $2 ORDER BY stream LIMIT {ChildrenAtATime}",
            [after, Streams.After(Streams.Children)],
            stop
        );

    private async Task<List<(Guid, ChildRows)>> RowsAsync(List<string> streams, CancellationToken stop)
    {
        var facts = (await _events.SeveralAsync(streams, stop)).ToLookup(
            row => row.Stream,
            row => row.Fact,
            StringComparer.Ordinal
        );
        return
        [
            .. streams
                .AsParallel()
                .AsOrdered()
                .Select(stream => ChildRecord.From(Streams.ChildOf(stream), [.. facts[stream]]))
                .Select(child => (child.Id, Projection.Of(child, guidance))),
        ];
    }

    // What the index has of them already is not added to it again.
    private async Task<Dictionary<Guid, Particulars>> FoundAsync(List<string> streams, CancellationToken stop)
    {
        var held = await SearchWrite.HeldAsync(
            engine,
            streams.Select(stream => ChildParticulars.IdOf(Streams.ChildOf(stream))),
            stop
        );
        return held.ToDictionary(person => Guid.Parse(person.Key), person => person.Value);
    }

    private void Put(Write write, List<(Guid, ChildRows)> children, IReadOnlyDictionary<Guid, Particulars> before)
    {
        var wanted = parts.SelectMany(part => part.Tables).ToHashSet(StringComparer.Ordinal);
        foreach (var table in ReadModelTable.OfChildren.Where(table => wanted.Contains(table.Name)))
            table.Replace(write, children);
        if (wanted.Contains(SearchWrite.MadeWith))
            SearchWrite.Replace(
                write,
                [
                    .. children
                        .Where(child => child.Item2.Found is not null)
                        .Select(child => (before.GetValueOrDefault(child.Item1), child.Item2.Found!)),
                ]
            );
    }

    private async Task EndAsync(Write write, CancellationToken stop)
    {
        if (parts.Any(part => part.Tables.Contains(Tables.Practitioners.Name)))
        {
            write.Run("DELETE FROM practitioner");
            await foreach (var (stream, facts) in _events.AllAsync(Streams.Practitioners, stop))
                write.Insert(Tables.Practitioners, [PractitionerFolding.RowOf(Streams.PractitionerOf(stream), facts)]);
        }
        if (parts.Any(part => part.Tables.Contains(Tables.People.Name)))
        {
            write.Run("DELETE FROM person");
            await Rebuilder.PutPeopleAsync(engine, write, isEmpty: false, stop);
        }
        if (parts.Any(part => part.Tables.Contains(Tables.Worries.Name)))
        {
            write.Run("DELETE FROM worry");
            await Rebuilder.PutWorriesAsync(_events, write, stop);
        }
        if (parts.Any(part => part.Tables.Contains(Tables.Allegations.Name)))
        {
            write.Run("DELETE FROM allegation");
            await Rebuilder.PutAllegationsAsync(_events, write, stop);
        }
        if (parts.Any(part => part.Tables.Contains(Tables.Contexts.Name)))
        {
            write.Run("DELETE FROM context");
            await Rebuilder.PutContextsAsync(_events, write, stop);
        }
        if (parts.Any(part => part.Tables.Contains(Tables.Agencies.Name)))
        {
            write.Run("DELETE FROM agency");
            await Rebuilder.PutAgenciesAsync(_events, write, stop);
        }
        if (parts.Any(part => part.Tables.Contains(Tables.FactCounts.Name)))
            FactCountRow.MakeAgain(engine, write);
        if (parts.Any(part => part.Tables.Contains(SearchWrite.MadeWith)))
            SearchWrite.Counted(write);
        marks.Write(write);
    }
}
