using System.Diagnostics;
using System.Runtime;

namespace Kith.Bench;

/// <summary>How long things take. The median of several rounds: other work on the machine comes and goes.</summary>
internal static class Timing
{
    public const int Rounds = 5;
    private const int MostWarming = 150;
    private const int FewMethods = 5;

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

    // A page touches so much of the program that it takes thousands of requests until all of it runs as compiled for good.
    private static bool IsSettled(List<int> compiled)
    {
        compiled.Add((int)JitInfo.GetCompiledMethodCount());
        return compiled.Count > MostWarming || (compiled.Count > 5 && compiled[^1] - compiled[^6] <= FewMethods);
    }

    /// <summary>Times two pieces of work in turn, so that both meet the same weather.</summary>
    /// <param name="first">The work of a round, which is counted from 0.</param>
    /// <param name="second">What it is compared with.</param>
    /// <param name="settled">Leaves out rounds until the compiler has nothing more to do; otherwise only the first.</param>
    public static async Task<(double First, double Second, double Ratio)> InTurnAsync(
        Func<int, Task> first,
        Func<int, Task> second,
        bool settled = false
    )
    {
        List<(double First, double Second)> rounds = [];
        List<int> compiled = [];
        for (var round = 0; rounds.Count < Rounds; round++)
        {
            var one = await SecondsAsync(() => first(round));
            var other = await SecondsAsync(() => second(round));
            if (rounds.Count > 0 || (round > 0 && (!settled || IsSettled(compiled))))
                rounds.Add((one, other));
        }
        return (
            Median(rounds.Select(round => round.First)),
            Median(rounds.Select(round => round.Second)),
            Median(rounds.Select(round => round.First / round.Second))
        );
    }
}
