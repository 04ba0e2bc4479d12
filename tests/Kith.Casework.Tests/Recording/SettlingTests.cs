using Kith.Casework.Record;
using Subject = Kith.Casework.Access.Subject;

namespace Kith.Casework.Tests.Recording;

/// <summary>What stands on a departure that was not agreed to has an owner until it is settled.</summary>
[Ask("E3")]
public sealed class SettlingTests
{
    private static readonly Past Refused = Past.Declined();

    private static SettleDeparture Settle(Settlement how) =>
        new()
        {
            On = Refused.Next,
            Departure = 5,
            How = how,
            Reason = "Visited the next day",
        };

    [Fact]
    public void It_is_for_the_lead_and_their_supervisor() =>
        Settling
            .Owners("ruth", "amira", Subject.Of(Refused.Given.Record), Team.All)
            .Select(owner => owner.Id)
            .ShouldBe(["amira", "ruth"]);

    [Fact]
    public void Whoever_departed_does_not_say_on_their_own_word_that_it_was_put_right()
    {
        Refused
            .Given.When(Team.Amira, Settle(Settlement.PutRight))
            .ThenRefused()
            .Problems.Single()
            .Field.ShouldBe("how");
        Refused
            .Given.When(Team.Amira, Settle(Settlement.DoneAgain))
            .ThenRefused()
            .Problems.Single()
            .Field.ShouldBe("how");

        var after = Refused.Given.When(Team.Ruth, Settle(Settlement.PutRight)).ThenRecord().Record;

        Departing.Of(after).ShouldHaveSingleItem().Status.ShouldBe(DepartureStatus.PutRight);
        Departing.Unsettled(after).ShouldBeEmpty();
    }

    [Fact]
    public void Only_a_manager_above_the_one_who_did_not_agree_lets_it_stand()
    {
        Refused
            .Given.When(Team.Ruth, Settle(Settlement.Kept))
            .ThenAsks(
                "how",
                "Only a manager above Ruth Bell can let it stand, and never the person who did not follow the guidance"
            );

        Departing
            .Of(Refused.Given.When(Team.Helen, Settle(Settlement.Kept)).ThenRecord().Record)
            .ShouldHaveSingleItem()
            .Status.ShouldBe(DepartureStatus.Kept);
    }

    [Fact]
    public void It_stays_unsettled_when_the_involvement_ends() =>
        Departing
            .Unsettled(Past.Declined().And(new EpisodeClosed("RC7", "well") { Episode = 1 }).Given.Record)
            .ShouldHaveSingleItem();
}
