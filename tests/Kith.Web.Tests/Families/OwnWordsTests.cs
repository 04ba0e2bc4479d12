using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Kith.Casework.Diary;
using Kith.Casework.FamilySite;
using Kith.Casework.People.Agreements;
using Kith.Tests.Site;
using Kith.Web.Shared.Rules;
using Kith.Web.Tests.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.Families;

/// <summary>Nothing that the family's site says stands anywhere but among its words, so that all of it can be translated.</summary>
public sealed partial class OwnWordsTests
{
    // What is read on a page, seen or aloud, beside its text.
    private static readonly string[] Read =
    [
        "aria-label",
        "title",
        "placeholder",
        "alt",
        "data-signed-out",
        "data-away",
    ];

    [Fact, Ask("B20")]
    public async Task Every_page_says_all_of_its_own_in_the_words_of_the_language_and_nothing_beside_them()
    {
        await using var site = await TestSite.StartAsync(services: own => own.AddSingleton(Marked()));
        var family = await site.FamilyApart();
        using var mother = await site.InvitedAs(
            family.Child,
            family.Mother,
            MadeFamilies.MotherBorn,
            "people",
            "happening",
            "next",
            "looks"
        );
        await site.Does(
            "amira",
            family.Child,
            new ArrangeBooking
            {
                Kind = "conference",
                Day = TestSite.Today.AddDays(9),
                Time = new TimeOnly(14, 30),
                Place = "Harbour House",
                Others = [new("m", "parent", family.Mother)],
            },
            new RecordAgreements
            {
                Agreements =
                [
                    new(
                        "school",
                        family.Mother,
                        To: AgreementTo.Ask,
                        Agency: "Oak School",
                        Answer: AgreementAnswer.Agreed
                    ),
                ],
            }
        );
        var brother = await site.OnAPlan("amira", "carys", "Max");
        await site.IsMotherOf(family.Mother, brother);
        await site.Does("amira", brother, new InviteToFamilySite { Person = family.Mother });
        using var anybody = site.Anybody();
        foreach (var visitor in new[] { mother, anybody })
            visitor.Takes("kith-reading", "eo..");
        var child = $"/family/children/{family.Child}";
        var form = await mother.Opens($"{child}/messages/new");
        (await mother.Sends(form, "main form", ("words", "12345"))).Path.ShouldStartWith(child);

        Page[] seen =
        [
            await anybody.Opens("/family/sign-in"),
            await anybody.SignsInAsFamily("abcd-efgh"),
            await anybody.Opens("/family/code"),
            await anybody.Sends(await anybody.Opens("/family/code"), "main form"),
            await anybody.Opens("/family/reading"),
            await anybody.Opens("/family/nowhere"),
            await mother.Opens("/family"),
            await mother.Opens(child),
            await mother.Opens($"{child}?done=sent"),
            await mother.Opens($"{child}/papers/{family.MothersPaper}"),
            await mother.Opens($"{child}/messages/new"),
            await mother.Opens($"{child}/messages/new?kind=again"),
            await mother.Opens($"{child}/messages/new?kind=report"),
            await mother.Opens($"{child}/messages/new?paper={family.MothersPaper}"),
            await mother.Sends(await mother.Opens($"{child}/messages/new"), "main form"),
            await mother.Opens($"{child}/agreements/school"),
            await mother.Opens($"{child}?done=taken-back"),
            await Late(site, mother, $"{child}/papers/{family.MothersPaper}"),
        ];

        seen.ShouldAllBe(page => page.Language == "eo");
        seen.SelectMany(page => Unmarked(page).Select(said => $"{page.Path}: {said}")).Distinct().ShouldBeEmpty();
        seen.Select(page => RouteOf(family, page.Path))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ShouldBe(
                site.Endpoints("GET")
                    .Select(endpoint => endpoint.RoutePattern.RawText!)
                    .Where(route =>
                        route.StartsWith("/family", StringComparison.Ordinal)
                        && !route.EndsWith("/pdf", StringComparison.Ordinal)
                    )
                    .Order(StringComparer.Ordinal)
            );
    }

    // Once the password was typed long ago a paper asks for it again.
    private static async Task<Page> Late(TestSite site, Visitor parent, string paper)
    {
        site.Time.Now = site.Time.Now.AddHours(2);
        return await parent.Opens(paper);
    }

    // A language of which every text stands between two marks.
    private static SiteLanguages Marked()
    {
        var english = FilesBeside.FamilyWords().English;
        var marked = english.Texts.ToDictionary(text => text.Key, text => $"⟦{text.Value}⟧", StringComparer.Ordinal);
        return new SiteLanguages([english, new FamilyWords("eo", "Esperanto", marked) { English = english }]);
    }

    private static string RouteOf(MadeFamily family, string path) =>
        path.Split('?')[0]
            .Replace($"{family.Child}", "{child}", StringComparison.Ordinal)
            .Replace($"papers/{family.MothersPaper}", "papers/{paper}", StringComparison.Ordinal)
            .Replace("agreements/school", "agreements/{agreement}", StringComparison.Ordinal)
            .Replace("nowhere", "{**path}", StringComparison.Ordinal);

    // What has a direction or a language of its own is what somebody is called or wrote, and not the site's.
    private static IEnumerable<string> Unmarked(Page page)
    {
        foreach (var other in page.Document.QuerySelectorAll("[dir=auto], html [lang], script, style"))
            other.Remove();
        var said = page
            .Document.QuerySelectorAll("*")
            .SelectMany(element => Read.Select(element.GetAttribute).OfType<string>())
            .Append(page.Document.DocumentElement.TextContent);
        return said.Select(text => MarkedText().Replace(text, ""))
            .Select(text => Names().Replace(text, ""))
            .Where(text => text.Any(char.IsLetter))
            .Select(text => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    [GeneratedRegex("⟦[^⟦⟧]*⟧")]
    private static partial Regex MarkedText();

    // Of the child, who is the heading of the page.
    [GeneratedRegex(@"\bJo\b")]
    private static partial Regex Names();
}
