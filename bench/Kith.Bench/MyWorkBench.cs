using System.Globalization;

namespace Kith.Bench;

/// <summary>My work of several social workers at once, as often as the site answers.</summary>
internal static class MyWorkBench
{
    private const double Wanted = 600;
    private const int Clients = 6;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(4);

    public static async IAsyncEnumerable<Figure> RunAsync()
    {
        foreach (var engine in BenchDatabase.Engines)
        {
            string[] users = [.. Enumerable.Range(0, Clients).Select(District.WorkerOf)];
            await using var site = await GrownSite.OfAsync(engine, District.Children, users);
            List<(double Rate, double Core, double Bytes)> rounds = [];
            // Three until all of it runs as compiled for good.
            for (var round = 0; round < Timing.Rounds + 3; round++)
            {
                var (before, allocated) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
                var until = DateTime.UtcNow + Round;
                var answers = await Task.WhenAll(users.Select(user => Task.Run(() => AskAsync(site, user, until))));
                var core = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
                if (round >= 3)
                    rounds.Add(
                        (
                            answers.Sum() / Round.TotalSeconds,
                            core / answers.Sum(),
                            (double)(GC.GetTotalAllocatedBytes() - allocated) / answers.Sum()
                        )
                    );
            }
            var rate = Timing.Median(rounds.Select(round => round.Rate));
            yield return new Figure(
                $"My work, {engine}",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{rate:0} a second; each {Timing.Median(rounds.Select(round => round.Core)) * 1000:0.0} ms of a core, {Timing.Median(rounds.Select(round => round.Bytes)) / 1e3:0} KB"
                ),
                null,
                ">= 600 a second",
                rate >= Wanted
            );
        }
    }

    private static async Task<int> AskAsync(GrownSite site, string user, DateTime until)
    {
        var answers = 0;
        for (; DateTime.UtcNow < until; answers++)
            await site.SecondsAsync(user, "/my-work");
        return answers;
    }
}
