namespace Kith.Matching.Searching;

/// <summary>Adds up what is found of each person: the best of every group, over the groups.</summary>
/// <remarks>An open table of its own: tens of thousands of entries are counted for a common name, in well under a millisecond.</remarks>
internal sealed class Tally
{
    private uint[] _people = new uint[1024];
    private float[] _sum = new float[1024];
    private float[] _now = new float[1024];
    private sbyte[] _group = new sbyte[1024];

    internal int Count { get; private set; }

    /// <param name="person">The person, within the part.</param>
    /// <param name="group">Which of the things typed it answers; groups come in their order.</param>
    /// <param name="bits">What it is worth.</param>
    /// <param name="only">True to count only for people who are counted already.</param>
    internal void Add(uint person, int group, float bits, bool only)
    {
        var mark = (sbyte)(group + 1);
        var at = Place(person);
        if (_group[at] == 0)
        {
            if (only)
                return;
            if (Count * 2 >= _people.Length)
            {
                Grow();
                at = Place(person);
            }
            Count++;
            (_people[at], _now[at], _group[at]) = (person, bits, mark);
        }
        else if (_group[at] == mark)
            _now[at] = Math.Max(_now[at], bits);
        else
        {
            _sum[at] += _now[at];
            (_now[at], _group[at]) = (bits, mark);
        }
    }

    internal IEnumerable<(uint Person, double Bits)> Totals()
    {
        for (var at = 0; at < _people.Length; at++)
            if (_group[at] != 0)
                yield return (_people[at], _sum[at] + _now[at]);
    }

    private int Place(uint person)
    {
        var mask = _people.Length - 1;
        var at = (int)(person * 2654435769u >> 7) & mask;
        while (_group[at] != 0 && _people[at] != person)
            at = (at + 1) & mask;
        return at;
    }

    private void Grow()
    {
        var (people, sum, now, group) = (_people, _sum, _now, _group);
        var size = people.Length * 4;
        (_people, _sum, _now, _group) = (new uint[size], new float[size], new float[size], new sbyte[size]);
        for (var index = 0; index < people.Length; index++)
        {
            if (group[index] == 0)
                continue;
            var at = Place(people[index]);
            (_people[at], _sum[at], _now[at], _group[at]) = (people[index], sum[index], now[index], group[index]);
        }
    }
}
