using Kith.Casework.Forms;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Tests.People;

/// <summary>A referral that was recorded on the wrong child's record goes to the right one, and what it said is told there alone.</summary>
public sealed class MovedReferralTests
{
    private static readonly Guid RightId = new("6f1d2c34-0000-4000-8000-0000000000b2");
    private static readonly DateOnly Received = Given.Day("2024-01-09");
    private static readonly DateOnly Found = Given.Day("2024-01-11");

    [Fact, Ask("B13")]
    public void It_stands_on_the_right_record_with_the_day_it_was_received_and_by_whoever_recorded_it()
    {
        var (wrong, right) = Moved(Past.Referral());

        wrong.State.Episodes.ShouldBeEmpty();
        var door = right.State.Open!.FrontDoor;
        (door.ReferredOn, door.Referral!.Concern, door.AwaitsDecision).ShouldBe((Received, "often hungry", true));
        var entry = right.Standing.Single(one => one.Fact is ReferralReceived);
        (entry.By, entry.ActName).ShouldBe(("amira", "receive-referral"));
        right
            .Standing.Select(one => one.Fact)
            .OfType<ReferralMovedHere>()
            .ShouldHaveSingleItem()
            .ShouldBe(new ReferralMovedHere(wrong.Id, "K1", Reason, "Child K1"));
    }

    [Fact, Ask("B3")]
    public void The_time_to_decide_is_counted_from_the_day_it_was_received_and_only_for_the_right_child()
    {
        var (wrong, right) = Moved(Past.Referral());

        Due(wrong).ShouldBeEmpty();
        Due(right).ShouldNotBeEmpty();
        Due(right).ShouldBe(Due(Past.Referral().Given.Record));
    }

    [Fact]
    public void What_led_to_it_goes_along_and_what_was_decided_and_who_was_given_the_case_stand_no_more()
    {
        var past = Past.Contact()
            .And(new ReferralReceived("2A", "often hungry") { Episode = 1 }, 0)
            .And(new ReferralAcknowledged("telephone") { Episode = 1 }, 0)
            .And(new ReferralDecided(ReferralDecision.Section17, "needs") { Episode = 1 }, 0)
            .LedBy(Team.Amira);

        var (wrong, right) = Moved(past);

        wrong.Standing.Select(one => one.FactName).ShouldBe(["child-registered", "referral-moved"]);
        right
            .Standing.Select(one => one.FactName)
            .ShouldBe([
                "child-registered",
                "contact-received",
                "referral-received",
                "referral-acknowledged",
                "referral-moved-here",
            ]);
    }

    [Fact]
    public void Early_help_that_went_on_before_goes_on_and_so_does_its_referral()
    {
        var past = Past.EarlyHelp();
        past = past.And(new ReferralReceived("1B", "bruise") { Episode = 1 });

        var (wrong, right) = Moved(past);

        wrong.State.Open!.Runs(Stages.EarlyHelp).ShouldBeTrue();
        wrong.State.Open!.FrontDoor.Decision!.Decision.ShouldBe(ReferralDecision.EarlyHelp);
        right.State.Open!.FrontDoor.Referral!.Concern.ShouldBe("bruise");
    }

    [Fact]
    public void The_wrong_record_says_where_it_went_and_no_more_of_what_it_said()
    {
        var (wrong, _) = Moved(Past.Referral());

        var story = Story.Of(wrong, new Telling(Shipped.Forms, Team.All, wrong));
        var gone = story.Single(entry => entry.FactName == "referral-received");
        (gone.Moved, gone.Stands, gone.Heading, gone.Parts.Count).ShouldBe((true, false, "Referral received", 0));
        string.Join('\n', story.SelectMany(entry => entry.Parts).Select(part => part.Text)).ShouldNotContain("hungry");
        story[^1].Heading.ShouldBe("Referral moved to the record of another child: K2");
        new Given(wrong)
            .When(
                Team.Ruth,
                new CorrectFact
                {
                    On = Found,
                    Corrects = gone.Version,
                    Remove = true,
                    Reason = "x",
                }
            )
            .ThenCannotFollow("This was moved to another record, and is put right there.");
    }

    [Fact]
    public void Moved_back_it_is_on_the_first_record_as_it_was()
    {
        var (wrong, right) = Moved(Past.Referral());

        var back = new Given(right) { Others = [wrong] }
            .When(Team.Fay, Move(wrong.Id))
            .ThenRecord();

        back.Record.State.Episodes.ShouldBeEmpty();
        var door = back.Others[0].State.Open!.FrontDoor;
        (door.ReferredOn, door.Referral).ShouldBe(
            (Received, Past.Referral().Given.Record.State.Open!.FrontDoor.Referral)
        );
    }

    [Fact]
    public void It_does_not_move_once_work_has_begun_on_it()
    {
        Given assessing = Past.Assessing();

        assessing
            .When(Team.Ruth, Move(RightId) with { On = Past.Assessing().Next })
            .ThenCannotFollow(
                "Work has begun on this referral. What was done with this child stays on this record: correct what is wrong there."
            );
        new Given(Past.Registered().Given.Record)
            .When(Team.Ruth, Move(RightId))
            .ThenCannotFollow("There is no referral on this record to move.");
    }

    [Fact]
    public void It_goes_to_a_record_that_is_there_is_not_this_one_and_whose_work_did_not_begin_later()
    {
        Given wrong = Past.Referral();

        Asks(wrong, Move(RightId), "There is no such record that you could move it to. Check the number");
        Asks(wrong, Move(wrong.Record.Id), "This is the record you are on. Enter the number of the right one");
        var later = Given.The([.. Past.Referral("2024-01-10").Facts], RightId).Record;
        Asks(
            wrong with
            {
                Others = [later],
            },
            Move(RightId),
            "Our involvement there began on 11 January 2024, after this referral was received. Record there as a contact what it says, and remove it here"
        );
    }

    [Fact]
    public void Whoever_leads_the_right_child_and_their_manager_are_told()
    {
        Given wrong = Past.Referral("2024-03-01");
        var right = Given.The([.. Past.Held(Team.Amira).Facts], RightId).Record;

        var done = (wrong with { Others = [right] })
            .When(Team.Fay, Move(RightId) with { On = Given.Day("2024-03-02") })
            .ThenRecord();

        var entry = done.Others[0].Facts[^1];
        ((ITells)entry.Fact)
            .Tells(entry, done.Others[0])
            .Select(notice => notice.To)
            .ShouldBe([NoticeTo.Lead, NoticeTo.Manager]);
    }

    private const string Reason = "The school gave the brother’s name";

    private static MoveReferral Move(Guid to) =>
        new()
        {
            On = Found,
            To = to,
            Reason = Reason,
        };

    private static (ChildRecord Wrong, ChildRecord Right) Moved(Past past)
    {
        Given given = past;
        var right = Given.The([new Before(new ChildRegistered("K2"), Received)], RightId).Record;
        var on = past.Next > Found ? past.Next : Found;
        var done = (given with { Others = [right] }).When(Team.Fay, Move(RightId) with { On = on }).ThenRecord();
        return (done.Record, done.Others[0]);
    }

    private static void Asks(Given given, MoveReferral act, string message) =>
        given.When(Team.Fay, act).ThenAsks("to", message);

    private static IReadOnlyList<DateOnly> Due(ChildRecord record) =>
        [.. Shipped.Guidance.Clocks(record.Standing, Found.ToDateTime(new TimeOnly(18, 0))).Select(clock => clock.Due)];
}
