using System.Globalization;
using Kith.Casework;
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
    private const double ReadingWanted = 32;
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
        var grows = ReadingGrows();
        return grows && facts / fold >= FactsWanted && rules <= 2 * read ? 0 : 1;

        void Print(string what, double seconds) =>
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{what, -21} {facts / seconds, 9:N0}   {count / seconds, 9:N0}   {seconds / read, 6:0.00}"
                )
            );
    }

    // Eight times as long a file takes about eight times as long, and not sixty-four, whatever fills it.
    private static bool ReadingGrows()
    {
        const string edition =
            "edition: x\ntitle: X\nstatus: in-force\nin_force: { from: 2020-01-01 }\ncalendar: england\nduties: []\n";
        const string protocol = "protocol: p\nversion: 1\nin_force: { from: 2020-01-01 }\nsections:\n";
        (string What, string Head, Func<int, string> Line)[] kinds =
        [
            ("unknown keys", edition, number => $"k{number}: 1\n"),
            ("sections", protocol, number => $"- {{ key: k{number}, title: T, text: t }}\n"),
            ("comments", edition, number => $"# {number}\n"),
            ("empty lines", edition, _ => "\n"),
        ];
        var all = true;
        foreach (var (what, head, line) in kinds)
        {
            var times = Takes(head, line, 12_000) / Takes(head, line, 1_500);
            all &= times <= ReadingWanted;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"a guidance file with eight times as many {what}: {times:0.0} times as long, wanted at most {ReadingWanted}"
                )
            );
        }
        return all;
    }

    private static double Takes(string head, Func<int, string> line, int lines)
    {
        var text = head + string.Concat(Enumerable.Range(0, lines).Select(line));
        return Best(() => GuidanceLibrary.Load(KnownWords.All, [("x.yaml", text)]).Errors.Count);
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
