using Kith.Casework.Record;
using Kith.Casework.Replay;
using Kith.Demo;
using Kith.Guidance;
using Kith.Store;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Recording;
using Kith.Web.StaffSite.Replay;
using Kith.Web.Tests.Demo;
using Kith.Web.Tests.Import;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Replay;

/// <summary>What is stored, replayed under the rules in force, comes out as it was recorded.</summary>
public sealed class ReproducedTests
{
    private static readonly DateTime Now = WholeDemonstration.Today.ToDateTime(new TimeOnly(12, 0));

    [Theory, EveryEngine]
    [Ask("E11")]
    public async Task Every_stored_act_is_allowed_under_the_rules_of_its_day_or_carries_its_departure(string engine)
    {
        await using var database = await Demonstration(engine);
        var acts = 0;
        var departures = 0;
        await database.AskAsync(
            async (records, _) =>
            {
                var past = new PastActs(FormFiles.Library(), await records.LoadWorkforceHistoryAsync(NewDatabase.Stop));
                await foreach (var record in records.AllChildrenAsync(NewDatabase.Stop))
                foreach (var moment in past.Of(record))
                {
                    if (moment.Done is not { } act)
                        continue;
                    acts++;
                    var against = Replayed
                        .Shipped.InForceOn(act.Standing.On)
                        .Consider(act, act.Standing, moment.Standing);
                    var departed = record
                        .Facts.Where(fact => fact.ActId == act.Written.ActId && fact.Version > act.Written.Version)
                        .Select(fact => fact.Fact)
                        .OfType<DepartureRecorded>()
                        .Select(departure => departure.Duty)
                        .ToList();
                    departures += departed.Count;
                    against
                        .Select(objection => objection.Duty.Id)
                        .ShouldBe(departed, ignoreOrder: true, $"{act.ActName} of {act.Standing.On} on {record.Id}");
                    against.ShouldAllBe(objection => objection.CanDepart);
                }
                return true;
            }
        );
        acts.ShouldBeGreaterThan(300);
        departures.ShouldBeGreaterThan(0);
    }

    [Theory, EveryEngine]
    public async Task Approvals_and_due_days_as_lists_show_them_are_those_that_a_replay_reads(string engine)
    {
        await using var database = await Demonstration(engine);
        await database.AskAsync(
            async (records, models) =>
            {
                var clocks = (await models.Clocks.ToListAsync(NewDatabase.Stop)).ToLookup(row => row.Child);
                var approvals = (await models.Approvals.ToListAsync(NewDatabase.Stop)).ToLookup(row => row.Child);
                await foreach (var record in records.AllChildrenAsync(NewDatabase.Stop))
                {
                    var reading = Replayed.Shipped.Read(record.Standing, Now);
                    clocks[record.Id]
                        .Select(row => (row.Duty, row.Episode, row.CountedFrom, row.DueOn))
                        .ShouldBe(
                            reading.Clocks.Select(run => (run.Duty.Id, run.Episode, run.CountedFrom, run.Due)),
                            ignoreOrder: true
                        );
                    approvals[record.Id]
                        .Select(row => (row.Duty, row.Episode, row.SubmittedOn))
                        .ShouldBe(
                            reading.Approvals.Select(work => (work.Duty.Id, work.Episode, work.SubmittedOn)),
                            ignoreOrder: true
                        );
                }
                return true;
            }
        );
    }

    [Theory, EveryEngine]
    public async Task A_replay_of_everything_stored_leaves_every_fact_and_read_model_as_it_was(string engine)
    {
        await using var database = await Demonstration(engine);
        var before = await Everything(database);

        var figures = await database.AskAsync(
            (records, _) =>
                ReplayRun.OverAllAsync(
                    records,
                    FormFiles.Library(),
                    new ReplayQuestion(
                        Side.Of(Replayed.Shipped, "wt-2018")!,
                        Side.Of(Replayed.Shipped, "wt-2023")!,
                        Selection.All
                    ),
                    Now,
                    stop: NewDatabase.Stop
                )
        );

        figures.Total(Change.HolderAllowed).Times.ShouldBeGreaterThan(0);
        figures.Total(Change.PromptAdded).Times.ShouldBeGreaterThan(0);
        (await Everything(database)).ShouldBe(before);
    }

    [Fact]
    public async Task Replaying_what_was_in_force_beside_itself_finds_nothing()
    {
        await using var database = await Demonstration("sqlite");
        var inForce = Side.Of(Replayed.Shipped, Side.InForce)!;

        var figures = await database.AskAsync(
            (records, _) =>
                ReplayRun.OverAllAsync(
                    records,
                    FormFiles.Library(),
                    new ReplayQuestion(inForce, inForce, Selection.All),
                    Now,
                    stop: NewDatabase.Stop
                )
        );

        ReplayWords.Differences.ShouldAllBe(line => figures.Total(line.What).Times == 0);
        figures.Judged.ShouldBeGreaterThan(300);
    }

    private static async Task<NewDatabase> Demonstration(string engine)
    {
        var database = await NewDatabase.OnAsync(engine);
        await WholeDemonstration.MakeAsync(database, DemoSize.Small);
        return database;
    }

    // Every event with all it says, and how much there is of the rest.
    private static Task<string> Everything(NewDatabase database) =>
        database.AskAsync(
            async (records, models) =>
            {
                var facts = new List<string>();
                await foreach (var record in records.AllChildrenAsync(NewDatabase.Stop))
                    facts.AddRange(
                        record.Facts.Select(fact =>
                            $"{record.Id} {fact.Version} {fact.On} {fact.At} {fact.WrittenAt:O} {fact.By} {fact.ActId} {fact.Source} {fact.ActName} {Json.Write(fact.Fact)}"
                        )
                    );
                var rows = new[]
                {
                    await models.Children.CountAsync(NewDatabase.Stop),
                    await models.Clocks.CountAsync(NewDatabase.Stop),
                    await models.Approvals.CountAsync(NewDatabase.Stop),
                    await models.Departures.CountAsync(NewDatabase.Stop),
                };
                return $"{string.Join('\n', facts)}\n{string.Join(' ', rows)}";
            }
        );
}
