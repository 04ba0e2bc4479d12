using System.Net;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Guidance;

public sealed class CaseUnderEditionsTests(Sites sites)
{
    private const string No = "Not found";

    private static readonly string[] Editions =
    [
        "Working Together 2010",
        "Working Together 2013",
        "Working Together 2018",
        "Working Together 2023",
        "Working Together 2026",
    ];

    // In 2010, 2013, 2018, 2023 and 2026, worked out by hand from the files and the days of the case.
    private static readonly (string Duty, string[] Under)[] Owed =
    [
        ("icpc-deadline", Alike("Should, 15 working daysby 11 Dec 2026: done 20 Nov 2026")),
        ("conference-invite-parents", ["Should", "Silent", No, No, No]),
        ("conference-parents-own-report", ["Should", "Silent", No, No, No]),
        ("conference-interpreter", ["Should", "Silent", No, No, No]),
        ("conference-complaints", ["Should", "Silent", No, No, No]),
        ("conference-report-shared", Alike("Should")),
        ("conference-chair-meets-family", Alike("Should")),
        ("conference-advocate-info", [No, "Should", "Should", "Should", "Should"]),
        ("conference-prepare-child", [No, No, No, "Should", "Should"]),
        ("conference-parental-representation", [No, No, No, No, "Should, not until commenced"]),
        (
            "conference-record-circulate",
            ["Should, 1 working dayby 23 Nov 2026: done 20 Nov 2026", "Should", "Should", "Should", "Should"]
        ),
        ("core-group-first-meeting", Alike("Should, 10 working daysby 4 Dec 2026: due in 14 days")),
        ("core-group-membership", ["Should", "Silent", No, "Should", "Should"]),
        ("cp-plan-copy-to-parents", ["Should", "Silent", No, No, No]),
        ("cp-plan-preference-reasons", ["Should", "Silent", No, No, No]),
        ("review-conference-first", Alike("Should, 3 monthsby 20 Feb 2027: due in 92 days")),
    ];

    [Fact, Ask("B17")]
    public async Task A_case_is_shown_beside_itself_under_five_editions_and_under_others_that_are_chosen()
    {
        await using var site = await TestSite.StartAsync();
        var child = await site.AssessedBy("amira", "Fivefold");
        using var amira = await site.As("amira");
        (await amira.Opens($"/children/{child}/clocks")).Links($"/children/{child}/editions").ShouldBeTrue();

        var page = await amira.Opens($"/children/{child}/editions");

        page.All("thead tr:first-child th")
            .Take(6)
            .ShouldBe([
                "Duty",
                "Working Together 2010",
                "Working Together 2013",
                "Working Together 2018",
                "Working Together 2023",
                "Working Together 2026",
            ]);
        page.Words.ShouldContain("Should, 45 working days");
        page.Words.ShouldContain("Not found");
        (await amira.Opens($"/children/{child}/editions?with=wt-2010&with=wt-2023&show=everything"))
            .All("thead tr:first-child th")
            .Take(3)
            .ShouldBe(["Duty", "Working Together 2010", "Working Together 2023"]);
    }

    [Fact, Ask("B17")]
    public async Task What_a_family_is_owed_at_a_conference_stands_step_by_step_under_five_editions_and_what_each_dropped()
    {
        var site = await sites.On("sqlite");
        var child = await site.OnAPlan("amira", "carys", "Fivefold");
        using var amira = await site.As("amira");

        var page = await amira.Opens($"/children/{child}/editions");

        foreach (var (duty, under) in Owed)
            page.All($"tr:has(th a[href$='/{duty}']) td .kith-owed").ShouldBe(under, duty);
        // Each edition's own words of a duty that binds alike, and what is known of a silence.
        page.All("tr:has(th a[href$='/core-group-first-meeting']) td .kith-own-words")
            .ShouldBe([
                "The core group meets for the first time within 10 working days of the initial conference.",
                "The core group meets for the first time within 10 working days of the initial conference.",
            ]);
        page.All("tr:has(th a[href$='/cp-plan-copy-to-parents']) td .kith-own-words")
            .ShouldBe(["A written copy of the plan for the parents is no longer mentioned."]);
        // One stage after the other, as the family comes to them.
        page.All("caption")
            .ShouldBe([
                "Front door",
                "Strategy discussion",
                "Section 47 enquiry",
                "Child protection conference",
                "Child protection plan",
            ]);
        // On paper stands what was dropped, and no form.
        page.All(".kith-not-printed form").ShouldHaveSingleItem();
        page.All("main form").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task One_edition_alone_is_beside_nothing_and_an_unknown_one_is_none()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira", "Onefold");
        using var amira = await site.As("amira");

        var page = await amira.Opens($"/children/{child}/editions?with=wt-2010&with=nothing");

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Errors.ShouldBe(["Choose two editions or more"]);
    }

    private static string[] Alike(string said) => [said, said, said, said, said];
}
