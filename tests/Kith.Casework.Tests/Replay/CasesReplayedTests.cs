using Kith.Casework.ChildInNeed;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Casework.Replay;
using static Kith.Casework.Tests.Replay.Replayed;

namespace Kith.Casework.Tests.Replay;

public sealed class CasesReplayedTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void A_family_support_worker_may_hold_an_assessment_under_2023_and_not_under_2018()
    {
        var figures = Replayed.Shipped("wt-2018", "wt-2023", AssessedBy("sam"), AssessedBy("amira"));

        var held = figures.Cases.Single();
        (held.Stage, held.Cases, held.Held, held.First, held.Second).ShouldBe((Stages.Section17, 2, 2, 1, 2));
        (held.Allowed.Times, held.Barred.Times, held.Wider.Times).ShouldBe((1, 0, 2));
        figures.ShareOf(Change.HolderAllowed).ShouldBe(new Share(1, 2));
        var kind = figures.Kinds.Single(kind => kind is { Stage: Stages.Section17, Registration: Registration.Other });
        (kind.First, kind.Second, kind.PeopleFirst).ShouldBe((false, true, 0));
        kind.PeopleSecond.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void The_other_way_round_the_case_would_have_to_pass_to_somebody_else()
    {
        var figures = Replayed.Shipped("wt-2023", "wt-2018", AssessedBy("sam"), AssessedBy("amira"));

        figures.Total(Change.HolderBarred).ShouldBe(new Found(1, 1));
        figures.ByTeam(Change.HolderBarred)["North"].ShouldBe(new Found(1, 1));
    }

    [Fact]
    public void Nobody_but_a_social_worker_may_hold_an_enquiry_under_either() =>
        Replayed
            .Shipped("wt-2018", "wt-2023")
            .Kinds.Where(kind => kind is { Stage: Stages.Section47, Registration: not Registration.SocialWorker })
            .ShouldAllBe(kind => !kind.First && !kind.Second);

    [Fact]
    public void A_case_held_by_somebody_who_left_is_open_and_not_held() =>
        Replayed.Shipped("wt-2018", "wt-2023", AssessedBy("gone")).Cases.Single().Held.ShouldBe(0);

    [Fact]
    public void Cases_are_those_open_on_the_last_day_asked_about()
    {
        ChildRecord[] records = [AssessedBy("sam")];
        Cases(Day.AddDays(-1)).ShouldBe(0);
        Cases(Day).ShouldBe(1);

        long Cases(DateOnly to) =>
            Among([], [], new Selection(new Period(null, to)), records).Cases.Sum(stage => stage.Cases);
    }

    [Fact]
    public void Only_one_stage_or_one_team_counts_where_it_is_asked_for()
    {
        ChildRecord[] records = [AssessedBy("amira"), AssessedBy("tom")];
        Cases(team: "South").ShouldBe(1);
        Cases(team: "").ShouldBe(0);
        Cases(stage: Stages.Section17).ShouldBe(2);
        Cases(stage: Stages.Conference).ShouldBe(0);

        long Cases(string? stage = null, string? team = null) =>
            Among([], [], new Selection(Period.Always, stage, team), records).Cases.Sum(held => held.Cases);
    }

    [Fact]
    public void An_approval_is_added_removed_or_given_by_somebody_else()
    {
        var sent = AssessedBy("amira")
            .With([Given.Written(new AssessmentSubmitted { Episode = 1 }, Day, null, "amira", 5)]);

        Found(Of([], [Approval("manager")], sent)).ShouldBe([(Change.ApprovalAdded, 1)]);
        Found(Of([Approval("manager")], [], sent)).ShouldBe([(Change.ApprovalRemoved, 1)]);
        Found(Of([Approval("manager")], [Approval("practice-supervisor")], sent))
            .ShouldBe([(Change.ApproverChanged, 1)]);
        Of([], [Approval("manager")], sent).ShareOf(Change.ApprovalAdded).ShouldBe(new Share(1, 1));
    }

    [Fact]
    public void A_prompt_is_counted_on_the_page_of_an_act_after_a_fact_and_at_a_stage()
    {
        var record = AssessedBy("amira");
        string[] prompts =
        [
            Prompt("on-page", "{ at: [start-assessment] }"),
            Prompt("after", "{ after: { fact: referral-decided, decision: [section-17] }, until: [child-seen] }"),
            Prompt("other", "{ after: { fact: referral-decided, decision: [early-help] }, until: [child-seen] }"),
            Prompt("at-stage", "{ stages: [section-17] }"),
        ];

        var figures = Of([], prompts, record);

        Found(figures).ShouldBe([(Change.PromptAdded, 3)]);
        figures.Prompts.Select(prompt => prompt.Id).ShouldBe(["after", "at-stage", "on-page"]);
        Found(Of(prompts, [], record)).ShouldBe([(Change.PromptRemoved, 3)]);
    }

    [Fact]
    public void A_rate_is_not_made_of_few_and_its_bounds_follow_Wilson()
    {
        new Share(3, 7).IsTooFew.ShouldBeTrue();
        new Share(30, 70).IsTooFew.ShouldBeFalse();
        var (low, high) = new Share(30, 70).Interval();
        low.ShouldBe(0.3194, 0.001);
        high.ShouldBe(0.5455, 0.001);
        new Share(0, 20)
            .Interval()
            .ShouldSatisfyAllConditions(
                bounds => bounds.Low.ShouldBe(0),
                bounds => bounds.High.ShouldBe(0.1611, 0.001)
            );
        new Share(0, 0).Interval().ShouldBe((0, 1));
        new[] { 0L, 1, 4, 5 }.Select(Share.IsSmall).ShouldBe([false, true, true, false]);
    }

    private static ChildRecord AssessedBy(string lead) =>
        Made(
            (new ReferralReceived("1A", "Seen with bruises"), Day),
            (new ReferralDecided(ReferralDecision.Section17), Day),
            (new LeadPractitionerAllocated(lead, lead, "ruth", null, null), Day),
            (new AssessmentStarted(), Day)
        );
}
