using System.Diagnostics;
using System.Globalization;
using Kith.Matching;
using Kith.Store.Search;
using Kith.Tests.Searching;

namespace Kith.Bench;

/// <summary>
/// ./kith bench search [people ...] [engine]: how often the right one of so many made-up people is among the first ten, for each
/// way of half remembering, and what a search costs.
/// </summary>
internal static class SearchBench
{
    private const int Most = 10;
    private const int AskedOfEachKind = 200;
    private const double WantedShare = 0.98;
    private const double WantedMilliseconds = 20;
    private static readonly string[] Usual = ["100000"];

    public static async Task<int> RunAsync(string[] args)
    {
        var (populations, engines) =
            args is [.. var before, var last] && BenchDatabase.Engines.Contains(last)
                ? (before, [last])
                : (args, BenchDatabase.Engines);
        var all = true;
        foreach (var population in populations.Length == 0 ? Usual : populations)
        foreach (var engine in engines)
            all &= await RunAsync(engine, int.Parse(population, CultureInfo.InvariantCulture));
        Console.WriteLine(all ? "All as wanted." : "Not all as wanted.");
        return all ? 0 : 1;
    }

    private static async Task<bool> RunAsync(string engine, int people)
    {
        await using var bench = await BenchDatabase.NewAsync(engine);
        var watch = Stopwatch.StartNew();
        await new SearchLoad(bench.Database).AddAsync(
            Enumerable.Range(0, people).Select(number => MadeUpPeople.At(number))
        );
        Console.WriteLine(Text($"{people:N0} people, {engine}: index made in {watch.Elapsed.TotalSeconds:0} s"));
        var search = new PeopleSearch(bench.Database);
        await WarmAsync(search, people);
        List<double> core = [];
        List<double> wall = [];
        var (right, asked) = (0, 0);
        foreach (var damage in Damage.All)
        {
            var (found, of) = (0, 0);
            foreach (var (person, typed) in Asked(damage, people))
            {
                var began = Environment.CpuUsage.TotalTime;
                watch.Restart();
                var answer = await search.FindAsync(typed, Most);
                wall.Add(watch.Elapsed.TotalMilliseconds);
                core.Add((Environment.CpuUsage.TotalTime - began).TotalMilliseconds);
                of++;
                if (answer.Any(one => one.Id == person.Id))
                    found++;
                else if (Environment.GetEnvironmentVariable("KITH_BENCH_MISSED") is not null)
                    Console.WriteLine($"    missed {typed} ({person.Names[0].Given} {person.Names[0].Family})");
            }
            Console.WriteLine(Text($"  {damage.Kind, -36} {100.0 * found / of, 6:0.0} % of {of}"));
            (right, asked) = (right + found, asked + of);
        }
        core.Sort();
        wall.Sort();
        Console.WriteLine(
            Text($"  {"all", -36} {100.0 * right / asked, 6:0.0} % of {asked}, wanted {100 * WantedShare} %")
        );
        Console.WriteLine(
            Text(
                $"  CPU of this program {At(core, 0.5):0.0} ms median, {At(core, 0.99):0.0} ms p99; waited {At(wall, 0.5):0.0} ms median, {At(wall, 0.99):0.0} ms p99; wanted p99 {WantedMilliseconds} ms"
            )
        );
        return (double)right / asked >= WantedShare && At(core, 0.99) <= WantedMilliseconds;
    }

    private static IEnumerable<(Particulars Person, string Typed)> Asked(Damage damage, int people)
    {
        var step = Math.Max(1, people / (AskedOfEachKind * 2));
        var asked = 0;
        for (var number = 11 % step; number < people && asked < AskedOfEachKind; number += step)
            if (damage.Of(MadeUpPeople.At(number), (ulong)number + 3) is { } typed)
            {
                asked++;
                yield return (MadeUpPeople.At(number), typed);
            }
    }

    private static async Task WarmAsync(PeopleSearch search, int people)
    {
        for (var round = 0; round < 20; round++)
            foreach (var damage in Damage.All)
                if (damage.Of(MadeUpPeople.At(round * 17 % people), (ulong)round) is { } typed)
                    await search.FindAsync(typed, Most);
    }

    private static double At(List<double> sorted, double share) =>
        sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
