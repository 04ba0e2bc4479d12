using Kith.Matching;
using Kith.Matching.Searching;
using Kith.Store.Engines;
using Kith.Store.Rows;

namespace Kith.Store.Search;

/// <summary>Writes the index of the search.</summary>
internal static class SearchWrite
{
    /// <summary>The table with which the index is made again.</summary>
    internal static readonly string MadeWith = Names.OfTable(typeof(ChildRow));

    // The casts differ only because SQLite takes what it joins for text.
    private static readonly Table<FoundListRow> Lists = new(
        "found_list",
        new Conflict(
            " ON CONFLICT (term, part) DO UPDATE SET people = CAST(found_list.people || excluded.people AS BLOB)",
            " ON CONFLICT (term, part) DO UPDATE SET people = found_list.people || excluded.people"
        )
    );

    private static readonly Table<FoundWordRow> Words = new(
        "found_word",
        Conflict.Same(" ON CONFLICT (id) DO UPDATE SET people = found_word.people + excluded.people")
    );

    private static readonly Table<FoundKeyRow> Keys = new("found_key", Conflict.Same(" ON CONFLICT DO NOTHING"));

    private static readonly Table<FoundPersonRow> People = new("found_person", "number", "id");

    /// <summary>What <c>kith rebuild</c> empties before it makes them again.</summary>
    internal static readonly IReadOnlyList<string> Tables = [People.Name, Words.Name, Keys.Name, Lists.Name];

    /// <summary>The same of those in whom something changed that the search looks in.</summary>
    internal static void Replace(Write write, IReadOnlyList<(Particulars? Before, Particulars After)> people)
    {
        List<(Particulars?, Particulars)> changed =
        [
            .. people.Where(person =>
                person.Before is not { } before || PeopleJson.Write(before) != PeopleJson.Write(person.After)
            ),
        ];
        Put(write, changed);
    }

    /// <summary>What the index has of some people now, by their ids in it.</summary>
    internal static async Task<Dictionary<string, Particulars>> HeldAsync(
        Engine engine,
        IEnumerable<string> ids,
        CancellationToken stop
    )
    {
        var asked = ids.ToHashSet(StringComparer.Ordinal);
        var held = await engine.ListAsync(
            row => PeopleJson.Read(row.GetString(0)),
            $"SELECT said FROM found_person WHERE {engine.IsAnyOf("number", "$1")}",
            [engine.ManyNumbers([.. asked.Select(NumberOf)])],
            stop
        );
        return held.Where(person => asked.Contains(person.Id)).ToDictionary(person => person.Id);
    }

    /// <summary>The number of a record, as the tables of the index hold it.</summary>
    internal static long NumberOf(string id) => PeopleIndex.NumberOf(id);

    /// <summary>Has the database count what was written at once: PostgreSQL, which has not, would read all of a table for a few rows.</summary>
    internal static void Counted(Write write)
    {
        Settle(write);
        if (write is PostgresWrite)
            foreach (var table in Tables)
                write.Run($"ANALYZE {table}");
    }

    /// <summary>Empties the index.</summary>
    internal static void Empty(Write write)
    {
        foreach (var table in Tables)
            write.Run($"DELETE FROM {table}");
        write.Terms.Forget();
    }

    /// <summary>
    /// Makes the index of some people what it should be now, once the transaction ends. Only what is new is written: somebody stays in
    /// the list of a name that was taken from them, and whoever looks there sees that it does not fit.
    /// </summary>
    /// <param name="write">The transaction.</param>
    /// <param name="people">Each as they were, null for somebody new, and as they are.</param>
    internal static void Put(Write write, IReadOnlyList<(Particulars? Before, Particulars After)> people)
    {
        // Somebody may be changed twice in one batch: the last counts.
        var persons = new Dictionary<string, FoundPersonRow>(StringComparer.Ordinal);
        foreach (var (before, after) in people)
        {
            var now = PeopleIndex.Of(after);
            persons[after.Id] = new(now.Number, after.Id, PeopleJson.Write(after));
            write.Terms.Add(before is null ? null : PeopleIndex.Of(before), now);
        }
        write.Insert(
            People,
            [.. persons.Values.OrderBy(person => person.Number).ThenBy(person => person.Id, StringComparer.Ordinal)]
        );
        if (write.Terms.IsMuch)
            Settle(write);
    }

    /// <summary>Writes the terms that were gathered: before the transaction ends, and whenever they are many.</summary>
    internal static void Settle(Write write)
    {
        var (words, fresh, lists) = write.Terms.Take();
        write.Insert(Words, words);
        write.Insert(Keys, fresh);
        write.Insert(Lists, lists);
    }
}
