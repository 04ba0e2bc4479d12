using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Returns;

public class AtEntryTests(Sites sites)
{
    [Theory]
    [EveryEngine]
    public async Task The_childs_page_says_what_the_return_would_find_and_leads_to_the_entry(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");

        var page = await amira.Opens($"/children/{child}");

        page.Words.ShouldContain("For the return:");
        page.Words.ShouldContain("Record the main need when the referral is decided.");
        page.Links($"/children/{child}/facts/1/correction").ShouldBeTrue();
        page.Words.ShouldNotContain("CINdetails");
    }

    [Fact]
    public async Task What_is_put_right_is_gone()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");
        var before = (await amira.Opens($"/children/{child}")).All(".kith-return-points li").Count;

        var done = await amira.Saves(
            await amira.Opens($"/children/{child}/facts/1/correction"),
            ("remove", "no"),
            ("reason", "Now known"),
            ("ethnicity", "WBRI")
        );

        done.Path.ShouldStartWith($"/children/{child}");
        (await amira.Opens($"/children/{child}")).All(".kith-return-points li").Count.ShouldBe(before - 1);
    }

    [Fact]
    public async Task A_query_is_answered_with_a_reason_that_stays_with_it()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira", "Old", "Enough", on: TestSite.Today.AddDays(-2));
        using var amira = await site.As("amira");
        var page = await amira.Opens($"/children/{child}");
        var link = page.Document.QuerySelector("a[href*='answer-return-query']")!.GetAttribute("href")!;

        var asked = await amira.Opens(link);
        asked.Holds("rule").ShouldNotBeNullOrEmpty();
        asked.Words.ShouldContain("neither a pupil number nor an accepted reason");
        asked.Words.ShouldNotContain("2026-27");
        await amira.Saves(asked, ("reason", "The school has applied for a number"));

        var after = await amira.Opens($"/children/{child}");
        after.Words.ShouldContain("The school has applied for a number");
        after
            .All(".kith-return-points li")
            .ShouldContain(point => point.StartsWith("Answered", StringComparison.Ordinal));
        (await site.RecordOf(child)).Facts.ShouldContain(fact => fact.FactName == "return-query-answered");
    }

    [Fact]
    public async Task A_number_that_cannot_be_right_is_refused_and_stays_to_be_put_right()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");

        var refused = await amira.Saves(
            await amira.Opens($"/children/{child}/facts/1/correction"),
            ("remove", "no"),
            ("reason", "Now known"),
            ("upn", "R2012 0001 9002")
        );

        refused.Words.ShouldContain("The first letter of the pupil number does not fit its digits");
        refused.Holds("upn").ShouldBe("R2012 0001 9002");
    }

    [Theory]
    [EveryEngine]
    public async Task What_a_later_return_leaves_out_is_asked_of_whoever_records_and_kept_or_removed(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira");
        var record = await site.RecordOf(child);
        var silent = new ReturnNoLongerSays("2026-27", "201", [1]);
        await site.Records.AppendAsync(
            new Append(
                Guid.NewGuid(),
                "import-census",
                "census import",
                site.Time.Now,
                Guid.NewGuid().ToString(),
                [new StreamAppend(record, [new Dated(silent, TestSite.Today)])]
            ),
            TestDatabase.Stop
        );
        using var amira = await site.As("amira");
        var list = await amira.Opens("/data-quality");
        list.Words.ShouldContain("an earlier return has it, and a later one does not");

        var asked = await amira.Opens($"/children/{child}/acts/settle-return-difference");
        asked.Words.ShouldContain("It leaves out: Record opened");
        await amira.Saves(asked, ("stands", "yes"), ("reason", "We asked the school"));

        ReturnDifferences.Waiting(await site.RecordOf(child)).ShouldBeEmpty();
        (await amira.Opens($"/children/{child}/acts/settle-return-difference")).Words.ShouldContain(
            "No return leaves out anything that stands here."
        );
    }

    [Fact]
    public async Task Everybody_has_their_own_childrens_list_and_a_supervisor_that_of_the_team()
    {
        await using var site = await TestSite.StartAsync();
        await site.LedBy("amira", "Amiras", "Child");
        await site.LedBy("nadia", "Nadias", "Child");
        using var amira = await site.As("amira");
        using var denise = await site.As("denise");

        var own = await amira.Opens("/data-quality");
        var team = await denise.Opens("/data-quality");
        var femis = await denise.Opens("/data-quality?who=femi");

        own.Words.ShouldContain("Amiras Child");
        own.Words.ShouldNotContain("Nadias Child");
        team.Words.ShouldContain("Amiras Child · Amira Khan");
        team.Words.ShouldNotContain("Nadias Child");
        femis.Words.ShouldContain("No open case is allocated");
        (await site.Count("audit", "page = '/data-quality' AND purpose = 'list'")).ShouldBe(2);
    }
}
