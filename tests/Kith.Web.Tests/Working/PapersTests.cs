using System.Net;
using Kith.Casework.Papers;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

public class PapersTests(Sites sites)
{
    private const string Plan = "child-protection-plan-for-parent";
    private const string Secret = "9 Refuge Walk";

    [Theory]
    [EveryEngine]
    public async Task The_plan_gets_from_the_record_into_a_mother_s_hand_in_six_steps_and_stays_as_she_got_it(
        string engine
    )
    {
        var site = await sites.On(engine);
        var (child, _, _) = await Family(site);
        await site.Does(
            "amira",
            child,
            new RecordAddress
            {
                Lines = "7 Open Street, Leeds",
                Postcode = "LS1 4AB",
                Protected = false,
            }
        );
        using var amira = await site.As("amira");

        // 1 Papers, 2 Prepare, 3 Issue, 4 Print, 5 Into their hand, 6 Save.
        var papers = await amira.Opens($"/children/{child}/papers");
        papers.Words.ShouldContain("Not prepared");
        var preview = await amira.Opens(LinkOf(papers, "Rosa Hart"));
        preview.Words.ShouldContain("Nobody is hit");
        preview.Words.ShouldContain("Nothing is withheld");
        var issued = await amira.Saves(preview);
        issued.Words.ShouldContain("Issued");
        var number = Paper.In(await site.RecordOf(child)).Single().Prepared.Version;
        var print = await amira.Opens($"/children/{child}/papers/{number}/print");
        print.Words.ShouldContain("7 Open Street");
        var given = await amira.Opens($"/children/{child}/acts/record-paper-given?paper={number}&how=hand");
        (await amira.Saves(given)).Errors.ShouldBeEmpty();

        (await amira.Opens($"/children/{child}/papers")).Words.ShouldContain("Given on");
        await site.Does("amira", child, new RecordAddress { Lines = "8 Other Street, Leeds", Protected = false });
        (await amira.Opens($"/children/{child}/papers/{number}/print")).Words.ShouldContain("7 Open Street");
    }

    [Theory]
    [EveryEngine]
    public async Task A_paper_for_a_father_from_whom_an_address_is_kept_is_read_by_a_second_person_who_may_refuse(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var (child, _, father) = await Family(site);
        await site.Does(
            "amira",
            child,
            new RecordAddress
            {
                Lines = Secret,
                Protected = true,
                NeverShowTo = [father],
            }
        );
        using var amira = await site.As("amira");
        using var denise = await site.As("denise");

        var waiting = await amira.Saves(await amira.Opens(New(child, father)));
        waiting.Words.ShouldContain("waits for somebody else to read it");
        var number = Paper.In(await site.RecordOf(child)).Single().Prepared.Version;
        var alone = await amira.Saves(await amira.Opens($"/children/{child}/acts/issue-paper?paper={number}"));
        alone.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        alone.Words.ShouldContain("somebody else has to read it");
        (await amira.Gets($"/children/{child}/papers/{number}/print")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        (await denise.Opens("/my-work")).Words.ShouldContain("somebody else has to read it first");
        (await denise.Opens($"/children/{child}/papers/{number}")).Words.ShouldContain("Read it as the reader will");
        await denise.Saves(
            await denise.Opens($"/children/{child}/acts/return-paper?paper={number}"),
            ("reason", "He is to be told in person first")
        );
        (await amira.Opens($"/children/{child}/papers/{number}")).Words.ShouldContain(
            "He is to be told in person first"
        );

        await amira.Saves(await amira.Opens(New(child, father)));
        var second = Paper.In(await site.RecordOf(child))[^1].Prepared.Version;
        (
            await denise.Saves(await denise.Opens($"/children/{child}/acts/issue-paper?paper={second}"))
        ).Errors.ShouldBeEmpty();
        var print = await denise.Opens($"/children/{child}/papers/{second}/print");
        print.Words.ShouldContain("Darren Black");
        print.Document.DocumentElement.OuterHtml.ShouldNotContain("Refuge", Case.Insensitive);
    }

    [Theory]
    [EveryEngine]
    public async Task What_gives_a_secret_address_away_has_to_be_left_out_and_the_reader_sees_that_something_is_withheld(
        string engine
    )
    {
        var site = await sites.On(engine);
        var (child, mother, _) = await Family(site, actions: "Visits at 9 refuge walk");
        await site.Does("amira", child, new RecordAddress { Lines = Secret, Protected = true });
        using var amira = await site.As("amira");
        var address = New(child, mother);

        var asked = await amira.Opens(address);
        asked.Words.ShouldContain("This gives away an address that is kept secret");
        asked.All("main form[method=post]").ShouldBeEmpty();
        // Whoever makes up the answer is refused all the same.
        var made = await amira.Opens($"{address}&asked=yes&passage:plan.actions.1.does=stays");
        made.Words.ShouldContain("nobody can agree to it");
        made.All("main form[method=post]").ShouldBeEmpty();

        var left = await amira.Opens($"{address}&asked=yes&passage:plan.actions.1.does=out");
        left.Words.ShouldContain("One thing is withheld");
        var sheet = left.All(".kith-paper-sheet").ShouldHaveSingleItem();
        sheet.ShouldContain("withheld");
        sheet.ShouldNotContain("refuge", Case.Insensitive);
    }

    [Theory]
    [EveryEngine]
    public async Task What_has_changed_since_it_was_read_is_shown_again_and_not_issued(string engine)
    {
        var site = await sites.On(engine);
        var (child, mother, _) = await Family(site);
        using var amira = await site.As("amira");
        var preview = await amira.Opens(New(child, mother));

        await site.Does("amira", child, new RecordAddress { Lines = "7 Open Street, Leeds", Protected = false });
        var again = await amira.Saves(preview);

        again.Words.ShouldContain("has changed since you opened the page");
        Paper.In(await site.RecordOf(child)).ShouldBeEmpty();
        (await amira.Saves(again)).Words.ShouldContain("Issued");
    }

    [Theory]
    [EveryEngine]
    public async Task A_page_that_is_sent_twice_issues_one_paper(string engine)
    {
        var site = await sites.On(engine);
        var (child, mother, _) = await Family(site);
        using var amira = await site.As("amira");
        var preview = await amira.Opens(New(child, mother));

        await amira.Saves(preview);
        (await amira.Saves(preview)).Words.ShouldContain("Issued");

        Paper.In(await site.RecordOf(child)).Count.ShouldBe(1);
    }

    [Theory]
    [EveryEngine]
    public async Task A_name_of_another_family_in_a_plan_is_asked_about(string engine)
    {
        var site = await sites.On(engine);
        await site.Referred("Zebedee", "Quillfeather");
        var (child, mother, _) = await Family(site, actions: "Plays with Zebedee Quillfeather");
        using var amira = await site.As("amira");

        (await amira.Opens(New(child, mother))).Words.ShouldContain(
            "“Zebedee Quillfeather” is a name on another record"
        );
    }

    [Theory]
    [EveryEngine]
    public async Task Somebody_who_only_reads_the_record_prepares_nothing(string engine)
    {
        var site = await sites.On(engine);
        var (child, mother, _) = await Family(site);
        using var femi = await site.As("femi");

        (await femi.Opens($"/children/{child}/papers")).All("main a[href*='/papers/new']").ShouldBeEmpty();
        (await femi.Opens(New(child, mother))).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact, Ask("A3")]
    public async Task Words_that_blame_or_that_a_family_does_not_know_are_named_before_the_paper_goes_out_and_stop_nothing()
    {
        var site = await sites.On("sqlite");
        var (child, mother, _) = await Family(site, "Dad failed to engage, so Mum goes alone");
        using var amira = await site.As("amira");

        var preview = await amira.Opens(New(child, mother));

        preview.Words.ShouldContain("Words to think about");
        preview.Words.ShouldContain("“failed to engage”");
        (await amira.Saves(preview)).Words.ShouldContain("Issued");
    }

    private static async Task<(Guid Child, Guid Mother, Guid Father)> Family(TestSite site, string? actions = null)
    {
        var child = await site.OnAPlan("amira", "carys", "Jo");
        await site.Does(
            "amira",
            child,
            new RecordFamily
            {
                People =
                [
                    new Relative(
                        "m",
                        Name: "Rosa Hart",
                        Relationship: "mother",
                        LivesWithChild: true,
                        ParentalResponsibility: true
                    ),
                    new Relative(
                        "f",
                        Name: "Darren Black",
                        Relationship: "father",
                        LivesWithChild: false,
                        ParentalResponsibility: true
                    ),
                ],
            }
        );
        if (actions is not null)
            await site.Does(
                "amira",
                child,
                new Casework.Protection.HoldCoreGroup
                {
                    Attendees = Kith.Tests.Cases.Attended.ByFamily,
                    NotAskedReason = "Jo is seven",
                    ChildSaid = "better",
                    Progress = "Better",
                    Actions = [new PlanAction("a1", Does: actions, Who: "Mum", Helps: "Jo")],
                }
            );
        var family = (await site.RecordOf(child)).State.Person.Family;
        return (
            child,
            family.First(one => one.Name == "Rosa Hart").Person,
            family.First(one => one.Name == "Darren Black").Person
        );
    }

    private static string New(Guid child, Guid reader) =>
        $"/children/{child}/papers/new?document={Plan}&recipient={reader}";

    private static string LinkOf(Page papers, string name) =>
        papers
            .Document.QuerySelectorAll("main table a")
            .First(link => link.TextContent.Contains(name, StringComparison.Ordinal))
            .GetAttribute("href")!;
}
