using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Kith.Bench;

/// <summary>From starting the program, on a database that is there, to the first page in full.</summary>
internal static class FirstPageBench
{
    private const double Wanted = 1.5;
    private static readonly TimeSpan GiveUp = TimeSpan.FromSeconds(60);

    public static async IAsyncEnumerable<Figure> RunAsync()
    {
        foreach (var engine in BenchDatabase.Engines)
        {
            await using var database = await BenchDatabase.WithSampleAsync(engine);
            List<double> seconds = [];
            for (var round = 0; round <= Timing.Rounds; round++)
            {
                var took = await Timing.SecondsAsync(() => FirstPageAsync(database.Text));
                if (round > 0)
                    seconds.Add(took);
            }
            var median = Timing.Median(seconds);
            yield return new Figure(
                $"first page after start, {engine}",
                string.Create(CultureInfo.InvariantCulture, $"{median:0.00} s"),
                null,
                "<= 1.5 s",
                median <= Wanted
            );
        }
    }

    private static async Task FirstPageAsync(string database)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "kith.dll"),
                "serve",
                "--urls",
                url,
                "--database",
                database,
            },
            RedirectStandardOutput = true,
        };
        using var program = Process.Start(start)!;
        try
        {
            using var client = new HttpClient();
            using var stop = new CancellationTokenSource(GiveUp);
            // It says where it is once it listens.
            while (await program.StandardOutput.ReadLineAsync(stop.Token) is var said && said?.Contains(url) != true)
                if (said is null)
                    throw new InvalidOperationException("kith serve ended before it listened.");
            await client.GetStringAsync(new Uri($"{url}/sign-in"), stop.Token);
        }
        finally
        {
            program.Kill();
            await program.WaitForExitAsync();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
