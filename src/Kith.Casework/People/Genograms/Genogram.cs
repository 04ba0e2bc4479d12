namespace Kith.Casework.People.Genograms;

/// <summary>Somebody as drawn: a symbol with its words to the right of it.</summary>
/// <param name="Person">Who.</param>
/// <param name="X">The middle of the symbol, in the drawing’s units.</param>
/// <param name="Y">The middle of the symbol.</param>
/// <param name="IsIndex">True for the child from whose record it is drawn.</param>
public sealed record Symbol(Kin Person, int X, int Y, bool IsIndex);

/// <summary>A straight line.</summary>
/// <param name="X1">Where it begins.</param>
/// <param name="Y1">Where it begins.</param>
/// <param name="X2">Where it ends.</param>
/// <param name="Y2">Where it ends.</param>
/// <param name="Dashed">True where children are somebody’s by adoption.</param>
public readonly record struct Line(int X1, int Y1, int X2, int Y2, bool Dashed = false);

/// <summary>A genogram, laid out: who stands where, and what joins them.</summary>
/// <remarks>
/// A generation is a row and everybody in it has a place of their own, so that nobody covers anybody. What joins people runs in the
/// space between two rows, each union at a height of its own: lines cross, and never run over each other or over a person.
/// </remarks>
/// <param name="Symbols">The people.</param>
/// <param name="Lines">What joins them.</param>
/// <param name="Width">How wide the drawing is.</param>
/// <param name="Height">How high it is.</param>
public sealed record Genogram(IReadOnlyList<Symbol> Symbols, IReadOnlyList<Line> Lines, int Width, int Height)
{
    /// <summary>Half the size of a symbol.</summary>
    public const int Half = 18;

    /// <summary>How wide the place of one person is: the symbol and the words beside it.</summary>
    public const int Place = 190;

    private const int Margin = 12;
    private const int Gap = 34;
    private const int Step = 9;

    /// <summary>Lays a family out.</summary>
    public static Genogram Of(Relatedness family)
    {
        ArgumentNullException.ThrowIfNull(family);
        var generations = new Generations(family);
        var rows = generations.Rows;
        var places = rows.SelectMany(row => row.Select((person, index) => (person, index)))
            .ToDictionary(one => one.person, one => Margin + Half + (one.index * Place));
        // Between two rows there is room for every union that ends there.
        var tops = new int[rows.Count + 1];
        tops[0] = Margin + Half;
        for (var row = 0; row < rows.Count; row++)
            tops[row + 1] = tops[row] + (2 * Half) + (2 * Gap) + (generations.UnionsBelow(row).Count * 2 * Step);
        var people = family.People.ToDictionary(person => person.Id);
        var symbols = rows.SelectMany(
                (row, index) => row.Select(id => new Symbol(people[id], places[id], tops[index], id == family.Child))
            )
            .ToList();
        var lines = Enumerable
            .Range(0, rows.Count)
            .SelectMany(row =>
                generations
                    .UnionsBelow(row)
                    .SelectMany((union, nth) => Joining(union, nth, row, generations, places, tops, people))
            )
            .ToList();
        var width = (2 * Margin) + (Math.Max(1, rows.Select(row => row.Count).DefaultIfEmpty(1).Max()) * Place);
        return new Genogram(symbols, lines, width, tops[^1] - Gap);
    }

    private static IEnumerable<Line> Joining(
        Union union,
        int nth,
        int row,
        Generations generations,
        Dictionary<Guid, int> places,
        int[] tops,
        Dictionary<Guid, Kin> people
    )
    {
        var bracket = tops[row] + Half + Gap + (nth * Step);
        // Two unions of one person leave the symbol beside each other.
        var (left, right) = (places[union.One] + Lean(nth), places[union.Other] + Lean(nth));
        yield return new Line(left, tops[row] + Half, left, bracket);
        if (!union.IsOfOne)
            yield return new Line(right, tops[generations.RowOf(union.Other)] + Half, right, bracket);
        if (!union.IsOfOne)
            yield return new Line(left, bracket, right, bracket);
        // One stroke across for a separation and two for a divorce, beside where children would hang.
        var across = left + ((right - left) / 4);
        if (union.Parted != Parting.None)
            yield return new Line(across - 6, bracket + 4, across, bracket - 4);
        if (union.Parted == Parting.Divorced)
            yield return new Line(across, bracket + 4, across + 6, bracket - 4);
        if (union.Children.IsEmpty)
            yield break;
        var middle = (left + right) / 2;
        var unions = generations.UnionsBelow(row).Count;
        var bar = tops[row] + Half + Gap + ((unions + nth) * Step);
        yield return new Line(middle, bracket, middle, bar, union.ByLaw);
        var tops1 = tops[row + 1] - Half;
        int[] at = [.. union.Children.Select(child => places[child])];
        yield return new Line(Math.Min(at.Min(), middle), bar, Math.Max(at.Max(), middle), bar, union.ByLaw);
        foreach (var twins in Twins(union, people))
        {
            // Born together, they hang from one point.
            var from = twins.Sum(child => places[child]) / twins.Count;
            foreach (var child in twins)
                yield return new Line(from, bar, places[child], tops1, union.ByLaw);
        }
    }

    private static int Lean(int nth) => (nth % 5 * 5) - 10;

    private static List<List<Guid>> Twins(Union union, Dictionary<Guid, Kin> people)
    {
        List<List<Guid>> born = [];
        foreach (var child in union.Children)
        {
            if (
                born is [.., var last]
                && people[last[^1]].BornOn is { } before
                && people[child].BornOn is { } after
                && after.DayNumber - before.DayNumber is >= 0 and <= 1
            )
                last.Add(child);
            else
                born.Add([child]);
        }
        return born;
    }
}
