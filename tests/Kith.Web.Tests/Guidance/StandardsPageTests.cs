using Kith.Tests.Site;

namespace Kith.Web.Tests.Guidance;

/// <summary>How an enquiry stands against the standards, and what somebody asked for a report can think about.</summary>
public sealed class StandardsPageTests(Sites sites)
{
    [Theory, EveryEngine, Ask("E9")]
    public async Task Each_standard_leads_to_the_entries_that_show_it_and_says_what_is_missing(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.OnAPlan("amira", "carys", "Standa");
        using var amira = await site.As("amira");
        (await amira.Opens($"/children/{child}/clocks")).Links($"/children/{child}/standards").ShouldBeTrue();

        var page = await amira.Opens($"/children/{child}/standards");

        page.All(".kith-standards tbody tr").Count.ShouldBe(12);
        page.Words.ShouldContain("of 12 standards: nothing that the case has come to is missing.");
        page.Words.ShouldContain("The enquiry has not gone through each adult in the child’s life.");
        page.Words.ShouldContain("No core group has said what has changed.");
        var seen = (await site.RecordOf(child)).Standing.Single(entry => entry.FactName == "child-seen").Version;
        page.Links($"/children/{child}/story?entry={seen}#entry-{seen}").ShouldBeTrue();
        page.Words.ShouldNotContain("The child’s own words from being seen in the enquiry.");
    }

    [Fact, Ask("E9")]
    public async Task A_case_without_an_enquiry_says_so()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira", "Unasked");
        using var amira = await site.As("amira");

        (await amira.Opens($"/children/{child}/standards")).Words.ShouldContain("There is no enquiry");
        (await amira.Opens($"/children/{child}/clocks")).Links($"/children/{child}/standards").ShouldBeFalse();
    }

    [Theory, EveryEngine, Ask("D15")]
    public async Task A_teacher_who_is_asked_for_a_report_sees_what_the_standards_ask_of_everybody_and_of_a_school(
        string engine
    )
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira", "Thinka");
        using var teacher = await site.PartnerIn(child);

        var asked = await teacher.Opens("/partner");

        asked.Words.ShouldContain("What to think about");
        asked.Words.ShouldContain("Hunger, tiredness, days away");
        asked.Words.ShouldContain("Do not take for granted that we know it already.");
        asked.Words.ShouldNotContain("Convictions, bail");
        using var amira = await site.As("amira");
        (await amira.Opens($"/children/{child}/standards")).Words.ShouldContain("Convictions, bail");
    }
}
