using System.Runtime.InteropServices;
using Kith.Matching.Searching;
using Kith.Store.Rows;

namespace Kith.Store.Search;

/// <summary>
/// What a transaction has to add to the vocabulary of the search and to its lists. A common name has a long list, and to add to it is
/// to write it anew: it is done once for many people, or an import would write the same lists hundreds of times.
/// </summary>
internal sealed class GatheredTerms
{
    // Some fifty thousand people, in 16 MB.
    private const int Much = 1_000_000;

    // In the order of their keys, so that two who write at once wait for one another and never in a ring.
    private readonly SortedDictionary<long, (string Text, int People)> _words = [];
    private readonly List<Entry> _entries = [];

    private readonly record struct Entry(long Term, uint Person, Said Said)
    {
        internal int Part => Posting.PartOf(Person);
    }

    /// <summary>Words that are certainly in the vocabulary with their keys, so that they are put there once.</summary>
    internal HashSet<long> Known { get; init; } = [];

    /// <summary>True where more should not be kept in memory.</summary>
    internal bool IsMuch => _entries.Count >= Much;

    /// <summary>Gathers what is new of somebody.</summary>
    /// <param name="was">Their terms as they were; null for somebody new.</param>
    /// <param name="now">As they are.</param>
    internal void Add(PeopleIndex? was, PeopleIndex now)
    {
        foreach (var (term, said) in now.Terms)
            if (was is null || !was.Terms.TryGetValue(term, out var earlier) || earlier != said)
                _entries.Add(new(term, now.Number, said));
        foreach (var word in now.Words)
            if (Term.OfWord(word) is var id && was?.Terms.ContainsKey(id) != true)
                _words[id] = (word, _words.GetValueOrDefault(id).People + 1);
    }

    /// <summary>The rows to write of what was gathered, which is gathered no more.</summary>
    internal (
        IReadOnlyList<FoundWordRow> Words,
        IReadOnlyList<FoundKeyRow> Keys,
        IReadOnlyList<FoundListRow> Lists
    ) Take()
    {
        List<FoundWordRow> words =
        [
            .. _words.Select(word => new FoundWordRow(word.Key, word.Value.Text, word.Value.People)),
        ];
        List<FoundKeyRow> keys =
        [
            .. words
                .Where(word => Known.Add(word.Id))
                .SelectMany(word => PeopleIndex.KeysOfStored(word.Text).Select(key => new FoundKeyRow(key, word.Id)))
                .Distinct()
                .OrderBy(row => row.Key)
                .ThenBy(row => row.Word),
        ];
        var lists = ListsOf(_entries);
        _words.Clear();
        _entries.Clear();
        return (words, keys, lists);
    }

    /// <summary>Forgets what was gathered, and which words are known: the index was emptied.</summary>
    internal void Forget()
    {
        _words.Clear();
        _entries.Clear();
        Known.Clear();
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
