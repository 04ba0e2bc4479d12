using Kith.Guidance;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

/// <summary>An agency is entered once, with its teams and whom to reach, and put right by whoever learns better.</summary>
public sealed class AgencyPageTests(Sites sites)
{
    [Theory, EveryEngine, Ask("C9")]
    public async Task An_agency_is_added_once_and_found_by_its_name_a_team_or_somebody_there(string engine)
    {
        var site = await sites.On(engine);
        using var amira = await site.As("amira");
        (await Adds(amira, "St Anne’s Primary", "education", "020 7946 0011")).Heading.ShouldStartWith(
            "St Anne’s Primary"
        );

        var page = await Finds(amira, "anne prim");
        var agency = AddressOf(page);
        await amira.Saves(
            await amira.Opens($"{agency}/contacts/new"),
            ("team", "Safeguarding"),
            ("name", "Meena Patel"),
            ("role", "Designated lead"),
            ("telephone", "020 7946 0012")
        );

        foreach (var typed in (string[])["st annes", "PATEL", "safeg prim"])
            (await Finds(amira, typed)).Words.ShouldContain("St Anne’s Primary", customMessage: typed);
        (await Finds(amira, "st bede")).Words.ShouldContain("No agency matches");
        (await amira.Opens(agency)).Words.ShouldContain("020 7946 0012");

        var again = await Adds(amira, "ST ANNES primary", "education", "");
        again.Words.ShouldContain("St Anne’s Primary is on the list already");
        again.Holds("name").ShouldBe("ST ANNES primary");
    }

    [Theory, EveryEngine]
    public async Task What_is_missing_or_no_number_is_asked_for_and_nothing_typed_is_lost(string engine)
    {
        var site = await sites.On(engine);
        using var amira = await site.As("amira");

        var refused = await Adds(amira, "", "", "ring the office");

        refused.Errors.ShouldBe([
            "Enter the name of the agency",
            "Say what kind of agency it is",
            "Enter a telephone number with its area code, or leave it blank",
        ]);
        refused.Holds("telephone").ShouldBe("ring the office");
    }

    [Theory, EveryEngine]
    public async Task Who_saves_what_another_changed_meanwhile_sees_what_they_recorded_and_loses_nothing(string engine)
    {
        var site = await sites.On(engine);
        using var amira = await site.As("amira");
        using var denise = await site.As("denise");
        await Adds(amira, "Quay Health Centre", "health", "020 7946 0020");
        var agency = AddressOf(await Finds(amira, "quay health"));
        var (one, other) = (await amira.Opens($"{agency}/details"), await denise.Opens($"{agency}/details"));
        (await denise.Saves(other, ("telephone", "020 7946 0021"))).Errors.ShouldBeEmpty();

        var overtaken = await amira.Saves(one, ("note", "Ask for the duty nurse"));

        overtaken.Errors.ShouldHaveSingleItem().ShouldStartWith("Somebody else changed this meanwhile");
        overtaken.Words.ShouldContain("telephone 020 7946 0021");
        overtaken.Words.ShouldContain("Ask for the duty nurse");
        (await amira.Saves(overtaken, ("telephone", "020 7946 0021"))).Errors.ShouldBeEmpty();
        (await amira.Opens(agency)).Words.ShouldContain("Ask for the duty nurse");
    }

    [Theory, EveryEngine]
    public async Task A_page_sent_twice_is_stored_once_and_a_reason_too_long_is_kept_and_not_cut(string engine)
    {
        var site = await sites.On(engine);
        using var amira = await site.As("amira");
        await Adds(amira, "Lantern Youth Club", "support", "");
        var agency = AddressOf(await Finds(amira, "lantern youth"));
        var contact = await amira.Opens($"{agency}/contacts/new");

        await amira.Saves(contact, ("team", "Thursday group"), ("telephone", "020 7946 0040"));
        (await amira.Saves(contact, ("team", "Thursday group"), ("telephone", "020 7946 0040"))).Errors.ShouldBeEmpty();

        (await amira.Opens(agency)).All("main table th[scope=row]").Count(team => team == "Thursday group").ShouldBe(1);
        var refused = await amira.Sends(
            await amira.Opens(agency),
            "form[action$=closing]",
            ("reason", new string('x', 2_001))
        );
        refused.Errors.ShouldBe(["Use at most 2000 characters"]);
        refused.Holds("reason").ShouldBe(new string('x', 2_001));
        (await Finds(amira, "lantern youth")).Words.ShouldContain("Lantern Youth Club");
    }

    [Theory, EveryEngine]
    public async Task Taken_off_the_list_it_is_found_there_no_more_and_can_be_put_back(string engine)
    {
        var site = await sites.On(engine);
        using var amira = await site.As("amira");
        await Adds(amira, "Harbour Debt Advice", "support", "");
        var agency = AddressOf(await Finds(amira, "harbour debt"));

        await amira.Sends(await amira.Opens(agency), "form[action$=closing]", ("reason", "Funding ended"));

        (await Finds(amira, "harbour debt")).Words.ShouldContain("No agency matches");
        (await amira.Opens("/agencies?q=harbour&closed=yes")).Words.ShouldContain("Harbour Debt Advice");
        (await amira.Opens(agency)).Words.ShouldContain("Taken off the list: Funding ended");
        (await amira.Saves(await amira.Opens($"{agency}/details"))).Errors.ShouldBeEmpty();
        (await Finds(amira, "harbour debt")).Words.ShouldContain("Harbour Debt Advice");
    }

    [Theory, EveryEngine, Ask("C9")]
    public async Task Whoever_types_a_name_is_offered_whom_to_reach_with_all_that_the_row_asks(string engine)
    {
        var site = await sites.On(engine);
        await site.HasAgency();
        using var amira = await site.As("amira");

        foreach (var typed in (string[])["meena pat", "oak safeg", "oak scho"])
            (await Offered(amira, typed)).ShouldContain(
                """{"name":"Meena Patel","says":"Designated lead · Safeguarding · Oak School","fills":{"name":"Meena Patel","role":"Designated lead","agency":"Oak School","kind":"education","telephone":"020 7946 0031","email":"office@oak.example"}}""",
                customMessage: typed
            );
        (await Offered(amira, "oak scho")).ShouldContain("\"name\":\"Oak School\"");
        (await Offered(amira, "meena nobody")).ShouldBe("[]");
        (await Offered(amira, "me")).ShouldBe("[]");
    }

    private static async Task<string> Offered(Visitor visitor, string typed)
    {
        using var answer = await visitor.Gets($"/agencies/suggestions.json?q={Uri.EscapeDataString(typed)}");
        return (await answer.Content.ReadAsStringAsync(TestDatabase.Stop)).Replace(
            "\\u00B7",
            "·",
            StringComparison.OrdinalIgnoreCase
        );
    }

    private static string AddressOf(Page list) =>
        list.Document.QuerySelectorAll("main table a[href^='/agencies/']").ShouldHaveSingleItem().GetAttribute("href")!;

    private static Task<Page> Finds(Visitor visitor, string typed) =>
        visitor.Opens($"/agencies?q={Uri.EscapeDataString(typed)}");

    private static async Task<Page> Adds(Visitor visitor, string name, string kind, string telephone) =>
        await visitor.Saves(
            await visitor.Opens("/agencies/new"),
            ("name", name),
            ("kind", kind),
            ("telephone", telephone)
        );
}
