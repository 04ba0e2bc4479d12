using System.Globalization;
using Kith.Commands;

namespace Kith.Web.Tests.Import;

/// <summary>A return of 500 MB must not need 500 MB: what an import holds does not grow with the file.</summary>
[Slow, Collection(nameof(Undisturbed))]
public sealed class ImportMemoryTests
{
    [Theory, EveryEngine]
    public async Task A_file_four_times_as_long_needs_no_more_memory(string engine)
    {
        // What the program makes once, such as compiled queries, is made before.
        await MeasureAsync(engine, children: 100);

        List<long> grown = [];
        var most = long.MaxValue;
        // What else this program holds, which runs every other test too, comes and goes by some megabytes. What an import keeps is
        // kept every time, so the least of three measurements shows it.
        while (grown.Count < 3 && grown.DefaultIfEmpty(most).Min() >= most)
        {
            var (file, held) = await MeasureAsync(engine, children: 500);
            var (longer, more) = await MeasureAsync(engine, children: 2_000);
            longer.ShouldBeInRange(file * 4 - 1_000, file * 4 + 1_000);
            // Anything kept of each child or rejection takes more than the text it came from.
            most = (longer - file) / 4;
            grown.Add(more - held);
        }
        grown.Min().ShouldBeLessThan(most);
    }

    // How many bytes the file has, and how many the program held more than before while it was imported: as much as it held half of
    // the times it was looked. What is kept of each child is there half of the way on; a buffer that was in use is not.
    private static async Task<(long File, long Held)> MeasureAsync(string engine, int children)
    {
        await using var database = await NewDatabase.OnAsync(engine);
        var file = database.Path("return.xml");
        await using (var writer = file.CreateText())
            await WriteAsync(writer, children);
        file.Refresh();
        var time = new MeasuringTime();

        var code = await new ImportCensus(file, database.Path("rejected.csv"), database.Text, TextWriter.Null).RunAsync(
            time,
            NewDatabase.Stop
        );

        code.ShouldBe(ExitCode.DoneWithFindings);
        (await database.CountAsync()).Children.ShouldBe(children);
        return (file.Length, time.Usual - time.Before);
    }

    // Some 10 KB a child, most of which is rejected: a list of rejections must not be kept either.
    private static async Task WriteAsync(TextWriter writer, int children)
    {
        await writer.WriteAsync(
            "<Message><Header><CollectionDetails><Year>2026</Year></CollectionDetails><Source><LEA>201</LEA></Source></Header><Children>"
        );
        var unknown = string.Concat(
            Enumerable
                .Range(0, 120)
                .Select(number =>
                    $"<Unknown{number}>Nobody has asked for this yet, here or elsewhere</Unknown{number}>\n"
                )
        );
        for (var number = 0; number < children; number++)
            await writer.WriteAsync(
                $"""
                <Child><ChildIdentifiers><LAchildID>CH{number.ToString("D7", CultureInfo.InvariantCulture)}</LAchildID>
                <PersonBirthDate>2015-03-27</PersonBirthDate></ChildIdentifiers>
                <CINdetails><CINreferralDate>2025-06-02</CINreferralDate><ReferralSource>1A</ReferralSource>
                <PrimaryNeedCode>N1</PrimaryNeedCode>{unknown}</CINdetails></Child>

                """
            );
        await writer.WriteAsync("</Children></Message>");
    }

    /// <summary>Asked for each child that is stored, it looks now and then how much is held.</summary>
    private sealed class MeasuringTime : TimeProvider
    {
        private const int Every = 50;
        private readonly List<long> _held = [];
        private int _asked;

        public long Before { get; } = GC.GetTotalMemory(forceFullCollection: true);

        public long Usual => _held.Order().ElementAt(_held.Count / 2);

        public override DateTimeOffset GetUtcNow()
        {
            if (++_asked % Every == 0)
                _held.Add(GC.GetTotalMemory(forceFullCollection: true));
            return System.GetUtcNow();
        }
    }
}

/// <summary>Tests that measure the whole program: nothing else runs beside them.</summary>
[CollectionDefinition(nameof(Undisturbed), DisableParallelization = true)]
public sealed class Undisturbed;
