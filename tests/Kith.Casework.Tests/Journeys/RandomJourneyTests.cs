using System.Collections.Concurrent;
using System.Globalization;
using Kith.Casework.Record;
using Kith.Store.Tests;

namespace Kith.Casework.Tests.Journeys;

/// <summary>Wherever acts lead that were done in any order, somebody sees how it goes on.</summary>
public sealed class RandomJourneyTests(ITestOutputHelper output)
{
    private const int Steps = 14;

    private static readonly int Journeys = int.Parse(
        Environment.GetEnvironmentVariable("KITH_JOURNEYS") is { Length: > 0 } asked ? asked : "250",
        CultureInfo.InvariantCulture
    );

    [Fact]
    public void An_open_child_has_an_act_that_is_awaited_or_can_be_closed_or_the_page_says_what_stands_against_it()
    {
        var deadEnds = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var stages = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);

        Parallel.For(0, Journeys, seed => Walk(seed, deadEnds, stages));

        output.WriteLine(
            $"{Journeys} journeys: {string.Join(", ", stages.OrderBy(stage => stage.Key, StringComparer.Ordinal).Select(stage => $"{stage.Key} {stage.Value}"))}"
        );
        deadEnds.Select(end => $"{end.Key}: {end.Value}").Order(StringComparer.Ordinal).ShouldBeEmpty();
        stages.Keys.ShouldBe(Stages.Names.Except([Stages.Closed, Stages.DisabledChildSupport]), ignoreOrder: true);
    }

    private static void Walk(
        int seed,
        ConcurrentDictionary<string, string> deadEnds,
        ConcurrentDictionary<string, int> stages
    )
    {
        var random = new Randomly(seed);
        var past = seed % 3 == 0 ? Past.Registered() : Past.Referral();
        Given given = past;
        var day = past.Next;
        List<string> done = [];
        for (var step = 0; step < Steps; step++)
        {
            if (given.Record.State.Open is { } open)
            {
                stages.AddOrUpdate(open.Stage, 1, (_, count) => count + 1);
                if (!GoesOn(given, day))
                    deadEnds.TryAdd(open.Stage, string.Join(", ", done));
            }
            if (Something(given, day, random) is not var (after, act))
                break;
            given = after;
            done.Add(act);
            day = day.AddDays(random.Below(6));
        }
    }

    private static bool GoesOn(Given given, DateOnly day) =>
        given
            .Next(Team.Ruth, day)
            .Any(next =>
                (next.IsExpected || next.ActName == "close-episode")
                && (next.Status == NextStatus.Open || next.Objections.Count > 0)
            );

    // What is awaited half of the time, so that a journey comes as far as a plan.
    private static (Given, string)? Something(Given given, DateOnly day, Randomly random)
    {
        var awaited = given
            .Next(Team.Ruth, day)
            .Where(next => next.IsExpected)
            .Select(next => next.ActName)
            .ToHashSet(StringComparer.Ordinal);
        var candidates = Examples
            .All.Where(example => example.Act.Scope != Scope.NewRecord)
            .OrderBy(example => random.Below(1000) + (awaited.Contains(example.Name) ? 0 : 500));
        foreach (var example in candidates)
        {
            var episode = example.Act.Scope == Scope.Child ? 0 : given.Record.State.Open?.Number ?? 0;
            var then = given.When(example.By, example.Act with { On = day, Episode = episode });
            if (then.Outcome is Outcome.Done)
                return (then.ThenRecord(), example.Name);
        }
        return null;
    }
}
