using Kith.Casework.FrontDoor;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

public class MyWorkTests
{
    [Theory]
    [EveryEngine]
    public async Task What_is_late_stands_first_with_the_duty_behind_it(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var recent = await site.LedBy("amira", "Recent", "Child", TestSite.Today.AddDays(-50));
        var late = await site.LedBy("amira", "Late", "Child", TestSite.Today.AddDays(-80));
        await site.LedBy("nadia", "Other", "Child", TestSite.Today.AddDays(-80));
        using var amira = await site.As("amira");

        var page = await amira.Opens("/my-work");

        var due = page.All(".kith-due");
        due[0].ShouldContain("late");
        due[0].ShouldContain("Late Child");
        page.Words.ShouldNotContain("Other Child");
        page.Links($"/children/{late}").ShouldBeTrue();
        page.Links($"/children/{recent}").ShouldBeTrue();
        page.Document.QuerySelectorAll(".kith-due a[href^='/guidance/duties/']").Length.ShouldBe(due.Count);
    }

    [Theory]
    [EveryEngine]
    public async Task What_is_due_for_brothers_and_sisters_on_one_day_is_one_line_and_for_strangers_two(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var (ada, ben) = await site.SiblingsLedBy("amira", TestSite.Today.AddDays(-50));
        await site.LedBy("amira", "Stranger", "Child", TestSite.Today.AddDays(-50));
        using var amira = await site.As("amira");

        var page = await amira.Opens("/my-work");

        page.All(".kith-due").Count(line => line.Contains("Okoro", StringComparison.Ordinal)).ShouldBe(1);
        page.All(".kith-due")
            .ShouldContain(line => line.Contains("Ada Okoro and Ben Okoro ", StringComparison.Ordinal));
        page.All(".kith-due").ShouldContain(line => line.Contains("Stranger", StringComparison.Ordinal));
        page.Links($"/children/{ada}").ShouldBeTrue();
        page.Links($"/children/{ben}").ShouldBeTrue();
    }

    [Fact]
    public async Task A_supervisor_sees_the_work_of_the_team_and_can_look_at_one_persons()
    {
        await using var site = await TestSite.StartAsync();
        await site.LedBy("amira", "Amiras", "Child", TestSite.Today.AddDays(-50));
        await site.LedBy("femi", "Femis", "Child", TestSite.Today.AddDays(-50));
        await site.LedBy("nadia", "Nadias", "Child", TestSite.Today.AddDays(-50));
        using var denise = await site.As("denise");

        var all = await denise.Opens("/my-work");
        var femis = await denise.Opens("/my-work?who=femi");
        var notHers = await denise.Opens("/my-work?who=nadia");

        all.Words.ShouldContain("Amiras Child");
        all.Words.ShouldContain("Femis Child");
        all.Words.ShouldNotContain("Nadias Child");
        femis.Words.ShouldNotContain("Amiras Child");
        notHers.Words.ShouldNotContain("Nadias Child");
    }

    [Fact]
    public async Task The_front_door_has_the_referral_due_first_on_top_and_those_whom_nobody_leads()
    {
        await using var site = await TestSite.StartAsync();
        await site.Referred("Newer", "Child");
        await site.Referred("Older", "Child", on: TestSite.Today.AddDays(-3));
        var unled = await site.Decided(ReferralDecision.Section17, "Unled", "Child");
        using var frances = await site.As("frances");
        using var denise = await site.As("denise");

        var page = await frances.Opens("/front-door");

        page.All("main table")[0]
            .IndexOf("Older", StringComparison.Ordinal)
            .ShouldBeLessThan(page.All("main table")[0].IndexOf("Newer", StringComparison.Ordinal));
        page.All("main table")[1].ShouldContain("Unled Child");
        page.Links($"/children/{unled}/allocate").ShouldBeFalse();
        (await denise.Opens("/front-door")).Links($"/children/{unled}/allocate").ShouldBeTrue();
    }
}
