using System.Globalization;
using Kith.Bench;

// ./kith bench [NAME ...] [--out FILE.md]: each benchmark prints what it measured beside what we want.
// Exit codes: 0 all as wanted, 1 something is not, 2 could not be run.
var known = new Dictionary<string, Func<IAsyncEnumerable<Figure>>>(StringComparer.Ordinal)
{
    ["fold"] = FoldBench.RunAsync,
    ["append"] = AppendBench.RunAsync,
    ["merge"] = MergeBench.RunAsync,
    ["page"] = ChildPageBench.RunAsync,
    ["long"] = LongRecordBench.RunAsync,
    ["import"] = ImportBench.RunAsync,
    ["importpeople"] = ImportPeopleBench.RunAsync,
    ["build"] = BuildBench.RunAsync,
    ["start"] = FirstPageBench.RunAsync,
    ["replay"] = ReplayBench.RunAsync,
    ["growth"] = GrowthBench.RunAsync,
    ["mywork"] = MyWorkBench.RunAsync,
    ["match"] = () => MatchBench.RunAsync(MatchBench.Usual),
};

// The figures are read by people of any country: 0.5, not 0,5.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
if (args is ["census", .. var sizes])
    return await CensusBench.Run(sizes);
if (args is ["replay", var count] && char.IsDigit(count[0]))
    return await ReplayBench.RunAsync([count]);
if (args is ["search", .. var searched])
    return await SearchBench.RunAsync(searched);
if (args is ["match", var families] && char.IsDigit(families[0]))
    return await MatchBench.PrintAsync(int.Parse(families, CultureInfo.InvariantCulture));
if (args is ["importpeople", var people, .. var further] && int.TryParse(people, out var coming))
{
    var (engines, after) = OnEngine(further);
    known["importpeople"] = () => ImportPeopleBench.RunAsync(coming, engines);
    args = ["importpeople", .. after];
}
if (args is ["rules", .. var records])
    return RulesBench.Run(records);
if (args is ["growth", var few, var many, .. var rest] && int.TryParse(few, out var small))
{
    var large = int.Parse(many, CultureInfo.InvariantCulture);
    var (engines, after) = OnEngine(rest);
    known["growth"] = () => GrowthBench.RunAsync(small, large, engines);
    args = ["growth", .. after];
}
var (names, file) = args is [.. var some, "--out", var path] ? (some, path) : (args, null);
if (names.Length == 0)
    names = [.. known.Keys];
if (names.FirstOrDefault(name => !known.ContainsKey(name)) is { } unknown)
{
    Console.Error.WriteLine(
        $"There is no benchmark \"{unknown}\". There are: {string.Join(", ", known.Keys)}, and census [children ...], rules [records], replay records, importpeople people [engine], match families, search [people ...] [engine], growth few many [engine]. Save the figures with --out FILE.md at the end."
    );
    return 2;
}
#if DEBUG
Console.Error.WriteLine("This is a debug build: its figures mean little. Run ./kith bench.");
#endif
List<Figure> figures = [];
Console.WriteLine(Figure.Heading);
foreach (var name in names)
{
    await foreach (var figure in known[name]())
    {
        figures.Add(figure);
        Console.WriteLine(figure.Line);
    }
}
if (file is not null)
    await File.WriteAllLinesAsync(
        file,
        [
            $"Measured on {Environment.ProcessorCount} cores, {DateTimeOffset.UtcNow:yyyy-MM-dd}; the median of several rounds.",
            "",
            "| | figure | ratio | target | met |",
            "|---|---|---|---|---|",
            .. figures.Select(figure => figure.Markdown),
        ]
    );
var missed = figures.Count(figure => figure.Met == false);
Console.WriteLine(missed == 0 ? "All as wanted." : $"{missed} of {figures.Count} not as wanted.");
return missed == 0 ? 0 : 1;

// An engine may follow: else both.
static (IReadOnlyList<string> Engines, string[] After) OnEngine(string[] rest) =>
    rest is [var engine, .. var after] && BenchDatabase.Engines.Contains(engine)
        ? ([engine], after)
        : (BenchDatabase.Engines, rest);
