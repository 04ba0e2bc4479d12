using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Web.Replay;
using static Kith.Web.Tests.Replay.Replayed;

namespace Kith.Web.Tests.Replay;

public sealed class ReplayTallyTests
{
    // Seven working days from referral to decision: in time by the early edition, late by the later one.
    private static readonly ChildRecord InSevenDays = Referred(March(2), decided: March(11));

    [Fact]
    public void A_limit_kept_under_one_edition_and_not_under_the_other_would_differ()
    {
        var decide = UnderTightened("decide", Period.Always, InSevenDays);
        decide.First.ShouldBe(new DutyOutcomes(InTime: 1, Late: 0, Overdue: 0, Running: 0, Stopped: 0));
        decide.Second.ShouldBe(new DutyOutcomes(InTime: 0, Late: 1, Overdue: 0, Running: 0, Stopped: 0));
        decide.Otherwise.ShouldBe(1);
        decide.Second.Broken.ShouldBe(1);
    }

    [Fact]
    public void A_duty_that_one_edition_does_not_have_applies_under_the_other_only()
    {
        var start = UnderTightened("start", Period.Always, InSevenDays);
        start.Under.First.ShouldBeNull();
        (start.First.Applied, start.Second.Applied).ShouldBe((0, 1));
        (start.OnlyFirst, start.OnlySecond, start.Otherwise).ShouldBe((0, 1, 0));
    }

    [Fact]
    public void A_limit_that_comes_out_the_same_does_not_differ()
    {
        UnderTightened("decide", Period.Always, Referred(March(2), decided: March(3))).Differing.ShouldBe(0);
        UnderTightened("decide", Period.Always, Referred(March(30))).Second.Running.ShouldBe(1);
        UnderTightened("decide", Period.Always, Referred(March(2))).First.Overdue.ShouldBe(1);
    }

    [Theory]
    [InlineData(1, 31, 1)]
    [InlineData(2, 2, 1)]
    [InlineData(3, 31, 0)]
    [InlineData(1, 1, 0)]
    public void Only_limits_that_began_in_the_period_count(int from, int to, int applied) =>
        UnderTightened("decide", new Period(March(from), March(to)), InSevenDays).First.Applied.ShouldBe(applied);

    [Fact]
    public void Counting_in_parts_comes_to_the_same_as_counting_in_one_go()
    {
        ChildRecord[] records = [InSevenDays, Referred(March(2)), AssessedBy("sam", March(2))];
        var question = new ReplayQuestion("wt-2018", "wt-2023", Period.Always);
        var whole = Tally(Shipped, question, records);
        var parts = Tally(Shipped, question, records[..1]);
        parts.Add(Tally(Shipped, question, records[1..]));

        parts.Figures().Duties.ShouldBe(whole.Figures().Duties);
        parts.Figures().Cases.ShouldBe(whole.Figures().Cases);
        parts.Figures().Records.ShouldBe(3);
    }

    [Fact]
    public void A_family_support_worker_may_hold_an_assessment_under_2023_and_not_under_2018()
    {
        var figures = Figures(AssessedBy("sam", March(2)), AssessedBy("amira", March(2)));
        figures.Cases.ShouldBe([new StageHeld(Stages.Section17, Cases: 2, Held: 2, First: 1, Second: 2, Otherwise: 1)]);
        Kind(figures, Stages.Section17, Registration.Other).ShouldBe((false, true, 1, 0, 1));
        Kind(figures, Stages.Section17, Registration.SocialWorker).ShouldBe((true, true, 2, 2, 1));
    }

    [Fact]
    public void Nobody_but_a_social_worker_may_hold_an_enquiry_under_either() =>
        Kind(Figures(), Stages.Section47, Registration.Other).ShouldBe((false, false, 1, 0, 0));

    [Fact]
    public void A_case_held_by_somebody_unknown_is_open_and_not_held() =>
        Figures(AssessedBy("somebody who left", March(2))).Cases.Single().Held.ShouldBe(0);

    private static (bool First, bool Second, int People, int PeopleFirst, int PeopleSecond) Kind(
        ReplayFigures figures,
        string stage,
        Registration registration
    )
    {
        var kind = figures.Kinds.Single(kind => kind.Stage == stage && kind.Registration == registration);
        return (kind.First, kind.Second, kind.People, kind.PeopleFirst, kind.PeopleSecond);
    }

    private static DateOnly March(int day) => new(2026, 3, day);
}
