using System.Net;
using Kith.Casework.Access;
using Kith.Casework.ChildInNeed;
using Kith.Casework.FamilySite;
using Kith.Casework.Meetings;
using Kith.Casework.Notes;
using Kith.Casework.Papers;
using Kith.Casework.People;
using Kith.Store;
using Kith.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.Families;

/// <summary>The family's site: a parent reads what was issued to them, and nothing else of anybody.</summary>
public sealed class FamilySiteTests(Sites sites)
{
    [Fact, Ask("C13")]
    public async Task A_family_is_told_on_which_telephone_it_reaches_whoever_leads()
    {
        await using var site = await TestSite.StartAsync(
            people: new Dictionary<string, PractitionerRecorded>(Staff.All)
            {
                ["amira"] = Staff.All["amira"] with { Telephone = "01632 960 241" },
            }
        );
        var family = await site.FamilyApart();
        using var mother = await site.InvitedAs(family.Child, family.Mother, MadeFamilies.MotherBorn, "people");

        var page = await mother.Opens($"/family/children/{family.Child}");

        page.Words.ShouldContain("You can ring Amira Khan on 01632 960241");
    }

    [Theory, EveryEngine, Ask("B20")]
    public async Task A_parent_is_invited_signs_in_and_reads_the_plan_in_two_steps_and_the_worker_sees_that_they_did(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var family = await site.FamilyApart();
        using var amira = await site.As("amira");

        // Inviting: 1 Invite, 2 Save, 3 Make a code.
        var page = await amira.Opens($"/children/{family.Child}/family/{family.Mother}");
        page.Words.ShouldContain($"{MadeFamilies.MothersName} sees nothing of Jo there");
        var form = await amira.Opens($"/children/{family.Child}/acts/invite-to-family-site?person={family.Mother}");
        (await amira.Saves(form)).Errors.ShouldBeEmpty();
        var (name, code) = await amira.MakesCode(family.Child, family.Mother);
        using var mother = site.Anybody();
        var first = await mother.UsesCode(name, code, MadeFamilies.MotherBorn);
        first.Path.ShouldBe($"/family/children/{family.Child}");

        // Once signed in: 1 signing in leads to the child, 2 the plan.
        using var later = site.Anybody();
        var child = await later.SignsInAsFamily(name);
        child.All("#papers ~ ul a").Count.ShouldBe(1);
        child.All("#papers ~ ul .govuk-tag").ShouldBe(["New"]);
        var plan = await later.Opens($"/family/children/{family.Child}/papers/{family.MothersPaper}");
        plan.Words.ShouldContain("Nobody is hit");

        var given = (await site.RecordOf(family.Child)).Standing[^1];
        given.Fact.ShouldBe(new PaperGiven(family.MothersPaper, PaperWay.Site));
        given.By.ShouldBe(FamilyUser.Of(family.Mother));
        await later.Opens($"/family/children/{family.Child}/papers/{family.MothersPaper}");
        (await site.RecordOf(family.Child)).Standing[^1].ShouldBe(given);
        (await amira.Opens($"/children/{family.Child}/papers/{family.MothersPaper}")).Words.ShouldContain(
            "They opened it on the family’s site, 20 November 2026 at 10:00"
        );
        (await amira.Opens("/my-work")).Words.ShouldContain("A parent on the family’s site opened “");
        (await amira.Opens($"/children/{family.Child}/story")).Words.ShouldContain(
            $"{MadeFamilies.MothersName}, on the family’s site"
        );
    }

    [Theory, EveryEngine, Ask("C13")]
    public async Task Each_parent_sees_their_own_papers_and_nothing_of_the_other_nor_of_any_other_child(string engine)
    {
        var site = await sites.On(engine);
        var family = await site.FamilyApart();
        var other = await site.FamilyApart("Sibthorpe");
        await site.Does(
            "amira",
            family.Child,
            new WriteCaseNote
            {
                Kind = NoteKind.Thought,
                About = "Zebrawood",
                Note = "Zebrawood was said on the telephone",
            }
        );
        using var mother = await site.InvitedAs(
            family.Child,
            family.Mother,
            MadeFamilies.MotherBorn,
            "people",
            "happening",
            "next"
        );
        using var father = await site.InvitedAs(
            family.Child,
            family.Father,
            MadeFamilies.FatherBorn,
            "people",
            "happening",
            "next"
        );
        string[] hidden =
        [
            "Rosalind",
            "Wetherfell",
            "Lanternhide",
            MadeFamilies.MothersNumber,
            "Zebrawood",
            $"{family.Mother}",
            $"/papers/{family.MothersPaper}\"",
            $"{other.Child}",
            "Sibthorpe",
        ];

        var pages = await Crawl(father, "/family");
        pages.Count.ShouldBeGreaterThan(1);
        foreach (var page in pages)
        foreach (var marker in hidden)
            page.Document.DocumentElement.OuterHtml.ShouldNotContain(marker, Case.Insensitive, page.Path);
        pages.ShouldContain(page => page.Words.Contains("Amira", StringComparison.Ordinal));
        foreach (var page in await Crawl(mother, "/family"))
            page.Document.DocumentElement.OuterHtml.ShouldNotContain("Oxenholme", Case.Insensitive, page.Path);

        var nowhere = await father.Opens("/family/nowhere");
        nowhere.Status.ShouldBe(HttpStatusCode.NotFound);
        string[] notHis =
        [
            $"/family/children/{family.Child}/papers/{family.MothersPaper}",
            $"/family/children/{other.Child}",
            $"/family/children/{other.Child}/papers/{other.FathersPaper}",
            $"/family/children/{Guid.NewGuid()}",
        ];
        foreach (var address in notHis)
        {
            var page = await father.Opens(address);
            page.Status.ShouldBe(HttpStatusCode.NotFound, address);
            page.Words.ShouldBe(nowhere.Words);
        }
    }

    [Theory, EveryEngine]
    public async Task A_child_for_whom_a_parent_was_not_invited_is_not_there_and_one_for_whom_they_were_is(
        string engine
    )
    {
        var site = await sites.On(engine);
        var family = await site.FamilyApart();
        var sibling = await site.LedBy("amira", "Zachary");
        await site.IsMotherOf(family.Mother, sibling);
        using var mother = await site.InvitedAs(family.Child, family.Mother, MadeFamilies.MotherBorn);

        foreach (var page in await Crawl(mother, "/family"))
            page.Document.DocumentElement.OuterHtml.ShouldNotContain("Zachary", Case.Insensitive, page.Path);
        (await mother.Opens($"/family/children/{sibling}")).Status.ShouldBe(HttpStatusCode.NotFound);

        await site.Does("amira", sibling, new InviteToFamilySite { Person = family.Mother });
        (await mother.Opens("/family")).All("main li").ShouldBe(["Jo", "Zachary"]);
        (await mother.Opens($"/family/children/{sibling}")).Words.ShouldContain("There are no papers for you yet");
    }

    [Theory, EveryEngine, Ask("B4")]
    public async Task What_a_parent_writes_is_in_the_lead_s_work_at_once_and_the_answer_is_read_by_that_parent_alone(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var family = await site.FamilyApart();
        using var mother = await site.InvitedAs(family.Child, family.Mother, MadeFamilies.MotherBorn);
        using var father = await site.InvitedAs(family.Child, family.Father, MadeFamilies.FatherBorn);
        var child = $"/family/children/{family.Child}";

        var form = await mother.Opens($"{child}/messages/new?paper={family.MothersPaper}");
        (await mother.Sends(form, "main form")).Errors.ShouldBe(["Choose what you want to say"]);
        (await mother.Sends(form, "main form", ("kind", "wrong"))).Errors.ShouldBe(["Write what you want to say"]);
        var sent = await mother.Sends(form, "main form", ("kind", "wrong"), ("words", "Quillwort is not my word"));
        sent.Words.ShouldContain("Sent. Your worker can see it now");
        sent.Words.ShouldContain("No answer yet");
        // Sent twice, it is stored once.
        await mother.Sends(form, "main form", ("kind", "wrong"), ("words", "Quillwort is not my word"));
        var said = (await site.RecordOf(family.Child)).Standing.Single(entry => entry.Fact is FamilySaid);
        said.By.ShouldBe(FamilyUser.Of(family.Mother));

        using var amira = await site.As("amira");
        (await amira.Opens("/my-work")).Words.ShouldContain("Quillwort is not my word");
        (await amira.Opens($"/children/{family.Child}/clocks")).Words.ShouldContain("Answer what a parent writes");
        var answering = await amira.Opens(
            $"/children/{family.Child}/acts/answer-what-family-said?saying={said.Version}"
        );
        (await amira.Saves(answering, ("answer", "Sundew goes into the next plan"))).Errors.ShouldBeEmpty();

        (await mother.Opens(child)).Words.ShouldContain("Sundew goes into the next plan");
        foreach (var page in await Crawl(father, "/family"))
        foreach (var marker in new[] { "Quillwort", "Sundew" })
            page.Document.DocumentElement.OuterHtml.ShouldNotContain(marker, Case.Insensitive, page.Path);
        (await amira.Opens("/my-work")).Words.ShouldNotContain("Quillwort");
        (await father.Opens($"{child}/messages/new?paper={family.MothersPaper}")).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task What_a_parent_types_is_kept_when_their_session_has_ended_and_shows_again_to_them_alone()
    {
        await using var site = await TestSite.StartAsync();
        var family = await site.FamilyApart();
        using var mother = await site.InvitedAs(family.Child, family.Mother, MadeFamilies.MotherBorn);
        var address = $"/family/children/{family.Child}/messages/new";
        var form = await mother.Opens(address);
        var account = await site
            .App.Services.GetRequiredService<Kith.Web.Shared.Families.FamilyAccounts>()
            .FindAsync(family.Mother, TestDatabase.Stop);
        site.Time.Now = site.Time.Now.AddHours(2);

        (await mother.Sends(form, "main form", ("words", "Please ring after six"))).Path.ShouldStartWith(
            "/family/sign-in"
        );
        await mother.SignsInAsFamily(account!.Name);

        (await mother.Opens(address)).Holds("words").ShouldBe("Please ring after six");
        using var father = await site.InvitedAs(family.Child, family.Father, MadeFamilies.FatherBorn);
        (await father.Opens(address)).Holds("words").ShouldBeNullOrEmpty();
    }

    [Fact]
    public async Task Where_something_goes_wrong_a_parent_is_told_so_in_plain_words_and_led_nowhere_of_the_staff_s()
    {
        var site = await sites.On("sqlite");
        var family = await site.FamilyApart();
        using var mother = await site.InvitedAs(family.Child, family.Mother, MadeFamilies.MotherBorn);

        // Sent without what the page carries, as a page does that was open for too long.
        var forged = await mother.Posts($"/family/children/{family.Child}/messages/new", [new("words", "Please ring")]);
        forged.Heading.ShouldBe("That did not work");
        forged.Words.ShouldContain("load the page again");
        var nowhere = await mother.Opens("/family/nowhere");
        nowhere.Heading.ShouldBe("We cannot find that page");
        foreach (var page in new[] { forged, nowhere })
            page.Document.QuerySelectorAll("a[href]")
                .Select(link => link.GetAttribute("href")!)
                .ShouldAllBe(href => href.StartsWith("/family", StringComparison.Ordinal) || href.StartsWith('#'));
    }

    [Fact, Ask("B3")]
    public async Task What_is_happening_and_what_comes_next_is_told_to_whom_the_invitation_says_and_never_past_a_kept_address()
    {
        var site = await sites.On("sqlite");
        var family = await site.FamilyApart();
        using var mother = await site.InvitedAs(
            family.Child,
            family.Mother,
            MadeFamilies.MotherBorn,
            "happening",
            "next"
        );
        using var father = await site.InvitedAs(
            family.Child,
            family.Father,
            MadeFamilies.FatherBorn,
            "happening",
            "next"
        );
        var hers = await mother.Opens("/family");
        hers.Words.ShouldContain("There is a plan to keep Jo safe");
        hers.Words.ShouldContain("There is a big meeting to look at the plan");
        hers.Words.ShouldNotContain("Amira");
        var his = await father.Opens("/family");
        his.Words.ShouldNotContain("There is a plan");
        his.Words.ShouldNotContain("What we owe you next");
        his.Words.ShouldContain("If you are not happy");
    }

    [Theory, EveryEngine, Ask("B3")]
    public async Task A_parent_sees_by_when_their_child_is_seen_and_by_when_the_assessment_is_looked_at_with_them(
        string engine
    )
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira", "Robin");
        var mother = await site.HasInFamily(child, "Rosa Hart", "mother", MadeFamilies.MotherBorn);
        using var parent = await site.InvitedAs(child, mother, MadeFamilies.MotherBorn, "happening", "next");

        (await Owes()).ShouldContain("Someone from our team sees Robin. By 27 November 2026.");
        await site.Does("denise", child, Begun);
        (await Owes()).ShouldContain("We look with you at how it goes so far. By 4 December 2026.");
        await site.Does(
            "amira",
            child,
            new SeeChild
            {
                Alone = true,
                ChildSaid = "I like my dog",
                Where = "At school",
            }
        );
        (await Owes()).ShouldNotContain("sees Robin");

        async Task<string> Owes() => (await parent.Opens($"/family/children/{child}")).Words;
    }

    [Fact]
    public async Task What_a_parent_wants_is_told_without_a_paper_where_it_is_about_none()
    {
        var site = await sites.On("sqlite");
        var family = await site.FamilyApart();
        using var mother = await site.InvitedAs(family.Child, family.Mother, MadeFamilies.MotherBorn);
        await site.Does(
            "amira",
            family.Child,
            new RecordWhatFamilySaid
            {
                Person = family.Mother,
                Kind = FamilySaying.Want,
                Words = "Meetings after five",
            }
        );

        var words = (await mother.Opens("/family")).Words;

        words.ShouldContain("You wrote this.");
        words.ShouldNotContain("“”");
    }

    [Theory, EveryEngine]
    public async Task What_ends_what_a_parent_may_see_ends_their_session_with_the_next_page(string engine)
    {
        var site = await sites.On(engine);
        Dictionary<string, Func<MadeFamily, Task>> endings = new()
        {
            ["closing it to them"] = family =>
                site.Does(
                    "amira",
                    family.Child,
                    new WithdrawFromFamilySite { Person = family.Father, Reason = "An order of the court" }
                ),
            ["restricting the record"] = family =>
                site.Does(
                    "denise",
                    family.Child,
                    new RestrictRecord
                    {
                        Kind = RestrictionKind.Shown,
                        People = ["amira", "denise"],
                        Owner = "denise",
                        Reason = "A colleague's family",
                        ReviewOn = TestSite.Today.AddDays(30),
                    }
                ),
            ["a death"] = family =>
                site.Does(
                    "amira",
                    family.Child,
                    new DescribePerson
                    {
                        Person = family.Father,
                        Names = [new NameHeld("a1", "Darren", "Oxenholme", NameKind.Used)],
                        BornOn = MadeFamilies.FatherBorn,
                        DiedOn = TestSite.Today,
                    }
                ),
            ["not being the father"] = family =>
                site.Does(
                    "amira",
                    family.Child,
                    new RecordFamilyMember
                    {
                        Person = family.Father,
                        Name = MadeFamilies.FathersName,
                        Relationship = "mother’s friend",
                        LivesWithChild = false,
                        ParentalResponsibility = false,
                    }
                ),
        };
        foreach (var (what, end) in endings)
        {
            var family = await site.FamilyApart();
            using var father = await site.InvitedAs(family.Child, family.Father, MadeFamilies.FatherBorn);
            var paper = $"/family/children/{family.Child}/papers/{family.FathersPaper}";
            (await father.Opens(paper)).Path.ShouldBe(paper, what);

            await end(family);

            (await father.Opens(paper)).Path.ShouldBe("/family/sign-in", what);
            (await father.Opens("/family")).Path.ShouldBe("/family/sign-in", what);
            (
                await site.Count(
                    "session",
                    $"account LIKE 'family:%' AND account IN (SELECT name FROM account WHERE practitioner = '{FamilyUser.Of(family.Father)}')"
                )
            ).ShouldBe(0, what);
        }
    }

    [Theory, EveryEngine]
    public async Task Every_page_a_parent_reads_is_in_the_audit_as_read_by_them(string engine)
    {
        var site = await sites.On(engine);
        var family = await site.FamilyApart();
        using var father = await site.InvitedAs(family.Child, family.Father, MadeFamilies.FatherBorn);
        await father.Opens($"/family/children/{family.Child}/papers/{family.FathersPaper}");
        await father.Opens($"/family/children/{family.Child}/papers/{family.MothersPaper}");
        await father.Opens($"/family/children/{Guid.NewGuid()}");

        var looks = await site
            .App.Services.GetRequiredService<Audit>()
            .OfViewerAsync(FamilyUser.Of(family.Father), 10, TestDatabase.Stop);
        looks.Select(look => look.Purpose).ShouldBe(["refused", "read", "record", "read", "read"]);
        looks
            .Where(look => look.Purpose == "read")
            .ShouldAllBe(look =>
                look.Child == family.Child && look.Page.StartsWith("GET /family/children", StringComparison.Ordinal)
            );
        using var denise = await site.As("denise");
        (await denise.Opens($"/children/{family.Child}/looks")).Words.ShouldContain("A parent on the family’s site");
    }

    private static StartAssessment Begun =>
        new()
        {
            ChildInterpreter = InterpreterNeed.None,
            ChildAdvocacy = AdvocacyOffer.Offered,
            Focus = "Is there enough to eat?",
            Interpreter = "Nobody",
            Fathers = "Lives elsewhere, takes part by telephone",
        };

    // What is reached by links and by the forms of a page, from one address on.
    private static async Task<List<Page>> Crawl(Visitor visitor, string start)
    {
        List<Page> pages = [];
        HashSet<string> seen = [start];
        var open = new Queue<string>(seen);
        while (open.TryDequeue(out var address))
        {
            var page = await visitor.Opens(address);
            pages.Add(page);
            foreach (var link in page.Document.QuerySelectorAll("a[href^='/family']"))
                if (seen.Add(link.GetAttribute("href")!))
                    open.Enqueue(link.GetAttribute("href")!);
        }
        return pages;
    }
}
