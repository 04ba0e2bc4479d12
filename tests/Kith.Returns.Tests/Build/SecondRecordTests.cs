using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Returns.Build;
using Kith.Returns.Cin;

namespace Kith.Returns.Tests.Build;

/// <summary>A child with two records stands in a return once, with what is recorded on both.</summary>
public sealed class SecondRecordTests
{
    private static readonly DateOnly Early = new(2025, 6, 2);
    private static readonly DateOnly Later = new(2025, 9, 1);

    [Fact]
    public void The_episodes_of_both_records_are_the_childs_in_the_order_they_began()
    {
        var child = CinReturn.Of(Record("A1", Later), Building.Period(2026), second: [Record("B2", Early)]).Child!;

        child.Id.Text.ShouldBe("A1");
        child.Episodes.Select(episode => episode.ReferralDate.Value).ShouldBe([Early, Later]);
        child.Episodes.Select(episode => episode.Position).ShouldBe([1, 2]);
    }

    [Fact]
    public void A_child_of_whom_only_the_second_record_has_something_in_the_year_stands_in_the_return()
    {
        var old = Record("A1", new DateOnly(2019, 5, 1));

        CinReturn.Of(old, Building.Period(2026)).Child.ShouldBeNull();
        CinReturn.Of(old, Building.Period(2026), second: [Record("B2", Early)]).Child!.Episodes.Count.ShouldBe(1);
    }

    [Fact]
    public void What_is_found_in_the_second_record_leads_to_no_entry_of_the_first()
    {
        var child = CinReturn.Of(Record("A1", Later), Building.Period(2026), second: [Record("B2", Early)]).Child!;

        child.Episodes[0].ReferralDate.Line.ShouldBe(CinReturn.OfSecondRecord);
        child.Episodes[1].ReferralDate.Line.ShouldBe(2);
    }

    private static ChildRecord Record(string number, DateOnly referred)
    {
        Fact[] facts =
        [
            new ChildRegistered(number, BornOn: new DateOnly(2012, 6, 1), Sex: Sex.Female),
            new ReferralReceived("2A", "hungry") { Episode = 1 },
            new ReferralDecided(ReferralDecision.NoFurtherAction, "needs") { Episode = 1 },
        ];
        return ChildRecord.From(
            Guid.NewGuid(),
            [
                .. facts.Select(
                    (fact, index) =>
                        new Recorded(index + 1, fact, referred, null, DateTimeOffset.UnixEpoch, "amira", Guid.Empty)
                ),
            ]
        );
    }
}
