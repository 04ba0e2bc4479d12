using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Kith.Casework.People;
using Kith.Casework.People.Genograms;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.People.Genograms;

public sealed class GenogramTests
{
    private static readonly DateOnly March = new(2024, 3, 1);
    private static readonly FamilyMemberRecorded Mother = Member(1, "Rosa", "mother");
    private static readonly FamilyMemberRecorded Father = Member(2, "Jan", "father");

    [Fact, Ask("B13")]
    public void Three_generations_stand_one_below_the_other()
    {
        var drawn = Draw(
            Mother,
            Father,
            Member(3, "Ivy", "mother’s mother"),
            Member(4, "Tom", "mother’s father"),
            Member(5, "Lena", "mother’s sister"),
            Member(6, "Max", "brother")
        );

        int Row(string name) => Of(drawn, name).Y;
        Row("Ivy").ShouldBe(Row("Tom"));
        Row("Rosa").ShouldBeGreaterThan(Row("Ivy"));
        Row("Lena").ShouldBe(Row("Rosa"));
        Row("Jan").ShouldBe(Row("Rosa"));
        Row("Max").ShouldBeGreaterThan(Row("Rosa"));
        drawn.Symbols.Single(symbol => symbol.IsIndex).Y.ShouldBe(Row("Max"));
        drawn.Symbols.Count.ShouldBe(7);
    }

    [Fact, Ask("B14")]
    public void A_father_nobody_recorded_is_drawn_as_not_known()
    {
        var drawn = Draw(Mother);

        drawn.Symbols.Single(symbol => symbol.Person.Unknown).Person.Sex.ShouldBe(Sex.Male);
        drawn.Symbols.Count.ShouldBe(3);
    }

    [Fact]
    public void Half_brothers_hang_below_the_parent_whom_they_share()
    {
        var (anna, ben) = (Child(50, Mother, Father), Child(51, Mother, Member(7, "Carl", "father")));

        var family = FamilyReader.Read(anna, [ben], March, _ => true);

        family.Unions.Count(union => union.One == Mother.Person).ShouldBe(2);
        family.People.Count.ShouldBe(5);
    }

    [Fact]
    public void A_mothers_partner_stands_beside_her_without_children()
    {
        var family = FamilyReader.Read(
            Child(50, Mother, Father, Member(8, "Carl", "Mother's partner")),
            [],
            March,
            _ => true
        );

        family.Unions.Single(union => union.Other == new Guid(8, 0, 0, new byte[8])).Children.ShouldBeEmpty();
    }

    [Fact]
    public void A_mother_who_was_recorded_after_her_partner_is_the_mother_all_the_same() =>
        FamilyReader
            .Read(Child(50, Member(8, "Carl", "mother’s partner"), Mother, Father), [], March, _ => true)
            .People.ShouldNotContain(person => person.Unknown);

    [Fact]
    public void Who_is_no_family_stands_around_it()
    {
        var family = FamilyReader.Read(Child(50, Mother, Member(9, "Mrs Lowe", "neighbour")), [], March, _ => true);

        family.Around.ShouldHaveSingleItem().Person.Name.ShouldBe("Mrs Lowe");
        family.People.ShouldNotContain(person => person.Name == "Mrs Lowe");
    }

    [Fact]
    public void Nobody_is_drawn_whom_the_viewer_may_not_know()
    {
        var family = FamilyReader.Read(Child(50, Mother, Father), [], March, member => member.Name != "Jan");

        family.People.ShouldNotContain(person => person.Name == "Jan");
    }

    [Fact]
    public void As_at_an_earlier_day_only_what_was_recorded_by_then_is_drawn() =>
        FamilyReader.Read(Child(50, Mother, Father), [], March.AddDays(-30), _ => true).People.ShouldHaveSingleItem();

    [Fact]
    public void Twins_hang_from_one_point()
    {
        var (one, two) = (Kin(1, born: 10), Kin(2, born: 11));
        var (mum, dad) = (Kin(3), Kin(4));

        var drawn = Genogram.Of(
            new Relatedness(one.Id, [one, two, mum, dad], [new Union(mum.Id, dad.Id, [one.Id, two.Id])], [])
        );

        var (a, b) = (drawn.Symbols[^1], drawn.Symbols[^2]);
        var down = drawn
            .Lines.Where(line => line.Y2 == a.Y - Genogram.Half && (line.X2 == a.X || line.X2 == b.X))
            .ToList();
        down.Count.ShouldBe(2);
        down[0].X1.ShouldBe(down[1].X1);
    }

    [Fact]
    public void A_half_brother_does_not_stand_between_twins()
    {
        var (one, two, half) = (Kin(1, born: 10), Kin(2, born: 10), Kin(5, born: 2));
        var (mum, dad, other) = (Kin(3), Kin(4), Kin(6));

        var drawn = Genogram.Of(
            new Relatedness(
                two.Id,
                [one, half, two, mum, dad, other],
                [new Union(mum.Id, dad.Id, [one.Id, two.Id]), new Union(mum.Id, other.Id, [half.Id])],
                []
            )
        );

        int XOf(Kin kin) => drawn.Symbols.Single(symbol => symbol.Person.Id == kin.Id).X;
        Math.Abs(XOf(one) - XOf(two)).ShouldBe(Genogram.Place);
    }

    [Fact]
    public void A_circle_of_parents_is_drawn_all_the_same()
    {
        var (one, two, three) = (Kin(1), Kin(2), Kin(3));

        Genogram
            .Of(
                new Relatedness(
                    one.Id,
                    [one, two, three],
                    [new(one.Id, two.Id, [three.Id]), new(three.Id, two.Id, [one.Id])],
                    []
                )
            )
            .Symbols.Count.ShouldBe(3);
    }

    [Fact]
    public void Nobody_covers_anybody_and_no_line_runs_through_a_person_or_along_another()
    {
        foreach (var family in Families().Sample(60, 2_000))
        {
            var drawn = Genogram.Of(family);

            drawn.Symbols.Count.ShouldBe(family.People.Count);
            drawn
                .Symbols.GroupBy(symbol => symbol.Y)
                .SelectMany(row => row.OrderBy(symbol => symbol.X).Zip(row.OrderBy(symbol => symbol.X).Skip(1)))
                .ShouldAllBe(pair => pair.Second.X - pair.First.X >= Genogram.Place);
            drawn.Lines.Any(line => drawn.Symbols.Any(symbol => IsThrough(line, symbol))).ShouldBeFalse();
            var level = drawn.Lines.Where(line => line.Y1 == line.Y2).ToList();
            level.GroupBy(line => line.Y1).ShouldAllBe(lines => lines.Count() == 1);
            drawn.Symbols.ShouldAllBe(symbol =>
                symbol.X + Genogram.Place - Genogram.Half <= drawn.Width && symbol.Y < drawn.Height
            );
        }
    }

    // Up to sixty people: couples, some with several lives together, whose children find partners of their own.
    private static Gen<Relatedness> Families() =>
        from size in Gen.Choose(1, 60)
        from turns in Gen.Choose(0, 1_000_000).ListOf(200)
        select Family(size, [.. turns]);

    private static Relatedness Family(int size, int[] turns)
    {
        var (next, people, unions) = (0, new List<Kin> { Kin(1) }, new List<Union>());
        int Turn(int below) => turns[next++ % turns.Length] % below;
        while (people.Count < size)
        {
            var one = people[Turn(people.Count)];
            var other = Kin(people.Count + 1);
            people.Add(other);
            var children = ImmutableArray.CreateBuilder<Guid>();
            for (var born = 0; born < Turn(5) && people.Count < size; born++)
            {
                var child = Kin(people.Count + 1, Turn(4));
                people.Add(child);
                children.Add(child.Id);
            }
            unions.Add(new Union(one.Id, other.Id, children.ToImmutable(), Turn(9) == 0));
        }
        return new Relatedness(people[0].Id, people, unions, []);
    }

    private static bool IsThrough(Line line, Symbol symbol)
    {
        var (left, right) = (symbol.X - Genogram.Half + 1, symbol.X + Genogram.Half - 1);
        var (top, bottom) = (symbol.Y - Genogram.Half + 1, symbol.Y + Genogram.Half - 1);
        return Math.Max(line.X1, line.X2) >= left
            && Math.Min(line.X1, line.X2) <= right
            && Math.Max(line.Y1, line.Y2) >= top
            && Math.Min(line.Y1, line.Y2) <= bottom;
    }

    private static Symbol Of(Genogram drawn, string name) => drawn.Symbols.Single(symbol => symbol.Person.Name == name);

    private static Genogram Draw(params FamilyMemberRecorded[] family) =>
        Genogram.Of(FamilyReader.Read(Child(50, family), [], March, _ => true));

    private static ChildRecord Child(int id, params FamilyMemberRecorded[] family) =>
        Given
            .The(
                [
                    new(new ChildRegistered($"K{id}"), March.AddDays(-60)),
                    .. family.Select(member => new Before(member, March.AddDays(-1))),
                ],
                new Guid(id, 0, 0, new byte[8])
            )
            .Record;

    private static FamilyMemberRecorded Member(int id, string name, string relationship) =>
        new(new Guid(id, 0, 0, new byte[8]), name, relationship);

    private static Kin Kin(int id, int? born = null) =>
        new(new Guid(id, 0, 0, new byte[8]), $"Person {id}", null, born is { } day ? March.AddDays(day) : null);
}
