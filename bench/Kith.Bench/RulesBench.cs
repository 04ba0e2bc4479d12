using System.Globalization;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Guidance;

namespace Kith.Bench;

/// <summary>
/// How many facts a second one core folds into records and judges by the rules, beside what it costs to read the same
/// facts from their stored text: <c>bench rules [records]</c>.
/// </summary>
public static class RulesBench
{
    private const double FactsWanted = 1_000_000;
    private static readonly DateTime Now = new(2026, 11, 21, 9, 0, 0, DateTimeKind.Unspecified);

    public static int Run(string[] args)
    {
        var count = args is [var text] ? int.Parse(text, CultureInfo.InvariantCulture) : 4_000;
        var library = GuidanceFiles.Library();
        var stored = StoredRecord.Some(count).ToArray();
        var records = stored.Select(record => ChildRecord.From(record.Child, record.Read())).ToArray();
        var facts = records.Sum(record => record.Facts.Count);

        var read = Best(() => stored.Sum(record => record.Read().Count));
        var fold = Best(() => records.Sum(record => ChildRecord.From(record.Id, record.Facts).Version));
        var clocks = Best(() => records.Sum(record => library.Clocks(record.Standing, Now).Count));
        var rules = Best(() => records.Sum(record => library.Read(record.Standing, Now).Clocks.Count));

        Console.WriteLine($"{count} records of {facts / count} facts");
        Console.WriteLine("                       facts/s   records/s   times reading");
        Print("read from stored text", read);
        Print("fold", fold);
        Print("judge: clocks", clocks);
        Print("judge: everything", rules);
        Console.WriteLine(
            $"Wanted: at least {FactsWanted:N0} facts a second folded, and judging at most twice as dear as reading."
        );
        return facts / fold >= FactsWanted && rules <= 2 * read ? 0 : 1;

        void Print(string what, double seconds) =>
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{what, -21} {facts / seconds, 9:N0}   {count / seconds, 9:N0}   {seconds / read, 6:0.00}"
                )
            );
    }

    // Processor time, not the clock on the wall: "a second a core" has to hold on a busy machine too. The best of several.
    private static double Best(Func<int> work)
    {
        var best = double.MaxValue;
        for (var time = 0; time < 7; time++)
        {
            var before = Environment.CpuUsage.TotalTime;
            if (work() < 0)
                throw new InvalidOperationException("The work did nothing.");
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }
        return best;
    }
}
