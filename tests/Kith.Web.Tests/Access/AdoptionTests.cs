using System.Net;
using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Store;
using Kith.Store.Search;
using Kith.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.Access;

/// <summary>A child who was adopted has a record under the new name and one from before. Neither leads to the other, for anybody.</summary>
public sealed class AdoptionTests
{
    private const string Before = "Oldmarker";
    private const string After = "Newmarker";

    [Theory, EveryEngine, Ask("B13")]
    public async Task Neither_identity_of_an_adopted_child_leads_to_the_other_by_any_page_search_or_match(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        await site.HasAgency();
        var earlier = await Lived(site, Before, "3 Birch Row, Quayton", "QY7 7QY");
        await site.Does("denise", earlier, new CloseEpisode { Reason = "RC1", Summary = "Adopted" });
        using var amira = await site.As("amira");
        (await amira.Opens("/children?q=rosalind")).Words.ShouldContain(Before);
        await site.Does("denise", earlier, Sealing("denise"));

        var now = await Lived(site, After, "3 Birch Row, Quayton", "QY7 7QY");

        List<string> wrong = [];
        foreach (var person in Staff.Everybody)
        {
            using var visitor = await site.As(person);
            foreach (var path in Paths(site, now).Where(path => !path.Contains("/audit", StringComparison.Ordinal)))
                await Look(visitor, path, Before, earlier, wrong);
            if (person == "denise")
                foreach (var path in site.AddressesOf("GET", earlier).Where(one => one.Child is not null))
                    await Look(visitor, path.Path, After, now, wrong);
            else
                (await visitor.Opens($"/children/{earlier}")).Status.ShouldBeOneOf(
                    HttpStatusCode.NotFound,
                    HttpStatusCode.Forbidden
                );
        }
        wrong.ShouldBeEmpty();

        List<string> led = [];
        await foreach (
            var held in new LikelyPeople(site.App.Services.GetRequiredService<Database>()).EverybodyAsync(
                TestDatabase.Stop
            )
        )
            led.AddRange(held.Names.Where(name => name.Given == "Rosalind").Select(name => name.Family));
        led.ShouldContain(After);
        led.ShouldNotContain(Before);
    }

    [Theory, EveryEngine]
    public async Task Those_who_are_named_open_a_sealed_record_by_its_number_and_can_lift_the_seal(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await Lived(site, Before, "3 Birch Row", "QY7 7QY");
        using var denise = await site.As("denise");

        var refused = await denise.Records(
            child,
            "restrict-record",
            ("people", "denise"),
            ("people", "amira"),
            ("kind", "sealed"),
            ("owner", "denise"),
            ("reason", "Adopted"),
            ("review-on", "2031-01-01")
        );
        refused.Errors.ShouldContain(
            "End our involvement on this record first: it is worked on no more once it is sealed"
        );

        await site.Does("denise", child, new CloseEpisode { Reason = "RC1", Summary = "Adopted" });
        await site.Does("denise", child, Sealing("denise"));
        var number = (await site.RecordOf(child)).State.Person.Number;
        (await denise.Opens("/children?q=rosalind oldmarker"))
            .Document.QuerySelector($"a[href='/children/{child}']")
            .ShouldBeNull();
        (await denise.Opens($"/children?q={number}"))
            .Document.QuerySelector($"a[href='/children/{child}']")
            .ShouldNotBeNull();
        using var sunil = await site.As("sunil");
        (await sunil.Opens($"/children?q={number}"))
            .Document.QuerySelector($"a[href='/children/{child}']")
            .ShouldBeNull();

        await site.Does("denise", child, new LiftRestriction { Reason = "Sealed by mistake" });

        (await denise.Opens("/children?q=rosalind oldmarker"))
            .Document.QuerySelector($"a[href='/children/{child}']")
            .ShouldNotBeNull();
    }

    private static IEnumerable<string> Paths(TestSite site, Guid child) =>
        site.AddressesOf("GET", child)
            .Select(address => address.Path)
            .Concat([
                $"/children/{child}/acts/decide-referral",
                $"/children/{child}/acts/record-family",
                "/children?q=rosalind",
                "/children?q=27+3+2019",
                "/children?q=una",
                "/children?q=01632+960077",
                "/children?q=3+birch+row+qy7+7qy",
                "/search/suggestions.json?q=rosalind",
                "/search/adults.json?q=una",
            ]);

    private static async Task Look(Visitor visitor, string path, string marker, Guid record, List<string> wrong)
    {
        using var answer = await visitor.Gets(path);
        var text = await answer.Content.ReadAsStringAsync(TestDatabase.Stop);
        if (
            text.Contains(marker, StringComparison.OrdinalIgnoreCase)
            || text.Contains($"{record}", StringComparison.OrdinalIgnoreCase)
        )
            wrong.Add($"{path} has {marker}");
    }

    private static async Task<Guid> Lived(TestSite site, string family, string lines, string postcode)
    {
        var child = await site.LedBy("amira", "Rosalind", family);
        await site.Does(
            "amira",
            child,
            new RecordAddress
            {
                Lines = lines,
                Postcode = postcode,
                Protected = family == Before,
            },
            new RecordFamily
            {
                People = [new Relative("a1b2", Name: $"Una {family}", Relationship: "mother", Contact: "01632 960077")],
            }
        );
        return child;
    }

    private static RestrictRecord Sealing(params string[] people) =>
        new()
        {
            Kind = RestrictionKind.Sealed,
            People = people,
            Owner = people[0],
            Reason = "Adopted; the order is in the sealed file",
            ReviewOn = TestSite.Today.AddYears(5),
        };
}
