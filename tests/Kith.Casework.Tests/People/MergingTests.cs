using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Tests.Generated;

namespace Kith.Casework.Tests.People;

/// <summary>Two records of one child become one, by two people, and can be taken apart again.</summary>
public sealed class MergingTests
{
    private static readonly Guid SecondId = new("6f1d2c34-0000-4000-8000-0000000000b2");
    private static readonly DateOnly Day = Past.Held(Team.Amira).Next;

    [Fact]
    public void A_merge_has_no_effect_until_a_second_person_agrees_and_then_stands_on_both_records()
    {
        var waiting = Kept(Closed()).When(Team.Amira, Merge()).ThenRecord();

        waiting.Record.State.Person.Joined.ShouldBeEmpty();
        waiting.Others[0].Version.ShouldBe(Closed().Version);
        waiting
            .When(Team.Amira, Answer(waiting))
            .ThenRefused()
            .Problems[0]
            .Message.ShouldStartWith("You proposed this yourself");

        var merged = waiting.When(Team.Ruth, Answer(waiting)).ThenRecord();

        merged.Record.State.Person.Joined.ShouldBe([SecondId]);
        merged.Others[0].State.Person.MergedInto.ShouldBe(merged.Record.Id);
        var told = merged.Others[0].Facts[^1];
        (told.By, told.ActName, ((RecordMerged)told.Fact).Reason).ShouldBe(("amira", "merge-record", Reason));
        ((RecordJoined)merged.Record.Facts[^1].Fact).ShouldSatisfyAllConditions(
            joined => joined.Number.ShouldBe("K2"),
            joined => joined.Reason.ShouldBe(Reason)
        );
    }

    [Fact]
    public void Who_belongs_to_whom_is_said_once_and_stands_on_both_but_never_on_a_record_that_was_merged()
    {
        var brother = new RecordFamilyMember
        {
            On = Day,
            Name = "Ben",
            Relationship = "brother",
            Child = SecondId,
        };

        var both = Kept(Closed()).When(Team.Amira, brother).ThenRecord();
        var link = both.Others[0].State.Person.Links.ShouldHaveSingleItem();
        (link.Person, link.Relationship, link.HasRecord).ShouldBe((both.Record.Id, "sibling", true));
        both.When(Team.Amira, brother).ThenRecord().Others[0].Version.ShouldBe(both.Others[0].Version);

        var merged = Merged(Kept(Closed()));
        merged
            .When(Team.Amira, brother)
            .ThenRefused()
            .Problems.ShouldContain(problem => problem.Message.StartsWith("That record was merged into another"));
    }

    [Fact]
    public void Taken_apart_again_by_two_people_both_records_say_what_they_said_before()
    {
        var given = Kept(Closed());
        var merged = Merged(given);

        var apart = Apart(merged);

        AnyRecord.Same(apart.Record.State, given.Others[0].State).ShouldBeTrue();
        AnyRecord.Same(apart.Others[0].State, given.Record.State).ShouldBeTrue();
    }

    [Fact]
    public void A_merged_record_takes_what_guards_or_corrects_it_and_nothing_else()
    {
        var second = Merged(Kept(Closed())).Others[0];
        var given = new Given(second);

        given
            .When(
                Team.Ruth,
                new ReceiveContact
                {
                    On = Day,
                    From = "Gran",
                    Concern = "worried",
                }
            )
            .ThenRefused()
            .Because.ShouldBe(
                "This record was merged into another record of the same child. Record it there: the top of this page leads to it."
            );
        given
            .When(
                Team.Ruth,
                new Casework.Access.DeclareInterest
                {
                    On = Day,
                    Practitioner = "ben",
                    Kind = Casework.Access.InterestKind.Relative,
                }
            )
            .ThenDone()
            .ShouldNotBeEmpty();
        given.Next(Team.Ruth, Day).Select(next => next.ActName).ShouldContain("separate-record");
        Acts.All.Select(act => Acts.Blank(act.Name, Day, 0))
            .Where(act => act.IsDoneOnMerged)
            .Select(act => act.ActName)
            .ShouldBe([
                "answer-proposal",
                "close-child-page",
                "close-worry",
                "confirm-departure",
                "correct-fact",
                "declare-interest",
                "end-interest",
                "end-involvement",
                "end-partner",
                "lift-restriction",
                "record-paper-given",
                "restrict-record",
                "return-paper",
                "review-emergency-access",
                "separate-record",
                "settle-departure",
                "take-off-disabled-register",
                "tell-referrer",
                "withdraw-from-family-site",
                "withdraw-paper",
                "withdraw-proposal",
            ]);
    }

    [Fact]
    public void What_stands_on_two_records_is_not_corrected_on_one()
    {
        var merged = Merged(Kept(Closed()));
        var joined = merged.Record.Facts.Single(fact => fact.Fact is RecordJoined);

        merged
            .When(
                Team.Ruth,
                new CorrectFact
                {
                    On = Day,
                    Corrects = joined.Version,
                    Remove = true,
                    Reason = "wrong",
                }
            )
            .ThenCannotFollow(
                "This stands on two records, and is not corrected on one of them. It is undone on both at once."
            );
    }

    [Fact]
    public void A_correction_does_not_open_our_involvement_again_on_a_merged_record()
    {
        var second = Merged(Kept(Closed())).Others[0];
        var closing = second.Facts.Single(fact => fact.Fact is EpisodeClosed);

        new Given(second)
            .When(
                Team.Ruth,
                new CorrectFact
                {
                    On = Day,
                    Corrects = closing.Version,
                    Remove = true,
                    Reason = "wrong",
                }
            )
            .ThenAsks(
                "replacement",
                "With that our involvement would be open on a record that was merged into another. Take the two apart first"
            );
    }

    [Fact]
    public void A_record_is_not_merged_into_itself_nor_into_or_with_one_that_was_merged()
    {
        var given = Kept(Closed());

        Refusal(given, given.Record.Id).ShouldBe("This is the record you are on. Enter the number of the other one");
        var merged = Merged(given);
        Refusal(merged, SecondId)
            .ShouldBe("That record was merged into another already. Enter the number of the one that was kept");
        new Given(merged.Others[0]) { Others = [merged.Record] }
            .When(Team.Ruth, Merge(merged.Record.Id))
            .ThenRefused()
            .Because.ShouldNotBeNull();
        new Given(Other("K3")) { Others = [merged.Record] }
            .When(Team.Ruth, Merge(merged.Record.Id))
            .ThenAsks(
                "second",
                "Another record was merged into that one. Keep that one, and merge this record into it"
            );
    }

    [Fact]
    public void A_record_that_is_not_found_or_is_kept_from_whoever_merges_is_as_good_as_none()
    {
        Refusal(new Given(Past.Held(Team.Amira).Given.Record), SecondId)
            .ShouldBe("There is no such record that you could merge. Check the number");
        // Agreed to by somebody from whom it is kept, it is not done either.
        var waiting = Kept(Closed()).When(Team.Amira, Merge()).ThenRecord();
        (waiting with { Others = [] })
            .When(Team.Ruth, Answer(waiting))
            .ThenRefused()
            .Problems[0]
            .Message.ShouldStartWith("It cannot be done any more as the record stands now. There is no such record");
    }

    [Fact]
    public void Open_work_on_the_record_that_is_to_go_is_ended_first_so_that_nothing_is_lost_from_every_list()
    {
        ChildRecord open = new Given(Given.The(Past.Held(Team.Ben).Facts, SecondId).Record).Record;

        Refusal(Kept(open), SecondId)
            .ShouldStartWith("Our involvement is open on both records. End it on the one that is to go");
        Refusal(new Given(Other("K1")) { Others = [open] }, SecondId)
            .ShouldStartWith("Our involvement is open on that record and not on this one. Keep that one");
    }

    [Theory]
    [InlineData("2015-05-06", null, null, "one was born on 5 May 2015, the other on 6 May 2015")]
    [InlineData(null, Sex.Male, null, "one is a boy, the other a girl")]
    [InlineData(null, null, "Alma", "they have the same mother and day of birth and different first names")]
    public void What_would_tell_two_children_apart_is_said_and_needs_an_answer(
        string? born,
        Sex? sex,
        string? given,
        string says
    )
    {
        var mother = new FamilyMemberRecorded(Guid.NewGuid(), "Rosa Hart", "mum");
        var kept = Past.Registered()
            .And(mother, 0)
            .And(new ChildNamed("Alina", "Hart"), 0)
            .And(new ChildDetailsChanged(new DateOnly(2015, 5, 5), Sex: Sex.Female), 0)
            .Given.Record;
        var second = Given
            .The(
                [
                    new Before(
                        new ChildRegistered(
                            "K2",
                            BornOn: born is null ? new DateOnly(2015, 5, 5) : Given.Day(born),
                            Sex: sex
                        ),
                        Day
                    ),
                    new Before(new ChildNamed(given ?? "Alina", "Hart"), Day),
                    new Before(mother with { Person = Guid.NewGuid(), Name = "rosa hart" }, Day),
                ],
                SecondId
            )
            .Record;
        var two = new Given(kept) { Others = [second] };

        two.When(Team.Amira, Merge())
            .ThenRefused()
            .Problems.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                problem => problem.Field.ShouldBe("despite"),
                problem => problem.Message.ShouldStartWith($"These may be two children: {says}")
            );
        two.When(Team.Amira, Merge() with { Despite = true }).ThenHappened<DepartureProposed>();
    }

    [Fact]
    public void A_number_typed_wrong_leads_to_a_child_of_another_name_and_that_is_said()
    {
        var kept = Past.Registered().And(new ChildNamed("Alina", "Hart"), 0).Given.Record;
        var second = Other("K2", SecondId)
            .With([Given.Written(new ChildNamed("Omar", "Diallo"), Day, null, "amira", 2)]);

        Refusal(new Given(kept) { Others = [second] }, SecondId)
            .ShouldStartWith("These may be two children: one is called Alina Hart, the other Omar Diallo.");
    }

    [Fact]
    public void Two_numbers_of_the_health_service_or_of_school_tell_two_children_apart()
    {
        var kept = Given.The([new Before(new ChildRegistered("K1", Upn: "A1", NhsNumber: "9434765919"), Day)]).Record;
        var second = Given
            .The([new Before(new ChildRegistered("K2", Upn: "B2", NhsNumber: "9434765870"), Day)], SecondId)
            .Record;

        Refusal(new Given(kept) { Others = [second] }, SecondId)
            .ShouldStartWith(
                "These may be two children: each has a unique pupil number of their own; each has an NHS number of their own."
            );
    }

    [Fact]
    public void A_brother_is_not_taken_for_a_second_record_of_the_child_unasked()
    {
        var sister = new FamilyMemberRecorded(SecondId, "Alma", "sister", HasRecord: true);
        var kept = Past.Registered().And(sister, 0).Given.Record;

        Refusal(new Given(kept) { Others = [Other("K2", SecondId)] }, SecondId)
            .ShouldStartWith("These may be two children: one is recorded as a relative of the other");
    }

    [Fact]
    public void Whoever_leads_is_told_on_each_record_and_of_the_other_record_nothing()
    {
        var merged = Merged(Kept(Closed()));

        foreach (var record in new[] { merged.Record, merged.Others[0] })
            Told.On(record).Where(told => told.Notice.Kind == "records-merged").ShouldNotBeEmpty();
        Told.On(merged.Record)
            .Where(told => told.Notice.Kind == "records-merged")
            .ShouldAllBe(told => !told.Notice.Says.Contains("K2", StringComparison.Ordinal));
    }

    private const string Reason = "Same mother, same school";

    [Fact]
    public void What_an_import_proposed_waits_until_somebody_merges_the_two_or_finds_that_they_are_two_children()
    {
        var proposed = new Given(Past.Held(Team.Amira).And(new DuplicateProposed(SecondId, "K2", 90), 0).Given.Record)
        {
            Others = [Closed()],
        };
        ProposedDuplicates.Waiting(proposed.Record).ShouldHaveSingleItem();

        var merged = Merged(proposed);
        ProposedDuplicates.Waiting(merged.Record).ShouldBeEmpty();
        ProposedDuplicates.Waiting(Apart(merged).Others[0]).ShouldBeEmpty();

        var apart = proposed
            .When(
                Team.Amira,
                new KeepRecordsApart
                {
                    On = Day,
                    Other = SecondId,
                    Reason = "Both were in school on one day",
                }
            )
            .ThenRecord();
        ProposedDuplicates.Waiting(apart.Record).ShouldBeEmpty();
        ((RecordsKeptApart)apart.Others[0].Facts[^1].Fact).ShouldBe(
            new RecordsKeptApart(apart.Record.Id, apart.Record.State.Person.Number, "Both were in school on one day")
        );
        Refusal(apart, SecondId)!.ShouldContain("recorded that they are two children");
    }

    private static Departure ByTwo(string manager) => new("records-merged-by-two", Reason, manager);

    private static MergeRecord Merge(Guid? second = null) =>
        new()
        {
            On = Day,
            Second = second ?? SecondId,
            Departures = [ByTwo("ruth")],
        };

    private static AnswerProposal Answer(Given waiting) =>
        new()
        {
            On = Day,
            Proposal = waiting.Record.Version,
            Agreed = true,
        };

    private static Given Kept(ChildRecord second) => new(Past.Held(Team.Amira).Given.Record) { Others = [second] };

    private static Given Merged(Given given)
    {
        var waiting = given.When(Team.Amira, Merge()).ThenRecord();
        return waiting.When(Team.Ruth, Answer(waiting)).ThenRecord();
    }

    private static Given Apart(Given merged)
    {
        var second = new Given(merged.Others[0]) { Others = [merged.Record] };
        var waiting = second
            .When(Team.Amira, new SeparateRecord { On = Day, Departures = [ByTwo("ruth")] })
            .ThenRecord();
        return waiting.When(Team.Ruth, Answer(waiting)).ThenRecord();
    }

    private static string? Refusal(Given given, Guid second) =>
        given.When(Team.Amira, Merge(second)).ThenRefused().Problems.FirstOrDefault()?.Message;

    private static ChildRecord Other(string number, Guid? child = null) =>
        Given.The([new Before(new ChildRegistered(number), Given.Day("2024-01-08"))], child ?? Guid.NewGuid()).Record;

    private static ChildRecord Closed() =>
        Given
            .The(
                [new Before(new ChildRegistered("K2"), Given.Day("2024-01-08")), .. Past.Closed().Facts.Skip(1)],
                SecondId
            )
            .Record;
}
