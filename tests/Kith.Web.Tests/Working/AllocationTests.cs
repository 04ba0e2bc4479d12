using Kith.Casework.FrontDoor;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

public class AllocationTests(Sites sites)
{
    [Theory]
    [EveryEngine]
    public async Task Whoever_may_hold_a_case_under_section_17_is_offered_a_family_support_worker_too(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.Decided();
        using var denise = await site.As("denise");

        var page = await denise.Opens($"/children/{child}/allocate");

        page.Links($"/children/{child}/acts/allocate-lead-practitioner?practitioner=femi").ShouldBeTrue();
        page = await denise.Opens($"/children/{child}/acts/allocate-lead-practitioner?practitioner=femi");
        page.Holds("practitioner").ShouldBe("femi");
        await denise.Saves(page, ("reason", "Knows the family"), ("suited", "yes"), ("agreed", "yes"));
        (await site.RecordOf(child)).State.Open!.Lead!.Practitioner.ShouldBe("femi");
    }

    [Theory, EveryEngine]
    public async Task Brothers_and_sisters_at_the_same_stage_whom_nobody_leads_are_given_to_one_person_in_one_entry(
        string engine
    )
    {
        var site = await sites.On(engine);
        var (ada, ben) = await site.SiblingsDecided("Together");
        using var denise = await site.As("denise");

        var page = await denise.Opens($"/children/{ada}/acts/allocate-lead-practitioner?practitioner=femi");
        await denise.Saves(page, ("reason", "Knows the family"), ("suited", "yes"), ("agreed", "yes"));

        foreach (var child in new[] { ada, ben })
            (await site.RecordOf(child)).State.Open!.Lead!.Practitioner.ShouldBe("femi");
    }

    [Theory]
    [EveryEngine]
    public async Task Whoever_takes_a_case_over_is_asked_whether_they_agree_and_measured_by_the_protocol(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        using var denise = await site.As("denise");

        (await denise.Opens($"/children/{child}/allocate"))
            .Links($"/children/{child}/acts/change-lead-practitioner?practitioner=femi")
            .ShouldBeTrue();
        var page = await denise.Opens($"/children/{child}/acts/change-lead-practitioner?practitioner=femi");
        page.Words.ShouldContain("has led a family assessment before, or is supervised step by step");
        page = await denise.Saves(
            page,
            ("suited", "yes"),
            ("agreed", "no"),
            ("reason", "Amira moves away"),
            ("family-told", "At home")
        );
        page.Words.ShouldContain("Ask the practitioner whether they agree to lead");
        await denise.Saves(page, ("agreed", "yes"));
        (await site.RecordOf(child)).State.Open!.Lead!.Practitioner.ShouldBe("femi");
    }

    [Fact]
    public async Task Who_may_not_hold_the_case_is_listed_with_the_duty_that_says_why()
    {
        var site = await sites.On("sqlite");
        var child = await site.Decided(ReferralDecision.StrategyDiscussion);
        using var denise = await site.As("denise");

        var page = await denise.Opens($"/children/{child}/allocate");

        page.All("main table th[scope=row]")
            .ShouldNotContain(name => name.StartsWith("Femi Ade", StringComparison.Ordinal));
        var why = page.All("main details")
            .Single(details => details.StartsWith("Why not the others", StringComparison.Ordinal));
        why.ShouldContain("Femi Ade");
        why.ShouldContain("social worker");
    }

    [Fact]
    public async Task A_case_given_to_somebody_who_may_not_hold_it_asks_for_a_reason_first()
    {
        var site = await sites.On("sqlite");
        var child = await site.Decided(ReferralDecision.StrategyDiscussion);
        using var denise = await site.As("denise");

        var page = await denise.Records(
            child,
            "allocate-lead-practitioner",
            ("practitioner", "femi"),
            ("reason", "Knows the family"),
            ("suited", "yes"),
            ("agreed", "yes")
        );

        page.Words.ShouldContain("Not as the guidance asks");
        (await site.RecordOf(child)).State.Open!.Lead.ShouldBeNull();
    }
}
