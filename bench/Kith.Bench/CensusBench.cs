using System.Diagnostics;
using System.Globalization;
using System.Xml;
using Kith.Guidance;
using Kith.Returns.Cin;

namespace Kith.Bench;

/// <summary>
/// How long the whole validation of a census return takes beside a bare pass of the XML reader over the same file, and
/// how it grows: <c>bench census [children ...]</c>.
/// </summary>
public static class CensusBench
{
    private const double RatioWanted = 4;
    private const int MegabytesWanted = 100;

    // A smaller return is read in so few milliseconds that starting a thread shows.
    private const int RatioFrom = 20_000;
    private static readonly int[] Sizes = [1_000, 5_000, 20_000, 100_000, 500_000];

    public static Task<int> Run(string[] args)
    {
        var sizes = args.Length == 0 ? Sizes : [.. args.Select(text => int.Parse(text, CultureInfo.InvariantCulture))];
        var folder = Directory.CreateTempSubdirectory("kith-census-");
        try
        {
            Measure(Path.Combine(folder.FullName, "warm-up.xml"), 2_000);
            Console.WriteLine("children      MB   bare s  valid s  ratio    MB/s  children/s  findings  memory MB");
            var good = sizes.Select(size => Report(Path.Combine(folder.FullName, $"{size}.xml"), size)).ToList();
            Console.WriteLine(
                $"Wanted: from {RatioFrom} children on at most {RatioWanted} times the bare pass, and under {MegabytesWanted} MB at any size."
            );
            return Task.FromResult(good.TrueForAll(g => g) ? 0 : 1);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool Report(string path, int children)
    {
        var (size, bare, valid, findings, memory) = Measure(path, children);
        var ratio = valid / bare;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{children, 8} {size, 7:0.0} {bare, 8:0.000} {valid, 8:0.000} {ratio, 6:0.00} {size / valid, 7:0.0} {children / valid, 11:0} {findings, 9} {memory, 10:0}"
            )
        );
        return (children < RatioFrom || ratio <= RatioWanted) && memory < MegabytesWanted;
    }

    private static (double Size, double Bare, double Valid, int Findings, double Memory) Measure(
        string path,
        int children
    )
    {
        using (var writer = new StreamWriter(path))
            new CensusFile(writer, children).Write();
        // The best of several: other work on the machine makes a run slower, never faster.
        var times = Math.Clamp(200_000 / children, 2, 9);
        var (bare, valid, findings, memory) = (double.MaxValue, double.MaxValue, 0, 0.0);
        for (var time = 0; time < times; time++)
        {
            bare = Math.Min(bare, Seconds(() => BarePass(path)));
            valid = Math.Min(valid, Seconds(() => (findings, memory) = Validate(path)));
        }
        var size = new FileInfo(path).Length / 1e6;
        File.Delete(path);
        return (size, bare, valid, findings, memory);
    }

    private static void BarePass(string path)
    {
        using var file = File.OpenRead(path);
        using var xml = XmlReader.Create(file);
        while (xml.Read()) { }
    }

    private static (int Findings, double Memory) Validate(string path)
    {
        using var file = File.OpenRead(path);
        var (findings, memory) = (0, 0L);
        var validation = CensusValidation.Open(file, new ValidationOptions(new WorkingDays([])));
        foreach (var _ in validation.Findings().InFileOrder())
            if (findings++ % 500 == 0)
                memory = Math.Max(memory, Environment.WorkingSet);
        return (findings, memory / 1e6);
    }

    private static double Seconds(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }
}
