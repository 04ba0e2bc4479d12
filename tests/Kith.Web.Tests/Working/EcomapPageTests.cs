using System.Net;
using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Store;
using Kith.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.Working;

/// <summary>Who and what is in a child's life stands on one page, drawn and in words, and nobody is there whom the viewer may not know.</summary>
public sealed class EcomapPageTests(Sites sites)
{
    [Theory, EveryEngine, Ask("B13")]
    public async Task What_is_drawn_stands_below_in_words(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");
        var form = await amira.Opens($"/children/{child}/acts/record-family");
        var row = RowOf(form);
        await amira.Saves(
            form,
            ($"{row}.name", "Pauline Carr"),
            ($"{row}.relationship", "mother’s mother"),
            ($"{row}.offers", "A bed on Fridays"),
            ($"{row}.tie", "strong")
        );

        var page = await amira.Opens($"/children/{child}/ecomap");

        page.All("svg .kith-ecomap__name")
            .ShouldBe(["Mother", "Father", "Pauline Carr", "Amira Khan"], ignoreOrder: true);
        page.All("svg .kith-ecomap__line--strong").Count.ShouldBe(1);
        var line = page.All("main tbody tr").Single(words => words.Contains("Pauline Carr"));
        line.ShouldContain("strong");
        line.ShouldContain("A bed on Fridays");
        (await amira.Opens($"/children/{child}/family")).Links($"/children/{child}/ecomap").ShouldBeTrue();
        (await amira.Opens($"/children/{child}/ecomap?on-day=31&on-month=2&on-year=2026"))
            .Errors.ShouldHaveSingleItem()
            .ShouldContain("real date");
    }

    [Theory, EveryEngine]
    public async Task A_brother_whose_record_is_kept_from_the_viewer_is_neither_drawn_nor_told_and_is_not_in_the_audit(
        string engine
    )
    {
        var site = await sites.On(engine);
        var (elder, younger) = await site.SiblingsLedBy("amira");
        await site.Does(
            "amira",
            elder,
            new RecordFamilyMember
            {
                Child = younger,
                Name = "Zebedee Marker",
                Relationship = "brother",
                Offers = "Marker of what he offers",
            }
        );
        await site.Does(
            "amira",
            elder,
            new BeginInvolvement
            {
                Practitioner = "nadia",
                Role = InvolvementRole.CoWorker,
                Purpose = "Helps with the older one",
                Reason = "Knows her from school",
            }
        );
        using var nadia = await site.As("nadia");
        (await nadia.Opens($"/children/{elder}/ecomap")).Words.ShouldContain("Zebedee Marker");
        (await LooksAsync(site, younger, elder)).ShouldBe(1);

        foreach (var kind in new[] { RestrictionKind.Shown, RestrictionKind.Hidden })
        {
            await site.Does(
                "denise",
                younger,
                new RestrictRecord
                {
                    Kind = kind,
                    People = ["denise", "amira"],
                    Owner = "denise",
                    Reason = "Somebody in the family works here",
                    ReviewOn = TestSite.Today.AddDays(60),
                }
            );

            var page = (await nadia.Opens($"/children/{elder}/ecomap")).Document.DocumentElement.OuterHtml;
            page.ShouldNotContain("Marker");
            page.ShouldNotContain("Ben Okoro");
            page.ShouldNotContain($"{younger}");
        }
        (await LooksAsync(site, younger, elder)).ShouldBe(1);
        (await nadia.Opens($"/children/{younger}/ecomap")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, EveryEngine, Ask("B20")]
    public async Task A_secret_address_stands_nowhere_on_it(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        await site.Does(
            "amira",
            child,
            new RecordAddress
            {
                Lines = "12 Hidden Lane",
                Postcode = "ZZ1 1ZZ",
                Protected = true,
            }
        );
        await site.Does(
            "amira",
            child,
            new RecordResidences
            {
                Residences = [new Residence("a1b2", Lines: "9 Haven Court", Postcode: "LS1 4AB", Protected: true)],
            }
        );
        using var amira = await site.As("amira");

        var page = (await amira.Opens($"/children/{child}/ecomap")).Document.DocumentElement.OuterHtml;

        foreach (var secret in new[] { "Hidden Lane", "ZZ1 1ZZ", "Haven", "LS1 4AB" })
            page.ShouldNotContain(secret, Case.Insensitive);
    }

    // How often the one was shown to somebody on the ecomap of the other.
    private static async Task<int> LooksAsync(TestSite site, Guid shown, Guid on) =>
        (await site.App.Services.GetRequiredService<Audit>().OfChildAsync(shown, 100, TestDatabase.Stop)).Count(look =>
            look.Page == $"/children/{on}/ecomap"
        );

    private static string RowOf(Page page) =>
        page.Document.QuerySelectorAll("main fieldset.kith-row").First(row => row.Closest("template") is null).Id!;
}
