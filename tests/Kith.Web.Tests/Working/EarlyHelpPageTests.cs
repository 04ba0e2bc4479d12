using System.Net;
using Kith.Casework.ChildInNeed;
using Kith.Casework.EarlyHelp;
using Kith.Casework.FrontDoor;
using Kith.Casework.Meetings;
using Kith.Casework.People;
using Kith.Casework.People.Agreements;
using Kith.Casework.Record;
using Kith.Casework.Supports;
using Kith.Tests.Cases;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

/// <summary>Early help on its pages: what is typed once stands wherever it is needed, also in the assessment under section 17 that follows.</summary>
public sealed class EarlyHelpPageTests
{
    [Theory, EveryEngine, Ask("B1"), Ask("B15"), Ask("D7")]
    public async Task The_childs_page_says_on_what_basis_what_the_family_wants_what_helps_and_what_is_missing(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.Helped("Jo");
        using var femi = await site.As("femi");

        var page = await femi.Opens($"/children/{child}");

        page.All("[aria-labelledby=basis] p")[0].ShouldContain("section 10 of the Children Act 2004");
        page.All("[aria-labelledby=scales] tbody tr")
            .ShouldContain(row =>
                row.StartsWith("Mornings without rushing", StringComparison.Ordinal)
                && row.EndsWith("4 up", StringComparison.Ordinal)
            );
        page.All("[aria-labelledby=supports] tbody tr")[0].ShouldStartWith("A lift to hospital on Tuesdays, for Rosa");
        page.All("[aria-labelledby=supports] li")[0]
            .ShouldStartWith("Mental health and grief, Rosa: There is a waiting list");
        page.Words.ShouldContain("go on");
    }

    [Theory, EveryEngine, Ask("C3"), Ask("D9")]
    public async Task Early_help_starts_with_rows_of_what_was_agreed_and_the_groups_of_the_edition_in_force(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.Decided(ReferralDecision.EarlyHelp);
        using var frances = await site.As("frances");
        await site.GivenToFemi(child);
        using var femi = await site.As("femi");

        var page = await femi.Opens($"/children/{child}/acts/open-early-help");
        var offered = page
            .Document.QuerySelectorAll($"input[name='groups.{child:N}']")
            .Select(box => box.GetAttribute("value"))
            .ToList();
        offered.ShouldContain("bereaved");
        offered.ShouldContain("none");
        // Named by editions before, and by this one no more.
        offered.ShouldNotContain("abuse-or-neglect");
        (await femi.Saves(page, ("needs", "Sleep"))).Errors.ShouldBe([
            "Say who in the family agreed, and to what",
            "Choose what describes the child, or none of these",
        ]);
    }

    [Theory, EveryEngine, Ask("C5")]
    public async Task A_section_17_assessment_opens_with_the_early_help_assessment_marked_until_it_is_confirmed(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.Helped("Kim");
        await SteppedUpAsync(site, child);
        using var femi = await site.As("femi");

        var page = await femi.Opens($"/children/{child}/acts/submit-assessment");

        page.Holds("strengths").ShouldBe("They laugh together");
        var note = page.All("[data-carried=strengths]").ShouldHaveSingleItem();
        note.ShouldContain("Femi Ade wrote this on");
        note.ShouldContain("Family’s needs assessed");
        var saved = await femi.Saves(page, ("worries", "Less than before"));
        saved.Errors.ShouldContain(error => error.Contains("“What works well?”", StringComparison.Ordinal));
        saved.Errors.ShouldNotContain(error =>
            error.Contains("“What are you worried about?”", StringComparison.Ordinal)
        );
        // What was changed is marked no more; what was not, is still.
        saved.All("[data-carried=worries]").ShouldBeEmpty();
        saved.All("[data-carried=strengths]").ShouldHaveSingleItem();
        (await femi.Saves(saved, ("strengths.confirmed", "yes"))).Errors.ShouldNotContain(error =>
            error.Contains("“What works well?”", StringComparison.Ordinal)
        );
    }

    [Theory, EveryEngine, Ask("C4"), Ask("C5")]
    public async Task What_a_mother_needs_herself_opens_her_row_with_who_wrote_it_until_it_is_confirmed(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.Helped("Kit");
        await site.Does("femi", child, new RecordFamilyMember { Name = "Rosa Hart", Relationship = "mother" });
        var rosa = (await site.RecordOf(child)).State.Person.Family.Single();
        await site.Does(
            "femi",
            child,
            new AssessEarlyHelp
            {
                Members = [new MemberNeeds("m1", "Rosa Hart, mother", Needs: ["money"], Needed: "Wages come late")],
                Interpreter = "Nobody",
                Together = "When the money is out, nobody sleeps",
                Strengths = "They laugh together",
                Worries = "He is late",
            }
        );
        await SteppedUpAsync(site, child);
        using var femi = await site.As("femi");
        var needed = $"people:{rosa.Person.ToString("N")[^8..]}.needed";

        var page = await femi.Opens($"/children/{child}/acts/submit-assessment");

        page.Holds("surroundings").ShouldBe("When the money is out, nobody sleeps");
        page.Holds(needed).ShouldBe("Money, benefits and debt\nWages come late");
        var note = page.All($"[data-carried='{needed}']").ShouldHaveSingleItem();
        note.ShouldContain("Femi Ade wrote this on");
        const string Look = "“What do they need help with themselves?”";
        var saved = await femi.Saves(page, ("worries", "Less than before"));
        saved.Errors.ShouldContain(error => error.StartsWith("Person 1: Look at", StringComparison.Ordinal));
        (await femi.Saves(saved, ($"{needed}.confirmed", "yes"))).Errors.ShouldNotContain(error =>
            error.Contains(Look, StringComparison.Ordinal)
        );
    }

    [Theory, EveryEngine, Ask("B1"), Ask("C3")]
    public async Task Need_is_set_against_help_for_the_area_and_groups_are_reported_naming_nobody(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        foreach (var given in new[] { "Lee", "Ann", "Bea", "Cal", "Dan" })
            await site.Helped(given, "LS1 4AB");
        await site.Helped("Max", "LS2 9JT");
        using var anil = await site.As("anil");
        using var amira = await site.As("amira");

        var page = await anil.Opens("/need");

        page.All("main tbody tr").ShouldContain("Getting about 0 0 6 6 £240");
        page.All("main tbody tr").ShouldContain("Mental health and grief 0 6 0 0 £0");
        page.All("main tbody tr").ShouldContain("Caring for somebody 6 0 0 0 £0");
        page.All("main tbody tr").ShouldContain("There is a waiting list6");
        page.All("main tbody tr").ShouldContain("Young carer6");
        page.Words.ShouldContain("6 children were screened for them");
        page.Words.ShouldNotContain("Lee");
        using var csv = await anil.Gets("/need/need.csv");
        (await csv.Content.ReadAsStringAsync(TestDatabase.Stop)).ShouldContain("\r\nGetting about,0,6,6,240,0\r\n");
        // One child in a district could be known by it, also by taking the other district from the whole.
        foreach (var district in new[] { "LS1", "LS2" })
        {
            var few = await anil.Opens($"/need?district={district}");
            few.All("main tbody tr").ShouldContain("Getting about 0 0 held back held back held back");
            few.All("main tbody tr").ShouldContain("There is a waiting listheld back");
            few.Words.ShouldContain("Some children, how many is held back, were screened for them");
            using var fewer = await anil.Gets($"/need/need.csv?district={district}");
            (await fewer.Content.ReadAsStringAsync(TestDatabase.Stop)).ShouldContain(
                "\r\nGetting about,0,held back,held back,held back,0\r\n"
            );
        }
        (await amira.Opens("/need")).Status.ShouldBe(HttpStatusCode.Forbidden);
        // Beside the days that assessing took stands the help that was given, where it is not too few to be told.
        (await anil.Opens("/process"))
            .All("main tbody tr")
            .ShouldContain("Help: Getting about 6 £240");
        await site.Helped("Eve", "LS2 9JT");
        await site.Helped("Fay", "LS2 9JT");
        await site.Helped("Flo", "LS3 1AA");
        await site.Helped("Gus", "LS3 1AA");
        await site.Helped("Hal", "LS3 1AA");
        // Of two that are small nobody can say how the rest falls between them.
        (await anil.Opens("/need?district=LS1"))
            .All("main tbody tr")
            .ShouldContain("Caring for somebody 5 0 0 0 £0");
    }

    [Theory, EveryEngine, Ask("B1")]
    public async Task An_address_that_is_kept_secret_is_of_no_district_and_its_need_counts_all_the_same(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.Helped("Noa", "LS1 4AB");
        await site.Does(
            "femi",
            child,
            new RecordAddress
            {
                Lines = "4 Elm Row",
                Postcode = "LS1 4AB",
                Protected = true,
            }
        );
        using var anil = await site.As("anil");

        (await anil.Opens("/need")).All("select[name=district] option").ShouldBe(["The whole area"]);
        (await anil.Opens("/need")).All("main tbody tr").ShouldContain("Caring for somebody held back 0 0 0 £0");
    }

    [Theory, EveryEngine, Ask("D8")]
    public async Task What_each_agency_offers_to_lead_stands_beside_what_it_leads(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.Helped("Pia");
        using var adele = await site.As("adele");
        using var denise = await site.As("denise");
        (await denise.Opens("/engagement")).Words.ShouldContain("Nobody has said yet for how many children");

        var person = await adele.Opens("/system/people/femi/details");
        (await adele.Saves(person, ("leads", "many"))).Errors.ShouldBe([
            "Enter a whole number from 0 to 99, or leave it blank",
        ]);
        (await adele.Saves(person, ("leads", "3"))).Errors.ShouldBeEmpty();

        (await denise.Opens("/engagement")).All("main tbody tr").ShouldContain("Local authority 1 3 1 2");
        (await denise.Opens($"/children/{child}/allocate")).Words.ShouldContain("1 of at most 3");
    }

    [Theory, EveryEngine, Ask("C3")]
    public async Task Who_is_sent_away_was_screened_for_the_groups_and_is_counted_and_whoever_starts_early_help_goes_on_from_it(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        foreach (var given in new[] { "Lee", "Ann", "Bea", "Cal", "Dan" })
            await DecidedAsync(site, given, ReferralDecision.NoFurtherAction);
        var helped = await DecidedAsync(site, "Max", ReferralDecision.EarlyHelp);
        using var anil = await site.As("anil");
        using var denise = await site.As("denise");

        var page = await anil.Opens("/need");

        page.All("main tbody tr").ShouldContain("Young carer6");
        page.Words.ShouldContain(
            "6 children were screened for them when a referral was decided or early help started."
        );
        var start = await denise.Opens($"/children/{helped}/acts/open-early-help");
        start
            .Document.QuerySelectorAll($"input[name='groups.{helped:N}'][value='young-carer'][checked]")
            .Length.ShouldBe(1);
    }

    private static async Task<Guid> DecidedAsync(TestSite site, string given, ReferralDecision decision)
    {
        var child = await site.Referred(given);
        await site.Does(
            "frances",
            child,
            new DecideReferral
            {
                Decision = decision,
                Reason = "Mum is ill, and he does the shopping",
                Threshold = "level 2",
                ParentsTold = true,
                Groups = ["young-carer"],
            }
        );
        return child;
    }

    private static async Task SteppedUpAsync(TestSite site, Guid child)
    {
        await site.Does("femi", child, new ReceiveReferral { Source = "5D", Concern = "It gets harder" });
        await site.Does(
            "frances",
            child,
            new DecideReferral
            {
                Decision = ReferralDecision.Section17,
                Reason = "More help",
                Threshold = "level 3",
                ParentsTold = true,
            }
        );
        await site.Does(
            "denise",
            child,
            new StartAssessment
            {
                ChildInterpreter = InterpreterNeed.None,
                ChildAdvocacy = AdvocacyOffer.Offered,
                Focus = "What helps?",
                Interpreter = "Nobody",
                Fathers = "Asked",
            }
        );
    }
}
