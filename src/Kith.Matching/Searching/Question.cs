using Kith.Matching.Names;

namespace Kith.Matching.Searching;

/// <summary>
/// A search, in three steps between which the caller asks its database: which words of the vocabulary could be meant
/// (<see cref="Sought"/>), which people they say something of (<see cref="Candidates"/>), and how well each fits.
/// </summary>
/// <remarks>Everything is bounded: the words typed, the words each may mean, the entries read, the people looked at.</remarks>
public sealed class Question
{
    /// <summary>How many people are looked at closely.</summary>
    public const int MostCandidates = 80;

    private const int MostEntries = 150_000;
    private const int ManyEntries = 30_000;

    private readonly Typed _typed;
    private readonly List<string>[] _joined;
    private readonly Dictionary<long, List<int>> _wordsOfKey = [];
    private List<Expansion> _expansions = [];
    private List<List<Wanted>> _groups = [];
    private double _people = 1;

    private readonly record struct Wanted(long Term, double Bits, Said Said, int People);

    /// <param name="text">What was typed.</param>
    public Question(string? text)
    {
        _typed = Typed.Read(text);
        _joined = [.. _typed.Words.Select((_, index) => Joined(index).ToList())];
        for (var index = 0; index < _typed.Words.Count; index++)
        {
            var word = _typed.Words[index].Text;
            foreach (var key in PeopleIndex.KeysOfTyped(word))
                Add(key, index);
            foreach (var other in (IEnumerable<string>)[word, .. Nicknames.Of(word), .. _joined[index]])
                Add(Term.OfWord(other), index);
        }
        Keys = [.. _wordsOfKey.Keys.Order()];
        Exact =
        [
            .. _typed
                .Words.SelectMany(
                    (word, index) => (IEnumerable<string>)[word.Text, .. Nicknames.Of(word.Text), .. _joined[index]]
                )
                .Select(Term.OfWord)
                .Distinct()
                .Order(),
        ];
        Beginnings = [.. _typed.Words.Where(word => word.Text.Length >= 3).Select(word => word.Text).Distinct()];
    }

    /// <summary>True where nothing was typed to look for.</summary>
    public bool IsEmpty => _typed.IsEmpty;

    /// <summary>The keys of the vocabulary to be looked up.</summary>
    public IReadOnlyList<long> Keys { get; }

    /// <summary>The numbers of words to be looked up as they are.</summary>
    public IReadOnlyList<long> Exact { get; }

    /// <summary>What may be the beginning of a word.</summary>
    public IReadOnlyList<string> Beginnings { get; }

    /// <summary>Takes what the vocabulary holds under the keys, and says which lists are wanted.</summary>
    /// <param name="known">What was found, by the key or the word's own number; 0 for one found by its beginning.</param>
    /// <param name="people">How many people there are, about.</param>
    public IReadOnlyList<long> Sought(IEnumerable<(long Key, KnownWord Word)> known, double people)
    {
        ArgumentNullException.ThrowIfNull(known);
        _people = Math.Max(people, 1);
        var near = _typed.Words.Select(_ => new Dictionary<string, KnownWord>(StringComparer.Ordinal)).ToList();
        foreach (var (key, word) in known)
        {
            if (key != 0 && _wordsOfKey.TryGetValue(key, out var words))
                foreach (var index in words)
                    near[index].TryAdd(word.Text, word);
            else
                for (var index = 0; index < near.Count; index++)
                    if (word.Text.StartsWith(_typed.Words[index].Text, StringComparison.Ordinal))
                        near[index].TryAdd(word.Text, word);
        }
        _expansions =
        [
            .. _typed.Words.Select((word, index) => Expansion.Of(word, _joined[index], near[index].Values, _people)),
        ];
        _groups = [.. Groups().Where(group => group.Count > 0)];
        Bound();
        return [.. _groups.SelectMany(group => group).Select(wanted => wanted.Term).Distinct().Order()];
    }

    /// <summary>Takes the lists, and says which people to look at.</summary>
    /// <param name="lists">The parts of the lists that were wanted.</param>
    public IReadOnlyList<uint> Candidates(IReadOnlyList<(long Term, int Part, byte[] List)> lists)
    {
        ArgumentNullException.ThrowIfNull(lists);
        var best = new PriorityQueue<uint, double>();
        foreach (var part in lists.GroupBy(list => list.Part))
        {
            var byTerm = part.ToDictionary(list => list.Term, list => list.List);
            var tally = new Tally();
            for (var group = 0; group < _groups.Count; group++)
            {
                var only =
                    tally.Count > ManyEntries / Posting.Parts
                    && _groups[group].Sum(wanted => wanted.People) > ManyEntries;
                foreach (var wanted in _groups[group])
                    if (byTerm.TryGetValue(wanted.Term, out var list))
                        Count(tally, list, group, wanted, only);
            }
            foreach (var (rest, bits) in tally.Totals())
            {
                if (best.Count < MostCandidates)
                    best.Enqueue(Posting.Person(part.Key, rest), bits);
                else if (best.TryPeek(out _, out var least) && bits > least)
                    best.EnqueueDequeue(Posting.Person(part.Key, rest), bits);
            }
        }
        return [.. best.UnorderedItems.Select(item => item.Element).Order()];
    }

    /// <summary>Who fits best, with why; the best first.</summary>
    /// <param name="people">The candidates.</param>
    /// <param name="most">How many are wanted.</param>
    public IReadOnlyList<Found> Answer(IEnumerable<Particulars> people, int most)
    {
        ArgumentNullException.ThrowIfNull(people);
        var fit = new Fit(_typed, _expansions);
        return
        [
            .. people
                .Select(fit.Of)
                .Where(found => found.Bits > 0 && found.Why.Count > 0)
                .OrderByDescending(found => found.Bits)
                .ThenBy(found => found.Id, StringComparer.Ordinal)
                .Take(most),
        ];
    }

    private static void Count(Tally tally, byte[] list, int group, Wanted wanted, bool only)
    {
        for (var at = 0; at + Posting.Bytes <= list.Length; at += Posting.Bytes)
        {
            var (rest, said) = Posting.Read(list, at);
            // Somebody else's name, or the street's, says less.
            var share =
                wanted.Said == Said.Other || said == Said.Other ? 1
                : (said & wanted.Said) != Said.Other ? 1
                : 0.6;
            tally.Add(rest, group, (float)(wanted.Bits * share), only);
        }
    }

    // The lists that say most first; what does not fit any more is left to the closer look.
    private void Bound()
    {
        _groups.Sort(
            (one, other) => one.Sum(wanted => (long)wanted.People).CompareTo(other.Sum(wanted => (long)wanted.People))
        );
        var left = (long)MostEntries;
        var kept = new HashSet<Wanted>();
        foreach (var wanted in _groups.SelectMany(group => group).OrderByDescending(wanted => wanted.Bits))
            if (wanted.People <= left || kept.Count == 0)
            {
                left -= wanted.People;
                kept.Add(wanted);
            }
        _groups = [.. _groups.Select(group => group.Where(kept.Contains).ToList()).Where(group => group.Count > 0)];
    }

    private IEnumerable<List<Wanted>> Groups()
    {
        foreach (var word in _expansions)
            yield return
            [
                .. word.Words.Select(meant => new Wanted(
                    Term.OfWord(meant.Text),
                    meant.Bits,
                    word.Typed.OfRelative ? Said.Relative : Said.Name,
                    meant.People
                )),
            ];
        foreach (var date in _typed.Dates)
            yield return
            [
                .. date
                    .Readings.SelectMany((reading, index) => OfDate(reading, index == 0 ? 1 : 0.9))
                    .DistinctBy(wanted => wanted.Term),
            ];
        foreach (var (outward, inward) in _typed.Postcodes)
            yield return OfPostcode(outward, inward);
        foreach (var number in _typed.Numbers)
            yield return
            [
                One(Term.Number, number, 20, 2),
                .. PeopleIndex.PartsOfNumber(number).Select(part => One(Term.PartOfNumber, part, 14, 20)),
            ];
        foreach (var email in _typed.Emails)
            yield return [One(Term.Email, email, 20, 2)];
        foreach (var (house, street) in _typed.Houses)
            yield return [One(Term.House, $"{house} {street}", 10, (int)(_people / 1000))];
    }

    private IEnumerable<Wanted> OfDate(PartialDate date, double share)
    {
        var isWhole = date is { Year: not null, Month: not null, Day: not null };
        foreach (var (kind, text) in DateTerms.Of(date))
            if (!isWhole || kind != Term.BornInYear)
                yield return kind switch
                {
                    Term.Born => One(kind, text, 12.7 * share, (int)(_people / 6000)),
                    Term.BornInMonth => One(kind, text, 7.5 * share, (int)(_people / 200)),
                    Term.BornOnDay => One(kind, text, 8.5 * share, (int)(_people / 365)),
                    Term.BornYearAndDay => One(kind, text, 8 * share, (int)(_people / 500)),
                    _ => One(kind, text, 4 * share, (int)(_people / 18)),
                };
    }

    private List<Wanted> OfPostcode(string outward, string inward) =>
        inward.Length switch
        {
            0 => [One(Term.Outward, outward, 5, (int)(_people / 30))],
            1 => [One(Term.Sector, outward + inward, 8, (int)(_people / 200))],
            _ =>
            [
                One(Term.Postcode, outward + inward, 14, 60),
                One(Term.Inward, inward, 9, (int)(_people / 1000)),
                One(Term.Sector, outward + inward[0], 8, (int)(_people / 200)),
            ],
        };

    private static Wanted One(char kind, string text, double bits, int people) =>
        new(Term.Of(kind, text), bits, Said.Other, people);

    private IEnumerable<string> Joined(int index)
    {
        if (index > 0)
            yield return _typed.Words[index - 1].Text + _typed.Words[index].Text;
        if (index + 1 < _typed.Words.Count)
            yield return _typed.Words[index].Text + _typed.Words[index + 1].Text;
    }

    private void Add(long key, int word)
    {
        if (!_wordsOfKey.TryGetValue(key, out var words))
            _wordsOfKey.Add(key, words = []);
        if (!words.Contains(word))
            words.Add(word);
    }
}
