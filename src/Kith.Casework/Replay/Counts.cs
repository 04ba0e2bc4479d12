using System.Runtime.InteropServices;

namespace Kith.Casework.Replay;

/// <summary>How often each difference was found, by duty, stage and team, and on which records.</summary>
internal sealed class Counts
{
    private readonly List<Counted?>[] _counted = [.. Enum.GetValues<Change>().Select(_ => new List<Counted?>())];
    private readonly Dictionary<(string Stage, string Team), int> _cells = [];
    private readonly List<(string Stage, string Team)> _places = [];
    private (string Stage, string Team, int Cell) _last = ("", "", -1);

    /// <summary>The numbers of what differences are about.</summary>
    public Numbers Numbers { get; } = new();

    /// <summary>The number of a stage and team together. Most often it is the one asked for just before.</summary>
    public int CellOf(string stage, string team)
    {
        if (ReferenceEquals(stage, _last.Stage) && ReferenceEquals(team, _last.Team) && _last.Cell >= 0)
            return _last.Cell;
        if (!_cells.TryGetValue((stage, team), out var cell))
        {
            cell = _places.Count;
            _cells.Add((stage, team), cell);
            _places.Add((stage, team));
        }
        _last = (stage, team, cell);
        return cell;
    }

    public void Add(Change what, int about, int cell, DateOnly on, Guid child) => Of(what, about).Add(cell, on, child);

    public void Add(Counts other)
    {
        int[] cells = [.. other._places.Select(place => CellOf(place.Stage, place.Team))];
        for (var what = 0; what < other._counted.Length; what++)
        for (var about = 0; about < other._counted[what].Count; about++)
            if (other._counted[what][about] is { } counted)
                Of((Change)what, Numbers.Of(other.Numbers.Name(about))).Add(counted, cells);
    }

    public Found Total(Change what, string about) => Find(what, about)?.Total ?? default;

    public IEnumerable<KeyValuePair<(string Stage, string Team), Found>> Cells(Change what, string about) =>
        Find(what, about) is { } counted
            ? counted
                .Cells.Index()
                .Where(cell => cell.Item.Times > 0)
                .Select(cell => KeyValuePair.Create(_places[cell.Index], cell.Item))
            : [];

    public IReadOnlyList<FoundOn> Records(Change what, string about) =>
        Find(what, about) is { } counted
            ?
            [
                .. counted.Records.Select(one => new FoundOn(
                    one.Child,
                    one.On,
                    _places[one.Cell].Stage,
                    _places[one.Cell].Team,
                    one.Times
                )),
            ]
            : [];

    public IEnumerable<string> About(Change what) =>
        from counted in _counted[(int)what].Index()
        where counted.Item is not null && counted.Index != Numbers.Anything
        select Numbers.Name(counted.Index);

    private Counted? Find(Change what, string about) =>
        Numbers.Find(about) is var number and >= 0 && number < _counted[(int)what].Count
            ? _counted[(int)what][number]
            : null;

    private Counted Of(Change what, int about)
    {
        var all = _counted[(int)what];
        while (all.Count <= about)
            all.Add(null);
        return all[about] ??= new Counted(keepsRecords: what < Change.ActJudged);
    }

    /// <summary>One number: what it adds up to, and where it was found.</summary>
    private sealed class Counted(bool keepsRecords)
    {
        private readonly List<Cell> _cells = [];
        private readonly List<(Guid Child, DateOnly On, int Cell, int Times)> _records = [];
        private Cell _total;

        public Found Total => _total.Found;

        public IEnumerable<Found> Cells => _cells.Select(cell => cell.Found);

        public IReadOnlyList<(Guid Child, DateOnly On, int Cell, int Times)> Records => _records;

        public void Add(int cell, DateOnly on, Guid child)
        {
            _total.Add(child);
            At(cell).Add(child);
            if (!keepsRecords)
                return;
            // One record is counted in one go, so what was found on it before stands at the end.
            var records = CollectionsMarshal.AsSpan(_records);
            for (var i = records.Length - 1; i >= 0 && records[i].Child == child; i--)
            {
                if (records[i].Cell != cell)
                    continue;
                records[i].Times++;
                return;
            }
            if (_records.Count < ReplayFigures.MostListed)
                _records.Add((child, on, cell, 1));
        }

        public void Add(Counted other, int[] cells)
        {
            _total.Add(other._total.Found);
            foreach (var (cell, found) in other.Cells.Index())
                At(cells[cell]).Add(found);
            _records.AddRange(
                other
                    ._records.Take(ReplayFigures.MostListed - _records.Count)
                    .Select(one => one with { Cell = cells[one.Cell] })
            );
        }

        private ref Cell At(int cell)
        {
            while (_cells.Count <= cell)
                _cells.Add(default);
            return ref CollectionsMarshal.AsSpan(_cells)[cell];
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
