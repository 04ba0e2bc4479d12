using FsCheck;
using FsCheck.Fluent;
using static Kith.Guidance.Tests.Record;

namespace Kith.Guidance.Tests;

public class EngineProperties
{
    private static readonly DateTime Now = new(2026, 11, 21, 9, 0, 0, DateTimeKind.Unspecified);

    private static readonly string[] Names = [.. KnownWords.All.Facts.Keys.Order(StringComparer.Ordinal)];

    private static readonly Gen<Fact> Fact_ =
        from name in Gen.Elements(Names)
        from day in Gen.Choose(0, 3000)
        from episode in Gen.Choose(1, 2)
        from detail in Gen.Elements(
            "decision=section-17",
            "outcome=conference",
            "seen=yes",
            "reason=RC1",
            "decision=end"
        )
        select new Fact(name, new DateOnly(2018, 1, 1).AddDays(day), null, episode, Amira.Id, [detail]);

    private static readonly Arbitrary<Fact[]> Records = Fact_.ArrayOf().ToArbitrary();

    // Days of their own, so that the order of writing cannot matter.
    private static readonly Arbitrary<Fact[]> DifferentDays = (
        from facts in Fact_.ArrayOf()
        select facts.DistinctBy(fact => fact.On).ToArray()
    ).ToArbitrary();

    [Fact]
    public void Reading_a_record_twice_says_the_same() =>
        Holds(Records, facts => Said(Shipped.Library.Read(facts, Now)) == Said(Shipped.Library.Read(facts, Now)));

    [Fact]
    public void Facts_of_different_days_may_be_written_in_any_order() =>
        Holds(
            DifferentDays,
            facts => Said(Shipped.Library.Read(facts, Now)) == Said(Shipped.Library.Read([.. facts.Reverse()], Now))
        );

    [Fact]
    public void No_clock_is_due_before_it_starts_or_ends_before_it_is_counted_from() =>
        Holds(
            Records,
            facts =>
                Shipped
                    .Library.Clocks(facts, Now)
                    .All(run => run.Due >= run.CountedFrom && !(run.EndedOn < run.CountedFrom))
        );

    [Fact]
    public void What_is_open_is_running_or_overdue_and_nothing_else_is() =>
        Holds(
            Records,
            facts =>
                Shipped
                    .Library.Clocks(facts, Now)
                    .All(run => run.IsOpen == run.Status is ClockStatus.Running or ClockStatus.Overdue)
        );

    [Fact]
    public void A_clock_that_has_ended_says_the_same_for_ever_after() =>
        Holds(
            Records,
            facts =>
                Said(Shipped.Library.Clocks(facts, Now).Where(run => !run.IsOpen))
                == Said(Shipped.Library.Clocks(facts, Now.AddYears(5)).Where(run => !run.IsOpen))
        );

    [Fact]
    public void Leaving_one_episode_out_changes_nothing_in_the_other() =>
        Holds(
            Records,
            facts =>
                Said(Shipped.Library.Clocks(facts, Now).Where(run => run.Episode == 1))
                == Said(
                    Shipped
                        .Library.Clocks([.. facts.Where(fact => fact.Episode == 1 || IsDeath(fact))], Now)
                        .Where(run => run.Episode == 1)
                )
        );

    // A child dies in every episode.
    private static bool IsDeath(IHappened fact) => fact.FactName is Vocabulary.ChildDied or Vocabulary.ChildRegistered;

    [Fact]
    public void A_may_never_stands_in_the_way_and_only_a_must_cannot_be_departed_from() =>
        Holds(
            (
                from facts in Fact_.ArrayOf()
                from act in Gen.Elements(Acts)
                from stage in Gen.Elements(Stages)
                select (facts, act, stage)
            ).ToArbitrary(),
            at =>
                Shipped
                    .Library.InForceOn(DateOnly.FromDateTime(Now))
                    .Consider(Proposed(at.act), Standing(at.stage, Alex, "2026-11-21", Alex), at.facts)
                    .All(objection =>
                        objection.Duty.Force != Force.May
                        && objection.CanDepart
                            == (objection.Duty is { Force: Force.Should, Departure: not DepartureWay.Never })
                    )
        );

    private static readonly string[] Acts = [.. KnownWords.All.Acts.Order(StringComparer.Ordinal)];

    private static readonly string[] Stages = [.. KnownWords.All.Stages.Order(StringComparer.Ordinal)];

    private static void Holds<T>(Arbitrary<T> values, Func<T, bool> holds) =>
        Prop.ForAll(values, holds).QuickCheckThrowOnFailure();

    private static string Said(Reading reading) =>
        $"{Said(reading.Clocks)}\n{string.Join('\n', reading.Approvals.Order(Comparer<ApprovalReading>.Create(ByText)))}\n{string.Join('\n', reading.Prompts.Select(prompt => $"{prompt.Duty.Id} {prompt.Episode}").Order(StringComparer.Ordinal))}";

    private static string Said(IEnumerable<ClockReading> clocks) =>
        string.Join(
            '\n',
            clocks.Select(run =>
                $"{run.Duty.Origin} {run.Duty.Id} {run.Episode} {run.CountedFrom} {run.Due} {run.EndedOn} {run.Status} {run.HasReason}"
            )
        );

    private static int ByText(ApprovalReading one, ApprovalReading other) =>
        string.CompareOrdinal(
            $"{one.Duty.Id} {one.Episode} {one.SubmittedOn:o}",
            $"{other.Duty.Id} {other.Episode} {other.SubmittedOn:o}"
        );
}
