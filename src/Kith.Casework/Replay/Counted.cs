using System.Runtime.InteropServices;

namespace Kith.Casework.Replay;

/// <summary>One number: what it adds up to, and where it was found.</summary>
internal sealed class Counted(bool keepsRecords)
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

    public static Counted Of(KeptCount kept)
    {
        var counted = new Counted(keepsRecords: true);
        counted._total.Add(kept.Total);
        foreach (var (cell, found) in kept.At.Index())
            counted.At(cell).Add(found);
        counted._records.AddRange(kept.On.Select(one => (one.Child, one.Day, one.Place, one.Times)));
        return counted;
    }

    public KeptCount Kept(Change what, string about) =>
        new(
            what,
            about,
            Total,
            [.. Cells],
            [.. _records.Select(one => new KeptRecord(one.Child, one.On, one.Cell, one.Times))]
        );

    private ref Cell At(int cell)
    {
        while (_cells.Count <= cell)
            _cells.Add(default);
        return ref CollectionsMarshal.AsSpan(_cells)[cell];
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
