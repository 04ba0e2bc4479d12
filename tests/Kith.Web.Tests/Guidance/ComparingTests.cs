using System.Net;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Guidance;

public class ComparingTests(Sites sites)
{
    [Fact, Ask("E11")]
    public async Task Two_editions_stand_side_by_side_with_what_is_new_gone_and_changed()
    {
        var site = await sites.On("sqlite");
        using var anybody = site.Anybody();

        var page = await anybody.Opens("/guidance/compare?a=wt-2018&b=wt-2023");

        page.Heading.ShouldBe("Working Together 2018 beside Working Together 2023");
        var holder = Card(page, "s17-case-holder");
        holder.ShouldContain("Changed Section 17 case holder");
        holder.ShouldContain(
            "Who: was a social worker, then a social worker or whoever the local protocol names, overseen by"
        );
        page.Links("/guidance/duties/wt-2018/s17-case-holder").ShouldBeTrue();
        page.Links("/guidance/duties/wt-2023/s17-case-holder").ShouldBeTrue();
        page.Document.GetElementById("icpc-deadline").ShouldBeNull("it is the same in both");
    }

    [Fact]
    public async Task What_is_the_same_shows_when_it_is_asked_for()
    {
        var site = await sites.On("sqlite");
        using var anybody = site.Anybody();

        var page = await anybody.Opens("/guidance/compare?a=wt-2018&b=wt-2023&show=everything");

        Card(page, "icpc-deadline").ShouldContain("15 working days");
    }

    [Fact, Ask("C7")]
    public async Task One_question_is_read_across_two_editions_in_its_own_order()
    {
        var site = await sites.On("sqlite");
        using var anybody = site.Anybody();

        var page = await anybody.Opens("/guidance/compare?a=wt-2018&b=wt-2023&theme=section-17");

        page.Words.ShouldContain("Who may hold a case under section 17");
        page.Document.QuerySelector(".kith-duty")!.Id.ShouldBe("s17-case-holder");
        page.Document.GetElementById("s47-lead-social-worker").ShouldNotBeNull();
        page.Document.GetElementById("referral-decider").ShouldBeNull();
    }

    [Fact]
    public async Task Left_to_itself_the_page_compares_the_edition_in_force_with_the_one_before()
    {
        var site = await sites.On("sqlite");
        using var anybody = site.Anybody();

        var page = await anybody.Opens("/guidance/compare");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Holds("a").ShouldNotBe(page.Holds("b"));
        (await anybody.Opens("/guidance/compare?a=wt-1066")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string Card(Page page, string duty)
    {
        var card = page.Document.GetElementById(duty);
        card.ShouldNotBeNull();
        return string.Join(' ', card.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
