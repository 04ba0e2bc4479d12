using System.Runtime.InteropServices;
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

    private readonly record struct Entry(long Term, uint Person, Said Said)
    {
        internal int Part => Posting.PartOf(Person);
    }

    /// <summary>The same of those in whom something changed that the search looks in.</summary>
    internal static void Replace(Write write, IReadOnlyList<(Particulars? Before, Particulars After)> people)
    {
        List<(Particulars?, Particulars)> changed =
        [
            .. people.Where(person =>
                person.Before is not { } before || PeopleJson.Write(before) != PeopleJson.Write(person.After)
            ),
        ];
        if (changed.Count > 0)
            write.KnownWords.UnionWith(Put(write, changed, write.KnownWords.Contains));
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
        if (write is PostgresWrite)
            foreach (var table in Tables)
                write.Run($"ANALYZE {table}");
    }

    /// <summary>Empties the index.</summary>
    internal static void Empty(Write write)
    {
        foreach (var table in Tables)
            write.Run($"DELETE FROM {table}");
        write.KnownWords.Clear();
    }

    /// <summary>
    /// Makes the index of some people what it should be now. Only what is new is written: somebody stays in the list of
    /// a name that was taken from them, and whoever looks there sees that it does not fit.
    /// </summary>
    /// <param name="write">The transaction.</param>
    /// <param name="people">Each as they were, null for somebody new, and as they are.</param>
    /// <param name="isKnown">True of a word that is certainly in the vocabulary, with its keys.</param>
    /// <returns>The words that are in the vocabulary once the transaction is.</returns>
    internal static IReadOnlyCollection<long> Put(
        Write write,
        IReadOnlyList<(Particulars? Before, Particulars After)> people,
        Func<long, bool> isKnown
    )
    {
        List<Entry> entries = [];
        // Somebody may be changed twice in one batch: the last counts.
        var persons = new Dictionary<string, FoundPersonRow>(StringComparer.Ordinal);
        // In the order of their keys, so that two who write at once wait for one another and never in a ring.
        var words = new SortedDictionary<long, (string Text, int People)>();
        foreach (var (before, after) in people)
        {
            var now = PeopleIndex.Of(after);
            var was = before is null ? null : PeopleIndex.Of(before);
            persons[after.Id] = new(now.Number, after.Id, PeopleJson.Write(after));
            foreach (var (term, said) in now.Terms)
                if (was is null || !was.Terms.TryGetValue(term, out var earlier) || earlier != said)
                    entries.Add(new(term, now.Number, said));
            foreach (var word in now.Words)
                if (Term.OfWord(word) is var id && was?.Terms.ContainsKey(id) != true)
                    words[id] = (word, words.GetValueOrDefault(id).People + 1);
        }
        write.Insert(
            People,
            [.. persons.Values.OrderBy(person => person.Number).ThenBy(person => person.Id, StringComparer.Ordinal)]
        );
        write.Insert(Words, [.. words.Select(word => new FoundWordRow(word.Key, word.Value.Text, word.Value.People))]);
        var fresh = words.Where(word => !isKnown(word.Key)).ToList();
        write.Insert(
            Keys,
            [
                .. fresh
                    .SelectMany(word =>
                        PeopleIndex.KeysOfStored(word.Value.Text).Select(key => new FoundKeyRow(key, word.Key))
                    )
                    .Distinct()
                    .OrderBy(row => row.Key)
                    .ThenBy(row => row.Word),
            ]
        );
        write.Insert(Lists, ListsOf(entries));
        return [.. fresh.Select(word => word.Key)];
    }

    private static List<FoundListRow> ListsOf(List<Entry> entries)
    {
        entries.Sort(
            (one, other) => one.Term != other.Term ? one.Term.CompareTo(other.Term) : one.Person.CompareTo(other.Person)
        );
        List<FoundListRow> rows = [];
        var all = CollectionsMarshal.AsSpan(entries);
        for (int from = 0, to; from < all.Length; from = to)
        {
            for (to = from + 1; to < all.Length && all[to].Term == all[from].Term && all[to].Part == all[from].Part; )
                to++;
            var list = new byte[(to - from) * Posting.Bytes];
            for (var index = from; index < to; index++)
                Posting.Write(list.AsSpan((index - from) * Posting.Bytes), all[index].Person, all[index].Said);
            rows.Add(new(all[from].Term, all[from].Part, list));
        }
        return rows;
    }
}
