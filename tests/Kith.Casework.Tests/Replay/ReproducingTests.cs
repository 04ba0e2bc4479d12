using FsCheck;
using FsCheck.Fluent;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Casework.Replay;
using Kith.Casework.Tests.Recording;
using Kith.Guidance;
using Kith.Tests.Generated;

namespace Kith.Casework.Tests.Replay;

/// <summary>Replaying the rules in force says again what was said when it was recorded.</summary>
public sealed class ReproducingTests
{
    private static readonly Practitioner[] People = [.. Team.All.Current];

    // What somebody tries to do next: an act, by whom, how many days later, and whether they give a reason where one is asked for.
    private static readonly Gen<(int Act, int By, int Days, bool Departs)> Attempts =
        from act in Gen.Choose(0, Examples.All.Count - 1)
        from person in Gen.Choose(0, People.Length - 1)
        from days in Gen.Choose(0, 12)
        from departs in Gen.Elements(true, true, false)
        select (act, person, days, departs);

    private static readonly Arbitrary<ChildRecord> Records = (
        from begins in Gen.Choose(0, 3500)
        from attempts in Attempts.ArrayOf(220)
        select Lived(new DateOnly(2016, 3, 1).AddDays(begins), attempts)
    ).ToArbitrary();

    [Fact]
    public void Every_act_recorded_is_allowed_under_the_rules_of_its_day_or_carries_its_departure() =>
        Holds(record =>
        {
            foreach (var moment in Acts().Of(record))
            {
                // A further fact of the same act, such as the name of a child whose record was opened.
                if (moment.Done is null)
                    continue;
                var objections = Shipped
                    .Guidance.InForceOn(moment.Done.Standing.On)
                    .Consider(moment.Done, moment.Done.Standing, moment.Standing)
                    // What is always done by two departs from nothing: who agreed stands before it.
                    .Where(objection => !objection.Duty.IsDoneByTwo)
                    .ToList();
                var departed = record
                    .Facts.Where(fact =>
                        fact.ActId == moment.Written.ActId
                        && fact.ActName == moment.Written.ActName
                        && fact.Version > moment.Written.Version
                    )
                    .Select(fact => fact.Fact)
                    .OfType<DepartureRecorded>()
                    .Select(departure => departure.Duty);
                objections.ShouldAllBe(objection => objection.CanDepart);
                objections.Select(objection => objection.Duty.Id).ShouldBe(departed, ignoreOrder: true);
            }
            return true;
        });

    [Fact]
    public void A_record_read_act_by_act_comes_to_what_it_comes_to_at_once() =>
        Holds(record =>
        {
            var moments = Acts().Of(record).ToList();
            return moments.Count == 0 || AnyRecord.Same(moments[^1].After, record.State);
        });

    [Fact]
    public void Replaying_the_edition_in_force_beside_what_was_in_force_finds_nothing() =>
        Holds(record =>
        {
            var editions = record
                .Facts.Select(fact => Shipped.Guidance.InForceOn(fact.On).Edition)
                .Distinct()
                .ToArray();
            // Clocks are read under the edition of the day they began, so only a record within one edition is the same throughout.
            if (editions is not [var edition])
                return true;
            var now = record.Facts[^1].On.ToDateTime(new TimeOnly(18, 0));
            if (Shipped.Guidance.InForceOn(DateOnly.FromDateTime(now)).Edition != edition)
                return true;
            var question = Replayed.Question(Shipped.Guidance, Side.InForce, edition, Selection.All);
            var tally = new ReplayTally(question, Shipped.Forms, Replayed.Everybody, now);
            tally.Add(record);
            Replayed.Found(tally.Figures()).ShouldBeEmpty();
            return true;
        });

    [Fact]
    public void A_replay_changes_no_record() =>
        Holds(record =>
        {
            var before = AnyRecord.Text(record);
            Replayed.Shipped("wt-2018", "wt-2023", record);
            return AnyRecord.Text(record) == before;
        });

    [Fact]
    public void These_records_are_lived_and_not_refused_at_every_turn()
    {
        var lives = Records.Generator.Sample(30, 20);

        lives.Average(record => record.Facts.Count).ShouldBeGreaterThan(15);
        lives.SelectMany(record => record.Facts).Any(fact => fact.Fact is DepartureRecorded).ShouldBeTrue();
        lives
            .SelectMany(record => record.Facts)
            .Select(fact => fact.ActName)
            .Distinct()
            .Count()
            .ShouldBeGreaterThan(12);
    }

    private static PastActs Acts() => new(Shipped.Forms, Replayed.Everybody);

    private static ChildRecord Lived(DateOnly day, (int Act, int By, int Days, bool Departs)[] attempts)
    {
        var record = ChildRecord.New(new Guid(7, 0, 0, new byte[8]));
        record = Tried(record, Examples.Of("register-child").Act, Team.Fay, day, departs: false);
        foreach (var (number, by, days, departs) in attempts)
        {
            var after = Tried(record, Examples.All[number].Act, People[by], day.AddDays(days), departs);
            // A day goes by only where something was done, or a story would take ten years.
            if (after.Version > record.Version)
                day = day.AddDays(days);
            record = after;
        }
        return record;
    }

    private static ChildRecord Tried(ChildRecord record, Act example, Practitioner by, DateOnly on, bool departs)
    {
        var act = example with { On = on, At = null, Episode = Casework.Record.Acts.EpisodeFor(example, record.State) };
        var practice = Given.Practice(by, on);
        if (Deciding.CannotFollow(act, record) is not null)
            return record;
        if (departs)
            act = act with
            {
                Departures =
                [
                    .. Deciding
                        .Consider(act, record, practice)
                        .Where(objection => objection.CanDepart)
                        .Select(objection => new Departure(objection.Duty.Id, "It was right for the child", "ruth")),
                ],
            };
        var id = new Guid(record.Version + 1, 0, 0, new byte[8]);
        return Deciding.Decide(act, record, practice) is Casework.Record.Outcome.Done done
            ? record.With(
                done.Facts.Select(
                    (fact, at) =>
                        Given.Written(fact.Fact, fact.On, fact.At, fact.By ?? by.Id, record.Version + at + 1) with
                        {
                            ActId = id,
                            ActName = fact.ActName ?? act.ActName,
                        }
                )
            )
            : record;
    }

    private static void Holds(Func<ChildRecord, bool> holds) =>
        Prop.ForAll(Records, holds).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
}
