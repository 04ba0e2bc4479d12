using System.CommandLine;
using System.Globalization;
using Kith.Commands;
using Kith.Guidance;
using Kith.Returns.Build;
using Kith.Returns.Cin;

namespace Kith.Bench;

/// <summary>The return of a year from the database to the checked file; and the rules over one child, as its page runs them.</summary>
internal static class BuildBench
{
    private const int Children = 20_000;
    private const double SecondsWanted = 20;
    private const double MillisecondsWanted = 1;
    private const int Rounds = 3;

    public static async IAsyncEnumerable<Figure> RunAsync()
    {
        foreach (var engine in BenchDatabase.Engines)
        {
            await using var database = await BenchDatabase.NewAsync(engine);
            var folder = Directory.CreateTempSubdirectory("kith-build-");
            var made = new FileInfo(Path.Combine(folder.FullName, "made.xml"));
            await using (var writer = made.CreateText())
                new CensusFile(writer, Children).Write();
            await database.ImportAsync(made);
            var year = CensusValidation
                .Open(new MemoryStream(await File.ReadAllBytesAsync(made.FullName)), Options)
                .Year;
            List<double> seconds = [];
            for (var round = 0; round < Rounds; round++)
                seconds.Add(await Timing.SecondsAsync(() => BuildAsync(database, year, folder)));
            var took = Timing.Median(seconds);
            yield return new Figure(
                $"build a return of 20,000 children, {engine}",
                string.Create(CultureInfo.InvariantCulture, $"{took:0.0} s, {Environment.WorkingSet / 1e6:0} MB"),
                null,
                $"<= {SecondsWanted:0} s",
                took <= SecondsWanted
            );
            if (engine == "sqlite")
                yield return await EntryAsync(database, year);
            folder.Delete(recursive: true);
        }
    }

    private static ValidationOptions Options => new(new WorkingDays([]));

    private static async Task BuildAsync(BenchDatabase database, CollectionYear year, DirectoryInfo folder)
    {
        var code = await Root.RunAsync(
            [
                "census",
                "build",
                "--year",
                year.ToString(),
                "--out",
                Path.Combine(folder.FullName, "built.xml"),
                "--authority",
                "201",
                "--database",
                database.Text,
            ],
            at: new InvocationConfiguration { Output = TextWriter.Null, Error = TextWriter.Null }
        );
        if (code == ExitCode.CouldNot)
            throw new InvalidOperationException("The return could not be built.");
    }

    private static async Task<Figure> EntryAsync(BenchDatabase database, CollectionYear year)
    {
        var period = new CensusPeriod(year, new WorkingDays([]));
        var rules = new CensusRuleSet(period);
        List<Casework.Record.ChildRecord> records = [];
        await foreach (var record in database.Records.AllChildrenAsync())
            records.Add(record);
        var findings = 0;
        List<double> seconds = [];
        for (var round = 0; round <= Rounds; round++)
            seconds.Add(
                await Timing.SecondsAsync(() =>
                {
                    foreach (var record in records)
                        if (CinReturn.Of(record, period).Child is { } child)
                            findings += rules.Check(child).Count;
                    return Task.CompletedTask;
                })
            );
        var each = 1000 * seconds.Skip(1).Min() / records.Count;
        return new Figure(
            "the rules of the return over one child",
            string.Create(CultureInfo.InvariantCulture, $"{each:0.000} ms"),
            null,
            $"< {MillisecondsWanted:0} ms",
            each < MillisecondsWanted
        );
    }
}
