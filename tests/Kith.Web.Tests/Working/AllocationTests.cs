using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Tests.Site;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Allocating;
using Kith.Web.StaffSite.Family;
using Microsoft.Extensions.DependencyInjection;

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

        var chosen = $"/children/{child}/acts/allocate-lead-practitioner?practitioner=femi&suited=yes";
        page.Links(chosen).ShouldBeTrue();
        page = await denise.Opens(chosen);
        page.Holds("practitioner").ShouldBe("femi");
        // Nothing of what is asked for is missing, and the record says so.
        await denise.Saves(page, ("reason", "Knows the family"), ("agreed", "yes"));
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

    [Theory, EveryEngine, Ask("C1")]
    public async Task What_the_records_of_a_family_ask_for_stands_beside_what_each_person_brings_and_lacks(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(
            engine,
            people: new Dictionary<string, PractitionerRecorded>(Staff.All)
            {
                ["leon"] = Staff.All["leon"] with { Competences = ["disability"], Leads = 1 },
            }
        );
        var (ada, ben) = await site.SiblingsDecided("Compared");
        var cal = await site.LedBy("leon", "Cal", "Compared");
        await site.Does(
            "frances",
            ada,
            new RecordFamilyMember
            {
                Name = "Cal Compared",
                Relationship = "brother",
                Child = cal,
            }
        );
        await site.Does("frances", ben, new ChangeDetails { Disabilities = ["AUT"] });
        await Leaves(site, "femi");
        using var denise = await site.As("denise");

        var page = await denise.Opens($"/children/{ada}/allocate");

        page.Words.ShouldContain("Nobody leads Ben either: whoever you choose is offered for all 2 at once.");
        page.Words.ShouldContain(
            "Disabled children, and how they communicate The record says: Disability: Autism (Ben)"
        );
        var leon = Line(page, "Leon Gray");
        leon.ShouldContain("Disabled children, and how they communicate");
        leon.ShouldContain("Knows Cal: lead practitioner since 20 Nov 2026");
        leon.ShouldContain("Not recorded: Learning disability and autism");
        leon.ShouldContain("Would lead 3 children, 2 more than 1");
        leon.ShouldContain("1 of at most 1");
        var femi = Line(page, "Femi Ade");
        page.Links($"/children/{ada}/acts/allocate-lead-practitioner?practitioner=leon").ShouldBeTrue();
        femi.ShouldContain("Has room for 14 children");
        femi.ShouldContain("Not recorded: Disabled children, and how they communicate; Learning disability and autism");
        femi.ShouldContain("Will be away from 7 Dec 2026 until 18 Dec 2026, 10 working days");
        var looks = await site.App.Services.GetRequiredService<Audit>().OfChildAsync(cal, 100, TestDatabase.Stop);
        looks.Count(look => look.Page == $"GET /children/{ada}/allocate").ShouldBe(1);
    }

    private static string Line(Page page, string name) =>
        page.All("main tbody tr").Single(line => line.StartsWith(name, StringComparison.Ordinal));

    private static Task Leaves(TestSite site, string who) =>
        site.Records.AppendAsync(
            new Append(Guid.NewGuid(), "record-absence", "setup", site.Time.Now, Guid.NewGuid().ToString(), [])
            {
                Practitioners =
                [
                    new PractitionerAppend(
                        who,
                        1,
                        [new Dated(new PractitionerAway(new(2026, 12, 7), new(2026, 12, 18)), TestSite.Today)]
                    ),
                ],
            },
            TestDatabase.Stop
        );

    [Fact, Ask("C1")]
    public void Every_code_by_which_the_protocol_asks_for_a_competence_is_one_that_a_form_offers()
    {
        var rules = GuidanceFiles.Library().InForceOn(TestSite.Today);
        var words = new CandidateWords(FormFiles.Library(), new FamilyNames([]), [], rules.Days, TestSite.Today);

        rules.Competences.ShouldNotBeEmpty();
        foreach (var (list, codes) in rules.Competences.SelectMany(competence => competence.For))
        foreach (var code in codes)
        {
            var said = words.Need(new CodedNeed(list, code, Guid.Empty)).ShouldNotBeNull();
            said.ShouldNotBe(code, list);
            said.ShouldNotEndWith($": {code}", list, Case.Sensitive);
        }
    }

    [Theory]
    [EveryEngine]
    public async Task Whoever_takes_a_case_over_is_asked_whether_they_agree_and_measured_by_the_protocol(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        using var denise = await site.As("denise");

        (await denise.Opens($"/children/{child}/allocate"))
            .Links($"/children/{child}/acts/change-lead-practitioner?practitioner=femi&suited=yes")
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
