using FsCheck;
using FsCheck.Fluent;
using Kith.Casework.People;
using Kith.Casework.People.Ecomaps;

namespace Kith.Casework.Tests.People.Ecomaps;

/// <summary>Who and what is in a child's life, drawn so that nobody covers anybody.</summary>
public sealed class EcomapTests
{
    [Fact, Ask("B13")]
    public void Nobody_covers_anybody_no_line_runs_over_anybody_and_no_two_lines_cross()
    {
        foreach (var ties in Lives().Sample(60, 2_000))
        {
            var drawn = Ecomap.Of(ties);

            (drawn.Household.Count + drawn.Boxes.Count).ShouldBe(ties.Count);
            for (var one = 0; one < drawn.Boxes.Count; one++)
            {
                var box = drawn.Boxes[one];
                IsInside(box, drawn).ShouldBeTrue();
                drawn.Boxes.Skip(one + 1).Any(other => Meet(box, other)).ShouldBeFalse();
                drawn.Boxes.Skip(one + 1).Any(other => Cross(box, other)).ShouldBeFalse();
                // All but where it arrives runs between the columns.
                box.Line.Skip(1).SkipLast(1).ShouldAllBe(point => point.X > Left + 1 && point.X < Right - 1);
                drawn.Headings.Any(heading => IsUnder(heading, box)).ShouldBeFalse();
            }
        }
    }

    [Fact, Ask("B13")]
    public void Sixty_ties_fit_a_sheet_of_paper_in_letters_that_can_be_read()
    {
        foreach (var ties in Lives().Sample(60, 500))
        {
            var drawn = Ecomap.Of(ties);

            // As wide and as high as print.scss lets it be, in millimetres; the smallest letters are 13 units high.
            var unit = Math.Min(186.0 / Ecomap.Width, (drawn.IsTall ? 255.0 : 190.0) / drawn.Height);
            (13 * unit).ShouldBeGreaterThan(1.75);
        }
    }

    [Fact]
    public void Each_part_of_a_life_stands_under_a_heading_of_its_own()
    {
        var drawn = Ecomap.Of([
            new Tie(Circle.Household, "Rosa"),
            new Tie(Circle.Network, "Mrs Lowe"),
            new Tie(Circle.Family, "Gran"),
            new Tie(Circle.School, "Oak School"),
            new Tie(Circle.Family, "Aunt Lena"),
        ]);

        drawn.Household.ShouldHaveSingleItem().Name.ShouldBe("Rosa");
        drawn.Boxes.Select(box => box.Tie.Name).ShouldBe(["Gran", "Aunt Lena", "Mrs Lowe", "Oak School"]);
        drawn.Headings.Select(heading => heading.Circle).ShouldBe([Circle.Family, Circle.Network, Circle.School]);
    }

    [Fact]
    public void A_stressful_tie_runs_from_side_to_side_and_any_other_straight()
    {
        var drawn = Ecomap.Of([
            new Tie(Circle.Family, "Dan") { Kind = TieKind.Stressful },
            new Tie(Circle.Family, "Gran") { Kind = TieKind.Strong },
        ]);

        drawn.Boxes[0].Line.Count.ShouldBeGreaterThan(4);
        drawn.Boxes[1].Line.Count.ShouldBe(3);
    }

    private const double Left = 8 + Ecomap.BoxWidth;
    private const double Right = Ecomap.Width - Left;

    private static Gen<List<Tie>> Lives() =>
        from size in Gen.Choose(0, 60)
        from ties in Tie().ListOf(size)
        select ties.ToList();

    private static Gen<Tie> Tie() =>
        from circle in Gen.Elements(Enum.GetValues<Circle>())
        from kind in Gen.Elements<TieKind?>(null, TieKind.Strong, TieKind.Weak, TieKind.Stressful)
        select new Tie(circle, "Somebody") { Kind = kind };

    private static bool IsInside(EcomapBox box, Ecomap drawn) =>
        box.X >= 0
        && box.X + Ecomap.BoxWidth <= Ecomap.Width
        && box.Y >= 0
        && box.Y + Ecomap.BoxHeight <= drawn.Height
        && (box.X + Ecomap.BoxWidth <= drawn.Middle.X - drawn.Radius || box.X >= drawn.Middle.X + drawn.Radius);

    private static bool Meet(EcomapBox one, EcomapBox other) =>
        one.X == other.X && Math.Abs(one.Y - other.Y) < Ecomap.BoxHeight;

    private static bool IsUnder(EcomapHeading heading, EcomapBox box) =>
        heading.X == box.X && heading.Y > box.Y - 2 && heading.Y - 14 < box.Y + Ecomap.BoxHeight;

    private static bool Cross(EcomapBox one, EcomapBox other) =>
        Ways(one)
            .Any(a => Ways(other).Any(b => Side(a, b.From) * Side(a, b.To) < 0 && Side(b, a.From) * Side(b, a.To) < 0));

    private static IEnumerable<((double X, double Y) From, (double X, double Y) To)> Ways(EcomapBox box) =>
        box.Line.Zip(box.Line.Skip(1));

    private static double Side(((double X, double Y) From, (double X, double Y) To) way, (double X, double Y) point) =>
        ((way.To.X - way.From.X) * (point.Y - way.From.Y)) - ((way.To.Y - way.From.Y) * (point.X - way.From.X));
}
