using Kith.Casework.People;
using Kith.Casework.People.Families;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.People.Families;

/// <summary>Several children's families as one: who lives where, who belongs to them, who helps, each once.</summary>
public sealed class FamilyAsOneTests
{
    private static readonly DateOnly March = new(2024, 3, 1);
    private static readonly Guid Rosa = new(1, 0, 0, new byte[8]);
    private static readonly Guid Jan = new(2, 0, 0, new byte[8]);

    [Fact, Ask("B13")]
    public void Children_at_one_address_however_it_is_spelt_are_one_household_and_the_mother_stands_in_it_once()
    {
        var family = FamilyHouseholds.Of(
            [
                Child(50, Lives(Rosa, "Rosa", "mother", true), At("3 Quay Road")),
                Child(51, Lives(Rosa, "Rosa", "mother", true), At("3, quay rd"), Lives(Jan, "Jan", "father", false)),
            ],
            March
        );

        var home = family.Households.ShouldHaveSingleItem();
        home.Children.Count.ShouldBe(2);
        home.Others.ShouldHaveSingleItem().Member.Name.ShouldBe("Rosa");
        family.Elsewhere.ShouldHaveSingleItem().Tie.Member.Name.ShouldBe("Jan");
    }

    [Fact, Ask("B13")]
    public void Children_at_two_addresses_are_two_households_and_a_father_who_lives_with_one_of_them_is_not_elsewhere()
    {
        var family = FamilyHouseholds.Of(
            [
                Child(50, Lives(Jan, "Jan", "father", true), At("3 Quay Road")),
                Child(51, Lives(Jan, "Jan", "father", false), At("9 Mill Lane")),
            ],
            March
        );

        family.Households.Count.ShouldBe(2);
        family.Households[0].Others.ShouldHaveSingleItem().Member.Name.ShouldBe("Jan");
        family.Elsewhere.ShouldBeEmpty();
    }

    [Fact, Ask("B13")]
    public void A_mother_of_two_children_is_one_person_and_stands_before_whoever_is_no_parent()
    {
        var people = FamilyPeople.Of([
            Child(50, Lives(Jan, "Aunt Jan", "mother’s sister", null), Lives(Rosa, "Rosa", "mother", true)),
            Child(51, Lives(Rosa, "Rosa", "mother", true)),
        ]);

        people.Select(person => person.Name).ShouldBe(["Rosa", "Aunt Jan"]);
        people[0].Ties.Count.ShouldBe(2);
        people[0].ByRelationship.ShouldHaveSingleItem().Key.ShouldBe("mother");
    }

    [Fact, Ask("B14")]
    public void A_mother_who_was_a_child_here_once_stands_among_the_people_for_whoever_may_know_of_her()
    {
        var child = Child(50, new FamilyMemberRecorded(Rosa, "Rosa", "mother", HasRecord: true));

        FamilyPeople.Of([child], (_, _) => true).ShouldHaveSingleItem().Name.ShouldBe("Rosa");
        FamilyPeople.Of([child], (_, _) => false).ShouldBeEmpty();
    }

    [Fact, Ask("B16")]
    public void A_health_visitor_of_two_children_stands_once_with_what_either_record_knows_and_is_gone_when_she_has_left()
    {
        ChildRecord[] children =
        [
            Child(
                50,
                Helped(new Professional("a1", "Sasha Lake", "Health visitor", "Quay Clinic", LastContactOn: March))
            ),
            Child(51, Helped(new Professional("b1", "sasha lake", Telephone: "01632 960222"))),
            Child(52, Helped(new Professional("c1", "Tom Gone", Agency: "Mill School", Until: PartDate.Of(2023)))),
        ];

        var helper = FamilyHelper.Of(children, March).ShouldHaveSingleItem();

        helper.Children.Count.ShouldBe(2);
        helper.Telephone.ShouldBe("01632 960222");
        helper.Agency.ShouldBe("Quay Clinic");
        helper.LastContactOn.ShouldBe(March);
    }

    [Fact]
    public void A_school_stands_for_itself_only_where_nobody_of_it_is_recorded()
    {
        var school = new ChildDescribed(School: "Mill School");

        FamilyHelper
            .Of([Child(50, school), Child(51, school)], March)
            .ShouldHaveSingleItem()
            .Children.Count.ShouldBe(2);
        FamilyHelper
            .Of([Child(50, school, Helped(new Professional("a1", "Mr Vale", "Head", "mill school")))], March)
            .ShouldHaveSingleItem()
            .Name.ShouldBe("Mr Vale");
    }

    private static FamilyMemberRecorded Lives(Guid person, string name, string relationship, bool? with) =>
        new(person, name, relationship, with);

    private static AddressRecorded At(string lines) => new(lines, null, false);

    private static ProfessionalsRecorded Helped(Professional person) => new([person]);

    private static ChildRecord Child(int id, params Fact[] facts) =>
        Given
            .The(
                [
                    new(new ChildRegistered($"K{id}"), March.AddDays(-60)),
                    .. facts.Select(fact => new Before(fact, March.AddDays(-1))),
                ],
                new Guid(id, 0, 0, new byte[8])
            )
            .Record;
}
