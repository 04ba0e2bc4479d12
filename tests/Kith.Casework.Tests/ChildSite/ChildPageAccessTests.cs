using Kith.Casework.Access;
using Kith.Casework.ChildSite;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.ChildSite;

/// <summary>What opens a child's own page, what ends it, and what stands on it.</summary>
public sealed class ChildPageAccessTests
{
    private static Past Given => Past.Held(Team.Amira).And(new ChildPageGiven("In her school bag") { Episode = 1 });

    [Fact, Ask("C10")]
    public void It_opens_by_being_given_and_ends_by_being_closed()
    {
        Of(Past.Held(Team.Amira)).ShouldBeNull();
        Of(Given).ShouldNotBeNull();
        Of(Given.And(new ChildPageClosed("Lost"))).ShouldBeNull();
        Of(Given.And(new ChildPageClosed("Lost")).And(new ChildPageGiven("At school") { Episode = 1 }))
            .ShouldNotBeNull();
    }

    [Fact, Ask("C10")]
    public void A_record_that_is_restricted_or_sealed_opens_to_no_card() =>
        Of(
                Given.And(
                    new RecordRestricted(
                        RestrictionKind.Sealed,
                        ["amira"],
                        "amira",
                        "Adopted",
                        new DateOnly(2025, 1, 1)
                    )
                )
            )
            .ShouldBeNull();

    [Fact]
    public void It_ends_with_our_involvement_and_does_not_come_back_with_later_work()
    {
        var closed = Given.And(new EpisodeClosed("RC7", "well") { Episode = 1 });
        Of(closed).ShouldBeNull();
        Of(closed.And(new ReferralReceived("2A") { Episode = 2 })).ShouldBeNull();
    }

    [Fact, Ask("C10")]
    public void On_it_stands_what_was_sent_from_it_and_nothing_that_others_wrote_down()
    {
        var past = Given.And(new ChildAsked("Told Amira") { Episode = 1 });
        past = past.And(new ChildAsked("Wrote it myself") { Episode = 1 }, by: ChildUser.Of(past.Given.Record.Id));

        Of(past)!.Sent.ShouldHaveSingleItem().Fact.Asked.ShouldBe("Wrote it myself");
        Of(past.And(new ChildAsked("Somebody else’s") { Episode = 1 }, by: ChildUser.Of(Guid.NewGuid())))!
            .Sent.Count.ShouldBe(1);
    }

    [Fact, Ask("C10")]
    public void Whoever_leads_is_told_what_the_child_says_in_the_child_s_words()
    {
        var past = Given;
        past = past.And(
            new ChildAsked("I want to swim", Feels: ChildFeels.Sad) { Episode = 1 },
            by: ChildUser.Of(past.Given.Record.Id)
        );

        Told.On(past.Given.Record)
            .Single(told => told.Notice.Kind == "child-asked")
            .ShouldSatisfyAllConditions(
                told => told.Recipient.ShouldBe("amira"),
                told => told.Notice.Says.ShouldBe("is sad and says: I want to swim"),
                told => told.Notice.Act.ShouldBe("answer-child")
            );
    }

    [Theory]
    [InlineData("You swim on Saturdays", true)]
    [InlineData("Ring me on 01632 960123", true)]
    [InlineData("Come to 12 Harbour Road", false)]
    [InlineData("It is in LS1 4AB", false)]
    public void An_answer_that_says_where_somebody_lives_is_told_by_a_person_and_not_by_the_page(
        string said,
        bool shown
    ) => (ChildPageAccess.Withheld(Given.Given.Record, said) is null).ShouldBe(shown);

    [Fact]
    public void It_is_given_once_and_closed_where_there_is_one()
    {
        var given = Given;
        given
            .Given.When(
                Team.Amira,
                new GiveChildPage
                {
                    Safe = "At school",
                    On = given.Next,
                    Episode = 1,
                }
            )
            .ThenCannotFollow("The child has a page of their own. Make a new card for it, or close it.");
        var held = Past.Held(Team.Amira);
        held.Given.When(Team.Amira, new CloseChildPage { Reason = "Lost", On = held.Next })
            .ThenCannotFollow("The child has no page of their own.");
    }

    private static ChildPageAccess? Of(Past past) => ChildPageAccess.Of(past.Given.Record);
}
