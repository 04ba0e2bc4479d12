using System.Net;
using Kith.Casework.People;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

/// <summary>An allegation against somebody who works with children: anybody who works here reports it, and the designated officers alone read it.</summary>
public sealed class AllegationPageTests
{
    private const string All = "/allegations";
    private const string New = "/allegations/new";

    [Theory, EveryEngine, Ask("D13")]
    public async Task Whoever_learns_of_one_reports_it_from_the_child_and_gets_a_number_and_the_officer_reads_it(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine, people: Staff.WithOfficer);
        var child = await site.LedBy("amira", "Kai");
        using var amira = await site.As("amira");
        (await amira.Opens($"/children/{child}/next")).Links($"{New}?child={child}").ShouldBeTrue();

        var form = await amira.Opens($"{New}?child={child}");
        form.Words.ShouldContain("It concerns Kai");
        form.Words.ShouldContain("Ines Carver reads it, and nobody else here.");
        (await amira.Saves(form)).Errors.ShouldBe([
            "Say who it is about. If you do not know the name, write how they are known",
            "Say what they do with children",
            "Say what is said to have happened",
        ]);
        var receipt = await amira.Saves(
            form,
            ("accused", "Gordon Pike"),
            ("role", "Football coach"),
            ("employer", "Quay Rovers"),
            ("children", "Sam, about 9\nA girl with red hair"),
            ("what", "He held a boy by the arm until it was bruised."),
            ("knows", "no")
        );

        receipt.Heading.ShouldStartWith("The designated officer has it");
        receipt.Words.ShouldContain("Ines Carver reads it");
        using var ines = await site.As("ines");
        var list = await ines.Opens(All);
        list.Words.ShouldContain("Gordon Pike");
        list.Words.ShouldContain("20 November 2026");
        var read = await ines.Opens(AddressIn(list));
        read.Words.ShouldContain("He held a boy by the arm until it was bruised.");
        read.Words.ShouldContain("by Amira Khan In time: due 23 Nov 2026");
        read.Words.ShouldContain("A girl with red hair, not linked to a record");
        read.All(".kith-prose").ShouldNotBeEmpty();
        (await ines.Opens($"{All}?q=pike+quay")).Words.ShouldContain("Gordon Pike");
        (await ines.Opens($"{All}?q=jones")).Words.ShouldContain("None matches");
    }

    [Theory, EveryEngine, Ask("D13")]
    public async Task One_that_is_told_later_than_the_guidance_says_is_taken_with_the_reason(string engine)
    {
        await using var site = await TestSite.StartAsync(engine, people: Staff.WithOfficer);
        using var amira = await site.As("amira");
        var form = await amira.Opens(New);
        (string, string)[] answers =
        [
            ("accused", "Gordon Pike"),
            ("role", "Coach"),
            ("children", "Sam"),
            ("what", "Bruised"),
            ("learned-day", "17"),
            ("learned-month", "11"),
        ];

        var asked = await amira.Saves(form, answers);
        asked.Errors.ShouldBe(["The designated officer was to be told by 18 November 2026. Say why it is later"]);
        asked.Holds("what").ShouldBe("Bruised");
        await amira.Saves(asked, [.. answers, ("late", "The school looked into it first.")]);

        using var ines = await site.As("ines");
        var read = await ines.Opens(AddressIn(await ines.Opens(All)));
        read.Words.ShouldContain("Late: due 18 Nov 2026");
        read.Words.ShouldContain("The school looked into it first.");
    }

    [Theory, EveryEngine, Ask("D13"), Ask("E5")]
    public async Task Nobody_but_a_designated_officer_sees_anything_of_it(string engine)
    {
        await using var site = await TestSite.StartAsync(engine, people: Staff.WithOfficer);
        var allegation = await site.HasAllegation();
        using (var ines = await site.As("ines"))
        {
            (await ines.Opens("/my-work")).Links(All).ShouldBeTrue();
            (await ines.Opens($"{All}/{allegation}")).Words.ShouldContain("Gordon Pike");
            // Who read it is said to the officers, and to nobody else.
            (await ines.Opens($"{All}/{allegation}")).Words.ShouldContain("Ines Carver");
        }
        foreach (var person in Staff.All.Keys)
        {
            using var visitor = await site.As(person);
            foreach (var path in (string[])[All, $"{All}/{allegation}", $"{All}/{Guid.NewGuid()}"])
                (await visitor.Opens(path)).Status.ShouldBe(HttpStatusCode.Forbidden, $"{person} {path}");
            foreach (
                var path in (string[])["/", "/children?q=gordon+pike", "/my-work", "/departures", "/system/evidence"]
            )
            {
                var page = await visitor.Opens(path);
                page.Links(All).ShouldBeFalse($"{person} {path}");
                page.Document.Body!.TextContent.Replace("“gordon pike”", "", StringComparison.Ordinal)
                    .ShouldNotContain("pike", Case.Insensitive, $"{person} {path}");
            }
        }
        (await site.Count("fact_count", "fact LIKE 'allegation-%'")).ShouldBe(0);
    }

    [Theory, EveryEngine, Ask("E5")]
    public async Task What_a_designated_officer_reads_is_not_on_the_list_of_their_looks_that_their_manager_sees(
        string engine
    )
    {
        var people = new Dictionary<string, PractitionerRecorded>(Staff.WithOfficer);
        people["ines"] = people["ines"] with { Supervisor = "denise" };
        await using var site = await TestSite.StartAsync(engine, people: people);
        var allegation = await site.HasAllegation();
        using var ines = await site.As("ines");
        await ines.Opens(All);
        await ines.Opens($"{All}/{allegation}");
        using var denise = await site.As("denise");

        var looks = await denise.Opens("/looks?person=ines");

        looks.Status.ShouldBe(HttpStatusCode.OK);
        looks.Words.ShouldNotContain(All);
        looks.Words.ShouldContain("Nothing to show");
        (await site.Count("audit", "viewer = 'ines' AND purpose = 'apart'")).ShouldBe(2);
    }

    [Theory, EveryEngine, Ask("E5")]
    public async Task Of_a_child_whose_record_is_closed_to_whoever_reports_the_form_says_nothing(string engine)
    {
        await using var site = await TestSite.StartAsync(engine, people: Staff.WithOfficer);
        var child = await site.LedBy("nadia", "Otto");
        using var femi = await site.As("femi");

        (await femi.Opens($"{New}?child={child}")).Status.ShouldBe(HttpStatusCode.NotFound);
        var form = await femi.Opens(New);
        var posted = await femi.Saves(
            form,
            ("child", $"{child}"),
            ("accused", "A"),
            ("role", "B"),
            ("children", "C"),
            ("what", "D")
        );

        posted.Status.ShouldBe(HttpStatusCode.NotFound);
        (await site.Count("events", "stream LIKE 'allegation/%'")).ShouldBe(0);
    }

    [Theory, EveryEngine, Ask("E5")]
    public async Task The_job_of_a_designated_officer_is_given_once_another_has_agreed(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        using var adele = await site.As("adele");

        await adele.Saves(await adele.Opens("/system/people/leon/details"), ("title", "DESIGNATED officer"));

        using var leon = await site.As("leon");
        (await leon.Opens(All)).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var denise = await site.As("denise");
        await denise.Sends(await denise.Opens("/approvals/posts"), "#answer-1", ("agreed-1", "yes"));
        using var again = await site.As("leon");
        (await again.Opens(All)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, EveryEngine, Ask("D13")]
    public async Task It_is_gone_on_with_from_the_decision_over_discussion_and_outcome_to_the_end(string engine)
    {
        await using var site = await TestSite.StartAsync(engine, people: Staff.WithOfficer);
        var at = $"{All}/{await site.HasAllegation()}";
        using var ines = await site.As("ines");
        (await ines.Opens(All)).Words.ShouldContain("Nobody has decided what becomes of it");
        (await ines.Opens(at)).Links($"{at}/entries/closing").ShouldBeFalse();

        var decide = await ines.Opens($"{at}/entries/considered");
        decide.Words.ShouldContain("Behaviour, at work or outside it, that suggests they are not suitable");
        (await ines.Saves(decide)).Errors.ShouldBe(["Choose what becomes of it", "Say why"]);
        var page = await ines.Saves(
            decide,
            ("criteria", "harm done or possibly done to a child"),
            ("course", "strategy-discussion"),
            ("why", "He may have hurt him.")
        );
        page.Words.ShouldContain("Decided: a strategy discussion");
        page.Words.ShouldContain("harm done or possibly done to a child");

        page = await ines.Saves(
            await ines.Opens($"{at}/entries/discussion"),
            ("people", "DC Ruth Mole, police\nThe club secretary"),
            ("said", "There is a photograph."),
            ("decided", "The police look into it."),
            ("action-0-what", "Ask the club for its rota"),
            ("action-0-who", "Ines"),
            ("action-0-by-day", "25"),
            ("action-0-by-month", "11"),
            ("action-0-by-year", "2026"),
            ("review-day", "4"),
            ("review-month", "12"),
            ("review-year", "2026")
        );
        page.Words.ShouldContain("Took part: DC Ruth Mole, police; The club secretary");
        page.Words.ShouldContain("Ask the club for its rota");
        (await ines.Opens(All)).Words.ShouldContain("Due in 5 days");

        var done = page.Document.QuerySelector("a[href*='/entries/action?']")!.GetAttribute("href")!;
        page = await ines.Saves(await ines.Opens(done), ("what", "The club sent it."));
        page.Words.ShouldContain("Done: Ask the club for its rota");
        page.Words.ShouldNotContain("To be done");
        await ines.Saves(
            await ines.Opens($"{at}/entries/work"),
            ("work", "suspended"),
            ("why", "The club stopped using him.")
        );
        await ines.Saves(await ines.Opens($"{at}/entries/told"), ("whom", "parents"), ("what", "By telephone."));
        page = await ines.Saves(
            await ines.Opens($"{at}/entries/outcome"),
            ("outcome", "substantiated"),
            ("why", "He says so himself.")
        );
        page.Words.ShouldContain("Found: substantiated");
        page.Words.ShouldContain("They are suspended");
        page = await ines.Saves(await ines.Opens($"{at}/entries/closing"), ("what", "The club trains its coaches."));

        page.Words.ShouldContain("Closed on 20 Nov 2026");
        (await ines.Opens(All)).Words.ShouldContain("None is open");
        (await ines.Opens($"{All}?closed=yes")).Words.ShouldContain("Gordon Pike");
        (await ines.Opens($"{at}/entries/work")).Path.ShouldBe(at);
        await ines.Saves(await ines.Opens($"{at}/entries/going-on"), ("why", "Another boy spoke."));
        (await ines.Opens(All)).Words.ShouldContain("Gordon Pike");
    }

    [Theory, EveryEngine, Ask("D13")]
    public async Task Whoever_was_taken_out_of_work_with_children_is_told_to_the_barring_service_before_it_is_closed(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine, people: Staff.WithOfficer);
        var at = $"{All}/{await site.HasAllegation()}";
        using var ines = await site.As("ines");
        await ines.Saves(await ines.Opens($"{at}/entries/outcome"), ("outcome", "substantiated"), ("why", "Seen."));
        var page = await ines.Saves(await ines.Opens($"{at}/entries/removed"), ("what", "The club let him go."));
        page.Words.ShouldContain("reports them to the barring service");

        var closing = await ines.Opens($"{at}/entries/closing");
        (await ines.Saves(closing)).Errors.ShouldHaveSingleItem().ShouldEndWith("Record that first");
        page = await ines.Saves(await ines.Opens($"{at}/entries/barring-service"), ("what", "The club, reference 12."));
        page.Words.ShouldNotContain("reports them to the barring service");
        (await ines.Saves(await ines.Opens($"{at}/entries/closing"))).Words.ShouldContain("Closed on");
    }

    [Theory, EveryEngine]
    public async Task Another_action_is_asked_for_and_nothing_typed_is_lost_nor_is_a_day_that_cannot_be_taken(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine, people: Staff.WithOfficer);
        var at = $"{All}/{await site.HasAllegation()}";
        using var ines = await site.As("ines");
        var page = await ines.Opens($"{at}/entries/discussion");
        page = await ines.Saves(page, ("said", "There is a photograph."), ("do", "add-action"));
        page.Errors.ShouldBeEmpty();
        page.Holds("said").ShouldBe("There is a photograph.");
        page.Holds("action-2-what").ShouldBe("");

        page = await ines.Saves(
            page,
            ("people", "Police"),
            ("decided", "Wait"),
            ("action-2-who", "Ines"),
            ("on-year", "2030")
        );
        page.Errors.ShouldBe(["The day is in the future", "Say what is to be done"]);
        page.Holds("said").ShouldBe("There is a photograph.");
        (await site.Count("events", "fact = 'allegation-discussed'")).ShouldBe(0);
    }

    private static string AddressIn(Page page) =>
        page.Document.QuerySelector("tbody a[href^='/allegations/']")!.GetAttribute("href")!;
}
