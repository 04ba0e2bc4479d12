namespace Kith.Matching.Comparing;

/// <summary>Which of the records that are held have which key: two sorted arrays, twelve bytes an entry.</summary>
/// <remarks>
/// A block of more than <see cref="MostInBlock"/> records says too little to compare them all. It is split by the first
/// letter of the given name, and parts that are still too large are left out: other keys bring those records.
/// </remarks>
internal sealed class KeyIndex
{
    public const int MostInBlock = 100;

    private readonly ulong[] _keys;
    private readonly int[] _records;
    private readonly HashSet<ulong> _split = [];
    private readonly HashSet<ulong> _keysOfOne = [];

    public KeyIndex(IReadOnlyList<Sketch> held)
    {
        (_keys, _records) = Sorted(Whole(held));
        FindTooLarge();
        if (_split.Count > 0)
            (_keys, _records) = Sorted(Split(held));
    }

    /// <summary>Adds the number of each record that shares a key with the person.</summary>
    public void Find(Sketch person, HashSet<int> into)
    {
        Keys.Of(person, _keysOfOne);
        foreach (var key in _keysOfOne)
            Add(_split.Contains(key) ? Keys.Part(key, person) : key, into);
    }

    private void Add(ulong key, HashSet<int> into)
    {
        var first = Lowest(key);
        if (first + MostInBlock < _keys.Length && _keys[first + MostInBlock] == key)
            return;
        for (var at = first; at < _keys.Length && _keys[at] == key; at++)
            into.Add(_records[at]);
    }

    private int Lowest(ulong key)
    {
        var (low, high) = (0, _keys.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_keys[middle] < key)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private IEnumerable<(ulong Key, int Record)> Whole(IReadOnlyList<Sketch> held)
    {
        for (var record = 0; record < held.Count; record++)
        {
            Keys.Of(held[record], _keysOfOne);
            foreach (var key in _keysOfOne)
                yield return (key, record);
        }
    }

    private IEnumerable<(ulong Key, int Record)> Split(IReadOnlyList<Sketch> held)
    {
        for (var at = 0; at < _keys.Length; at++)
            yield return _split.Contains(_keys[at])
                ? (Keys.Part(_keys[at], held[_records[at]]), _records[at])
                : (_keys[at], _records[at]);
    }

    private void FindTooLarge()
    {
        for (var at = MostInBlock; at < _keys.Length; at++)
            if (_keys[at] == _keys[at - MostInBlock])
                _split.Add(_keys[at]);
    }

    private static (ulong[] Keys, int[] Records) Sorted(IEnumerable<(ulong Key, int Record)> entries)
    {
        List<ulong> keys = [];
        List<int> records = [];
        foreach (var (key, record) in entries)
        {
            keys.Add(key);
            records.Add(record);
        }
        var (sorted, ordered) = (keys.ToArray(), records.ToArray());
        Array.Sort(sorted, ordered);
        return (sorted, ordered);
    }
}
