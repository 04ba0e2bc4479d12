using Kith.Casework.People;
using Kith.Casework.People.Genograms;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Tests.People;

/// <summary>From when until when somebody is what they are to a child, as much of it as is known, on both records where there are two.</summary>
public sealed class TieDaysTests
{
    private static readonly DateOnly March = Given.Day("2024-03-01");
    private static readonly Guid Ben = new(50, 0, 0, new byte[8]);
    private static readonly FamilyMemberRecorded Carl = new(new Guid(8, 0, 0, new byte[8]), "Carl", "mother’s partner")
    {
        From = PartDate.Of(2021, 6),
        Until = PartDate.Of(2023),
    };

    [Theory, Ask("B13")]
    [InlineData("2021-05-31", false, false)]
    [InlineData("2021-06-01", true, false)]
    [InlineData("2023-12-31", true, false)]
    [InlineData("2024-01-01", false, true)]
    public void A_tie_holds_on_every_day_on_which_it_may_have_whenever_it_was_written(string day, bool holds, bool over)
    {
        var then = PersonOn.Of(Record(new Before(Carl, March)), Given.Day(day));

        then.Family.Any(member => member.Name == "Carl").ShouldBe(holds);
        then.Ended.Any(member => member.Name == "Carl").ShouldBe(over);
    }

    [Fact]
    public void Without_a_first_day_it_holds_from_the_day_from_which_it_was_known()
    {
        var record = Record(new Before(Carl with { From = null, Until = null }, March));

        PersonOn.Of(record, March.AddDays(-1)).Everybody.ShouldBeEmpty();
        PersonOn.Of(record, March).Family.ShouldHaveSingleItem();
    }

    [Fact]
    public void Whoever_became_something_else_was_before_what_they_were_before()
    {
        var friend = Carl with { Relationship = "friend of the family", From = null, Until = null };
        var record = Record(
            new Before(friend, March.AddDays(-20)),
            new Before(Carl with { From = PartDate.Of(2024, 3), Until = null }, March)
        );

        PersonOn
            .Of(record, March.AddDays(-1))
            .Family.ShouldHaveSingleItem()
            .Relationship.ShouldBe("friend of the family");
        PersonOn.Of(record, March).Family.ShouldHaveSingleItem().Relationship.ShouldBe("mother’s partner");
    }

    [Fact, Ask("B13")]
    public void A_partner_who_has_left_stays_drawn_and_the_parting_is_drawn_too()
    {
        var record = Record(
            new Before(new FamilyMemberRecorded(new Guid(1, 0, 0, new byte[8]), "Rosa", "mother"), March),
            new Before(Carl, March)
        );

        Family(March).Unions.ShouldContain(union => union.Parted == Parting.Separated);
        Genogram.Of(Family(March)).Symbols.ShouldContain(symbol => symbol.Person.Name == "Carl");
        Family(Given.Day("2022-01-01")).Unions.ShouldNotContain(union => union.Parted == Parting.Separated);

        Relatedness Family(DateOnly on) => FamilyReader.Read(record, [], on, _ => true);
    }

    [Fact]
    public void What_ends_before_it_began_is_refused()
    {
        var relative = new Relative("a", Name: "Carl", Relationship: "mother’s partner", Until: PartDate.Of(2020))
        {
            From = PartDate.Of(2021),
        };

        Given
            .The([new(new ChildRegistered("K1"), March)])
            .When(Team.Fay, new RecordFamily { On = March, People = [relative] })
            .ThenAsks(
                "people:a.until",
                "Person 1: Say until when they were this to the child: not before they began to be"
            );
    }

    [Fact, Ask("B13")]
    public void When_it_began_and_ended_stands_on_the_record_of_a_brother_too()
    {
        var record = Record(new Before(new FamilyMemberRecorded(Ben, "Ben", "stepbrother", HasRecord: true), March));
        var other = Given
            .The(
                [
                    new(new ChildRegistered("K2"), March),
                    new(
                        new FamilyMemberRecorded(record.Id, "Ada", "stepbrother or stepsister", HasRecord: true),
                        March
                    ),
                ],
                Ben
            )
            .Record;
        var practice = Given.Practice(Team.Fay, March) with
        {
            OtherRecords = new Dictionary<Guid, ChildRecord> { [Ben] = other },
        };
        Act[] acts =
        [
            new RecordFamily
            {
                On = March,
                People = [new Relative("a", Ben, Relationship: "stepbrother", Until: PartDate.Of(2024, 2))],
            },
            new RecordFamilyMember
            {
                On = March,
                Person = Ben,
                Name = "Ben",
                Relationship = "stepbrother",
                Until = PartDate.Of(2024, 2),
            },
        ];

        foreach (var act in acts)
        {
            act.OtherRecords(record).ShouldBe([Ben]);
            var about = act.OnChildren(record, practice).ShouldHaveSingleItem();
            about.Child.ShouldBe(Ben);
            ((FamilyMemberRecorded)about.Dated.Fact).Until.ShouldBe(PartDate.Of(2024, 2));
        }
    }

    private static ChildRecord Record(params Before[] facts) =>
        Given.The([new(new ChildRegistered("K1"), March.AddDays(-60)), .. facts]).Record;
}
