using FsCheck;
using FsCheck.Fluent;
using Kith.Casework.FrontDoor;
using Kith.Casework.Record;
using Kith.Tests.Generated;

namespace Kith.Casework.Tests.Recording;

public sealed class CorrectingTests
{
    private static readonly ReferralReceived Right = new("3A", "often hungry");

    [Fact]
    public void A_correction_replaces_what_stands_and_keeps_what_was_written()
    {
        var after = Correct(Replace(Right));

        after.Record.State.Open!.FrontDoor.Referral!.Source.ShouldBe("3A");
        after.Record.Facts[1].Fact.ShouldBeOfType<ReferralReceived>().Source.ShouldBe("2A");
        after.Record.Version.ShouldBe(3);
        after.Record.Standing.Count.ShouldBe(2);
    }

    [Fact]
    public void A_removed_entry_no_longer_counts()
    {
        var after = Correct(Remove());

        after.Record.State.Episodes.ShouldBeEmpty();
        after.Record.Standing.ShouldHaveSingleItem();
    }

    [Fact]
    public void The_day_can_be_corrected_too()
    {
        var after = Correct(Replace(Right) with { ReplacementOn = Given.Day("2024-01-05") });

        after.Record.State.Open!.FrontDoor.ReferredOn.ShouldBe(Given.Day("2024-01-05"));
        after.Record.State.Open!.OpenedOn.ShouldBe(Given.Day("2024-01-05"));
    }

    [Fact]
    public void A_corrected_entry_can_be_corrected_again_and_the_latest_stands()
    {
        var after = Correct(Replace(Right), Replace(Right with { Source = "6" }));

        after.Record.State.Open!.FrontDoor.Referral!.Source.ShouldBe("6");
        after.Record.Standing.Count.ShouldBe(2);
    }

    [Fact]
    public void A_removed_entry_can_be_put_back()
    {
        var after = Correct(Remove(), Replace(new ReferralReceived("2A", "often hungry")));

        after.Record.State.Open!.FrontDoor.Referral!.Source.ShouldBe("2A");
    }

    [Fact]
    public void A_correction_is_not_corrected_but_the_entry_behind_it()
    {
        var after = Correct(Replace(Right));

        after
            .When(Team.Fay, Remove() with { Corrects = 3 })
            .ThenCannotFollow("This is a correction. Correct the entry itself again instead.");
    }

    [Fact]
    public void An_entry_that_does_not_exist_cannot_be_corrected() =>
        Referred.When(Team.Fay, Remove() with { Corrects = 9 }).ThenCannotFollow("There is no such entry.");

    [Fact]
    public void A_correction_gives_its_reason() =>
        Referred.When(Team.Fay, Remove() with { Reason = " " }).ThenAsks("reason", "Say why you are correcting it");

    [Fact]
    public void A_correction_that_changes_nothing_is_not_written() =>
        Referred
            .When(Team.Fay, Replace(new ReferralReceived("2A", "often hungry")))
            .ThenAsks("replacement", "Nothing has been changed. Change what is wrong");

    [Fact]
    public void An_entry_cannot_be_turned_into_one_of_another_kind() =>
        Referred
            .When(Team.Fay, Replace(new ContactReceived("Gran", "worried")))
            .ThenAsks("replacement", "Enter what it should say instead");

    [Fact]
    public void A_corrected_entry_cannot_be_dated_in_the_future() =>
        Referred
            .When(Team.Fay, Replace(Right) with { ReplacementOn = Given.Day("2025-01-05") })
            .ThenAsks("on", "The date must be today or in the past");

    [Fact]
    public void A_replacement_stays_in_the_episode_of_the_entry() =>
        Referred
            .When(Team.Fay, Replace(Right with { Episode = 7 }))
            .ThenHappened<FactCorrected>()
            .Replacement!.Episode.ShouldBe(1);

    [Fact]
    public void Correcting_a_fact_to_itself_changes_nothing() =>
        Prop.ForAll(
                AnyRecord.Arbitrary,
                record =>
                {
                    var same = record
                        .Facts.Where(fact => fact.Fact is not FactCorrected)
                        .Select(fact => (Fact)new FactCorrected(fact.Version, Stands(record, fact), null, "checked"));
                    var checkedAll = record.With(
                        same.Select((fact, index) => AnyRecord.Written(fact, record.Version + index + 1))
                    );
                    return AnyRecord.Text(checkedAll) == AnyRecord.Text(record);
                }
            )
            .QuickCheckThrowOnFailure();

    private static Fact? Stands(ChildRecord record, Recorded fact) =>
        record.Standing.FirstOrDefault(standing => standing.Version == fact.Version)?.Fact;

    private static Given Referred => Past.Referral();

    private static Given Correct(params Act[] acts) => Referred.After(Team.Fay, acts);

    private static CorrectFact Replace(Fact with) =>
        new()
        {
            On = Given.Day("2024-01-10"),
            Corrects = 2,
            Remove = false,
            Replacement = with,
            Reason = "the doctor referred",
        };

    private static CorrectFact Remove() =>
        new()
        {
            On = Given.Day("2024-01-10"),
            Corrects = 2,
            Remove = true,
            Reason = "another child",
        };
}
