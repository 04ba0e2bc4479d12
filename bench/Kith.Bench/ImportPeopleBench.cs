using System.Globalization;
using Kith.Commands;
using Kith.Matching;
using Kith.Tests.Searching;

namespace Kith.Bench;

/// <summary>
/// Made-up families by CSV into an empty database: how many people a second, and the most memory the program had while it did, for so
/// many and for four times as many. <c>bench importpeople 20000</c>.
/// </summary>
internal static class ImportPeopleBench
{
    private const int Usual = 5_000;
    private const int InFamily = 4;

    // A million in ten minutes.
    private const double Wanted = 1_000_000 / 600.0;

    private const string Mapping = """
        source: bench
        as-of: 2026-03-31
        people:
          id: Id
          record: { column: Kind, codes: { C: child, A: adult } }
          details: { given: First, family: Last, former-family: Before, born-on: Born, sex: Sex, nhs-number: Nhs, lines: Home, postcode: Postcode, telephone: Phone }
        relationships: { person: Who, of: Whose, relationship: What, lives-with-child: Lives, parental-responsibility: Pr }
        """;

    public static IAsyncEnumerable<Figure> RunAsync() => RunAsync(Usual, BenchDatabase.Engines);

    public static async IAsyncEnumerable<Figure> RunAsync(int people, IReadOnlyList<string> engines)
    {
        foreach (var engine in engines)
        {
            await MeasureAsync(engine, 400);
            var few = await MeasureAsync(engine, people);
            var many = await MeasureAsync(engine, 4 * people);
            yield return new Figure(
                $"import people, {engine}",
                Text($"{few.Rate:N0} people/s of {people:N0}, {many.Rate:N0} of {4 * people:N0}"),
                null,
                Text($">= {Wanted:N0} people/s"),
                many.Rate >= Wanted
            );
            yield return new Figure(
                $"import people, {engine}: most memory",
                Text($"{few.Memory:N0} MB, {many.Memory:N0} MB for four times as many"),
                many.Memory / few.Memory,
                "<= 1.5",
                many.Memory <= 1.5 * few.Memory
            );
        }
    }

    private static async Task<(double Rate, double Memory)> MeasureAsync(string engine, int people)
    {
        var folder = Directory.CreateTempSubdirectory("kith-bench-people-");
        try
        {
            await using var database = await BenchDatabase.NewAsync(engine);
            var files = await WriteAsync(folder, people);
            GC.Collect();
            using var memory = new Most();
            var took = await Timing.SecondsAsync(() =>
                new ImportPeople(files, false, database.Text, TextWriter.Null).RunAsync(
                    TimeProvider.System,
                    CancellationToken.None
                )
            );
            return (people / took, memory.Megabytes);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<PeopleImportFiles> WriteAsync(DirectoryInfo folder, int people)
    {
        FileInfo File(string name) => new(Path.Combine(folder.FullName, name));
        await System.IO.File.WriteAllTextAsync(File("mapping.yaml").FullName, Mapping);
        await using (var rows = File("people.csv").CreateText())
        await using (var ties = File("ties.csv").CreateText())
        {
            await rows.WriteLineAsync("Id,Kind,First,Last,Before,Born,Sex,Nhs,Home,Postcode,Phone");
            await ties.WriteLineAsync("Who,Whose,What,Lives,Pr");
            for (var family = 0; family < people / InFamily; family++)
            {
                await rows.WriteAsync(Rows(family));
                await ties.WriteAsync(
                    Text(
                        $"M{family},C{family},mother,yes,yes\nM{family},D{family},mother,yes,yes\nF{family},C{family},father,no,yes\nD{family},C{family},sister,yes,\n"
                    )
                );
            }
        }
        return new(File("people.csv"), File("mapping.yaml"), File("ties.csv"));
    }

    // Names and homes as common and as rare as they are: of a few names a million people are all alike.
    private static string Rows(int family)
    {
        var (mother, father, son, daughter) = (Who(family, 0), Who(family, 1), Who(family, 2), Who(family, 3));
        var last = mother.Names[0].Family;
        var born = new DateOnly(2010, 1, 1).AddDays(family % 5_000);
        var home = mother.Places is [var place, ..] ? $"\"{place.Lines}\",{place.Postcode}" : ",";
        return Text(
            $"""
            C{family},C,{son.Names[0].Given},{last},,{born:yyyy-MM-dd},M,,{home},
            D{family},C,{daughter.Names[0].Given},{last},,{born.AddDays(700):yyyy-MM-dd},F,,{home},
            M{family},A,{mother.Names[0].Given},{last},{daughter.Names[0].Family},{born.AddYears(
                -27
            ):yyyy-MM-dd},F,,{home},07700 {900_000 + family % 1_000}
            F{family},A,{father.Names[0].Given},{father.Names[0].Family},,{born.AddYears(-29):yyyy-MM-dd},M,,,,

            """
        );
    }

    private static Particulars Who(int family, int place) => MadeUpPeople.At(InFamily * family + place);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Looks often how much memory the program has.</summary>
    private sealed class Most : IDisposable
    {
        private readonly Timer _timer;
        private long _most;

        internal Most() => _timer = new Timer(_ => Look(), null, 0, 100);

        internal double Megabytes => Math.Max(Interlocked.Read(ref _most), Environment.WorkingSet) / 1e6;

        public void Dispose() => _timer.Dispose();

        private void Look()
        {
            var now = Environment.WorkingSet;
            if (now > Interlocked.Read(ref _most))
                Interlocked.Exchange(ref _most, now);
        }
    }
}
