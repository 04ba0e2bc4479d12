using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

/// <summary>How parents parted and which pregnancies ended: recorded once, drawn and said in words, and shown to those alone who may know.</summary>
public sealed class CouplePageTests(Sites sites)
{
    [Theory, EveryEngine, Ask("B13")]
    public async Task How_the_parents_parted_is_drawn_and_said_in_words_as_at_any_day(string engine)
    {
        var site = await sites.On(engine);
        var (child, rosa, jan) = await FamilyAsync(site);
        using var amira = await site.As("amira");
        var form = await amira.Opens($"/children/{child}/acts/record-couples");
        var row = form
            .Document.QuerySelectorAll("main fieldset.kith-row")
            .First(one => one.Closest("template") is null)
            .Id!;

        var saved = await amira.Saves(
            form,
            ($"{row}.one", $"{rosa}"),
            ($"{row}.other", $"{jan}"),
            ($"{row}.kind", "married"),
            ($"{row}.from-year", "2012"),
            ($"{row}.parted", "divorced"),
            ($"{row}.until-year", "2019"),
            ($"{row}.divorced-on-year", "2022")
        );
        saved.Errors.ShouldBeEmpty();

        (await Drawn(amira, child, "")).ShouldContain("married since 2012; apart since 2019, divorced 2022");
        (await Drawn(amira, child, "?on-day=1&on-month=6&on-year=2020")).ShouldContain(
            "separated, together until 2019"
        );
        (await Drawn(amira, child, "?on-day=1&on-month=6&on-year=2016")).ShouldNotContain("separated");
    }

    [Theory, EveryEngine, Ask("D5")]
    public async Task A_loss_told_in_confidence_is_shown_to_nobody_who_may_not_record_it_and_stands_in_no_story(
        string engine
    )
    {
        var site = await sites.On(engine);
        var (child, rosa, _) = await FamilyAsync(site);
        using var amira = await site.As("amira");
        using var leon = await site.As("leon");
        var form = await amira.Opens($"/children/{child}/acts/record-pregnancies?person={rosa}");
        var row = form
            .Document.QuerySelectorAll("main fieldset.kith-row")
            .First(one => one.Closest("template") is null)
            .Id!;
        var saved = await amira.Saves(
            form,
            ($"{row}.end", "termination"),
            ($"{row}.when-year", "2017"),
            ($"{row}.in-confidence", "yes")
        );
        saved.Errors.ShouldBeEmpty();

        (await amira.Opens($"/children/{child}/family")).Words.ShouldContain("termination, 2017");
        (await amira.Opens($"/children/{child}/family/{rosa}")).Words.ShouldContain("Told in confidence");
        foreach (
            var address in new[] { "", "/story", "/family", $"/family/{rosa}", "/whole-family", "/ecomap", "/house" }
        )
        {
            var page = await leon.Opens($"/children/{child}{address}");
            page.Words.ShouldContain(address == "/story" ? "Story" : "Kai", Case.Insensitive, address);
            page.Words.Replace("a termination", "", StringComparison.Ordinal)
                .ShouldNotContain("termination", Case.Insensitive, address);
            page.Words.ShouldNotContain("pregnancy", Case.Insensitive, address);
        }
        (await amira.Opens($"/children/{child}/story")).Words.ShouldNotContain("termination", Case.Insensitive);
    }

    [Theory, EveryEngine, Ask("B13")]
    public async Task What_is_known_stands_on_the_page_where_it_is_changed_and_what_was_wrong_is_taken_out(
        string engine
    )
    {
        var site = await sites.On(engine);
        var (child, rosa, _) = await FamilyAsync(site);
        await site.Does(
            "amira",
            child,
            new RecordPregnancies
            {
                Person = rosa,
                Pregnancies =
                [
                    new EndedPregnancy("a1", PregnancyEnd.Stillbirth, PartDate.Of(2018), "Star", InConfidence: false),
                ],
            }
        );
        using var amira = await site.As("amira");
        (await amira.Opens($"/children/{child}/family")).Words.ShouldContain("Star, stillborn, 2018");

        var form = await amira.Opens($"/children/{child}/acts/record-pregnancies?person={rosa}");
        form.Holds("pregnancies:a1.name").ShouldBe("Star");
        (await amira.Saves(form, ("pregnancies:a1.removed", "yes"))).Errors.ShouldBeEmpty();

        (await amira.Opens($"/children/{child}/family")).Words.ShouldNotContain("stillborn");
    }

    private static async Task<string> Drawn(Visitor visitor, Guid child, string on) =>
        string.Join(' ', (await visitor.Opens($"/children/{child}/family{on}")).All("[aria-labelledby=drawn] table"));

    private static async Task<(Guid Child, Guid Mother, Guid Father)> FamilyAsync(TestSite site)
    {
        var child = await site.LedBy("amira", "Kai", "Hart", on: new DateOnly(2015, 3, 2));
        await site.Does(
            "amira",
            child,
            new RecordFamily
            {
                On = new DateOnly(2015, 3, 3),
                People =
                [
                    new Relative("a1", Name: "Rosa Hart", Relationship: "mother"),
                    new Relative("b1", Name: "Jan Hart", Relationship: "father"),
                ],
            }
        );
        var family = (await site.RecordOf(child)).State.Person.Family;
        return (
            child,
            family.First(one => one.Relationship == "mother").Person,
            family.First(one => one.Relationship == "father").Person
        );
    }
}
