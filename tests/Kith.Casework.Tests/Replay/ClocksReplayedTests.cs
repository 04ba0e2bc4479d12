using Kith.Casework.FrontDoor;
using Kith.Casework.Record;
using Kith.Casework.Replay;
using static Kith.Casework.Tests.Replay.Replayed;

namespace Kith.Casework.Tests.Replay;

public sealed class ClocksReplayedTests
{
    private static readonly string Generous = Clock(
        "decide",
        "referral-received",
        "referral-decided",
        "10 working days"
    );
    private static readonly string Strict = Clock("decide", "referral-received", "referral-decided", "5 working days");
    private static readonly string More = Clock("start", "referral-decided", "assessment-started", "10 working days");

    // Seven working days from referral to decision: in time by the early edition, late by the later one.
    private static readonly ChildRecord InSevenDays = Referred(March(2), decided: March(11));

    [Fact]
    public void A_limit_that_ends_earlier_and_is_missed_for_it_tightens_and_breaks()
    {
        var figures = Of([Generous], [Strict], InSevenDays);

        Found(figures).ShouldBe([(Change.ClockTightens, 1), (Change.ClockBreaks, 1)]);
        var decide = figures.Clocks.Single();
        decide.First.ShouldBe(new ClockOutcomes(InTime: 1, Late: 0, Overdue: 0, Running: 0, Stopped: 0));
        decide.Second.ShouldBe(new ClockOutcomes(InTime: 0, Late: 1, Overdue: 0, Running: 0, Stopped: 0));
        decide.Breaks.ShouldBe(new Found(1, 1));
        decide.Differing.ShouldBe(1);
    }

    [Fact]
    public void The_other_way_round_it_loosens_and_is_no_longer_missed() =>
        Found(Of([Strict], [Generous], InSevenDays)).ShouldBe([(Change.ClockLoosens, 1), (Change.ClockHolds, 1)]);

    [Fact]
    public void A_limit_that_only_one_has_starts_or_stops()
    {
        Found(Of([Generous], [Generous, More], InSevenDays))
            .ShouldBe([(Change.ClockStarts, 1), (Change.ClockBreaks, 1)]);
        Found(Of([Generous, More], [Generous], InSevenDays)).ShouldBe([(Change.ClockStops, 1), (Change.ClockHolds, 1)]);
    }

    [Fact]
    public void A_limit_that_comes_out_the_same_does_not_differ() =>
        Found(Of([Generous, More], [Generous, More], InSevenDays)).ShouldBeEmpty();

    [Theory]
    [InlineData(1, 31, 1)]
    [InlineData(2, 2, 1)]
    [InlineData(3, 31, 0)]
    [InlineData(1, 1, 0)]
    public void Only_limits_that_began_in_the_period_count(int from, int to, int applied) =>
        Among([Generous], [Strict], new Selection(new Period(March(from), March(to))), InSevenDays)
            .Clocks.Single()
            .First.Applied.ShouldBe(applied);

    [Fact]
    public void Counting_in_parts_comes_to_the_same_as_counting_in_one_go()
    {
        ChildRecord[] records =
        [
            InSevenDays,
            Referred(March(2)),
            Past.ProtectionPlan().Given.Record,
            Past.Closed().Given.Record,
        ];
        var question = Question(Kith.Tests.Cases.Shipped.Guidance, "wt-2018", "wt-2023", Selection.All);
        var whole = Tally(question, records).Figures();
        var parts = Tally(question, records[..1]);
        parts.Add(Tally(question, records[1..]));
        var together = parts.Figures();

        Found(together).ShouldBe(Found(whole));
        together.Clocks.ShouldBe(whole.Clocks);
        together.Cases.ShouldBe(whole.Cases);
        together.Prompts.ShouldBe(whole.Prompts);
        (together.Records, together.Chosen, together.Facts).ShouldBe((whole.Records, whole.Chosen, whole.Facts));
        together.ByTeam(Change.PromptAdded).ShouldBe(whole.ByTeam(Change.PromptAdded), ignoreOrder: true);
        together
            .On(Change.PromptAdded, null)
            .Select(found => found.Child)
            .Distinct()
            .ShouldBe(whole.On(Change.PromptAdded, null).Select(found => found.Child).Distinct(), ignoreOrder: true);
    }

    private static ChildRecord Referred(DateOnly on, DateOnly? decided = null) =>
        decided is { } day
            ? Made((new ReferralReceived("1A"), on), (new ReferralDecided(ReferralDecision.Section17), day))
            : Made((new ReferralReceived("1A"), on));

    private static DateOnly March(int day) => new(2026, 3, day);
}
