using Kith.Casework.People;
using Kith.Casework.People.Addresses;
using Kith.Casework.Record;
using Kith.Store.Engines;
using Kith.Store.Rows;

namespace Kith.Store.Addresses;

/// <summary>
/// Keeps an address secret on every record on which it stands once it is kept secret on one: whoever is looked for may be found
/// through anybody who lives there.
/// </summary>
/// <param name="database">Where it is looked up on which records an address stands.</param>
/// <param name="records">The records.</param>
public sealed class SharedAddresses(Database database, EventStore records)
{
    /// <summary>The name of the act under which records are told later of what an import or another server brought.</summary>
    public const string ActName = "keep-address-secret";

    // More children at one address than any house has. What is beyond is found when the site starts.
    private const int MostRecords = 200;
    private const int MostRows = 2_000;
    private const int MarksAtATime = 100;

    private readonly Engine _engine = database.Engine;

    /// <summary>What an act stores, with what becomes true by it of the same addresses on these and other records: one transaction.</summary>
    /// <param name="streams">What the act stores of children.</param>
    /// <param name="today">The day.</param>
    /// <param name="stop">Stops the looking up.</param>
    public async Task<IReadOnlyList<StreamAppend>> WithAsync(
        IReadOnlyList<StreamAppend> streams,
        DateOnly today,
        CancellationToken stop
    )
    {
        ArgumentNullException.ThrowIfNull(streams);
        if (!streams.Any(stream => stream.Facts.Any(fact => IsOfAddress(fact.Fact))))
            return streams;
        // Nothing leads from the earlier record of a child who was adopted, nor to it.
        List<ChildRecord> written = [.. streams.Where(stream => !IsSealed(stream.Record)).Select(After)];
        var here = written.SelectMany(RecordedAddress.On).ToList();
        string[] marks = [.. here.SelectMany(address => address.Marks).Distinct()];
        var there = marks.Length == 0 ? [] : await OthersAsync(marks, written, stop);
        var kept = here.Where(address => address.IsKept)
            .SelectMany(address => address.Marks)
            .Concat(there.Where(row => row.IsKept).Select(row => row.Mark))
            .ToHashSet(StringComparer.Ordinal);
        if (kept.Count == 0)
            return streams;
        List<ChildRecord> all =
        [
            .. written,
            .. await records.LoadChildrenAsync(
                [.. there.Where(row => kept.Contains(row.Mark)).Select(row => row.Child).Distinct().Take(MostRecords)],
                stop
            ),
        ];
        var news = NewOn(all, today);
        return
        [
            .. streams.Select(stream =>
                news.TryGetValue(stream.Record.Id, out var more)
                    ? stream with
                    {
                        Facts = [.. stream.Facts, .. more],
                    }
                    : stream
            ),
            .. all.Skip(written.Count)
                .Where(record => news.ContainsKey(record.Id))
                .Select(record => new StreamAppend(record, news[record.Id])),
        ];
    }

    /// <summary>Looks through all records for addresses that are kept secret on one and not on another, and keeps them so.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="today">The day.</param>
    /// <param name="stop">Stops between two addresses.</param>
    /// <returns>How many records were told.</returns>
    public async Task<int> CatchUpAsync(DateTimeOffset now, DateOnly today, CancellationToken stop = default)
    {
        var told = 0;
        var last = "";
        while (await UnequalAsync(last, stop) is [_, ..] marks)
        {
            foreach (var mark in marks)
                told += await CatchUpAsync(mark, now, today, stop);
            last = marks[^1];
        }
        return told;
    }

    private async Task<int> CatchUpAsync(string mark, DateTimeOffset now, DateOnly today, CancellationToken stop)
    {
        var rows = await AtAsync([mark], stop);
        var all = await records.LoadChildrenAsync([.. rows.Select(row => row.Child).Distinct()], stop);
        var by = all.SelectMany(SaidBy).LastOrDefault() ?? ActName;
        var act = Guid.CreateVersion7(now);
        List<StreamAppend> streams =
        [
            .. NewOn(all, today)
                .Select(news => new StreamAppend(all.First(record => record.Id == news.Key), news.Value)),
        ];
        if (streams.Count == 0)
            return 0;
        var append = new Append(act, ActName, by, now, $"{ActName}/{act:N}", streams);
        // Whoever writes to one of them at this moment goes through the same.
        return await records.AppendAsync(append, stop) is AppendResult.Stored ? streams.Count : 0;
    }

    // Whoever said last that an address of theirs is secret.
    private static IEnumerable<string> SaidBy(ChildRecord record) =>
        record.Facts.Where(entry => KeptAddresses.SaysSecret(entry.Fact)).Select(entry => entry.By);

    private static Dictionary<Guid, IReadOnlyList<Dated>> NewOn(IReadOnlyList<ChildRecord> all, DateOnly today) =>
        all.Select(record =>
                (
                    record.Id,
                    News: (IReadOnlyList<Dated>)
                        [.. AddressKeptElsewhere.NewOn(record, all).Select(fact => new Dated(fact, today))]
                )
            )
            .Where(one => one.News.Count > 0)
            .ToDictionary(one => one.Id, one => one.News);

    private static bool IsSealed(ChildRecord record) =>
        record.Involved.Restriction?.Kind == Casework.Access.RestrictionKind.Sealed;

    private static bool IsOfAddress(Fact fact) =>
        fact switch
        {
            AddressRecorded or ResidencesRecorded => true,
            FactCorrected { Replacement: { } instead } => IsOfAddress(instead),
            _ => false,
        };

    private static ChildRecord After(StreamAppend stream)
    {
        var version = stream.Record.Version;
        return stream.Record.With(
            stream.Facts.Select(fact => new Recorded(++version, fact.Fact, fact.On, fact.At, default, "", default))
        );
    }

    private async Task<List<AddressRow>> OthersAsync(string[] marks, List<ChildRecord> written, CancellationToken stop)
    {
        var these = written.Select(record => record.Id).ToHashSet();
        return (await AtAsync(marks, stop)).FindAll(row => !these.Contains(row.Child));
    }

    private Task<List<AddressRow>> AtAsync(string[] marks, CancellationToken stop) =>
        _engine.ListAsync(
            row => new AddressRow
            {
                Child = row.GetGuid(0),
                Number = row.GetInt32(1),
                Mark = row.GetString(2),
                IsKept = row.GetBoolean(3),
            },
            $"""
            SELECT a.child, a.number, a.mark, a.is_kept FROM address a JOIN child c ON c.id = a.child
            WHERE {_engine.IsAnyOf("a.mark", "$1")} AND (c.restricted IS NULL OR c.restricted <> $2)
            ORDER BY a.mark, a.is_kept, a.child LIMIT {MostRows}
            """,
            [_engine.ManyTexts(marks), ChildRow.Sealed],
            stop
        );

    private Task<List<string>> UnequalAsync(string after, CancellationToken stop) =>
        _engine.ListAsync(
            row => row.GetString(0),
            $"""
            SELECT DISTINCT k.mark FROM address k
            WHERE k.is_kept AND k.mark > $1 AND EXISTS (SELECT 1 FROM address o WHERE o.mark = k.mark AND NOT o.is_kept)
            ORDER BY k.mark LIMIT {MarksAtATime}
            """,
            [after],
            stop
        );
}
