using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.People;

public sealed class PeopleTests
{
    [Fact]
    public void A_record_is_opened_once()
    {
        var past = Past.Registered();

        past.Given.When(Team.Fay, new RegisterChild { On = past.Next })
            .ThenCannotFollow("This child has a record already.");
    }

    [Fact]
    public void A_child_without_a_number_gets_one_made_from_the_record()
    {
        var past = Past.Nothing();
        var register = new RegisterChild
        {
            On = past.Next,
            Given = "Lily",
            Family = "Hart",
        };

        var facts = past.Given.When(Team.Fay, register).ThenDone().Select(dated => dated.Fact).ToList();

        facts[0].ShouldBeOfType<ChildRegistered>().Number.ShouldBe("K000000000A");
        facts[1].ShouldBe(new ChildNamed("Lily", "Hart"));
    }

    [Fact, Ask("B11")]
    public void An_unborn_child_has_a_record_that_becomes_the_childs_at_birth()
    {
        var past = Past.Nothing();
        var unborn = past.Given.After(
            Team.Fay,
            new RegisterChild
            {
                On = past.Next,
                Family = "Hart",
                ExpectedOn = Given.Day("2024-02-01"),
            }
        );

        unborn.Record.State.Person.IsUnborn.ShouldBeTrue();
        unborn.Record.State.Person.DisplayName.ShouldBe("Baby Hart");
        var born = unborn.After(Team.Amira, new RecordBirth { On = Given.Day("2024-01-28"), Sex = Sex.Female });
        born.Record.State.Person.IsUnborn.ShouldBeFalse();
        born.Record.State.Person.BornOn.ShouldBe(Given.Day("2024-01-28"));
        born.When(Team.Amira, new RecordBirth { On = Given.Day("2024-01-29") })
            .ThenCannotFollow("This child’s birth is known already.");
    }

    [Fact]
    public void A_child_is_born_or_expected_but_not_both()
    {
        var past = Past.Nothing();

        past.Given.When(
                Team.Fay,
                new RegisterChild
                {
                    On = past.Next,
                    BornOn = Given.Day("2024-01-02"),
                    ExpectedOn = Given.Day("2024-02-01"),
                }
            )
            .ThenAsks("expected-on", "Enter a date of birth or an expected date, not both");
    }

    [Fact, Ask("B13", "B14")]
    public void A_family_member_is_changed_by_naming_them_again_and_added_otherwise()
    {
        var past = Past.Registered();
        var known = past.Given.After(Team.Fay, Member("Rosa Hart", "mother"), Member("Jan Hart", "father"));
        var rosa = known.Record.State.Person.Family[0];

        var changed = known.After(
            Team.Fay,
            Member("Rosa Hart", "mother") with
            {
                Person = rosa.Person,
                Contact = "01632 960001",
            }
        );

        changed.Record.State.Person.Family.Length.ShouldBe(2);
        changed
            .Record.State.Person.Family.Single(member => member.Person == rosa.Person)
            .Contact.ShouldBe("01632 960001");
    }

    [Fact]
    public void A_sibling_with_a_record_is_the_same_person_there_and_here()
    {
        var sibling = new Guid("22222222-0000-4000-8000-000000000002");
        var past = Past.Registered();

        var member = past
            .Given.When(Team.Fay, Member("Max Hart", "brother") with { Child = sibling })
            .ThenHappened<FamilyMemberRecorded>();

        member.Person.ShouldBe(sibling);
        member.HasRecord.ShouldBeTrue();
    }

    [Fact]
    public void A_child_is_no_member_of_its_own_family()
    {
        var past = Past.Registered();

        past.Given.When(Team.Fay, Member("Lily Hart", "sister") with { Child = past.Given.Record.Id })
            .ThenAsks("child", "This is the child’s own record. Choose another");
    }

    [Fact]
    public void An_address_is_recorded_only_once_somebody_has_thought_who_must_not_see_it()
    {
        var past = Past.Registered();

        past.Given.When(Team.Fay, new RecordAddress { On = past.Next, Lines = "1 High Street" })
            .ThenAsks("protected", "Say whether the address must be kept secret");
    }

    private static RecordFamilyMember Member(string name, string relationship) =>
        new()
        {
            On = Given.Day("2024-01-08"),
            Name = name,
            Relationship = relationship,
        };
}
