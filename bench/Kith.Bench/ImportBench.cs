using System.Globalization;

namespace Kith.Bench;

/// <summary>The sample return into an empty database, from the file to the last read model.</summary>
internal static class ImportBench
{
    private const double Wanted = 400;
    private const int Children = 1500;
    private const int Rounds = 3;

    public static async IAsyncEnumerable<Figure> RunAsync()
    {
        foreach (var engine in BenchDatabase.Engines)
        {
            List<double> seconds = [];
            for (var round = 0; round <= Rounds; round++)
            {
                await using var database = await BenchDatabase.NewAsync(engine);
                var took = await Timing.SecondsAsync(database.ImportAsync);
                if (round > 0)
                    seconds.Add(took);
            }
            var rate = Children / Timing.Median(seconds);
            yield return new Figure(
                $"import a census, {engine}",
                string.Create(CultureInfo.InvariantCulture, $"{rate:0} children/s"),
                null,
                ">= 400 children/s",
                rate >= Wanted
            );
        }
    }
}
