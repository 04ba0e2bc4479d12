using System.Net;
using Kith.Tests;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Protocols;

public class PublicProtocolTests(Sites sites)
{
    [Fact]
    [Ask("A2", "B20")]
    public async Task Anybody_reads_the_protocol_in_force()
    {
        using var anybody = (await sites.On("sqlite")).Anybody();

        var page = await anybody.Opens("/protocol");

        page.Heading.ShouldBe("How we assess and support children in Larkmouth");
        page.Words.ShouldContain("In force Version 2, from 2 April 2024.");
        page.Words.ShouldContain("section 2 of the Chronically Sick and Disabled Persons Act 1970");
        foreach (var link in page.Document.QuerySelectorAll("nav[aria-labelledby=contents] a"))
            page.Document.QuerySelector(link.GetAttribute("href")!).ShouldNotBeNull();
    }

    [Fact]
    public async Task Families_read_beside_each_promised_time_whether_a_clock_keeps_it()
    {
        using var anybody = (await sites.On("sqlite")).Anybody();

        var page = await anybody.Opens("/protocol");

        var timeliness = string.Join(' ', page.All("section[aria-labelledby=timeliness] details li"));
        timeliness.ShouldContain("A clock keeps this: 1 working day.");
        timeliness.ShouldContain("A clock keeps this: 5 working days.");
        page.Words.ShouldNotContain("No clock keeps");
        page.Words.ShouldNotContain("asks us why when one is missed");
        (await anybody.Opens("/protocol/versions/1")).Words.ShouldContain("The computer does not remind us.");
    }

    [Fact]
    [Ask("A7")]
    public async Task It_says_who_made_it_and_what_changed_because_of_them()
    {
        using var anybody = (await sites.On("sqlite")).Anybody();

        var page = await anybody.Opens("/protocol");

        page.All("th[scope=row]").ShouldContain("Larkmouth Parent Carer Forum, five evenings at Lantern Street");
        page.Words.ShouldContain("7 Nov 2023");
        page.Words.ShouldContain("Assessing for support. How to leave suspicion at the door");
    }

    [Fact]
    public async Task Earlier_versions_are_kept_with_their_days()
    {
        using var anybody = (await sites.On("sqlite")).Anybody();

        (await anybody.Opens("/protocol")).Links("/protocol/versions/1").ShouldBeTrue();
        var page = await anybody.Opens("/protocol/versions/1");

        page.Words.ShouldContain("Earlier Version 1, from 4 July 2018 to 1 April 2024.");
        page.Words.ShouldContain("This is not the version we work by today.");
        (await anybody.Opens("/protocol/versions/99")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
