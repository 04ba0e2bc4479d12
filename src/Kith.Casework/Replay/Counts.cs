using System.Runtime.InteropServices;

namespace Kith.Casework.Replay;

/// <summary>How often each difference was found, by duty, stage and team, and on which records.</summary>
internal sealed class Counts
{
    /// <summary>Under this name a difference is counted whatever it is about.</summary>
    public const string Anything = "";

    private readonly Dictionary<(Change, string About), Counted> _counted = [];

    public void Add(Change what, string about, DateOnly on, string stage, string team, Guid child) =>
        Of(what, about).Add(on, stage, team, child);

    public void Add(Counts other)
    {
        foreach (var ((what, about), counted) in other._counted)
            Of(what, about).Add(counted);
    }

    public Found Total(Change what, string about) =>
        _counted.TryGetValue((what, about), out var counted) ? counted.Total : default;

    public IEnumerable<KeyValuePair<(string Stage, string Team), Found>> Cells(Change what, string about) =>
        _counted.TryGetValue((what, about), out var counted) ? counted.Cells : [];

    public IReadOnlyList<FoundOn> Records(Change what, string about) =>
        _counted.TryGetValue((what, about), out var counted) ? counted.Records : [];

    public IEnumerable<string> About(Change what) =>
        _counted.Keys.Where(key => key.Item1 == what && key.About != Anything).Select(key => key.About);

    private Counted Of(Change what, string about)
    {
        ref var counted = ref CollectionsMarshal.GetValueRefOrAddDefault(_counted, (what, about), out _);
        return counted ??= new Counted(keepsRecords: what < Change.ActJudged);
    }

    /// <summary>One number: what it adds up to, and where it was found.</summary>
    private sealed class Counted(bool keepsRecords)
    {
        private readonly Dictionary<(string Stage, string Team), Cell> _cells = [];
        private readonly List<FoundOn> _records = [];
        private Cell _total;

        public Found Total => _total.Found;

        public IReadOnlyList<FoundOn> Records => _records;

        public IEnumerable<KeyValuePair<(string Stage, string Team), Found>> Cells =>
            _cells.Select(cell => KeyValuePair.Create(cell.Key, cell.Value.Found));

        public void Add(DateOnly on, string stage, string team, Guid child)
        {
            _total.Add(child);
            CollectionsMarshal.GetValueRefOrAddDefault(_cells, (stage, team), out _).Add(child);
            if (!keepsRecords)
                return;
            // One record is counted in one go, so what was found on it before stands at the end.
            var records = CollectionsMarshal.AsSpan(_records);
            for (var i = records.Length - 1; i >= 0 && records[i].Child == child; i--)
            {
                if (records[i].Stage != stage || records[i].Team != team)
                    continue;
                records[i] = records[i] with { Times = records[i].Times + 1 };
                return;
            }
            if (_records.Count < ReplayFigures.MostListed)
                _records.Add(new FoundOn(child, on, stage, team, 1));
        }

        public void Add(Counted other)
        {
            _total.Add(other._total.Found);
            foreach (var (key, cell) in other._cells)
                CollectionsMarshal.GetValueRefOrAddDefault(_cells, key, out _).Add(cell.Found);
            _records.AddRange(other._records.Take(ReplayFigures.MostListed - _records.Count));
        }
    }

    private struct Cell
    {
        private Guid? _last;

        public Found Found { get; private set; }

        public void Add(Guid child)
        {
            Found += new Found(1, child == _last ? 0 : 1);
            _last = child;
        }

        public void Add(Found more) => Found += more;
    }
}
