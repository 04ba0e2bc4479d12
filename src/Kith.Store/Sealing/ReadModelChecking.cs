using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Kith.Casework.Allegations;
using Kith.Casework.FrontDoor.Worries;
using Kith.Casework.HarmOutsideHome.Contexts;
using Kith.Casework.People;
using Kith.Casework.People.Agencies;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Matching;
using Kith.Matching.Searching;
using Kith.Store.Engines;
using Kith.Store.Rows;
using Kith.Store.Search;

namespace Kith.Store.Sealing;

/// <summary>Makes every row of the read models from the facts once more, some children at a time, and compares it with what is stored.</summary>
internal sealed class ReadModelChecking(
    Engine engine,
    DbConnection connection,
    GuidanceLibrary rules,
    Findings findings
)
{
    private const int ChildrenAtATime = 256;
    private long _rows;
    private long _found;

    /// <returns>How many rows were compared.</returns>
    internal async Task<long> RunAsync(IProgress<long> progress, CancellationToken stop)
    {
        var stale = await StaleAsync(stop);
        foreach (var name in stale)
            findings.Add(
                $"The table {name} was made by other rules than those in force, so it was not compared. While it is being made again that is as it should be; else run kith rebuild, and verify again."
            );
        string? after = null;
        for (var more = true; more; )
        {
            stop.ThrowIfCancellationRequested();
            var last = await LastOfNextAsync(after ?? Streams.Children, Streams.Children, stop);
            more = last is not null;
            var records = last is null ? [] : await RecordsAsync(after ?? Streams.Children, last, stop);
            var rows = records
                .AsParallel()
                .AsOrdered()
                .WithCancellation(stop)
                .Select(record => Projection.Of(record, rules))
                .ToList();
            var range = new Range(
                after is null ? null : Streams.ChildOf(after),
                last is null ? null : Streams.ChildOf(last)
            );
            foreach (var compared in ReadModelTable.OfChildren)
                if (!stale.Contains(compared.Name))
                    await compared.CompareAsync(this, rows, range, stop);
            if (!stale.Contains(SearchWrite.MadeWith))
                await FoundAsync(records.Select(ChildParticulars.Of), stop);
            progress.Report(_rows);
            after = last ?? after;
        }
        await OthersAsync(stale, stop);
        return _rows;
    }

    // What is about no child.
    private async Task OthersAsync(HashSet<string> stale, CancellationToken stop)
    {
        if (!stale.Contains(Tables.People.Name))
            await PeopleAsync(stop);
        if (!stale.Contains(SearchWrite.MadeWith))
            await NobodyElseIsFoundAsync(stop);
        if (!stale.Contains(Tables.Worries.Name))
            await AllOfAsync(
                Tables.Worries,
                Streams.Worries,
                (stream, facts) => WorryRow.Of(WorryRecord.From(Streams.WorryOf(stream), facts)),
                stop
            );
        if (!stale.Contains(Tables.Allegations.Name))
            await AllOfAsync(
                Tables.Allegations,
                Streams.Allegations,
                (stream, facts) => AllegationRow.Of(AllegationRecord.From(Streams.AllegationOf(stream), facts)),
                stop
            );
        if (!stale.Contains(Tables.Contexts.Name))
            await AllOfAsync(
                Tables.Contexts,
                Streams.Contexts,
                (stream, facts) => ContextRow.Of(ContextRecord.From(Streams.ContextOf(stream), facts)),
                stop
            );
        if (!stale.Contains(Tables.Agencies.Name))
            await AllOfAsync(
                Tables.Agencies,
                Streams.Agencies,
                (stream, facts) => AgencyRow.Of(AgencyRecord.From(Streams.AgencyOf(stream), facts)),
                stop
            );
        await AllOfAsync(
            Tables.Practitioners,
            Streams.Practitioners,
            (stream, facts) => PractitionerFolding.RowOf(Streams.PractitionerOf(stream), facts),
            stop
        );
        if (!stale.Contains(Tables.FactCounts.Name))
            await FactCountsAsync(stop);
    }

    /// <summary>Compares the rows that should be there with those that are, within a range of children.</summary>
    internal async Task CompareAsync<TRow>(
        Table<TRow> table,
        IEnumerable<TRow> should,
        string column,
        Range range,
        CancellationToken stop
    )
    {
        var expected = should.ToDictionary(row => KeyOf(table, column => column.Get(row)), StringComparer.Ordinal);
        _rows += expected.Count;
        List<object?> values = [];
        List<string> where = [];
        if (range.After is { } from)
        {
            values.Add(from);
            where.Add($"{column} > ${values.Count}");
        }
        if (range.Last is { } until)
        {
            values.Add(until);
            where.Add($"{column} <= ${values.Count}");
        }
        var wrong = engine.StreamAsync(
            connection,
            row => Difference(table, expected, row),
            $"SELECT {string.Join(", ", table.Columns.Select(one => one.Name))} FROM {table.Name}"
                + (where.Count == 0 ? "" : $" WHERE {string.Join(" AND ", where)}"),
            [.. values],
            stop
        );
        await foreach (var finding in wrong)
            if (finding is not null)
                findings.Add(finding);
        foreach (var key in expected.Keys.Order(StringComparer.Ordinal))
            findings.Add($"{table.Name} {key} is missing: the facts say that it should be there.");
    }

    private static string? Difference<TRow>(Table<TRow> table, Dictionary<string, TRow> expected, DbDataReader row)
    {
        var key = "?";
        try
        {
            key = KeyOf(table, column => column.Read(row, table.Columns.IndexOf(column)));
            if (!expected.Remove(key, out var should))
                return $"{table.Name} {key} is there, and no fact says so.";
            List<string> different =
            [
                .. table
                    .Columns.Where((column, at) => !Equals(column.Get(should), column.Read(row, at)))
                    .Select(column => column.Name),
            ];
            return different.Count == 0
                ? null
                : $"{table.Name} {key} is not what the facts say: {string.Join(", ", different)}.";
        }
        catch (Exception unreadable) when (Log.IsUnreadable(unreadable))
        {
            return $"{table.Name} {key} holds something that this program does not write.";
        }
    }

    private static string KeyOf<TRow>(Table<TRow> table, Func<Column<TRow>, object?> value) =>
        string.Join('/', table.Key.Select(column => Convert.ToString(value(column), CultureInfo.InvariantCulture)));

    private async Task<string?> LastOfNextAsync(string after, string prefix, CancellationToken stop)
    {
        await foreach (
            var last in engine.StreamAsync(
                connection,
                row => row.GetTextOrNull(0),
                $"""
                SELECT max(stream) FROM
                    (SELECT DISTINCT stream FROM events WHERE stream > $1 AND stream < $2 ORDER BY stream LIMIT {ChildrenAtATime}) next
                """,
                [after, Streams.After(prefix)],
                stop
            )
        )
            return last;
        return null;
    }

    private async Task<List<ChildRecord>> RecordsAsync(string after, string last, CancellationToken stop) =>
        [
            .. (await FactsAsync("stream > $1 AND stream <= $2", [after, last], stop))
                .Where(stream => Guid.TryParseExact(stream.Key[Streams.Children.Length..], "N", out _))
                .Select(stream => ChildRecord.From(Streams.ChildOf(stream.Key), [.. stream])),
        ];

    private async Task<ILookup<string, Recorded>> FactsAsync(string where, object[] values, CancellationToken stop)
    {
        List<(string Stream, Recorded Fact)> facts = [];
        HashSet<string> unreadable = new(StringComparer.Ordinal);
        var read = engine.StreamAsync(
            connection,
            row =>
            {
                try
                {
                    return EventReader.Read(row);
                }
                catch (Exception failure)
                    when (Log.IsUnreadable(failure) || failure is JsonException or KeyNotFoundException)
                {
                    unreadable.Add(row.GetString(0));
                    return default;
                }
            },
            $"SELECT {EventReader.Columns} FROM events WHERE {where} ORDER BY stream, version",
            values,
            stop
        );
        await foreach (var fact in read)
            if (fact.Stream is not null)
                facts.Add(fact);
        foreach (var stream in unreadable)
            findings.Add($"The facts of {stream} cannot be read: one of them is not what this program writes.");
        return facts.ToLookup(fact => fact.Stream, fact => fact.Fact, StringComparer.Ordinal);
    }

    // Of what there is little enough of to be read at once.
    private async Task AllOfAsync<TRow>(
        Table<TRow> table,
        string prefix,
        Func<string, IReadOnlyList<Recorded>, TRow> rowOf,
        CancellationToken stop
    )
    {
        var facts = await FactsAsync("stream >= $1 AND stream < $2", [prefix, Streams.After(prefix)], stop);
        await CompareAsync(
            table,
            facts.Select(stream => rowOf(stream.Key, [.. stream])),
            "id",
            new Range(null, null),
            stop
        );
    }

    private async Task FactCountsAsync(CancellationToken stop)
    {
        const string Kept = "SELECT fact, month, actor, times FROM fact_count";
        var counted = FactCountRow.CountAll(engine);
        await foreach (
            var wrong in engine.StreamAsync(
                connection,
                row => $"{row.GetString(0)}/{row.GetString(1)}/{row.GetString(2)}",
                $"""
                SELECT fact, month, actor FROM (SELECT * FROM ({Kept}) AS kept EXCEPT SELECT * FROM ({counted}) AS counted) AS more
                UNION
                SELECT fact, month, actor FROM (SELECT * FROM ({counted}) AS counted EXCEPT SELECT * FROM ({Kept}) AS kept) AS less
                """,
                [],
                stop
            )
        )
            findings.Add($"fact_count {wrong} is not what the facts say: times.");
    }

    // Who can be found by a search, and by what. The words and lists of the index follow from it, and are made again by a rebuild.
    private async Task FoundAsync(IEnumerable<Particulars> people, CancellationToken stop)
    {
        var should = people.ToDictionary(person => person.Id, PeopleJson.Write, StringComparer.Ordinal);
        _found += should.Count;
        var kept = engine.StreamAsync(
            connection,
            row => (Id: row.GetString(0), Said: row.GetString(1)),
            $"SELECT id, said FROM found_person WHERE {engine.IsAnyOf("number", "$1")}",
            [engine.ManyNumbers([.. should.Keys.Select(SearchWrite.NumberOf)])],
            stop
        );
        await foreach (var (id, said) in kept)
            if (should.Remove(id, out var text) && text != said)
                findings.Add($"found_person {id} is not what the facts say: said.");
        foreach (var id in should.Keys.Order(StringComparer.Ordinal))
            findings.Add($"found_person {id} is missing: the facts say that it should be there.");
    }

    private async Task NobodyElseIsFoundAsync(CancellationToken stop)
    {
        await foreach (
            var people in engine.StreamAsync(
                connection,
                row => row.GetInt64(0),
                "SELECT count(*) FROM found_person",
                [],
                stop
            )
        )
            if (people > _found)
                findings.Add($"found_person holds {people - _found} more than there are people.");
    }

    private async Task PeopleAsync(CancellationToken stop)
    {
        string? after = null;
        for (var more = true; more; )
        {
            var begin = after ?? Streams.People;
            var last = await LastOfNextAsync(begin, Streams.People, stop);
            more = last is not null;
            var facts = await FactsAsync("stream > $1 AND stream <= $2", [begin, last ?? begin], stop);
            PersonRecord[] people =
            [
                .. facts
                    .Where(stream => Guid.TryParseExact(stream.Key[Streams.People.Length..], "N", out _))
                    .Select(stream => PersonRecord.From(Streams.PersonOf(stream.Key), [.. stream])),
            ];
            await FoundAsync(people.Select(PersonParticulars.Of).OfType<Particulars>(), stop);
            await CompareAsync(
                Tables.People,
                people.Select(PersonRow.Of),
                "id",
                new Range(after is null ? null : Streams.PersonOf(after), last is null ? null : Streams.PersonOf(last)),
                stop
            );
            after = last ?? after;
        }
    }

    private async Task<HashSet<string>> StaleAsync(CancellationToken stop)
    {
        var marks = new Dictionary<string, long>(StringComparer.Ordinal);
        await foreach (var (name, mark) in engine.StreamAsync(connection, RulesMark.Read, RulesMark.Stored, [], stop))
            marks[name] = mark;
        return marks.Count == 0 ? [] : [.. RulesMark.Of(rules).Needed(marks).SelectMany(part => part.Tables)];
    }

    /// <summary>A range of children, by id; null where it has no end.</summary>
    internal readonly record struct Range(Guid? After, Guid? Last);
}
