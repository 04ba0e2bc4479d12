using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Kith.Casework.People;
using Kith.Casework.People.Genograms;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.People.Genograms;

public sealed class GenogramTests
{
    private static readonly DateOnly March = new(2024, 3, 1);

    // The parents are known from then.
    private static readonly DateOnly Known = new(2009, 1, 1);
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

    [Theory, Ask("B13")]
    [InlineData("2015-01-01", Parting.None, 0)]
    [InlineData("2019-06-01", Parting.Separated, 1)]
    [InlineData("2023-06-01", Parting.Divorced, 2)]
    public void Parents_who_parted_are_drawn_as_they_were_on_the_day(string day, Parting parted, int strokes)
    {
        var child = Child(
            50,
            Mother,
            Father,
            new CouplesRecorded([
                new Couple(
                    "a1",
                    Mother.Person,
                    Father.Person,
                    CoupleKind.Married,
                    PartDate.Of(2010),
                    Parting.Divorced,
                    PartDate.Of(2018),
                    PartDate.Of(2021)
                ),
            ])
        );
        var on = DateOnly.Parse(day, CultureInfo.InvariantCulture);

        // What was recorded since is known now: the day says how it was then.
        var family = CouplesOn(child, on);

        family.Unions.Single(union => union.One == Mother.Person).Parted.ShouldBe(parted);
        Genogram.Of(family).Lines.Count(line => line.X1 != line.X2 && line.Y1 != line.Y2).ShouldBe(strokes);
    }

    [Fact, Ask("B13")]
    public void Two_who_came_together_again_are_together()
    {
        var child = Child(
            50,
            Mother,
            Father,
            new CouplesRecorded([
                new Couple(
                    "a1",
                    Mother.Person,
                    Father.Person,
                    null,
                    PartDate.Of(2010),
                    Parting.Separated,
                    PartDate.Of(2018)
                ),
                new Couple("b1", Father.Person, Mother.Person, null, PartDate.Of(2020)),
            ])
        );

        CouplesOn(child, March).Unions.Single(union => union.One == Mother.Person).Parted.ShouldBe(Parting.None);
    }

    [Fact, Ask("B13")]
    public void A_couple_of_whom_one_may_not_be_known_is_not_drawn()
    {
        var child = Child(
            50,
            Mother,
            Member(8, "Carl", "neighbour"),
            Father,
            new CouplesRecorded([new Couple("a1", Mother.Person, new Guid(8, 0, 0, new byte[8]))])
        );

        FamilyReader
            .Read(child, [], March, member => member.Name != "Carl")
            .People.ShouldNotContain(person => person.Name == "Carl");
        FamilyReader.Read(child, [], March, _ => true).Unions.Count.ShouldBe(1);
    }

    [Fact, Ask("B13")]
    public void A_miscarriage_hangs_below_the_parents_among_the_children_by_its_year()
    {
        var lost = new EndedPregnancy("a1", PregnancyEnd.Miscarriage, PartDate.Of(2016), With: Father.Person);

        var family = FamilyReader.Read(Told(lost), [], March, _ => true);

        var union = family.Unions.ShouldHaveSingleItem();
        var drawn = family.People.Single(person => person.Ended is not null);
        drawn.Ended.ShouldBe(PregnancyEnd.Miscarriage);
        union.Children.ShouldContain(drawn.Id);
        union.Children.Length.ShouldBe(2);
        FamilyReader
            .Read(Told(lost), [], new DateOnly(2015, 1, 1), _ => true)
            .People.ShouldNotContain(person => person.Ended != null);
    }

    [Fact, Ask("B13")]
    public void A_pregnancy_of_which_the_other_parent_is_not_said_hangs_below_the_mother_alone_and_names_nobody()
    {
        var family = FamilyReader.Read(Told(new EndedPregnancy("a1", PregnancyEnd.Stillbirth)), [], March, _ => true);

        family.Unions.Single(union => union.IsOfOne).One.ShouldBe(Mother.Person);
        family.People.ShouldNotContain(person => person.Unknown);
    }

    [Fact, Ask("D5")]
    public void What_was_told_in_confidence_is_drawn_for_nobody_who_may_not_know_it()
    {
        var told = Told(new EndedPregnancy("a1", PregnancyEnd.Termination, InConfidence: true));

        FamilyReader.Read(told, [], March, _ => true).People.ShouldNotContain(person => person.Ended != null);
        FamilyReader
            .Read(told, [], March, _ => true, inConfidence: true)
            .People.ShouldContain(person => person.Ended == PregnancyEnd.Termination);
    }

    [Fact, Ask("D5")]
    public void A_pregnancy_of_somebody_who_is_not_drawn_is_not_drawn() =>
        FamilyReader
            .Read(
                Told(new EndedPregnancy("a1", PregnancyEnd.Miscarriage)),
                [],
                March,
                member => member.Name != Mother.Name
            )
            .People.ShouldNotContain(person => person.Ended != null);

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
        FamilyReader.Read(Child(50, Mother, Father), [], Known.AddDays(-30), _ => true).People.ShouldHaveSingleItem();

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
            unions.Add(new Union(one.Id, other.Id, children.ToImmutable(), Turn(9) == 0, (Parting)Turn(3)));
            if (Turn(4) != 0 || people.Count >= size)
                continue;
            var lost = Kin(people.Count + 1) with { Ended = (PregnancyEnd)Turn(3) };
            people.Add(lost);
            // Of some the other parent is not said.
            if (Turn(2) == 0)
                unions[^1] = unions[^1] with { Children = unions[^1].Children.Add(lost.Id) };
            else
                unions.Add(new Union(other.Id, other.Id, [lost.Id]));
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

    // The mother's own record says it.
    private static ChildRecord Told(params EndedPregnancy[] pregnancies)
    {
        var told = new PregnanciesTold([.. pregnancies]);
        var mother = PersonRecord.From(
            Mother.Person,
            [
                .. Given
                    .The([new(new ChildRegistered("M1"), March)])
                    .Record.Facts.Select(fact => fact with { Fact = told }),
            ]
        );
        return Child(50, new ChildBorn(), Mother, Father).Knowing(KnownPeople.Of([mother]));
    }

    private static Relatedness CouplesOn(ChildRecord child, DateOnly on) => FamilyReader.Read(child, [], on, _ => true);

    private static ChildRecord Child(int id, params Fact[] family) =>
        Given
            .The(
                [
                    new(new ChildRegistered($"K{id}"), Known.AddDays(-60)),
                    .. family.Select(member => new Before(member, Known)),
                ],
                new Guid(id, 0, 0, new byte[8])
            )
            .Record;

    private static FamilyMemberRecorded Member(int id, string name, string relationship) =>
        new(new Guid(id, 0, 0, new byte[8]), name, relationship);

    private static Kin Kin(int id, int? born = null) =>
        new(new Guid(id, 0, 0, new byte[8]), $"Person {id}", null, born is { } day ? March.AddDays(day) : null);
}
