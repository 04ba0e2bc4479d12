using System.Net;
using Kith.Guidance;
using Kith.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.Guidance;

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

    [Fact]
    public async Task A_rule_of_the_local_protocol_has_a_page_and_says_that_it_is_local()
    {
        var site = await sites.On("sqlite");
        using var anybody = site.Anybody();

        var page = await anybody.Opens("/guidance/duties/kith-demo/cp-visits");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Words.ShouldContain("10 working days");
        page.Words.ShouldContain("The local protocol");
    }

    [Fact, Ask("E1")]
    public async Task Where_an_edition_leaves_it_to_the_protocol_the_duty_says_whom_the_protocol_names()
    {
        var site = await sites.On("sqlite");
        using var anybody = site.Anybody();

        var page = await anybody.Opens("/guidance/duties/wt-2023/s17-case-holder");

        page.Words.ShouldContain("What the local protocol says");
        page.Words.ShouldContain("has led a family assessment before");
    }

    [Fact, Ask("A11")]
    public async Task What_an_edition_leaves_to_the_authority_leads_to_the_local_rule_and_the_words_for_families()
    {
        var site = await sites.On("sqlite");
        using var anybody = site.Anybody();

        var visits = await anybody.Opens("/guidance/duties/wt-2023/cp-visits-interval");
        visits.Words.ShouldContain("See a child on a child protection plan at home at least every 10 working days.");
        visits.Links("/guidance/duties/kith-demo/cp-visits").ShouldBeTrue();
        (await anybody.Opens("/guidance/duties/wt-2023/local-protocol-challenge"))
            .Links("/protocol#challenge")
            .ShouldBeTrue();
    }

    [Fact]
    public async Task What_an_edition_takes_over_from_an_earlier_one_says_so()
    {
        var site = await sites.On("sqlite");
        using var anybody = site.Anybody();
        var edition = await anybody.Opens("/guidance/wt-2023");
        var guidance = site.App.Services.GetRequiredService<GuidanceLibrary>();
        var inherited = guidance
            .Always("wt-2023")
            .Timeline[^1]
            .Book.Duties.Values.First(duty => duty.StatedIn == "wt-2018");

        var page = await anybody.Opens($"/guidance/duties/wt-2023/{inherited.Id}");

        edition.Links($"/guidance/duties/wt-2023/{inherited.Id}").ShouldBeTrue();
        page.Words.ShouldContain("Taken over from Working Together 2018");
    }
}
