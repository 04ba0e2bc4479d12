namespace Kith.Casework.People.Ecomaps;

/// <summary>Somebody as drawn: a box beside the middle, with the line that ties it to the child.</summary>
/// <param name="Tie">Who or what.</param>
/// <param name="X">The left edge of the box, in the drawing’s units.</param>
/// <param name="Y">The top edge of the box.</param>
/// <param name="Line">The line from the middle to the box, point by point.</param>
public sealed record EcomapBox(Tie Tie, int X, int Y, IReadOnlyList<(double X, double Y)> Line);

/// <summary>The heading over the boxes of one part of the child’s life.</summary>
/// <param name="Circle">Which part.</param>
/// <param name="X">Where the words begin.</param>
/// <param name="Y">The line on which they stand.</param>
public sealed record EcomapHeading(Circle Circle, int X, int Y);

/// <summary>An ecomap, laid out: the child and the household in the middle, everybody else in two columns beside it.</summary>
/// <remarks>
/// Everybody has a place of their own in a column, and the lines run in the space between the columns and the middle, in one order on
/// both of their ends: nobody covers anybody, no line runs over a person, and no two lines cross.
/// </remarks>
/// <param name="Household">Who is in the middle with the child.</param>
/// <param name="Boxes">Everybody else.</param>
/// <param name="Headings">What is over them.</param>
/// <param name="Radius">The size of the middle, half its width.</param>
/// <param name="Height">How high the drawing is.</param>
public sealed record Ecomap(
    IReadOnlyList<Tie> Household,
    IReadOnlyList<EcomapBox> Boxes,
    IReadOnlyList<EcomapHeading> Headings,
    int Radius,
    int Height
)
{
    /// <summary>How wide the drawing is: as wide as a sheet of paper upright, at the size of what is read on it.</summary>
    public const int Width = 1060;

    /// <summary>How wide a box is.</summary>
    public const int BoxWidth = 320;

    /// <summary>How high a box is: two lines of words.</summary>
    public const int BoxHeight = 42;

    /// <summary>How many of the household are named in the middle; the rest is counted.</summary>
    public const int MostAtHome = 8;

    private const int Gap = 8;
    private const int HeadingHeight = 30;
    private const int Margin = 8;

    // The last stretch of a line, level with its box: a steep one touches no box on its way.
    private const int Stub = 44;

    // How far a line that stands for stress swings to either side, and how often.
    private const int Swing = 7;
    private const int Turns = 5;

    /// <summary>True for a drawing that needs a sheet of its own on paper.</summary>
    public bool IsTall => Height > Width;

    /// <summary>The middle of the drawing.</summary>
    public (int X, int Y) Middle => (Width / 2, Height / 2);

    /// <summary>Lays out who is in a child’s life.</summary>
    public static Ecomap Of(IReadOnlyList<Tie> ties)
    {
        ArgumentNullException.ThrowIfNull(ties);
        Tie[] household = [.. ties.Where(tie => tie.Circle == Circle.Household)];
        Tie[] around = [.. ties.Where(tie => tie.Circle != Circle.Household).OrderBy(tie => tie.Circle)];
        var split = Split(around);
        Tie[][] columns = [around[..split], around[split..]];
        var radius = 84 + (8 * Math.Min(household.Length, MostAtHome));
        var height = Math.Max(columns.Max(HeightOf), 2 * radius) + (2 * Margin);
        List<EcomapBox> boxes = [];
        List<EcomapHeading> headings = [];
        foreach (var (side, column) in columns.Index())
            Place(column, side == 0, radius, height, boxes, headings);
        return new Ecomap(household, boxes, headings, radius, height);
    }

    // Where the left column ends: between two parts of the child's life where that leaves both sides about as long, else in the middle.
    private static int Split(Tie[] around)
    {
        var middle = (around.Length + 1) / 2;
        var between = Enumerable
            .Range(1, Math.Max(0, around.Length - 1))
            .Where(index => around[index].Circle != around[index - 1].Circle)
            .OrderBy(index => Math.Abs(index - middle))
            .FirstOrDefault(middle);
        return Math.Abs(between - middle) <= 2 ? between : middle;
    }

    private static int HeightOf(Tie[] column) =>
        (column.Length * (BoxHeight + Gap)) + (column.Select(tie => tie.Circle).Distinct().Count() * HeadingHeight);

    private static void Place(
        Tie[] column,
        bool left,
        int radius,
        int height,
        List<EcomapBox> boxes,
        List<EcomapHeading> headings
    )
    {
        var x = left ? Margin : Width - Margin - BoxWidth;
        var y = (height - HeightOf(column)) / 2;
        var way = left ? -1 : 1;
        // Towards the last box of the column, and no further up and down than leaves the lines apart.
        var widest = Math.Min(Math.PI * 0.42, Math.Atan2(HeightOf(column) / 2.0, (Width / 2) - Margin - BoxWidth));
        foreach (var (index, tie) in column.Index())
        {
            if (index == 0 || column[index - 1].Circle != tie.Circle)
            {
                headings.Add(new EcomapHeading(tie.Circle, x, y + HeadingHeight - 10));
                y += HeadingHeight;
            }
            // The lines leave the middle in the order in which the boxes stand, from above to below.
            var angle = column.Length == 1 ? 0 : widest * ((2.0 * index / (column.Length - 1)) - 1);
            (double X, double Y) from = (
                (Width / 2) + (way * radius * Math.Cos(angle)),
                (height / 2) + (radius * Math.Sin(angle))
            );
            (double X, double Y) to = (left ? x + BoxWidth : x, y + (BoxHeight / 2));
            (double X, double Y) turns = (to.X - (way * Stub), to.Y);
            boxes.Add(
                new EcomapBox(
                    tie,
                    x,
                    y,
                    [from, turns, .. tie.Kind == TieKind.Stressful ? Swinging(turns, to.X) : [], to]
                )
            );
            y += BoxHeight + Gap;
        }
    }

    // From side to side where nothing else runs: the last stretch before the box.
    private static IEnumerable<(double X, double Y)> Swinging((double X, double Y) from, double to) =>
        Enumerable
            .Range(1, Turns)
            .Select(turn =>
                (from.X + ((to - from.X) * (turn - 0.5) / Turns), from.Y + (turn % 2 == 0 ? Swing : -Swing))
            );
}
