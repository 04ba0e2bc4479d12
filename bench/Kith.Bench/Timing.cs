using System.Diagnostics;

namespace Kith.Bench;

/// <summary>How long things take. The median of several rounds: other work on the machine comes and goes.</summary>
internal static class Timing
{
    public const int Rounds = 5;

    /// <summary>How long a core worked on it: other work on the machine does not count, the collector's does.</summary>
    public static double CoreSeconds(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    public static async Task<double> SecondsAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalSeconds;
    }

    public static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToArray();
        return ordered[ordered.Length / 2];
    }

    /// <summary>Times two pieces of work in turn, so that both meet the same weather.</summary>
    /// <param name="first">The work of a round, which is counted from 0.</param>
    /// <param name="second">What it is compared with.</param>
    /// <param name="warming">The first rounds, which are left out: the compiler is still at work.</param>
    public static async Task<(double First, double Second, double Ratio)> InTurnAsync(
        Func<int, Task> first,
        Func<int, Task> second,
        int warming = 1
    )
    {
        List<(double First, double Second)> rounds = [];
        for (var round = 0; round < warming + Rounds; round++)
        {
            var one = await SecondsAsync(() => first(round));
            var other = await SecondsAsync(() => second(round));
            if (round >= warming)
                rounds.Add((one, other));
        }
        return (
            Median(rounds.Select(round => round.First)),
            Median(rounds.Select(round => round.Second)),
            Median(rounds.Select(round => round.First / round.Second))
        );
    }
}
