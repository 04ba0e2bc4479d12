namespace Kith.Matching.Comparing;

/// <summary>The records that are held, made ready to be compared with one that comes in.</summary>
internal sealed class Pool
{
    private readonly KeyIndex _index;

    public Pool(IReadOnlyList<Sketch> held, Comparer comparer)
    {
        Held = held;
        Comparer = comparer;
        _index = new KeyIndex(held);
        foreach (var person in held)
            Rarity.Add(person, comparer);
    }

    public IReadOnlyList<Sketch> Held { get; }

    public Comparer Comparer { get; }

    public Rarity Rarity { get; } = new();

    /// <summary>How many pairs were compared so far.</summary>
    public long Compared { get; private set; }

    /// <summary>Every record that shares a key with the person, compared with them; the comparison is valid until the next.</summary>
    public IEnumerable<(Sketch Held, Comparison With)> Compare(Sketch person)
    {
        HashSet<int> found = [];
        _index.Find(person, found);
        var comparison = new Comparison();
        foreach (var record in found)
        {
            var held = Held[record];
            if (held.Id == person.Id && !Apart)
                continue;
            Compared++;
            Comparer.Compare(person, held, comparison);
            yield return (held, comparison);
        }
    }

    /// <summary>Whether those who come in have ids of their own, so that the same id there and here means nothing.</summary>
    public required bool Apart { get; init; }
}
