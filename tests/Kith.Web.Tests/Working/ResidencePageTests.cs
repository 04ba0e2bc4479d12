using Kith.Casework.People;
using Kith.Guidance;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

/// <summary>Who lived where is entered once for brothers and sisters, and who was in the house is read for any day.</summary>
public sealed class ResidencePageTests(Sites sites)
{
    [Theory, EveryEngine, Ask("B13")]
    public async Task Somebody_who_came_and_went_is_shown_with_the_days_and_with_who_says_so(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        await site.Does("amira", child, Family("Carl Doyle", "mother’s partner"));
        var carl = (await site.RecordOf(child)).State.Person.Family[0].Person;
        var (first, last) = (TestSite.Today.AddDays(-9), TestSite.Today.AddDays(-3));
        using var amira = await site.As("amira");
        var form = await amira.Opens($"/children/{child}/acts/record-residences");
        var row = RowOf(form);

        var saved = await amira.Saves(
            form,
            ($"{row}.person", $"{carl}"),
            ($"{row}.with-child", "yes"),
            ($"{row}.from-day", $"{first.Day}"),
            ($"{row}.from-month", $"{first.Month}"),
            ($"{row}.from-year", $"{first.Year}"),
            ($"{row}.until-day", $"{last.Day}"),
            ($"{row}.until-month", $"{last.Month}"),
            ($"{row}.until-year", $"{last.Year}"),
            ($"{row}.said-by", "Grace, on the telephone")
        );

        saved.Errors.ShouldBeEmpty();
        (await amira.Opens(House(child, last))).All("[aria-labelledby=lived] li strong").ShouldBe(["Carl Doyle"]);
        var after = await amira.Opens(House(child, last.AddDays(1)));
        after.All("[aria-labelledby=lived] li").ShouldBeEmpty();
        after.All("[aria-labelledby=moved] li strong").ShouldBe(["Carl Doyle"]);
        after.Words.ShouldContain("said by Grace, on the telephone");
        (await amira.Opens($"/children/{child}/acts/record-residences")).Words.ShouldContain("From last time");
    }

    [Theory, EveryEngine, Ask("B20")]
    public async Task A_secret_address_of_the_family_is_shown_on_its_own_page_alone(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        await site.Does("amira", child, Family("Grace Okoro", "mother"));
        var grace = (await site.RecordOf(child)).State.Person.Family[0].Person;
        await site.Does(
            "amira",
            child,
            new RecordResidences
            {
                Residences =
                [
                    new Residence("a1b2", grace, Lines: "9 Haven Court", Postcode: "LS1 4AB", Protected: true),
                ],
            }
        );
        using var amira = await site.As("amira");

        foreach (var page in new[] { "", "/story", "/family", "/house", "/hand-over", "/acts/record-residences" })
        {
            var words = (await amira.Opens($"/children/{child}{page}")).Document.DocumentElement.OuterHtml;
            words.ShouldNotContain("Haven", Case.Insensitive, page);
            words.ShouldNotContain("LS1 4AB", Case.Insensitive, page);
        }
        (await amira.Opens($"/children/{child}/address")).Words.ShouldContain("9 Haven Court");
        (await amira.Opens($"/children/{child}/house")).Links($"/children/{child}/address").ShouldBeTrue();
    }

    private static string House(Guid child, DateOnly day) =>
        $"/children/{child}/house?on-day={day.Day}&on-month={day.Month}&on-year={day.Year}";

    private static RecordFamily Family(string name, string relationship) =>
        new() { People = [new Relative("a1b2", Name: name, Relationship: relationship)] };

    private static string RowOf(Page page) =>
        page.Document.QuerySelectorAll("main fieldset.kith-row").First(row => row.Closest("template") is null).Id!;
}
