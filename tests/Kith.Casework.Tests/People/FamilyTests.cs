using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.People;

public sealed class FamilyTests
{
    private static readonly Given Known = Past.Registered().Given;
    private static readonly DateOnly March = new(2024, 3, 1);

    [Fact, Ask("B13")]
    public void A_whole_family_is_recorded_in_one_entry()
    {
        var then = Known
            .When(Team.Fay, Adding(("Rosa Hart", "mother"), ("Carl Doyle", "mother’s partner")))
            .ThenRecord();

        then.Record.State.Person.Family.Select(member => (member.Name, member.Relationship))
            .ShouldBe([("Rosa Hart", "mother"), ("Carl Doyle", "mother’s partner")]);
        then.Record.State.Person.Family.Select(member => member.Person).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void Somebody_new_gets_a_record_of_their_own_with_their_name_and_telephone()
    {
        var act = Adding(("Rosa Hart", "mother"));
        act = act with { People = [act.People![0] with { Contact = "01632 960001" }] };

        var done = (Outcome.Done)Known.When(Team.Fay, act).Outcome;

        var rosa = done.People.ShouldHaveSingleItem();
        var link = ((FamilyRecorded)done.Facts[0].Fact).People[0];
        rosa.Person.ShouldBe(link.Person!.Value);
        var said = rosa.Fact.ShouldBeOfType<PersonDescribed>();
        said.Names![0].ShouldBe(new NameHeld("used", "Rosa", "Hart"));
        said.Telephone.ShouldBe("01632 960001");
    }

    [Fact]
    public void Entered_for_brothers_and_sisters_it_is_one_person()
    {
        var act = Adding(("Rosa Hart", "mother"));
        var practice = Given.Practice(Team.Fay, act.On);
        var other = ChildRecord.From(
            new Guid(7, 0, 0, new byte[8]),
            [Given.Written(new ChildRegistered("K7"), March.AddYears(-1), null, "fay", 1)]
        );

        var one = (Outcome.Done)Deciding.Decide(act, Known.Record, practice);
        var two = (Outcome.Done)Deciding.Decide(act, other, practice);

        two.People.ShouldBe(one.People);
    }

    [Fact]
    public void Somebody_of_a_brothers_record_is_picked_and_not_typed_again()
    {
        var mother = new FamilyMemberRecorded(new Guid(9, 0, 0, new byte[8]), "Rosa Hart", "mother");
        var act = new RecordFamily { On = March, People = [new Relative("a1", mother.Person, Relationship: "mother")] };

        var without = Deciding.Decide(act, Known.Record, Given.Practice(Team.Fay, March));
        var picked = (Outcome.Done)
            Deciding.Decide(act, Known.Record, Given.Practice(Team.Fay, March) with { Relatives = [mother] });

        ((Outcome.Refused)without).Problems.ShouldHaveSingleItem().Field.ShouldBe("people:a1.person");
        ((FamilyRecorded)picked.Facts[0].Fact).People[0].Name.ShouldBe("Rosa Hart");
        picked.People.ShouldBeEmpty();
    }

    [Fact]
    public void A_row_without_a_name_says_which_it_is() =>
        Known
            .When(Team.Fay, Adding(("Rosa Hart", "mother"), ("", "father")))
            .ThenRefused()
            .Problems.ShouldHaveSingleItem()
            .Message.ShouldBe("Person 2: Enter their name, or choose somebody we know");

    [Fact]
    public void What_is_left_blank_of_somebody_known_stays_as_it_was()
    {
        var rosa = new FamilyMemberRecorded(
            new Guid(9, 0, 0, new byte[8]),
            "Rosa",
            "mother",
            true,
            true,
            Note: "works nights"
        );
        var given = Past.Registered().And(rosa).Given;
        var act = new RecordFamily
        {
            On = March,
            People = [new Relative("a1", rosa.Person, Relationship: "mother", LivesWithChild: false)],
        };

        var after = given.When(Team.Fay, act).ThenRecord().Record;

        after.State.Person.Family.ShouldHaveSingleItem().ShouldBe(rosa with { LivesWithChild = false });
    }

    [Theory]
    [InlineData("01632 960002", "01632 960002")]
    [InlineData("+44 1632 960002", "01632 960002")]
    [InlineData("+44 1632 960001", null)]
    [InlineData("through her sister", null)]
    public void A_new_number_of_somebody_known_stands_on_their_own_record_and_words_beside_the_child(
        string said,
        string? known
    )
    {
        var rosa = new FamilyMemberRecorded(new Guid(9, 0, 0, new byte[8]), "Rosa Hart", "mother");
        var own = Person(rosa.Person, Described("Rosa", "Hart", "01632 960001"));
        var record = Past.Registered().And(rosa).Given.Record.Knowing(KnownPeople.Of([own]));
        var practice = Given.Practice(Team.Fay, March);
        Act[] acts =
        [
            new RecordFamily
            {
                On = March,
                People = [new Relative("a1", rosa.Person, Relationship: "mother", Contact: said)],
            },
            new RecordFamilyMember
            {
                On = March,
                Person = rosa.Person,
                Name = "Rosa Hart",
                Relationship = "mother",
                Contact = said,
            },
        ];

        foreach (var act in acts)
        {
            var about = act.OnPeople(record, practice).Select(one => one.Fact).OfType<PersonDescribed>().ToList();
            if (known is not null)
                about.ShouldHaveSingleItem().ShouldBe(own.Identity!.Now with { Telephone = known });
            else
                about.ShouldBeEmpty();
        }
    }

    [Fact]
    public void Who_somebody_is_holds_wherever_they_stand()
    {
        var rosa = new FamilyMemberRecorded(new Guid(9, 0, 0, new byte[8]), "Rosa Hart", "mother", Contact: "0");
        var record = Past.Registered().And(rosa).Given.Record;
        var person = Person(rosa.Person, Described("Rosa", "Quill", "01632 960001"));

        var known = record.Knowing(KnownPeople.Of([person]));

        known.State.Person.Family.ShouldHaveSingleItem().Name.ShouldBe("Rosa Quill");
        known.State.Person.Family[0].Contact.ShouldBe("01632 960001");
        known.State.Person.Links[0].Name.ShouldBe("Rosa Hart");
        known.With([]).State.Person.Family[0].Name.ShouldBe("Rosa Quill");
    }

    [Fact]
    public void A_name_that_somebody_no_longer_goes_by_is_kept_as_a_former_one()
    {
        var person = Person(new Guid(9, 0, 0, new byte[8]), Described("Rosa", "Quill"), Described("Rosa", "Hart"));

        person.Identity!.DisplayName.ShouldBe("Rosa Hart");
        person
            .Identity.Earlier.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                name => name.Said.ShouldBe("Rosa Quill"),
                name => name.Kind.ShouldBe(NameKind.Former)
            );
    }

    [Fact]
    public void One_name_is_a_name()
    {
        NameHeld.From("a", "Cher").Said.ShouldBe("Cher");
        NameHeld.From("a", "  Ana Maria  de Souza ").ShouldBe(new NameHeld("a", "Ana Maria de", "Souza"));
    }

    [Fact, Ask("B14")]
    public void A_father_of_whom_nothing_is_recorded_is_seen()
    {
        var mother = new FamilyMemberRecorded(new Guid(9, 0, 0, new byte[8]), "Rosa", "Mum");

        Kinship.Unrecorded(Known.Record.State.Person).ShouldBeEmpty("nobody was asked for anybody yet");
        Kinship.Unrecorded(Past.Registered().And(mother).Given.Record.State.Person).ShouldBe([Kinship.Father]);
    }

    [Fact, Ask("B14")]
    public void Why_a_father_is_not_known_is_recorded_until_he_is()
    {
        var mother = new FamilyMemberRecorded(new Guid(9, 0, 0, new byte[8]), "Rosa", "mother");
        var then = Past.Registered()
            .And(mother)
            .Given.When(
                Team.Fay,
                new RecordParentNotKnown
                {
                    On = March,
                    Parent = Kinship.Father,
                    Because = NotKnownBecause.NotSaid,
                }
            )
            .ThenRecord();

        Kinship.Unrecorded(then.Record.State.Person).ShouldBeEmpty();
        then.Record.State.Person.ParentsNotKnown.ShouldContainKey(Kinship.Father);

        then.When(
                Team.Fay,
                new RecordParentNotKnown
                {
                    On = March,
                    Parent = Kinship.Mother,
                    Because = NotKnownBecause.NotAsked,
                }
            )
            .ThenRefused()
            .Problems.ShouldHaveSingleItem()
            .Message.ShouldBe("Rosa is recorded. Change who they are instead");
    }

    [Theory]
    [InlineData("2024-02-29", "", "Rosa, Carl")]
    [InlineData("2024-03-01", "Rosa, Carl", "")]
    [InlineData("2024-04-30", "Rosa, Carl", "")]
    [InlineData("2024-05-01", "Rosa", "")]
    [InlineData("2023-12-31", "", "")]
    public void Who_was_in_the_house_on_a_day_is_what_was_true_by_then(string day, string lived, string notKnown)
    {
        var (rosa, carl) = (Member(1, "Rosa"), Member(2, "Carl"));
        var record = Given
            .The([
                new(new ChildRegistered("K1"), Given.Day("2024-01-08")),
                new(rosa, Given.Day("2024-01-08")),
                new(carl, Given.Day("2024-01-08")),
                // Written up before what was true earlier: the day it was true counts.
                new(carl with { LivesWithChild = false }, Given.Day("2024-05-01")),
                new(rosa with { LivesWithChild = true }, March),
                new(carl with { LivesWithChild = true }, March),
            ])
            .Record;

        var house = Household.Of(record, Given.Day(day));

        string.Join(", ", house.Lived.Select(mate => mate.Member.Name)).ShouldBe(lived);
        string.Join(", ", house.NotKnown.Select(mate => mate.Member.Name)).ShouldBe(notKnown);
    }

    private static FamilyMemberRecorded Member(int id, string name) =>
        new(new Guid(id, 0, 0, new byte[8]), name, "relative");

    private static RecordFamily Adding(params (string Name, string Relationship)[] people) =>
        new()
        {
            On = March,
            People =
            [
                .. people.Select(
                    (one, index) => new Relative($"r{index}", Name: one.Name, Relationship: one.Relationship)
                ),
            ],
        };

    private static PersonDescribed Described(string given, string family, string? telephone = null) =>
        new(Names: [new NameHeld("used", given, family)], Telephone: telephone);

    private static PersonRecord Person(Guid id, params PersonDescribed[] facts) =>
        PersonRecord.From(
            id,
            [.. facts.Select((fact, index) => Given.Written(fact, March.AddDays(index), null, "fay", index + 1))]
        );
}
