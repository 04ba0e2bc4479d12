using System.Globalization;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using static Kith.Returns.Tests.Cin.Rules.Given;

namespace Kith.Returns.Tests.Build;

/// <summary>Children made up by chance, in whom no rule that looks at one child finds anything.</summary>
internal static class AnyReturn
{
    private static readonly DateOnly Start = new(2025, 4, 1);
    private static readonly DateOnly Reference = new(2026, 3, 31);

    public static Arbitrary<XElement[]> Clean =>
        Gen.Choose(0, int.MaxValue - 1)
            .ListOf(5)
            .Select(seeds => seeds.Select((seed, index) => Child(new Random(seed), index)).ToArray())
            .ToArbitrary();

    public static string Document(IEnumerable<XElement> children) =>
        new XElement(
            "Message",
            new XElement(
                "Header",
                new XElement(
                    "CollectionDetails",
                    new XElement("Collection", "CIN"),
                    new XElement("Year", 2026),
                    new XElement("ReferenceDate", "2026-03-31")
                ),
                new XElement("Source", new XElement("LEA", "201"))
            ),
            new XElement("Children", children)
        ).ToString();

    private static XElement Child(Random random, int index)
    {
        var unborn = random.Next(12) == 0;
        List<XElement> episodes = [];
        // No referral comes more than 280 days before the birth.
        var day = Start.AddDays(unborn ? random.Next(170, 200) : random.Next(-200, 150));
        for (var number = random.Next(1, 4); number > 0 && day < Reference.AddDays(-60); number--)
        {
            var (episode, end) = Episode(random, day, last: number == 1);
            episodes.Add(episode);
            day = end.AddDays(random.Next(1, 40));
        }
        if (episodes.Count == 0)
            episodes.Add(Nothing(random, Start.AddDays(random.Next(170, 300))));
        // One number only, so that no two children share it.
        var temporary = index > 0 || random.Next(3) == 0;
        return Cin.Rules.Given.Child(
            id: string.Create(CultureInfo.InvariantCulture, $"CH{index:0000}"),
            upn: unborn || temporary ? null : "R201200019001",
            formerUpn: random.Next(9) == 0 ? "R20120001900B" : null,
            upnUnknown: unborn ? "UN1"
                : temporary ? "UN3"
                : null,
            birth: unborn ? null : Text(new DateOnly(2010 + random.Next(8), 6, 1)),
            expected: unborn ? "2026-05-11" : null,
            sex: unborn ? "U" : Any(random, "M", "F", "U"),
            ethnicity: Any(random, "WBRI", "MOTH", "AIND"),
            disabilities: random.Next(3) == 0 ? ["COMM", "DDA"] : ["NONE"],
            episodes: [.. episodes]
        );
    }

    private static XElement Nothing(Random random, DateOnly day) =>
        Cin.Rules.Given.Episode(Text(day), Any(random, "1A", "6", "10"), random.Next(2) == 0 ? "N4" : null, nfa: "1");

    private static (XElement Episode, DateOnly End) Episode(Random random, DateOnly day, bool last)
    {
        // A referral without further action has no length, and stands in the year.
        if (random.Next(5) == 0 && day >= Start)
            return (Nothing(random, day), day);
        List<XElement> groups = [];
        var at = day < Start ? Start.AddDays(random.Next(9)) : day;
        string? conference = null;
        if (random.Next(3) > 0)
            groups.Add(Finished(random, ref at));
        var protection = random.Next(4) == 0;
        var plan = !protection && random.Next(2) == 0;
        if (protection)
            groups.AddRange(Protected(random, ref at, out conference));
        else if (groups.Count > 0 && random.Next(3) == 0)
            groups.Add(Enquiry(Text(at = at.AddDays(2)), null, "1", Text(Weekday(at.AddDays(21)))));
        if (plan && at.AddDays(10) < Reference)
            groups.Insert(
                groups.FindLastIndex(group => group.Name == "Assessments") + 1,
                Plan(Text(at = at.AddDays(3)), Text(at = Sooner(at.AddDays(60))))
            );
        var closed = !last || random.Next(2) == 0;
        at = Sooner(at.AddDays(1));
        var ordered = groups
            .OrderBy(group =>
                Array.IndexOf(
                    ["Assessments", "CINPlanDates", "Section47", "ChildProtectionPlans"],
                    group.Name.LocalName
                )
            )
            .ToArray();
        var episode = Cin.Rules.Given.Episode(
            Text(day),
            "6",
            "N1",
            closed ? Text(at) : null,
            closed ? "RC7" : null,
            conference,
            "0",
            [.. ordered.Where(group => group.Name != "ChildProtectionPlans")]
        );
        episode.Add(
            ordered.Where(group => group.Name == "ChildProtectionPlans").Select(group => (object)group).ToArray()
        );
        return (episode, closed ? at : Reference);
    }

    private static XElement Finished(Random random, ref DateOnly at)
    {
        var started = at;
        var authorised = at = Sooner(at.AddDays(random.Next(1, 45)));
        var assessment = Assessment(
            Text(started),
            Text(authorised),
            Any<string[]>(random, ["1B"], ["3A", "3B"], ["4B", "24A", "8F"])
        );
        if (random.Next(3) == 0)
            assessment
                .Element("AssessmentActualStartDate")!
                .AddAfterSelf(new XElement("AssessmentInternalReviewDate", Text(started.AddDays(1))));
        at = Sooner(at.AddDays(1));
        return assessment;
    }

    private static IEnumerable<XElement> Protected(Random random, ref DateOnly at, out string? conference)
    {
        var transfer = random.Next(4) == 0;
        var held = Weekday(Sooner(at.AddDays(12)));
        conference = transfer ? Text(held) : null;
        List<XElement> groups = [];
        // Without an assessment an enquiry raises a query.
        if (!transfer)
        {
            groups.Add(Assessment(Text(at), Text(held), "1B"));
            groups.Add(Enquiry(Text(at), Text(held), "0", random.Next(2) == 0 ? Text(Weekday(at.AddDays(21))) : null));
        }
        var ended =
            random.Next(2) == 0 && held < Reference.AddDays(-40) ? held.AddDays(random.Next(5, 40)) : (DateOnly?)null;
        string[] reviews =
            ended is { } end ? [Text(held.AddDays(2)), Text(end)]
            : held < Reference ? [Text(held.AddDays(1))]
            : [];
        groups.Add(
            Protection(
                Text(held),
                ended is { } day ? Text(day) : null,
                "NEG",
                Any(random, "NEG", "EMO", "MUL"),
                "0",
                reviews.Length == 0 ? null : reviews
            )
        );
        at = ended ?? Reference;
        return groups;
    }

    private static DateOnly Sooner(DateOnly day) => day < Reference ? day : Reference;

    private static DateOnly Weekday(DateOnly day) =>
        day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(-1),
            DayOfWeek.Sunday => day.AddDays(-2),
            _ => day,
        };

    private static T Any<T>(Random random, params T[] among) => among[random.Next(among.Length)];

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
