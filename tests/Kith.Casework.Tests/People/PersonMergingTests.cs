using FsCheck;
using FsCheck.Fluent;
using Kith.Casework.Papers;
using Kith.Casework.People;
using Kith.Casework.People.Addresses;
using Kith.Casework.People.Genograms;
using Kith.Casework.Record;
using Kith.Documents;
using Kith.Guidance;
using Kith.Tests.Generated;

namespace Kith.Casework.Tests.People;

/// <summary>An adult who is recorded twice becomes one person, and can become two again.</summary>
public sealed class PersonMergingTests
{
    private static readonly Guid Other = new("6f1d2c34-0000-4000-8000-0000000000c3");
    private static readonly Guid Dawn = new("11111111-0000-4000-8000-0000000000d1");
    private static readonly Guid Again = new("11111111-0000-4000-8000-0000000000d2");
    private static readonly DateOnly Day = Past.Held(Team.Amira).Next;

    [Fact]
    public void Of_two_records_of_a_mother_one_is_kept_and_both_name_the_other()
    {
        var merged = Two().When(Team.Amira, Merge()).ThenRecord();

        var (kept, second) = (Of(merged, Dawn), Of(merged, Again));
        kept.Joined.ShouldBe([Again]);
        second.MergedInto.ShouldBe(Dawn);
        ((PersonMerged)second.Facts[^1].Fact).Reason.ShouldBe(Reason);
        merged.Record.Facts[^1].Fact.ShouldBe(new FamilyMemberMerged(Dawn, Again, "Dawn Pell", null, Reason));
        // What each child's record says of her stays as it is.
        merged.Record.State.Person.Links.Single().Person.ShouldBe(Dawn);
        merged.Others[0].State.Person.Links.Single().Person.ShouldBe(Again);
    }

    [Fact]
    public void She_is_known_on_both_childrens_records_by_all_that_stands_on_either()
    {
        var given = Two(
            new PersonDescribed(Names("Dawn", "Pell"), Telephone: "01632 960001", Contacting: "not by letter"),
            new PersonDescribed(Names("Dawn", "Marsh"), Telephone: "01632 960002", BornOn: new DateOnly(1990, 4, 3))
        );

        var merged = given.When(Team.Amira, Merge()).ThenRecord();

        foreach (var record in merged.Others.Append(merged.Record))
        {
            var member = record.State.Person.Family.ShouldHaveSingleItem();
            member.Name.ShouldBe("Dawn Pell");
            member.Contact!.ShouldContain("960001");
            member.Contact!.ShouldContain("960002");
            var known = record.State.Person.Known[member.Person];
            known.Names.Select(name => name.Said).ShouldBe(["Dawn Pell", "Dawn Marsh"]);
            (known.Now.BornOn, known.Now.Contacting).ShouldBe((new DateOnly(1990, 4, 3), "not by letter"));
        }
        // On a page that changes one record, the other is not filled in.
        merged.Record.State.Person.Known.OnOwnRecord(Dawn)!.Now.BornOn.ShouldBeNull();
    }

    [Fact]
    public void Recorded_twice_on_one_child_she_stands_in_the_family_once_and_is_found_by_either()
    {
        var past = Past.Held(Team.Amira)
            .And(new FamilyMemberRecorded(Dawn, "Dawn Pell", "carer", Note: "ring first"))
            .And(new FamilyMemberRecorded(Again, "Dawn Pell", "mother", ParentalResponsibility: true, Note: "deaf"));

        var merged = past.Given.When(Team.Amira, Merge()).ThenRecord();

        var person = merged.Record.State.Person;
        var member = person.Family.ShouldHaveSingleItem();
        (member.Person, member.Relationship, member.ParentalResponsibility).ShouldBe((Dawn, "mother", true));
        member.Note.ShouldBe("ring first; deaf");
        person.Find(Again).ShouldBe(member);
        PersonOn.Of(merged.Record, Day).Family.ShouldHaveSingleItem();
    }

    [Fact]
    public void What_an_import_proposed_waits_until_somebody_has_looked_and_is_not_proposed_again()
    {
        var proposed = new PersonDuplicateProposed(Again, 93);
        var waiting = Person(Dawn, new PersonDuplicateProposed(Other, 40), proposed);
        ProposedPeople.Waiting(waiting).ShouldBe([proposed, new PersonDuplicateProposed(Other, 40)]);
        ProposedPeople.IsKnown(waiting, Again).ShouldBeTrue();

        foreach (
            var settling in new IdentityFact[]
            {
                new PersonJoined(Again),
                new PersonMerged(Again),
                new PersonParted(Again),
                new PersonSeparated(Again),
                new PersonKeptApart(Again),
            }
        )
            ProposedPeople.Waiting(Person(Dawn, proposed, settling)).ShouldBeEmpty($"{settling}");
    }

    [Fact]
    public void Found_to_be_two_people_both_records_say_so_and_the_childs_does_not_say_who_the_other_is()
    {
        var kept = Two()
            .When(
                Team.Amira,
                new KeepPeopleApart
                {
                    On = Day,
                    Person = Dawn,
                    SecondPerson = Again,
                    Reason = Reason,
                }
            )
            .ThenRecord();

        Of(kept, Dawn).Facts[^1].Fact.ShouldBe(new PersonKeptApart(Again, Reason));
        Of(kept, Again).Facts[^1].Fact.ShouldBe(new PersonKeptApart(Dawn, Reason));
        kept.Record.Facts[^1].Fact.ShouldBe(new FamilyMemberKeptApart(Dawn, Again, Reason));
        kept.Others[0].Facts.Count.ShouldBe(Two().Others[0].Facts.Count);
    }

    [Fact]
    public void Two_children_of_one_mother_are_drawn_as_half_siblings()
    {
        var merged = Two().When(Team.Amira, Merge()).ThenRecord();

        var drawn = FamilyReader.Read(merged.Record, merged.Others, Day, _ => true);

        drawn.People.Count(kin => kin.Name == "Dawn Pell").ShouldBe(1);
        drawn
            .Unions.Where(union => union.One == Dawn || union.Other == Dawn)
            .SelectMany(union => union.Children)
            .ShouldBe([merged.Record.Id, Other], ignoreOrder: true);
    }

    [Fact]
    public void An_address_she_must_never_see_is_kept_from_her_under_either_record()
    {
        var hidden = new AddressRecorded("1 Quay Street", "LS1 4AB", true, [Again]);
        var record = Past.Held(Team.Amira)
            .And(new FamilyMemberRecorded(Dawn, "Dawn Pell", "mother", LivesWithChild: true))
            .And(hidden)
            .Given.Record;
        var reader = new Reader(Audience.Parent, "Dawn Pell", record.State.Person.Links[0]) { LivesWithChild = true };
        new ForWhom(record, reader).IsBarred.ShouldBeFalse();

        var one = record.Knowing(AsOne());

        new ForWhom(one, reader).IsBarred.ShouldBeTrue();
        // It is carried over to another record on which it stands, for the person as she is known there.
        var there = Given
            .The(
                [
                    new Before(new ChildRegistered("K2"), Day),
                    new Before(new FamilyMemberRecorded(Again, "Dawn Pell", "mother"), Day),
                    new Before(new AddressRecorded("1 Quay St", "LS1 4AB", false), Day),
                ],
                Other
            )
            .Record.Knowing(AsOne());
        var kept = Past.Held(Team.Amira).And(hidden with { NeverShowTo = [Dawn] }).Given.Record;
        AddressKeptElsewhere.NewOn(there, [kept]).ShouldHaveSingleItem().NeverShowTo.ShouldBe([Again]);
    }

    [Fact]
    public void Where_we_are_involved_on_either_side_a_second_person_looks_and_nothing_has_effect_before()
    {
        var both = Two(open: true);
        both.When(Team.Amira, Merge()).ThenRefusedBy("persons-merged-by-two");

        var waiting = both.When(
                Team.Amira,
                Merge() with
                {
                    Departures = [new Departure("persons-merged-by-two", Reason, "ruth")],
                }
            )
            .ThenRecord();

        Of(waiting, Again).MergedInto.ShouldBeNull();
        var merged = waiting
            .When(
                Team.Ruth,
                new AnswerProposal
                {
                    On = Day,
                    Proposal = waiting.Record.Version,
                    Agreed = true,
                }
            )
            .ThenRecord();
        merged.Record.Facts.ShouldNotContain(fact => fact.Fact is DepartureRecorded);
        var told = Of(merged, Again).Facts[^1];
        (told.By, told.ActName).ShouldBe(("amira", "merge-person"));
        Of(merged, Again).MergedInto.ShouldBe(Dawn);

        // A manager from whom the other side is kept agrees to nothing.
        (waiting with { Closed = new Dictionary<Guid, RecordSight> { [Other] = RecordSight.Known } })
            .When(
                Team.Ruth,
                new AnswerProposal
                {
                    On = Day,
                    Proposal = waiting.Record.Version,
                    Agreed = true,
                }
            )
            .ThenRefused()
            .Problems[0]
            .Message.ShouldContain("There is nobody whom you could choose so");
    }

    [Theory]
    [InlineData(RecordSight.Known)]
    [InlineData(RecordSight.Hidden)]
    [InlineData(RecordSight.Sealed)]
    public void Whoever_may_not_open_a_record_on_the_other_side_is_told_as_of_nobody(object seen)
    {
        var given = Two() with { Closed = new Dictionary<Guid, RecordSight> { [Other] = (RecordSight)seen } };

        given
            .When(Team.Amira, Merge())
            .ThenAsks("second-person", "There is nobody whom you could choose so. Choose from those known");
        given
            .When(Team.Amira, Merge() with { SecondPerson = Guid.NewGuid() })
            .ThenAsks("second-person", "There is nobody whom you could choose so. Choose from those known");
    }

    [Fact]
    public void Nobody_is_merged_with_themselves_twice_or_with_a_child()
    {
        var given = Two();
        given
            .When(Team.Amira, Merge() with { SecondPerson = Dawn })
            .ThenAsks("second-person", "This is Dawn Pell already. Choose the other entry");
        given
            .When(Team.Amira, Merge())
            .ThenRecord()
            .When(Team.Amira, Merge())
            .ThenAsks("second-person", "The two are one person already");
        var child = new FamilyMemberRecorded(Other, "Kai", "brother", HasRecord: true);
        var beside = new Given(given.Record.With([Given.Written(child, Day, null, "amira", given.Record.Version + 1)]));
        beside
            .When(Team.Amira, Merge() with { SecondPerson = Other })
            .ThenAsks("second-person", "That is a child with a record here, and is not an adult’s second record");
        beside
            .When(Team.Amira, Merge() with { Person = Other })
            .ThenAsks(
                "person",
                "This is a child with a record here. Two records of a child are merged on the child’s page"
            );
    }

    [Fact]
    public void What_would_tell_two_people_apart_is_said()
    {
        Two(
                new PersonDescribed(BornOn: new DateOnly(1990, 4, 3)),
                new PersonDescribed(BornOn: new DateOnly(1991, 4, 3))
            )
            .When(Team.Amira, Merge() with { Despite = true })
            .ThenRefused()
            .Problems[0]
            .Message.ShouldEndWith("If they are one person, put the wrong day right first");
        Two(new PersonDescribed(NhsNumber: "9434765919"), new PersonDescribed(NhsNumber: "9434765870"))
            .When(Team.Amira, Merge() with { Despite = true })
            .ThenAsks(
                "second-person",
                "Each has an NHS number of their own. If they are one person, put the wrong number right first"
            );
        var named = Two(
            new PersonDescribed(Names("Dawn", "Pell")),
            new PersonDescribed(Names("Rosa", "Hart")),
            "Rosa Hart"
        );
        named
            .When(Team.Amira, Merge())
            .ThenRefused()
            .Problems.ShouldHaveSingleItem()
            .Message.ShouldStartWith("These may be two people: one is called Dawn Pell, the other Rosa Hart.");
        named.When(Team.Amira, Merge() with { Despite = true }).ThenHappened<FamilyMemberMerged>();
        named
            .When(Team.Amira, Merge() with { Despite = true, Reason = null })
            .ThenAsks("reason", "Say how it is known");

        Past.Held(Team.Amira)
            .And(new FamilyMemberRecorded(Dawn, "Dawn Pell", "mum"))
            .And(new FamilyMemberRecorded(Again, "Dawn Pell", "mother’s mother"))
            .Given.When(Team.Amira, Merge() with { Despite = true })
            .ThenAsks(
                "second-person",
                "On one child’s record one of them is the other’s mother or father. They are two people"
            );
    }

    [Fact]
    public void Taken_apart_again_by_somebody_who_may_open_both_sides_they_are_two()
    {
        var merged = Two().When(Team.Amira, Merge()).ThenRecord();
        var apart = new SeparatePerson
        {
            On = Day,
            Person = Dawn,
            SecondPerson = Again,
            Reason = "Two came",
        };
        (merged with { Closed = new Dictionary<Guid, RecordSight> { [Other] = RecordSight.Known } })
            .When(Team.Amira, apart)
            .ThenAsks(
                "person",
                "Whoever takes two people apart may open children’s records on both sides. Ask your manager"
            );

        var two = merged.When(Team.Amira, apart).ThenRecord();

        Of(two, Dawn).Joined.ShouldBeEmpty();
        Of(two, Again).MergedInto.ShouldBeNull();
        two.When(Team.Amira, apart).ThenCannotFollow("Nobody of this family was found to be recorded twice.");
        two.Record.Facts[^1].Fact.ShouldBe(new FamilyMemberSeparated(Dawn, Again, "Dawn Pell", "Two came"));
    }

    [Fact]
    public void What_stands_on_records_of_people_is_not_corrected_on_the_childs()
    {
        var merged = Two().When(Team.Amira, Merge()).ThenRecord();

        merged
            .When(
                Team.Amira,
                new CorrectFact
                {
                    On = Day,
                    Corrects = merged.Record.Version,
                    Remove = true,
                    Reason = "wrong",
                }
            )
            .ThenCannotFollow(
                "This stands on the records of two people too. It is undone there: open the person in the family."
            );
    }

    // Whatever was recorded of each before, while they were one and after: taken apart, each is as if they had never been one.
    [Fact, Ask("C4")]
    public void Merged_and_taken_apart_again_each_is_as_without_it_whatever_is_recorded()
    {
        var steps =
            from isSecond in Gen.Elements(true, false)
            from fact in AnyFact.Of(typeof(PersonDescribed))
            select (isSecond, fact: (IdentityFact)fact);
        var histories =
            from before in Gen.ListOf(steps)
            from between in Gen.ListOf(steps)
            from after in Gen.ListOf(steps)
            from rounds in Gen.Choose(1, 3)
            select (Before: before.ToList(), Between: between.ToList(), After: after.ToList(), rounds);

        Prop.ForAll(
                histories.ToArbitrary(),
                history =>
                {
                    var (kept, second) = (Start(Dawn), Start(Again));
                    var (asIf, asIfSecond) = (kept, second);
                    Take(history.Before);
                    for (var round = 0; round < history.rounds; round++)
                    {
                        kept = Plus(kept, new PersonJoined(Again));
                        second = Plus(second, new PersonMerged(Dawn));
                        KnownPeople.Of([kept, second]).One(Again).ShouldBe(Dawn);
                        Take(history.Between);
                        kept = Plus(kept, new PersonParted(Again));
                        second = Plus(second, new PersonSeparated(Dawn));
                    }
                    Take(history.After);

                    Says(kept).ShouldBe(Says(asIf));
                    Says(second).ShouldBe(Says(asIfSecond));
                    var (known, without) = (KnownPeople.Of([kept, second]), KnownPeople.Of([asIf, asIfSecond]));
                    known.AreAllOnce.ShouldBeTrue();
                    foreach (var person in new[] { Dawn, Again })
                        System
                            .Text.Json.JsonSerializer.Serialize(known.GetValueOrDefault(person), Json.Options)
                            .ShouldBe(
                                System.Text.Json.JsonSerializer.Serialize(
                                    without.GetValueOrDefault(person),
                                    Json.Options
                                )
                            );

                    void Take(IEnumerable<(bool IsSecond, IdentityFact Fact)> facts)
                    {
                        foreach (var (isSecond, fact) in facts)
                            if (isSecond)
                                (second, asIfSecond) = (Plus(second, fact), Plus(asIfSecond, fact));
                            else
                                (kept, asIf) = (Plus(kept, fact), Plus(asIf, fact));
                    }
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private const string Reason = "Same telephone, and she told us";

    private static MergePerson Merge() =>
        new()
        {
            On = Day,
            Person = Dawn,
            SecondPerson = Again,
            Reason = Reason,
        };

    private static string Says(PersonRecord record) =>
        System.Text.Json.JsonSerializer.Serialize(record.Identity, Json.Options)
        + record.MergedInto
        + string.Join(',', record.Joined);

    private static PersonRecord Start(Guid person) => PersonRecord.From(person, []);

    private static PersonRecord Person(Guid person, params IdentityFact[] facts) =>
        facts.Aggregate(Start(person), Plus);

    private static PersonRecord Plus(PersonRecord record, IdentityFact fact) =>
        record.With([Given.Written(fact, Day, null, "amira", record.Version + 1)]);

    private static KnownPeople AsOne() =>
        KnownPeople.Of([Plus(Start(Dawn), new PersonJoined(Again)), Plus(Start(Again), new PersonMerged(Dawn))]);

    private static Rows<NameHeld> Names(string given, string family) => [new NameHeld("used", given, family)];

    private static PersonRecord Of(Given given, Guid person) => given.People.Single(one => one.Id == person);

    private static Given Two(bool open) => Two(null, null, open: open);

    // One child with whom Amira works, and another; the mother of each is recorded once with each.
    private static Given Two(
        PersonDescribed? one = null,
        PersonDescribed? again = null,
        string name = "Dawn Pell",
        bool open = false
    ) =>
        new Given(Past.Held(Team.Amira).And(new FamilyMemberRecorded(Dawn, "Dawn Pell", "mother"), 0).Given.Record)
        {
            Others =
            [
                Given
                    .The(
                        [
                            .. open
                                ? Past.Held(Team.Ben).Facts
                                : [new Before(new ChildRegistered("K2"), Given.Day("2024-01-08"))],
                            new Before(new FamilyMemberRecorded(Again, name, "mother"), Given.Day("2024-01-12")),
                        ],
                        Other
                    )
                    .Record,
            ],
            People =
            [
                one is null ? Start(Dawn) : Plus(Start(Dawn), one),
                again is null ? Start(Again) : Plus(Start(Again), again),
            ],
        }.Knowing();
}
