using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Casework.Replay;
using Kith.Guidance;

namespace Kith.Casework.Tests.Recording;

/// <summary>An entry can hold several acts: opening a record and the referral it is opened for. Each fact knows its own.</summary>
public sealed class SeveralActsTests
{
    private static readonly DateOnly On = Given.Day("2024-01-08");
    private static readonly Guid Entry = new(7, 0, 0, new byte[8]);

    // As entries were stored until each fact kept the name of its own act: all under the first.
    private static readonly ChildRecord StoredBefore = ChildRecord.From(
        Guid.Empty,
        [
            Stored(new ChildRegistered("K1", BornOn: new DateOnly(2015, 5, 5)), 1, "register-child"),
            Stored(new ChildNamed("Lily", "Hart"), 2, "register-child"),
            Stored(new ReferralReceived("2A", "often hungry") { Episode = 1 }, 3, "register-child"),
        ]
    );

    [Fact]
    public void Each_fact_that_an_act_leaves_carries_the_name_of_that_act()
    {
        foreach (var example in Examples.All)
        {
            var practice = Given.Practice(example.By, example.Act.On);
            var done = Deciding.Decide(example.Act, example.Given.Record, practice).ShouldBeOfType<Outcome.Done>();

            // A manager who agrees to what somebody proposed lets that act be done: it is its author's, under its own name.
            var own = done.Facts.Where(fact => fact.By is null).ToList();
            // One that always takes two people is only proposed at first.
            own.ShouldAllBe(fact =>
                fact.ActName == (fact.Fact is DepartureProposed ? "propose-departure" : example.Name)
            );
            done.Facts.ShouldAllBe(fact => Acts.Behind(fact.ActName!, fact.Fact) == fact.ActName, example.Name);
        }
    }

    [Fact]
    public void A_referral_stored_under_the_name_of_the_act_before_it_is_known_as_a_referral() =>
        StoredBefore
            .Facts.Select(fact => fact.LeftBy)
            .ShouldBe(["register-child", "register-child", "receive-referral"]);

    [Fact]
    public void A_fact_of_an_import_is_left_by_no_act() =>
        Stored(new ReferralReceived("2A"), 1, "import-census").LeftBy.ShouldBe("import-census");

    [Fact]
    public void A_replay_counts_such_a_referral_as_one()
    {
        var acts = new PastActs(Shipped.Forms, WorkforceHistory.Always(Team.All.Current))
            .Of(StoredBefore)
            .Select(moment => moment.ActName)
            .OfType<string>();

        acts.ShouldBe(["register-child", "receive-referral"]);
    }

    [Fact]
    public void Such_a_referral_is_put_right_by_whoever_may_receive_one()
    {
        var referral = StoredBefore.Facts[2];

        // Opening a record is free to all who record; receiving a referral asks for its date, on a record that is open.
        var correction = new CorrectFact
        {
            On = On,
            Corrects = referral.Version,
            Remove = false,
            Replacement = new ReferralReceived("3A", "often hungry"),
            Reason = "the doctor referred",
        };

        Deciding
            .Decide(correction, StoredBefore, Given.Practice(Team.Fay, On))
            .ShouldBeOfType<Outcome.Done>()
            .Facts.ShouldHaveSingleItem();
    }

    private static Recorded Stored(Fact fact, int version, string act) =>
        new(version, fact, On, null, DateTimeOffset.UnixEpoch, "fay", Entry, null, act);
}
