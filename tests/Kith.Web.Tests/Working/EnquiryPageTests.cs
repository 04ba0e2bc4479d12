using Kith.Casework.ChildInNeed;
using Kith.Casework.Protection;
using Kith.Tests.Cases;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

/// <summary>An enquiry is led by a social worker who joins whoever leads the work with the family, and asks agencies what they know.</summary>
public class EnquiryPageTests
{
    [Theory, Ask("E7", "E9")]
    [EveryEngine]
    public async Task Who_leads_an_enquiry_finds_it_on_their_list_beside_the_lead_who_stays_and_asks_agencies(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("femi", "Enquired", "Into");
        await site.Does(
            "denise",
            child,
            new HoldStrategyDiscussion
            {
                Reason = "A mark on the arm",
                Attendees = Attended.ByAllThree,
                Outcome = StrategyOutcome.Section47Enquiry,
                Plan = "See the child today",
            }
        );
        using var denise = await site.As("denise");
        using var leon = await site.As("leon");
        (await leon.Opens("/my-work")).Words.ShouldNotContain("Enquired Into");

        var start = await denise.Opens($"/children/{child}/acts/start-section-47-enquiry");
        start
            .All("select[name=leads] option")
            .ShouldNotContain(name => name.Contains("Femi", StringComparison.Ordinal));
        (await denise.Saves(start, ("plan", "School, then home"), ("leads", "leon"))).Errors.ShouldBeEmpty();

        var work = await leon.Opens("/my-work");
        work.Words.ShouldContain("Denise Obi added you to this child: Joins to lead the section 47 enquiry");
        work.All("[aria-labelledby=children] tr").ShouldContain(row => row.Contains("Section 47 enquiry"));
        var page = await leon.Opens($"/children/{child}");
        var helping = page.All("[aria-labelledby=helping] li");
        helping.ShouldContain(line => line.StartsWith("Femi Ade lead practitioner", StringComparison.Ordinal));
        helping.ShouldContain(
            "Leon Gray leads the section 47 enquiry, beside Femi Ade, who goes on leading the work with the family"
        );
        page.Words.ShouldContain("What agencies contribute to the enquiry");
        page.Words.ShouldContain("No agency was asked yet");
        await site.Does(
            "leon",
            child,
            new RequestContributions { Asked = [.. Examples.TwoChecks.Select(check => check with { By = null })] }
        );
        (await leon.Opens($"/children/{child}")).Words.ShouldContain("Were you called to the house?");
    }
}
