using Kith.Casework.ChildInNeed;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.Recording;

/// <summary>Beside a plan stands how often the child was seen while it runs, and whether alone.</summary>
[Ask("C10")]
public sealed class SeenOnPlanTests
{
    [Fact]
    public void It_counts_the_visits_since_the_plan_began_how_often_the_child_was_seen_and_of_those_how_often_alone()
    {
        var past = Past.ProtectionPlan()
            .And(Visit(seen: true, alone: true))
            .And(Visit(seen: true, alone: false, why: "Mum stayed"))
            .And(Visit(seen: false))
            .And(new ChildSeen(true, "hi", "school") { Episode = 1 });

        var seen = Seen(past)!;

        (seen.Plan.Visits, seen.Plan.Seen, seen.Plan.Alone).ShouldBe((4, 3, 2));
        seen.Plan.Says.ShouldBe("4 visits. Seen 3 times, alone twice.");
        seen.AloneOn.ShouldBe(past.Next.AddDays(-1));
        seen.Says().Last().ShouldEndWith(": Mum stayed");
    }

    [Fact]
    public void What_came_since_the_last_core_group_or_review_is_counted_apart_and_only_its_reasons_are_said()
    {
        var past = Past.ProtectionPlan()
            .And(Visit(seen: true, alone: false, why: "Mum stayed"))
            .And(new CoreGroupMet { Episode = 1 })
            .And(Visit(seen: true, alone: false, why: "He wanted Gran there"));

        var seen = Seen(past)!;

        seen.Plan.Says.ShouldBe("2 visits. Seen twice, not alone.");
        seen.Lately!.Says.ShouldBe("1 visit. Seen once, not alone.");
        seen.AloneOn.ShouldBeNull();
        seen.NotAlone.Select(visit => visit.Why).ShouldBe(["He wanted Gran there"]);
        Seen(past.And(new ReviewConferenceHeld(ReviewDecision.Continue, Chair: "chris") { Episode = 1 }))!
            .Lately!.Says.ShouldBe("no visit is recorded.");
    }

    [Fact]
    public void What_was_before_the_plan_does_not_count_and_what_nobody_said_is_not_taken_for_alone()
    {
        Seen(Past.NeedPlan())!.Says().ShouldHaveSingleItem().ShouldEndWith(": no visit is recorded.");
        var visited = Past.NeedPlan().And(Visit(seen: true));

        Seen(visited)!.Plan.Says.ShouldBe("1 visit. Seen once. Nobody said whether alone.");
    }

    [Fact]
    public void Of_a_child_who_is_not_born_yet_nothing_is_counted_and_later_what_was_before_the_birth_is_not()
    {
        var visited = Past.Nothing()
            .And(new ChildRegistered("K1", ExpectedOn: new DateOnly(2024, 6, 1)), 0)
            .And(new ProtectionPlanStarted(AbuseCategory.Neglect) { Episode = 1 })
            .And(Visit(seen: true, alone: true));
        Seen(visited).ShouldBeNull();

        var born = visited.And(new ChildBorn()).And(Visit(seen: true, alone: false));

        Seen(born)!.Plan.Says.ShouldBe("1 visit. Seen once, not alone.");
    }

    [Fact]
    public void Of_what_was_on_the_day_of_a_meeting_the_order_in_the_record_decides()
    {
        var past = Past.Conferenced(ConferenceDecision.ChildProtectionPlan)
            .And(Visit(seen: true, alone: true))
            .And(new ProtectionPlanStarted(AbuseCategory.Neglect) { Episode = 1 }, 0)
            .And(Visit(seen: true, alone: false), 0)
            .And(new CoreGroupMet { Episode = 1 }, 0)
            .And(Visit(seen: false), 0);

        Seen(past)!.Plan.Says.ShouldBe("2 visits. Seen once, not alone.");
        Seen(past)!.Lately!.Says.ShouldBe("1 visit. Not seen.");
    }

    private static SeenOnPlan? Seen(Past past)
    {
        var record = past.Given.Record;
        return SeenOnPlan.Of(record.State.Open!.Plans.First(), record, 1);
    }

    private static HomeVisitMade Visit(bool seen, bool? alone = null, string? why = null) =>
        new(seen, alone, null, null, null, null, null, null, NotAloneWhy: why) { Episode = 1 };
}
