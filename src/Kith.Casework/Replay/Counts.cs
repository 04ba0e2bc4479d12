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

    public static Counts Of(KeptFigures kept)
    {
        var counts = new Counts();
        foreach (var place in kept.Places)
            counts.CellOf(place.Stage, place.Team);
        foreach (var count in kept.Counts)
        {
            counts.Of(count.What, counts.Numbers.Of(count.About));
            counts._counted[(int)count.What][counts.Numbers.Of(count.About)] = Counted.Of(count);
        }
        return counts;
    }

    public IReadOnlyList<KeptPlace> Places => [.. _places.Select(place => new KeptPlace(place.Stage, place.Team))];

    public IReadOnlyList<KeptCount> Kept() =>
        [
            .. _counted
                .Index()
                .SelectMany(what =>
                    what.Item.Index()
                        .Where(about => about.Item is not null)
                        .Select(about => about.Item!.Kept((Change)what.Index, Numbers.Name(about.Index)))
                ),
        ];

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
}
