using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Bounds;

/// <summary>
/// Every endpoint there is, asked by everybody for what makes no sense. <c>KITH_FUZZ=20000</c> asks as often as a release is
/// asked; each request is made of its number, and so can be made again.
/// </summary>
[Slow]
public class FuzzTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    // What is kept for a while, such as the last replays, fills up in the first of them.
    private const int Parts = 4;

    private const long Megabyte = 1024 * 1024;

    // A run of so many is made alone.
    private const int LongRun = 20_000;

    private static readonly int Requests = int.Parse(
        Environment.GetEnvironmentVariable("KITH_FUZZ") is { Length: > 0 } asked ? asked : "800",
        CultureInfo.InvariantCulture
    );

    [Theory]
    [EveryEngine]
    public async Task Whatever_anybody_sends_is_answered_soon_and_is_no_fault_of_the_program(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        Guid[] children =
        [
            await site.Referred(),
            await site.Decided(),
            await site.LedBy("amira"),
            await site.OnAPlan("amira", chair: "carys"),
            await site.ClosedBy("amira"),
            Guid.NewGuid(),
        ];
        var fuzzed = new Fuzzed(site, children);
        List<Raw> people = [await Raw.Anybody(site)];
        foreach (var person in Staff.Everybody)
            people.Add(await Raw.As(site, person));
        var faults = new ConcurrentBag<string>();
        var slow = new ConcurrentBag<int>();
        var statuses = new ConcurrentDictionary<HttpStatusCode, int>();
        var held = new List<long>();
        var watch = Stopwatch.StartNew();
        for (var part = 0; part < Parts; part++)
        {
            await Run(Requests / Parts * part, Requests / Parts * (part + 1));
            held.Add(Held() / Megabyte);
        }
        var grown = held[^1] - held[^2];
        // What is slow by itself is slow again, alone; what only waited for others, on this machine or in this process, is not.
        foreach (var number in slow)
        {
            var person = people[number / fuzzed.Targets % people.Count];
            var attempt = await fuzzed.Make(number, person);
            var spent = Environment.CpuUsage.TotalTime;
            var (_, took) = await Ask(person, attempt, site);
            spent = Environment.CpuUsage.TotalTime - spent;
            if (took > Longest && spent > Longest)
                faults.Add($"{number}: {took.TotalSeconds:0.0} s, {spent.TotalSeconds:0.0} s of processor, {attempt}");
        }

        output.WriteLine(
            $"{engine}: {statuses.Values.Sum()} answers at {fuzzed.Targets} targets, in {watch.Elapsed.TotalSeconds:0.0} s, {slow.Count} slow at first, {string.Join(", ", held)} MB held after each part: {string.Join(", ", statuses.OrderBy(one => one.Key).Select(one => $"{(int)one.Key} {one.Value}"))}"
        );
        faults.Order(StringComparer.Ordinal).ShouldBeEmpty();
        // Caches fill up over the first tens of thousands of requests (to about 320 MB) and stay so. A short run stands beside
        // other tests, whose sites are in the same memory.
        grown.ShouldBeLessThan(Requests >= LongRun ? 96 : 384);
        // Everybody asked as themselves to the end.
        foreach (var person in people.Skip(1))
        {
            using var start = await person.Gets("/");
            start.Headers.Location!.OriginalString.ShouldNotBe("/sign-in");
        }
        people.ForEach(person => person.Dispose());

        Task Run(int first, int last) =>
            Parallel.ForAsync(
                first,
                last,
                new ParallelOptions { MaxDegreeOfParallelism = 3, CancellationToken = TestDatabase.Stop },
                async (number, _) =>
                {
                    var person = people[number / fuzzed.Targets % people.Count];
                    var attempt = await fuzzed.Make(number, person);
                    var (status, took) = await Ask(person, attempt, site);
                    statuses.AddOrUpdate(status, 1, (_, count) => count + 1);
                    if ((int)status >= 500)
                        faults.Add($"{number}: {(int)status}, {attempt}");
                    else if (took > Longest)
                        slow.Add(number);
                }
            );
    }

    private static async Task<(HttpStatusCode, TimeSpan)> Ask(Raw person, Attempt attempt, TestSite site)
    {
        using var request = attempt.ToRequest(site.Address);
        var watch = Stopwatch.StartNew();
        try
        {
            using var answer = await person.Sends(request);
            await answer.Content.CopyToAsync(Stream.Null, TestDatabase.Stop);
            return (answer.StatusCode, watch.Elapsed);
        }
        // The server answers what is too long before it has taken all of it, and closes.
        catch (HttpRequestException closed) when (closed.InnerException is IOException)
        {
            return (
                request.Content is null ? HttpStatusCode.RequestUriTooLong : HttpStatusCode.RequestEntityTooLarge,
                watch.Elapsed
            );
        }
    }

    private static long Held()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
