using Kith.Casework.ChildInNeed;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Tests.People;

public sealed class DeathTests
{
    [Fact]
    public void A_death_stops_the_clocks_of_the_work_and_starts_its_own()
    {
        var past = Past.ProtectionPlan();
        Open(past.Given.Record, past.Next).ShouldContain("cp-visits");

        var died = Died(past);

        Open(died.Record, past.Next).ShouldBe(["child-death-notify", "child-death-review-meeting"]);
        Reading(died.Record, past.Next)
            .Clocks.Where(clock => clock.IsOpen)
            .Select(clock => Towards.Meeting(clock, died.Record))
            .ShouldBe(["notify-child-death", "hold-death-review-meeting"]);
        Reading(died.Record, past.Next)
            .Clocks.Where(clock => clock.Duty.Id == "cp-visits")
            .ShouldAllBe(clock => clock.Status == ClockStatus.MetInTime || clock.EndedOn == past.Next);
        Reading(died.Record, past.Next).Prompts.Select(prompt => prompt.Duty.Id).ShouldBe(["child-death-review-all"]);
    }

    [Fact]
    public void The_lead_and_their_manager_are_told_of_a_death_that_somebody_else_recorded_until_they_have_seen_it()
    {
        var past = Past.ProtectionPlan();
        var died = past.Given.When(Team.Chris, new RecordDeath { On = past.Next, Source = "Ward sister" }).ThenRecord();
        var later = died.After(Team.Amira, new NotifyChildDeath { On = past.Next, To = "The office" });

        foreach (var record in new[] { died.Record, later.Record })
            Told.On(record)
                .Where(told => told.Notice.Kind == "death")
                .Select(told => (told.Recipient, told.Notice.To))
                .ShouldBe([("amira", NoticeTo.Lead), ("amira", NoticeTo.Manager)]);
    }

    [Fact]
    public void Once_a_child_has_died_only_what_brings_work_to_its_end_is_expected()
    {
        var past = Past.ProtectionPlan();

        var next = Died(past).Next(Team.Ruth, past.Next).Where(next => next.IsExpected).ToList();

        next.Select(act => act.ActName).ShouldBe(["notify-child-death", "end-child-protection-plan"]);
        next.ShouldAllBe(act => act.Status != NextStatus.Blocked);
    }

    [Fact]
    public void The_whole_case_can_be_brought_to_its_end_after_a_death()
    {
        var past = Past.ProtectionPlan();

        var ended = Died(past)
            .After(
                Team.Ruth,
                new NotifyChildDeath { On = past.Next, To = "The office" },
                new HoldDeathReviewMeeting { On = past.Next, Found = "What the hospital knew" },
                new EndProtectionPlan
                {
                    On = past.Next,
                    Episode = 1,
                    Reason = "died",
                    Summary = "He died in hospital.",
                },
                new CloseEpisode
                {
                    On = past.Next,
                    Episode = 1,
                    Reason = "RC2",
                    Summary = "He died in hospital.",
                }
            );

        ended.Record.State.Open.ShouldBeNull();
        Open(ended.Record, past.Next).ShouldBeEmpty();
        ended.When(Team.Ruth, new RecordDeathReview { On = past.Next, Learnt = "Nothing" }).ThenDone();
    }

    [Fact]
    public void Nobody_is_said_to_have_seen_a_child_after_the_day_of_death()
    {
        var past = Past.Assessing();
        var died = Died(past);
        var later = past.Next.AddDays(1);
        var visit = new MakeHomeVisit
        {
            On = later,
            Episode = 1,
            Seen = true,
            Alone = true,
            Account = "At home",
        };

        died.When(Team.Amira, visit).ThenRefused().Problems.ShouldHaveSingleItem().Field.ShouldBe("on");
        died.When(
                Team.Amira,
                new SeeChild
                {
                    On = later,
                    Episode = 1,
                    Alone = true,
                    Where = "school",
                }
            )
            .ThenRefused()
            .Problems.ShouldHaveSingleItem()
            .Field.ShouldBe("on");
        died.When(Team.Amira, visit with { On = past.Next }).ThenDone();
        died.When(
                Team.Amira,
                visit with
                {
                    Seen = false,
                    Alone = null,
                    NotSeenReason = "He has died; a visit to his parents",
                }
            )
            .ThenDone();
    }

    [Fact]
    public void A_death_before_a_day_on_which_the_child_was_seen_is_asked_about()
    {
        var past = Past.Assessing()
            .And(new HomeVisitMade(true, true, null, null, "At home", null, null, null) { Episode = 1 });

        past.Given.When(Team.Amira, new RecordDeath { On = past.Next.AddDays(-2), Source = "The ward" })
            .ThenRefused()
            .Problems.ShouldHaveSingleItem()
            .Message.ShouldStartWith("A visit says that the child was seen on");
    }

    [Fact]
    public void A_death_that_was_recorded_wrongly_is_put_right_and_the_clocks_run_on()
    {
        var past = Past.ProtectionPlan();
        var died = Died(past);
        var entry = died.Record.Standing.Single(recorded => recorded.Fact is ChildDied);

        var corrected = died.After(
            Team.Ruth,
            new CorrectFact
            {
                On = past.Next,
                Corrects = entry.Version,
                Remove = true,
                Reason = "It was another child",
            }
        );

        corrected.Record.State.Person.DiedOn.ShouldBeNull();
        Open(corrected.Record, past.Next).ShouldContain("cp-visits");
    }

    [Fact]
    public void A_child_registered_as_having_died_has_no_clock_of_work_running_either()
    {
        var past = Past.Nothing()
            .And(new ChildRegistered("K1", BornOn: new(2015, 5, 5), DiedOn: new(2024, 2, 1)), 0)
            .And(new FrontDoor.ReferralReceived("2A", "often hungry") { Episode = 1 });

        past.Given.Record.State.Person.DiedOn.ShouldBe(new DateOnly(2024, 2, 1));
        Open(past.Given.Record, new DateOnly(2024, 3, 1)).ShouldBeEmpty();
    }

    [Fact]
    public void A_death_is_recorded_once_and_not_of_an_unborn_child()
    {
        var past = Past.Registered();
        Died(past)
            .When(Team.Fay, new RecordDeath { On = past.Next, Source = "The ward" })
            .ThenRefused()
            .Because!.ShouldContain("is recorded already");
        var unborn = Past.Nothing().And(new ChildRegistered("K2", ExpectedOn: new(2024, 2, 1)), 0);
        unborn
            .Given.When(Team.Fay, new RecordDeath { On = unborn.Next, Source = "The ward" })
            .ThenCannotFollow("This child is not born yet. Record the birth first.");
    }

    private static Given Died(Past past) =>
        past.Given.After(Team.Amira, new RecordDeath { On = past.Next, Source = "The ward" });

    private static Reading Reading(ChildRecord record, DateOnly on) =>
        Shipped.Guidance.Read(record.ByDate, on.ToDateTime(new TimeOnly(17, 0)));

    private static IEnumerable<string> Open(ChildRecord record, DateOnly on) =>
        Reading(record, on).Clocks.Where(clock => clock.IsOpen).Select(clock => clock.Duty.Id);
}
