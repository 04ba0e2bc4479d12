using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Returns.Build;

namespace Kith.Returns.Tests.Build;

/// <summary>A referral that was moved stands in the return of the right child, with the day it was received, and of nobody else.</summary>
public sealed class MovedReferralTests
{
    private static readonly DateOnly Received = new(2025, 6, 2);

    [Fact]
    public void The_child_it_was_never_about_is_not_in_the_return()
    {
        var referral = new ReferralReceived("2A", "hungry") { Episode = 1 };
        var decided = new ReferralDecided(ReferralDecision.Section17, "needs") { Episode = 1 };
        var moved = new ReferralMoved(Guid.NewGuid(), "B2", "wrong brother", [2, 3]);

        CinReturn.Of(Record(referral, decided), Building.Period(2026)).Child.ShouldNotBeNull();
        CinReturn.Of(Record(referral, decided, moved), Building.Period(2026)).Child.ShouldBeNull();
    }

    [Fact]
    public void The_child_it_is_about_is_in_it_from_the_day_it_was_received()
    {
        var here = Record(
            new ReferralReceived("2A", "hungry") { Episode = 1 },
            new ReferralMovedHere(Guid.NewGuid(), "A1", "wrong brother", "Joe")
        );

        CinReturn
            .Of(here, Building.Period(2026))
            .Child!.Episodes.ShouldHaveSingleItem()
            .ReferralDate.Value.ShouldBe(Received);
    }

    private static ChildRecord Record(params Fact[] facts) =>
        ChildRecord.From(
            Guid.NewGuid(),
            [
                .. facts
                    .Prepend(new ChildRegistered("A1", BornOn: new DateOnly(2012, 6, 1), Sex: Sex.Female))
                    .Select(
                        (fact, index) =>
                            new Recorded(index + 1, fact, Received, null, DateTimeOffset.UnixEpoch, "amira", Guid.Empty)
                    ),
            ]
        );
}
