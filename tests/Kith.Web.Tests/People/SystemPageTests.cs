using System.Net;
using Kith.Casework.People;
using Kith.Tests.Site;
using Kith.Web.Tests.Accounts;

namespace Kith.Web.Tests.People;

public class SystemPageTests
{
    [Theory]
    [EveryEngine]
    public async Task What_is_refused_changes_nothing_and_names_no_number_of_a_post(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        using var adele = await site.As("adele");
        var facts = await site.Count("events");
        (string, string)[][] refused =
        [
            [("user-name", "zed case!")],
            [("user-name", "zed/case")],
            [("user-name", new string('a', 5000))],
            [("user-name", "amira")],
            [("name", new string('a', 201))],
            [("name", "")],
        ];
        foreach (var but in refused)
        {
            var page = await AccountActTests.Adds(adele, "robin.root", but);
            page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            page.Errors.ShouldHaveSingleItem();
        }
        var filled = Visitor.Filled(
            await adele.Opens("/system/new-person"),
            "main form",
            [("name", "Robin Root")],
            out var action
        );
        filled.AddRange([new("post", "99"), new("team", "Nowhere"), new("registration", "99")]);
        (await adele.Posts(action, filled)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await site.Count("events")).ShouldBe(facts);
        (await site.Records.LoadWorkforceAsync(TestDatabase.Stop)).Current.Count.ShouldBe(Staff.All.Count);
    }

    [Theory]
    [EveryEngine]
    public async Task A_person_is_changed_and_whoever_opened_the_page_before_is_told(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        using var adele = await site.As("adele");
        var page = await adele.Opens("/system/people/leon/details");

        (
            await adele.Saves(
                page,
                ("team", "South"),
                ("supervisor", "sunil"),
                ("knowledge", "Welsh\nDeafness"),
                ("telephone", "01632 960 240"),
                ("competences", "neglect")
            )
        ).Path.ShouldBe("/system/people/leon");

        var leon = (await site.Records.LoadWorkforceAsync(TestDatabase.Stop)).Find("leon")!.Details;
        (leon.Team, leon.Supervisor).ShouldBe(("South", "sunil"));
        leon.Knowledge.ShouldBe(["Welsh", "Deafness"]);
        (leon.Telephone, string.Join(' ', leon.Competences!)).ShouldBe(("01632 960 240", "neglect"));
        var told = await adele.Saves(page, ("title", "Senior social worker"));
        told.Errors.ShouldBe([
            "Somebody else changed this meanwhile. Compare with what they recorded, then save again",
        ]);
        told.All(".kith-other-words p.kith-part")
            .ShouldContain("Team recorded by Adele Fox, 20 November 2026 at 10:00: South");
        (await adele.Saves(told, ("team", "South"))).Path.ShouldBe("/system/people/leon");
        leon = (await site.Records.LoadWorkforceAsync(TestDatabase.Stop)).Find("leon")!.Details;
        (leon.Team, leon.Title).ShouldBe(("South", "Senior social worker"));
    }

    /// <summary>An administrator alone makes no manager, who would open any record that nobody leads.</summary>
    [Theory]
    [EveryEngine]
    public async Task A_post_that_approves_work_or_keeps_the_system_is_given_once_another_has_agreed(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        using var adele = await site.As("adele");
        using var denise = await site.As("denise");
        using var leon = await site.As("leon");

        (await AccountActTests.Adds(adele, "robin.root", ("post", "Supervisor"))).Path.ShouldBe("/system/posts");
        var details = await adele.Opens("/system/people/leon/details");
        (await adele.Saves(details, ("post", "Administrator"))).Path.ShouldBe("/system/people/leon");

        (await adele.Opens("/system")).Links("/system/posts").ShouldBeTrue();
        (await adele.Opens("/system/people/leon")).Links("/system/posts").ShouldBeTrue();
        var own = await adele.Opens("/system/posts");
        own.Document.QuerySelector("main form").ShouldBeNull();
        var forged = Visitor.Filled(own, "form[action='/sign-out']", [], out _);
        forged.AddRange([new("proposal", "1"), new("agreed-1", "yes")]);
        (await adele.Posts("/system/posts", forged)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await leon.Opens("/approvals/posts")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var workforce = await site.Records.LoadWorkforceAsync(TestDatabase.Stop);
        (workforce.Find("robin.root"), workforce.Find("leon")!.Details.Post).ShouldBe((null, Post.Practitioner));
        (await AccountActTests.Adds(adele, "robin.root", ("post", "Supervisor"))).Errors.ShouldBe([
            "A post for this person waits for another to agree already",
        ]);

        (await denise.Opens("/approvals")).Links("/approvals/posts").ShouldBeTrue();
        var page = await denise.Opens("/approvals/posts");
        page.Words.ShouldContain("Entered by Adele Fox");
        (await denise.Sends(page, "#answer-2", ("agreed-2", "no"))).Errors.ShouldBe(["Say why you do not agree"]);
        await denise.Sends(page, "#answer-2", ("agreed-2", "no"), ("reason-2", "He works with children"));
        page = await denise.Sends(page, "#answer-1", ("agreed-1", "yes"));

        page.Words.ShouldContain("Nothing waits");
        workforce = await site.Records.LoadWorkforceAsync(TestDatabase.Stop);
        workforce.Find("leon")!.Details.Post.ShouldBe(Post.Practitioner);
        workforce.Find("robin.root")!.Details.Post.ShouldBe(Post.Supervisor);
        // How they sign in is still the administrator's to hand over, and nobody else sees the code.
        (
            await adele.Sends(await adele.Opens("/system/people/robin.root"), "form[action$='password-link']")
        ).Words.ShouldContain("Hand this to Robin Root");
        (await leon.Opens("/my-work")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nobody_gives_themselves_another_post_or_is_supervised_in_a_circle()
    {
        await using var site = await TestSite.StartAsync();
        using var adele = await site.As("adele");

        (await adele.Saves(await adele.Opens("/system/people/adele/details"), ("post", "Supervisor"))).Errors.ShouldBe([
            "You cannot give yourself another post. Ask another administrator",
        ]);
        await adele.Saves(await adele.Opens("/system/people/denise/details"), ("supervisor", "sunil"));
        (
            await adele.Saves(await adele.Opens("/system/people/sunil/details"), ("supervisor", "denise"))
        ).Errors.ShouldBe(["Somebody cannot be supervised by themselves or by people they supervise"]);
    }

    [Theory]
    [EveryEngine]
    public async Task Somebody_who_leads_children_has_not_left_before_the_children_are_given_to_others(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        await site.LedBy("amira");
        using var adele = await site.As("adele");

        var page = await adele.Opens("/system/people/amira/leaving");
        page.Words.ShouldContain("Amira Khan leads 1 child. Denise Obi has to give them to somebody else first.");
        var token = Visitor.Filled(page, "form[action='/sign-out']", [], out _);
        (await adele.Posts("/system/people/amira/leaving", token)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await adele.Opens("/system/people/denise/leaving")).Words.ShouldContain(
            "Amira Khan is supervised by Denise Obi"
        );

        (await adele.Saves(await adele.Opens("/system/people/sarah/leaving"), ("reason", "Retired"))).Path.ShouldBe(
            "/system/people/sarah"
        );
        var workforce = await site.Records.LoadWorkforceAsync(TestDatabase.Stop);
        (workforce.Find("amira")!.HasLeft, workforce.Find("sarah")!.HasLeft).ShouldBe((false, true));
        using var sarah = site.Anybody();
        (await sarah.SignsIn("sarah", TestSite.Password)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [EveryEngine]
    public async Task Somebody_who_leads_children_goes_to_another_team_or_post_once_it_is_said_what_becomes_of_them(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        await site.LedBy("amira");
        await site.LedBy("amira");
        using var adele = await site.As("adele");
        const string Address = "/system/people/amira/details";
        var opened = await adele.Opens(Address);
        (string, string)[][] moves =
        [
            [("post", "FrontDoor")],
            [("team", "South"), ("supervisor", "sunil")],
        ];
        foreach (var move in moves)
        {
            var asked = await adele.Saves(opened, move);
            asked.Errors.ShouldBe(["Amira Khan leads 2 children. Say what becomes of them first"]);
            asked.Words.ShouldContain("Denise Obi gives them to others on the page “Children of Amira Khan”");
            asked.Words.ShouldContain("/people/amira/children");
        }
        (await AmiraAsync()).Team.ShouldBe("North");
        var question = await adele.Saves(await adele.Opens(Address), moves[1]);
        (await adele.Saves(question, ("children-stay", "yes"))).Path.ShouldBe("/system/people/amira");
        (await AmiraAsync()).Team.ShouldBe("South");

        // What moves nobody is not asked about, nor is a move of somebody who leads no child.
        (await adele.Saves(await adele.Opens(Address), ("title", "Senior social worker"))).Path.ShouldBe(
            "/system/people/amira"
        );
        (await adele.Saves(await adele.Opens("/system/people/leon/details"), ("team", "South"))).Path.ShouldBe(
            "/system/people/leon"
        );

        async Task<PractitionerRecorded> AmiraAsync() =>
            (await site.Records.LoadWorkforceAsync(TestDatabase.Stop)).Find("amira")!.Details;
    }

    [Fact]
    public async Task Teams_are_a_list_that_is_kept_and_one_in_which_people_work_stays_on_it()
    {
        await using var site = await TestSite.StartAsync();
        using var adele = await site.As("adele");
        await adele.Sends(await adele.Opens("/system/teams"), "#add-team", ("name", "West"));

        var page = await adele.Sends(await adele.Opens("/system/teams"), "#add-team", ("name", "WEST"));
        page.Errors.ShouldBe(["There is a team of this name"]);
        (await AccountActTests.Adds(adele, "robin.root", ("team", "West"))).Status.ShouldBe(HttpStatusCode.OK);
        var fields = Visitor.Filled(await adele.Opens("/system/teams"), "#add-team", [("name", "West")], out _);
        (await adele.Posts("/system/teams/closing", fields)).Errors.ShouldBe(["People work in West. Move them first"]);
        (await site.Records.LoadAuthorityAsync(Kith.Store.AuthoritySubjects.Teams, TestDatabase.Stop))
            .ShouldHaveSingleItem()
            .Fact.ShouldBe(new TeamAdded("West"));
    }
}
