using System.Net;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

public class DutyTests(Sites sites)
{
    [Fact]
    public async Task A_duty_says_where_it_comes_from_what_the_software_does_and_what_the_other_edition_says()
    {
        var site = await sites.On("sqlite");
        using var anybody = site.Anybody();

        var page = await anybody.Opens("/guidance/duties/wt-2018/referral-decider");

        page.Heading.ShouldNotBeEmpty();
        page.Words.ShouldContain("social worker");
        page.Words.ShouldContain("What other editions say");
        page.Links("/guidance/duties/wt-2023/referral-decider").ShouldBeTrue();
    }

    [Fact]
    public async Task A_duty_nobody_wrote_is_not_found()
    {
        var site = await sites.On("sqlite");
        using var anybody = site.Anybody();

        (await anybody.Opens("/guidance/duties/wt-2023/dance")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
