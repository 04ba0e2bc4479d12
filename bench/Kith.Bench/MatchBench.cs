using System.Globalization;
using Kith.Matching.Comparing;
using Kith.Matching.Tests.Comparing;

namespace Kith.Bench;

/// <summary>
/// How fast and how well people are matched: families made up from a seed, held and coming in a second time.
/// <c>bench match 35000</c> makes so many families, about 3.6 records each.
/// </summary>
internal static class MatchBench
{
    public const int Usual = 3_000;

    private const double PairsWanted = 150_000;
    private const double PrecisionWanted = 0.998;
    private const double RecallWanted = 0.97;
    private const double TwinsWanted = 0.05;

    public static async Task<int> PrintAsync(int families)
    {
        var missed = 0;
        Console.WriteLine(Figure.Heading);
        await foreach (var figure in RunAsync(families))
        {
            Console.WriteLine(figure.Line);
            missed += figure.Met == false ? 1 : 0;
        }
        return missed == 0 ? 0 : 1;
    }

    public static async IAsyncEnumerable<Figure> RunAsync(int families)
    {
        foreach (var known in Enum.GetValues<Known>())
        foreach (var figure in await Task.Run(() => Measure(families, known)))
            yield return figure;
    }

    private static List<Figure> Measure(int families, Known known)
    {
        var made = new MadeUpFamilies(101 + (int)known, families, known);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Matcher? matcher = null;
        var holding = Timing.CoreSeconds(() => matcher = new Matcher(made.Held, apart: true));
        var learning = Timing.CoreSeconds(() =>
            matcher!.Learn(made.Contacts.Take(5_000).Select(contact => contact.Person))
        );
        var learned = matcher!.Compared;
        List<(MadeUpFamilies.Contact Contact, Match Match)> said = [];
        var finding = Timing.CoreSeconds(() =>
        {
            foreach (var contact in made.Contacts)
            foreach (var match in matcher.Find(contact.Person))
                if (match.Decision == Decision.Same)
                    said.Add((contact, match));
        });
        var memory = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        var pairs = matcher.Compared - learned;
        var rate = pairs / finding;
        return
        [
            new(
                $"match, {known}: pairs compared",
                Text($"{rate / 1e3:N0} thousand a second of a core"),
                null,
                Text($">= {PairsWanted / 1e3:N0} thousand"),
                rate >= PairsWanted
            ),
            new(
                $"match, {known}: {made.Contacts.Count} against {made.Held.Count}",
                Text($"{holding:0.0} s held, {learning:0.0} s learned, {finding:0.0} s found"),
                null,
                "",
                null
            ),
            new(
                $"match, {known}: candidates a record",
                Text($"{pairs / (double)made.Contacts.Count:0}, {memory:0} MB held"),
                null,
                "",
                null
            ),
            .. Quality(made, said, known),
        ];
    }

    private static IEnumerable<Figure> Quality(
        MadeUpFamilies made,
        List<(MadeUpFamilies.Contact Contact, Match Match)> said,
        Known known
    )
    {
        var score = new Score(
            said.Count(one => one.Contact.Is == one.Match.Id),
            said.Count,
            made.Contacts.Count(contact => contact.Is is not null)
        );
        var twins = made.Contacts.Count(contact => contact.TwinIs is not null);
        var linked = said.Count(one => one.Contact.TwinIs == one.Match.Id);
        yield return new(
            $"match, {known}: quality",
            score.ToString(),
            null,
            ">= 0.998, >= 0.97",
            score.Precision >= PrecisionWanted && score.Recall >= RecallWanted
        );
        yield return new(
            $"match, {known}: twins linked falsely",
            Text($"{linked} of {twins}"),
            null,
            "<= 5 %",
            linked <= TwinsWanted * twins
        );
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
