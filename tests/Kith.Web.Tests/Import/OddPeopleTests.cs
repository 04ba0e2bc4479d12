using FsCheck;
using FsCheck.Fluent;
using Kith.Casework.People;
using Kith.Casework.People.Importing;
using Kith.Commands;
using Kith.Store;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Import;

/// <summary>
/// Generated people with names as no form imagines them, recorded by acts and imported by CSV: nothing they are called runs, breaks a
/// page or is lost, and each is found again by what they are called.
/// </summary>
public sealed class OddPeopleTests
{
    private const int Generated = 6;

    private static readonly DateOnly Leap = new(2012, 2, 29);

    // Signs of each kind that has broken something somewhere; words beside them, so that there is something to find.
    private static readonly string[] Odd =
    [
        "X",
        "Ж",
        "李",
        "محمد",
        "עֲדִינָה",
        "\u202Eevil\u202C",
        "Ṩ̈ǫ̃fi̇a",
        "A\u0301na",
        "Z\u0335a\u0334l\u0338go\u0321",
        "👩‍👩‍👧‍👦",
        "O’Neill",
        "'; DROP TABLE child;--",
        "%' ESCAPE '",
        "<i class=odd>Ann</i>",
        "\"><img class=odd src=x onerror=alert(1)>",
        "<script class=odd>alert(1)</script>",
        "&lt;b class=odd&gt;",
        "{{7*7}}${7*7}",
        "=cmd|' /C calc'!A0",
        "Anna-Louise",
        "d’Arcy",
        "null",
    ];

    private static readonly Gen<string> Names =
        from name in Gen.Elements(Odd)
        from rest in Gen.Frequency(
            (2, Gen.Constant("")),
            (1, Gen.Elements(Odd).Select(other => " " + other)),
            (1, Gen.Choose(1, 200).Select(length => $" {new string('n', length)}"))
        )
        select (name + rest) is { Length: > 200 } tooLong ? tooLong[..200] : name + rest;

    private static readonly Gen<OddPerson> People =
        from given in Names
        from mother in Names
        from born in Gen.Elements(Leap, TestSite.Today, new DateOnly(1996, 2, 29), new DateOnly(2019, 3, 27))
        select new OddPerson(given, mother, born);

    /// <summary>A child and the mother, by what they are called.</summary>
    private sealed record OddPerson(string Given, string Mother, DateOnly Born)
    {
        // Of their own, so that nobody else of the site is found by it.
        public string Family { get; init; } = "";

        public Guid Child { get; init; } = Guid.NewGuid();
    }

    [Theory, EveryEngine]
    public async Task Whoever_is_recorded_is_shown_as_they_are_called_and_found_by_it(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        List<OddPerson> people = [];
        foreach (var (place, person) in Sample("Recorded"))
        {
            var child = await site.LedBy("amira", person.Given, person.Family);
            people.Add(person with { Child = child });
            await site.Does(
                "amira",
                child,
                new ChangeDetails { BornOn = person.Born },
                new RecordFamily
                {
                    People =
                    [
                        new Relative("m1", Name: person.Mother, Relationship: "mother", LivesWithChild: true),
                        // Two cousins of one name are two people.
                        new Relative("c1", Name: person.Given, Relationship: "cousin"),
                        new Relative("c2", Name: person.Given, Relationship: "cousin"),
                    ],
                }
            );
            // Round in a ring: each is the child of the one before.
            if (place > 0)
                await site.Does("amira", child, Tie(people[place - 1], "child"));
        }
        await site.Does("amira", people[0].Child, Tie(people[^1], "child"));

        foreach (var person in people)
            (await site.RecordOf(person.Child))
                .State.Person.Family.Count(one => one.Relationship == "cousin")
                .ShouldBe(2);
        await ShowsAsync(site, people, "amira");
    }

    [Theory, EveryEngine]
    public async Task Whoever_is_imported_is_shown_as_they_are_called_and_found_by_it(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var people = Sample("Imported")
            .Select(one => one.Person with { Child = Imported.IdOf("odd", $"C{one.Place}") })
            .ToList();

        var said = await ImportAsync(site, people);

        said.ShouldContain($"for {people.Count} children and {people.Count} people of their families; 0 rejections");
        await ShowsAsync(site, people, "frances");
    }

    private static RecordFamilyMember Tie(OddPerson other, string relationship) =>
        new()
        {
            Child = other.Child,
            Name = other.Given,
            Relationship = relationship,
        };

    private static List<(int Place, OddPerson Person)> Sample(string family) =>
        [
            .. People
                .Sample(Generated, Generated)
                .Append(new OddPerson(new string('ö', 200), "l", Leap))
                .Append(new OddPerson("<b class=odd>", "'", TestSite.Today))
                .Index()
                .Select(one => (one.Index, one.Item with { Family = $"{family}{Letters[one.Index]}" })),
        ];

    private static readonly string[] Letters = "Abanu Bedeo Cifip Dogoq Eruhr Fasis Gotjo Hukun".Split(' ');

    private static async Task<string> ImportAsync(TestSite site, List<OddPerson> people)
    {
        var folder = site.Database.Folder;
        FileInfo File(string name) => new(Path.Combine(folder, name));
        await System.IO.File.WriteAllTextAsync(
            File("mapping.yaml").FullName,
            """
            source: odd
            as-of: 2026-03-31
            people:
              id: id
              record: { column: kind, codes: { C: child, A: adult } }
              details: { given: given, family: family, born-on: born, lines: home }
            relationships: { person: who, of: whose, relationship: what }
            """,
            TestDatabase.Stop
        );
        await System.IO.File.WriteAllTextAsync(
            File("people.csv").FullName,
            "id,kind,given,family,born,home\n"
                + string.Concat(
                    people.Select(
                        (person, place) =>
                            $"C{place},C,{Quoted(person.Given)},{person.Family},{person.Born:yyyy-MM-dd},{Quoted(person.Given)}\nA{place},A,{Quoted(person.Mother)},,,\n"
                    )
                ),
            TestDatabase.Stop
        );
        // Each is the mother's child, and the child of the child before: in a ring.
        await System.IO.File.WriteAllTextAsync(
            File("ties.csv").FullName,
            "who,whose,what\n"
                + string.Concat(
                    people.Select(
                        (_, place) => $"A{place},C{place},mother\nC{place},C{(place + 1) % people.Count},child\n"
                    )
                ),
            TestDatabase.Stop
        );
        using var output = new StringWriter();
        await new ImportPeople(
            new(File("people.csv"), File("mapping.yaml"), File("ties.csv")),
            false,
            site.Database.Text,
            output
        ).RunAsync(site.Time, TestDatabase.Stop);
        return output.ToString();
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static async Task ShowsAsync(TestSite site, List<OddPerson> people, string viewer)
    {
        using var worker = await site.As(viewer);
        using var frances = await site.As("frances");
        foreach (var person in people)
        {
            foreach (
                var address in new[]
                {
                    "",
                    "/family",
                    "/house",
                    "/ecomap",
                    "/story",
                    "/papers/new?document=story-for-parent",
                }
            )
            {
                var page = await worker.Opens($"/children/{person.Child}{address}");
                var what = $"{address} of “{person.Given}”, child of “{person.Mother}”";
                ((int)page.Status).ShouldBeLessThan(
                    address.StartsWith("/papers", StringComparison.Ordinal) ? 500 : 300,
                    what
                );
                page.Document.QuerySelector(".odd").ShouldBeNull(what);
                page.Document.QuerySelectorAll("script")
                    .ShouldNotContain(one => one.TextContent.Contains("alert"), what);
                if (address is "" or "/family")
                    Plain(page.Document.Body!.TextContent).ShouldContain(Plain(person.Mother), Case.Sensitive, what);
            }
            // As much of the name as the search takes, and the family name alone.
            foreach (var typed in new[] { $"{person.Given} {person.Family}", person.Family })
            {
                var cut = string.Join(' ', (typed.Length > 100 ? typed[..90] : typed).Split(' ').Take(6));
                var found = await worker.Opens($"/children?q={Uri.EscapeDataString(cut)}");
                if (cut.Contains(person.Family, StringComparison.Ordinal) && SearchName.Words(cut).Count <= 8)
                    found
                        .Links($"/children/{person.Child}")
                        .ShouldBeTrue($"“{cut}” of “{person.Given}”: {found.Status} {found.Words}");
                ((int)found.Status).ShouldBeLessThan(500, cut);
            }
        }
    }

    private static string Plain(string text) =>
        string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && !char.IsControl(letter)));
}
