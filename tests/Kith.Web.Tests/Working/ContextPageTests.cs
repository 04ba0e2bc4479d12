using System.Net;
using Kith.Casework.Access;
using Kith.Casework.HarmOutsideHome.Contexts;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

/// <summary>Places, groups and people of concern: kept by some, linked to many children, and no child is told of another.</summary>
public sealed class ContextPageTests
{
    private const string All = "/contexts";

    [Theory, EveryEngine, Ask("D14")]
    public async Task A_place_is_recorded_and_stopped_by_police_and_others_until_it_is_of_concern_no_more(string engine)
    {
        await using var site = await TestSite.StartAsync(engine, people: Staff.WithOfficer);
        using var cora = await site.As("cora");
        (await cora.Opens("/my-work")).Links(All).ShouldBeTrue();
        (await cora.Opens(All)).Words.ShouldContain("None is of concern");
        var form = await cora.Opens($"{All}/new");
        (await cora.Saves(form)).Errors.ShouldBe([
            "Choose what it is",
            "Say what it is called",
            "Say what may happen to children",
        ]);
        (string, string)[] said =
        [
            ("kind", "place"),
            ("name", "Quayside car park"),
            ("concern", "Men in cars give out vapes there."),
            ("where", "Quay Street"),
        ];
        var page = await cora.Saves(form, said);
        page.Heading.ShouldBe("Quayside car park");
        page.Words.ShouldContain("Agree with the police and others who stops the harm");
        var at = page.Path;
        // Sent twice, it is there once.
        (await cora.Saves(form, said)).Path.ShouldBe(at);
        (await site.Count("context", "1 = 1")).ShouldBe(1);

        form = await cora.Opens($"{at}/entries/disruption");
        (await cora.Saves(form)).Errors.ShouldBe(["Say who agreed it", "Say what is to be done"]);
        page = await cora.Saves(
            form,
            ("people", "DC Ruth Mole, police\nLicensing"),
            ("action-0-what", "Patrol after school"),
            ("action-0-who", "Police"),
            ("action-0-by-day", "25"),
            ("action-0-by-month", "11"),
            ("action-0-by-year", "2026"),
            ("action-1-what", "Ask the owner for lights"),
            ("action-1-who", "Council")
        );
        page.Words.ShouldNotContain("Agree with the police and others who stops the harm");
        Cells(page).ShouldContain("Patrol after school | WhoPolice | ByDue in 5 days");
        Cells(await cora.Opens($"{All}?q=quay+street"))
            .ShouldBe("Quayside car park | WhatA place | Children0 | To be done2 | NextDue in 5 days");
        page = await cora.Saves(
            await cora.Opens(page.Document.QuerySelector("a[href*='/entries/action?']")!.GetAttribute("href")!),
            ("what", "Three cars were stopped.")
        );
        Cells(page).ShouldContain("Done 20 Nov 2026 | What came of itThree cars were stopped.");
        await cora.Saves(await cora.Opens($"{at}/entries/note"), ("what", "Quiet for a week."), ("from", "The warden"));
        var changed = await cora.Opens($"{at}/entries/described");
        changed.Holds("name").ShouldBe("Quayside car park");
        page = await cora.Saves(changed, ("name", "Quayside multi-storey"));
        page.Heading.ShouldBe("Quayside multi-storey");
        page = await cora.Saves(await cora.Opens($"{at}/entries/closing"), ("why", "It was pulled down."));

        page.Words.ShouldContain("Of concern no more since 20 Nov 2026");
        (await cora.Opens(All)).Words.ShouldContain("None is of concern");
        (await cora.Opens($"{All}?closed=yes")).Words.ShouldContain("Quayside multi-storey");
        await cora.Saves(await cora.Opens($"{at}/entries/going-on"), ("why", "They are in the next street."));
        (await cora.Opens(All)).Words.ShouldContain("Quayside multi-storey");
    }

    [Theory, EveryEngine, Ask("D14"), Ask("E5")]
    public async Task Nobody_but_those_who_keep_these_records_sees_them(string engine)
    {
        await using var site = await TestSite.StartAsync(engine, people: Staff.WithOfficer);
        var context = await site.HasContext();
        using (var cora = await site.As("cora"))
            (await cora.Opens($"{All}/{context}")).Words.ShouldContain("Cora Lane");
        foreach (var person in Staff.All.Keys.Append("ines"))
        {
            using var visitor = await site.As(person);
            foreach (
                var path in (string[])
                    [
                        All,
                        $"{All}/new",
                        $"{All}/{context}",
                        $"{All}/{context}/children",
                        $"{All}/{context}/entries/note",
                    ]
            )
                (await visitor.Opens(path)).Status.ShouldBe(HttpStatusCode.Forbidden, $"{person} {path}");
            foreach (var path in (string[])["/", "/children?q=quayside", "/my-work", "/departures"])
            {
                var page = await visitor.Opens(path);
                page.Links(All).ShouldBeFalse($"{person} {path}");
                page.Words.ShouldNotContain(MadeContext.Name, Case.Insensitive, $"{person} {path}");
            }
        }
        (await site.Count("fact_count", "fact LIKE 'context-%' OR fact LIKE 'disruption-%'")).ShouldBe(0);
        (await site.Count("audit", "viewer = 'cora' AND purpose = 'apart'")).ShouldBe(1);
    }

    [Theory, EveryEngine, Ask("D14")]
    public async Task Children_are_found_by_a_pasted_list_and_linked_in_one_post_however_often_it_is_sent(string engine)
    {
        await using var site = await TestSite.StartAsync(engine, people: Staff.WithOfficer);
        var kai = await site.LedBy("amira", "Kai", "Quillon");
        var xanthe = await site.LedBy("nadia", "Xanthe", "Quoril");
        var at = $"{All}/{await site.HasContext()}";
        using var cora = await site.As("cora");
        var number = (await site.RecordOf(xanthe)).State.Person.Number;
        var page = await cora.Opens($"{at}/children");
        (await cora.Saves(page, ("do", "find"))).Errors.ShouldHaveSingleItem().ShouldStartWith("Write a name");

        page = await cora.Saves(page, ("names", $"kai quillon\n{number}\nNobody Whatever"), ("do", "find"));
        page.Words.ShouldContain("Nobody was found for: Nobody Whatever");
        page.All("input[name=child][checked]").Count.ShouldBe(2);
        (await cora.Saves(page)).Errors.ShouldBe(["Choose how they are linked"]);
        var linked = await cora.Saves(page, ("tie", "harmed"));
        linked.Words.ShouldContain("Saved: 2 children linked");
        linked.Words.ShouldContain("Kai Quillon");
        linked.Words.ShouldContain("Was harmed there, or by them");
        linked.Words.ShouldContain("Cora Lane");
        Cells(await cora.Opens(All)).ShouldStartWith($"{MadeContext.Name} | WhatA place | Children2 | To be done1");

        await cora.Saves(page, ("tie", "harmed"));
        (await site.Count("events", "fact = 'context-linked'")).ShouldBe(2);
        // Each is an act of its own: nothing on one record leads to the other.
        var acts = new[] { kai, xanthe }.Select(async child =>
            (await site.RecordOf(child)).Facts.Last(one => one.Fact is ContextLinked).ActId
        );
        (await Task.WhenAll(acts)).Distinct().Count().ShouldBe(2);
        (await site.Count("audit", "viewer = 'cora' AND purpose = 'search'")).ShouldBePositive();

        page = await cora.Opens($"{at}/ending?child={kai}");
        page.Holds("children").ShouldBe($"{kai}");
        page = await cora.Saves(page, ("because", "over"));
        page.Words.ShouldNotContain("Kai Quillon");
        page.Words.ShouldContain("Xanthe Quoril");
        using var amira = await site.As("amira");
        (await amira.Opens($"/children/{kai}")).Words.ShouldNotContain(MadeContext.Name);
    }

    [Theory, EveryEngine, Ask("D14")]
    public async Task The_family_of_one_child_reads_of_no_other_child_and_of_no_place(string engine)
    {
        await using var site = await TestSite.StartAsync(engine, people: Staff.WithOfficer);
        var family = await site.FamilyApart();
        var xanthe = await site.LedBy("nadia", "Xanthe", "Quoril");
        await site.HasContext();
        await site.Links(family.Child, xanthe);

        using var mother = await site.InvitedAs(
            family.Child,
            family.Mother,
            MadeFamilies.MotherBorn,
            "people",
            "happening",
            "next"
        );

        var own = await mother.Opens($"/family/children/{family.Child}");
        own.Status.ShouldBe(HttpStatusCode.OK);
        foreach (
            var path in own
                .Document.QuerySelectorAll("a[href^='/family/']")
                .Select(link => link.GetAttribute("href")!.Split('#')[0])
                .Append($"/family/children/{family.Child}")
                .Distinct()
                .ToList()
        )
        {
            var page = await mother.Opens(path);
            page.Status.ShouldBe(HttpStatusCode.OK, path);
            foreach (var hidden in new[] { "Xanthe", "Quoril", MadeContext.Name, $"{xanthe}" })
                page.Document.DocumentElement.InnerHtml.ShouldNotContain(hidden, Case.Insensitive, $"{path}: {hidden}");
        }
    }

    [Theory, EveryEngine, Ask("D14"), Ask("E5")]
    public async Task Whoever_works_with_one_child_reads_of_the_place_and_who_stops_it_and_never_of_another_child(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine, people: Staff.WithOfficer);
        var kai = await site.LedBy("amira", "Kai", "Quillon");
        var xanthe = await site.LedBy("nadia", "Xanthe", "Quoril");
        var gone = await site.LedBy("nadia", "Wanda", "Yarrow");
        var at = $"{All}/{await site.HasContext()}";
        await site.Links(kai, xanthe, gone);
        using var cora = await site.As("cora");
        await cora.Saves(
            await cora.Opens($"{at}/entries/disruption"),
            ("people", "DC Ruth Mole, police"),
            ("action-0-what", "Ask XANTHE’s school about the cars, and wanda yarrow"),
            ("action-0-who", "Police and Quoril’s uncle")
        );
        await cora.Saves(await cora.Opens($"{at}/entries/described"), ("name", "Xanthe’s car park"));
        await cora.Saves(await cora.Opens($"{at}/ending?child={gone}"), ("because", "mistake"));
        (await cora.Opens(at)).Words.ShouldContain("Whoever works with another child reads “another child” there");

        using var amira = await site.As("amira");
        using var denise = await site.As("denise");
        string[] pages =
        [
            $"/children/{kai}",
            $"/children/{kai}/next",
            $"/children/{kai}/story",
            $"/children/{kai}/story?q=xanthe",
            $"/children/{kai}/clocks",
            $"/children/{kai}/whole-family",
            $"/children/{kai}/search?q=quoril",
            $"/children/{kai}/hand-over",
            $"/children/{kai}/papers",
            "/my-work",
        ];
        foreach (var visitor in new[] { amira, denise })
        foreach (var path in pages)
        {
            var page = await visitor.Opens(path);
            page.Status.ShouldBe(HttpStatusCode.OK, path);
            // What somebody typed is theirs, and stands on the page again.
            foreach (
                var name in new[] { "xanthe", "quoril", "wanda", "yarrow" }.Where(one =>
                    !path.EndsWith($"q={one}", StringComparison.Ordinal)
                )
            )
                page.Document.Body!.TextContent.ShouldNotContain(name, Case.Insensitive, $"{path}: {name}");
            page.Document.Body!.InnerHtml.ShouldNotContain($"{xanthe}", Case.Insensitive, path);
        }
        var own = await amira.Opens($"/children/{kai}");
        own.Words.ShouldContain("another child’s car park A place. Is there, or with them, since 20 November 2026");
        own.Words.ShouldContain("Police: Patrol after school, by 25 November 2026");
        own.Words.ShouldContain("Ask another child’s school about the cars, and another child");
        own.Links(at).ShouldBeFalse();
        (await amira.Opens($"/children/{kai}/story")).Words.ShouldContain(
            "Linked to a place, a group or a person of concern"
        );
        (await site.Count("audit", "viewer = 'amira' AND purpose = 'apart'")).ShouldBe(2);
    }

    [Theory, EveryEngine, Ask("D14"), Ask("E5")]
    public async Task A_child_whose_record_is_hidden_is_neither_found_nor_linked_nor_listed(string engine)
    {
        await using var site = await TestSite.StartAsync(engine, people: Staff.WithOfficer);
        var kai = await site.LedBy("amira", "Kai", "Quillon");
        var secret = await site.LedBy("amira", "Wanda", "Yarrow");
        var at = $"{All}/{await site.HasContext()}";
        await site.Links(secret);
        await site.Does(
            "denise",
            secret,
            new RestrictRecord
            {
                Kind = RestrictionKind.Hidden,
                People = ["denise", "amira"],
                Owner = "denise",
                Reason = "Somebody in the family works here",
                ReviewOn = TestSite.Today.AddDays(60),
            }
        );
        using var cora = await site.As("cora");
        (await cora.Opens(at)).Words.ShouldContain("Nobody is linked, or their records are kept from you");
        Cells(await cora.Opens(All)).ShouldStartWith($"{MadeContext.Name} | WhatA place | Children0 | To be done1");
        var page = await cora.Saves(
            await cora.Opens($"{at}/children"),
            ("names", "Wanda Yarrow\nKai Quillon"),
            ("do", "find")
        );
        page.Words.ShouldContain("Nobody was found for: Wanda Yarrow");
        page.All("input[name=child]").Count.ShouldBe(1);

        var fields = Visitor.Filled(page, "main form[method=post]", [("tie", "harmed")], out var action);
        var posted = await cora.Posts(action, [.. fields.Where(one => one.Key != "child"), new("child", $"{secret}")]);

        posted.Errors.ShouldBe(["Choose from the children who were found"]);
        (await site.Count("events", "fact = 'context-linked'")).ShouldBe(1);
        // What is there of the other is read by those who may.
        using var amira = await site.As("amira");
        (await amira.Opens($"/children/{secret}")).Words.ShouldContain(MadeContext.Name);
        (await amira.Opens($"/children/{kai}")).Words.ShouldNotContain(MadeContext.Name);
    }

    [Theory, EveryEngine, Ask("E5")]
    public async Task The_job_of_keeping_these_records_is_given_once_another_has_agreed(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        using var adele = await site.As("adele");

        await adele.Saves(await adele.Opens("/system/people/leon/details"), ("title", "Exploitation coordinator"));

        using var leon = await site.As("leon");
        (await leon.Opens(All)).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var denise = await site.As("denise");
        await denise.Sends(await denise.Opens("/approvals/posts"), "#answer-1", ("agreed-1", "yes"));
        using var again = await site.As("leon");
        (await again.Opens(All)).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static string Cells(Page page) => string.Join(" | ", page.All("tbody th, tbody td"));
}
