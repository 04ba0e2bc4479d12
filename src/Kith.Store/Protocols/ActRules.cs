using Kith.Store.Engines;
using Kith.Store.Rows;

namespace Kith.Store.Protocols;

/// <summary>By which rules things were done: the edition and the version of the protocol that each fact keeps.</summary>
/// <param name="database">Where they are kept.</param>
public sealed class ActRules(Database database)
{
    private readonly Engine _engine = database.Engine;

    /// <summary>The rules of facts on some children's records, by child and the fact's place in the record. What was imported has none.</summary>
    /// <param name="children">The children.</param>
    /// <param name="facts">The names of the facts asked for: <c>departure-recorded</c>; empty for all.</param>
    /// <param name="stop">Stops the reading.</param>
    public async Task<IReadOnlyDictionary<(Guid Child, int Version), DoneUnder>> OfFactsAsync(
        IReadOnlyList<Guid> children,
        IReadOnlyList<string> facts,
        CancellationToken stop = default
    )
    {
        if (children.Count == 0)
            return new Dictionary<(Guid, int), DoneUnder>();
        var streams = children.Distinct().ToDictionary(Streams.OfChild, StringComparer.Ordinal);
        var ofThese = facts.Count == 0 ? "" : $" AND {_engine.IsAnyOf("e.fact", "$2")}";
        object[] names = facts.Count == 0 ? [] : [_engine.ManyTexts(facts)];
        var found = await _engine.ListAsync(
            row =>
                (
                    Stream: row.GetString(0),
                    Version: row.GetInt32(1),
                    Under: new DoneUnder(
                        row.GetGuid(2),
                        row.GetFieldValue<DateOnly>(3),
                        row.GetString(4),
                        row.GetTextOrNull(5),
                        row.GetTextOrNull(6)
                    )
                ),
            $"""
            SELECT e.stream, e.version, u.act, u.happened_on, u.edition, u.protocol, u.protocol_hash FROM events e
            JOIN done_under u ON u.act = e.act AND u.happened_on = e.happened_on
            WHERE {_engine.IsAnyOf("e.stream", "$1")}{ofThese}
            """,
            [_engine.ManyTexts([.. streams.Keys]), .. names],
            stop
        );
        return found.ToDictionary(row => (streams[row.Stream], row.Version), row => row.Under);
    }
}
