using System.Globalization;

namespace Kith.Store.Tests.Killing;

/// <summary>
/// The program is killed while it writes, at moments nobody chose. No acknowledged act is lost, none is half stored.
/// KITH_KILLS says how many times on each engine (30 unless told, so that it fits a run of all tests).
/// </summary>
[Slow]
public sealed class KillTests
{
    private const int AtOnce = 2;

    private static int Kills =>
        int.TryParse(Environment.GetEnvironmentVariable("KITH_KILLS"), CultureInfo.InvariantCulture, out var kills)
            ? kills
            : 30;

    [Theory, EveryEngine]
    public async Task However_often_it_is_killed_no_acknowledged_act_is_lost(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var randomly = new Randomly(engine.Length);
        List<string> acknowledged = [];
        var next = Start(0);
        for (var killed = 0; killed < Kills; killed += AtOnce)
        {
            var now = next;
            // The next ones start while these write: starting takes far longer than dying.
            next = killed + AtOnce < Kills ? Start(killed + AtOnce) : [];
            foreach (var writer in now)
                await writer.ReadyAsync();
            var stored = await Task.WhenAll(
                now.Select(writer =>
                    writer.KillAsync(1 + randomly.Below(8), TimeSpan.FromMicroseconds(randomly.Below(6000)))
                )
            );
            acknowledged.AddRange(stored.SelectMany(keys => keys));
            now.ForEach(writer => writer.Dispose());
        }

        acknowledged.Count.ShouldBeGreaterThan(Kills);
        await Acknowledged.ShouldAllBeWholeAsync(test, acknowledged);

        List<WriterProcess> Start(int first) =>
            [.. Enumerable.Range(first, AtOnce).Select(number => WriterProcess.Start(test, $"writer-{number}"))];
    }
}
