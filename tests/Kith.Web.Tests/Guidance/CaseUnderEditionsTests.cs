using System.Net;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Guidance;

public sealed class CaseUnderEditionsTests(Sites sites)
{
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
}
