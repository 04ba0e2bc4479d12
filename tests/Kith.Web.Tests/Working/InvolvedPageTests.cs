using Kith.Casework.People;
using Kith.Guidance;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

/// <summary>Whom to ring about a child stands on the child's page, and who may decide for the child, with what shows it.</summary>
public sealed class InvolvedPageTests(Sites sites)
{
    [Theory, EveryEngine, Ask("B13")]
    public async Task Whoever_works_with_the_family_is_named_with_a_number_to_ring_until_their_last_day(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");
        var form = await amira.Opens($"/children/{child}/acts/record-professionals");
        var row = RowOf(form);

        var refused = await amira.Saves(form, ($"{row}.name", "Nora Bell"), ($"{row}.telephone", "960001"));
        refused.Errors.ShouldHaveSingleItem().ShouldContain("must be one telephone number with its area code");
        await amira.Saves(
            form,
            ($"{row}.name", "Nora Bell"),
            ($"{row}.role", "Health visitor"),
            ($"{row}.telephone", "+44 1632 960001")
        );

        var page = await amira.Opens($"/children/{child}");
        page.All("[aria-labelledby=involved] li strong").ShouldBe(["Nora Bell"]);
        page.Document.QuerySelector("[aria-labelledby=involved] a[href='tel:+441632960001']")!
            .TextContent.ShouldStartWith("01632 960001");

        await site.Does(
            "amira",
            child,
            new RecordProfessionals
            {
                Professionals = [new Professional("a1", "Nora Bell", Until: TestSite.Today.AddDays(-1))],
            }
        );
        (await amira.Opens($"/children/{child}")).All("[aria-labelledby=involved] li").ShouldBeEmpty();
    }

    [Theory, EveryEngine, Ask("B14")]
    public async Task Parental_responsibility_is_shown_with_its_days_and_with_what_shows_it(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        await site.Does(
            "amira",
            child,
            new RecordFamily
            {
                People =
                [
                    new Relative(
                        "a1b2",
                        Name: "Dan Doyle",
                        Relationship: "father",
                        ParentalResponsibility: true,
                        ResponsibilityBy: "birth certificate, seen",
                        ResponsibilityFrom: new DateOnly(2019, 3, 27)
                    ),
                ],
            },
            new RecordLegalOrders
            {
                Orders = [new LegalOrder("a1", OrderKind.ChildArrangements, "Larkmouth family court", Seen: false)],
            }
        );
        using var amira = await site.As("amira");

        var page = await amira.Opens($"/children/{child}");

        page.Words.ShouldContain("has parental responsibility since 27 March 2019 (birth certificate, seen)");
        page.Words.ShouldContain("Child arrangements order Larkmouth family court, paper not seen yet");
    }

    private static string RowOf(Page page) =>
        page.Document.QuerySelectorAll("main fieldset.kith-row").First(row => row.Closest("template") is null).Id!;
}
