using System.Net;
using Kith.Casework.Access;
using Kith.Casework.ChildInNeed;
using Kith.Casework.DisabledChildren;
using Kith.Casework.DisabledRegister;
using Kith.Casework.FrontDoor;
using Kith.Casework.Meetings;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Documents;
using Kith.Tests.Cases;
using Kith.Tests.Site;
using Kith.Web.Tests.Access;

namespace Kith.Web.Tests.Working;

/// <summary>The pathway of support for a disabled child, as those who work on it see it.</summary>
public sealed class SupportPathwayPageTests(Sites sites)
{
    [Fact, Ask("A1")]
    public async Task No_word_of_protection_stands_on_any_page_of_the_pathway()
    {
        var site = await sites.On("sqlite");
        var child = await Supported(site);
        List<string> found = [];
        await Look(site, child, "decided", found);
        await Assessed(site, child);
        await Look(site, child, "assessed", found);
        await site.Does("denise", child, new AuthoriseAssessment());
        await site.Does("amira", child, Plan, new RecordWhatChildAsked { Asked = "“Swim”" });
        await site.Does(
            "amira",
            child,
            new ChangeDetails { BornOn = new DateOnly(2016, 5, 5), Disabilities = ["MOB"] },
            new PutOnDisabledRegister { Asker = RegisterAsker.YoungPerson, Told = true }
        );
        await Look(site, child, "planned", found);
        await site.Does("denise", child, new ApproveChildInNeedPlan());
        await Look(site, child, "approved", found);

        found.ShouldBeEmpty();
    }

    [Theory, Ask("E5")]
    [EveryEngine]
    public async Task The_designated_social_care_officer_finds_their_part_on_my_work_and_records_it_and_no_more(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var asked = TestSite.Today.AddDays(-20);
        var child = await Supported(site, asked);
        await site.Does(
            "amira",
            child,
            new BeginInvolvement
            {
                Practitioner = "nadia",
                Role = InvolvementRole.SocialCareOfficer,
                Purpose = "Oversees our advice and the short breaks",
                Reason = "She does for every disabled child",
            },
            new RecordEhcStep
            {
                Step = EhcStep.AdviceRequested,
                On = TestSite.Today.AddDays(-20),
                Episode = 1,
            }
        );
        await Assessed(site, child);
        await site.Does("denise", child, new AuthoriseAssessment());
        await site.Does("amira", child, Plan);
        await site.Does("denise", child, new ApproveChildInNeedPlan());
        using var nadia = await site.As("nadia");
        using var amira = await site.As("amira");

        // The visits are for whoever leads.
        (await amira.Opens("/my-work"))
            .All(".kith-due__duty")
            .Count.ShouldBeGreaterThan(1);
        (await nadia.Opens("/my-work")).All(".kith-due__duty").ShouldHaveSingleItem().ShouldContain("within 6 weeks");
        (await nadia.Records(child, "record-ehc-step", ("step", "advice-given"))).Errors.ShouldBeEmpty();
        (await nadia.Opens("/my-work")).All(".kith-due__duty").ShouldBeEmpty();
        (await nadia.Opens($"/children/{child}/acts/make-home-visit")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await amira.Opens($"/children/{child}")).Words.ShouldContain("designated social care officer");
    }

    [Theory, Ask("E5"), EveryEngine]
    public async Task The_officer_sees_where_short_breaks_stand_and_which_disabled_children_have_no_officer_or_nobody_who_leads(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await Supported(site, TestSite.Today.AddDays(-20));
        var other = await Supported(site, TestSite.Today.AddDays(-20));
        var registered = await site.Decided(ReferralDecision.NoFurtherAction, "Ivy", "Marsh");
        await site.Does(
            "frances",
            registered,
            new ChangeDetails { BornOn = new DateOnly(2016, 5, 5), Disabilities = ["MOB"] },
            new PutOnDisabledRegister
            {
                Asker = RegisterAsker.Parent,
                Who = "Dana Marsh",
                Told = true,
            }
        );
        await site.Does(
            "amira",
            child,
            new BeginInvolvement
            {
                Practitioner = "nadia",
                Role = InvolvementRole.SocialCareOfficer,
                Purpose = "Oversees our advice and the short breaks",
                Reason = "She does for every disabled child",
            }
        );
        using var nadia = await site.As("nadia");
        using var leon = await site.As("leon");

        var page = await nadia.Opens("/my-work");

        page.All("[aria-labelledby=short-breaks] li").ShouldHaveSingleItem().ShouldContain("Not offered yet.");
        page.Links($"/children/{child}/acts/record-support-duties").ShouldBeTrue();
        var without = page.All("[aria-labelledby=unserved] li");
        // A child who is on the register alone has nobody to be named.
        without.ShouldHaveSingleItem().ShouldContain("No officer.");
        without[0].ShouldContain("Ask Amira Khan to name one.");
        // Who it is, and no more: the record stays closed.
        page.Links($"/children/{other}").ShouldBeFalse();
        (await leon.Opens("/my-work")).All("[aria-labelledby=unserved]").ShouldBeEmpty();
        // Before anybody is an officer, whoever keeps the register sees who has none.
        using var frances = await site.As("frances");
        (await frances.Opens("/disabled-register")).All("[aria-labelledby=unserved] li").ShouldHaveSingleItem();
        await site.Does(
            "nadia",
            child,
            new RecordSupportDuties
            {
                Duties =
                [
                    new SupportDuty("a", "short-breaks", DutyStanding.Offered, TestSite.Today.AddDays(-3), "Saturdays"),
                ],
            }
        );
        (await nadia.Opens("/my-work"))
            .All("[aria-labelledby=short-breaks] li")
            .ShouldHaveSingleItem()
            .ShouldContain("Offered on 17 Nov 2026, and not answered yet.");
    }

    [Fact, Ask("E5")]
    public async Task Only_of_a_disabled_child_is_somebody_the_designated_social_care_officer()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");

        var page = await amira.Records(
            child,
            "begin-involvement",
            ("practitioner", "nadia"),
            ("role", "social-care-officer"),
            ("purpose", "Oversees"),
            ("reason", "Asked")
        );

        page.Errors.ShouldHaveSingleItem().ShouldContain("Record the disability first");
    }

    [Theory, Ask("A1")]
    [EveryEngine]
    public async Task My_work_says_what_was_sent_back_in_the_words_of_the_pathway(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await Supported(site);
        await Assessed(site, child);
        await site.Does("denise", child, new AuthoriseAssessment());
        await site.Does("amira", child, Plan);
        await site.Does("denise", child, new ReturnChildInNeedPlan { Reason = "Say who pays" });
        using var amira = await site.As("amira");

        var told = (await amira.Opens("/my-work")).All("#notices ~ ul a");
        told.ShouldContain("Draft the support plan: Evie Lockwood");
    }

    [Theory, Ask("A2"), Ask("A4"), Ask("A5"), Ask("A10")]
    [EveryEngine]
    public async Task From_the_request_to_the_review_in_the_familys_own_words(string engine)
    {
        var site = await sites.On(engine);
        var child = await Supported(site);
        await site.Does(
            "amira",
            child,
            new RecordFamilyMember
            {
                Name = "Sarah Lockwood",
                Relationship = "mother",
                LivesWithChild = true,
                ParentalResponsibility = true,
            }
        );
        using var amira = await site.As("amira");
        using var denise = await site.As("denise");

        // Started by the manager: what the parents say comes first.
        var start = await denise.Opens($"/children/{child}/acts/start-assessment");
        start.Heading.ShouldBe("Start the assessment for support");
        start.All("main h2")[0].ShouldBe("What the parents say");
        (await denise.Saves(start)).Errors.ShouldContain("Say what the parents say of how their child is");
        var sarah =
            $"people:{(await site.RecordOf(child)).State.Person.Family.First(one => one.Name == "Sarah Lockwood").Person.ToString("N")[^8..]}";
        await denise.Saves(
            start,
            ("parents-account", "She tells you everything, if you wait"),
            ("focus", "A good week"),
            ($"communication.{child:N}", "Looks up for yes"),
            ("interpreter", "Nobody"),
            ("people:father.part", "not-known"),
            ("people:father.why", "Sarah has not said, and we ask again once she knows us"),
            ($"{sarah}.part", "engaged"),
            ($"{sarah}.interpreter", "none"),
            ($"{sarah}.advocacy", "offered"),
            ($"child-interpreter.{child:N}", "none"),
            ($"child-advocacy.{child:N}", "offered")
        );
        var first = await amira.Opens($"/children/{child}");
        first.Words.ShouldContain("Short breaks");
        first.Words.ShouldContain("Not offered yet");
        first.All("h2").ShouldNotContain("What we are worried about");
        await site.Does(
            "amira",
            child,
            new JustifyIntrusiveStep
            {
                Step = IntrusiveStep.Bedroom,
                Purpose = "To measure for a hoist",
                Necessity = "The beam has to be seen",
                Alternative = "A photograph, which shows no beam",
                FamilySaid = "Matt will show it",
                Agreed = true,
            },
            new SeeChild
            {
                Alone = false,
                ChildSaid = "“Swim”",
                Where = "At school",
            }
        );

        // Finished: each criterion of the protocol is on the page, and has to be answered.
        var finish = await amira.Opens($"/children/{child}/acts/submit-assessment");
        finish.Words.ShouldContain("can they go on doing it?");
        finish.Holds($"parents-account.{child:N}").ShouldBe("She tells you everything, if you wait");
        (await amira.Saves(finish)).Words.ShouldContain("Say whether it is met");
        var answers = finish
            .Document.QuerySelectorAll("input[name$='.criterion']")
            .Select(input => input.GetAttribute("name")![..^".criterion".Length])
            .SelectMany(
                (row, place) => new[] { ($"{row}.met", place < 3 ? "yes" : "no"), ($"{row}.why", $"Why {place}") }
            );
        var sent = await amira.Saves(
            finish,
            [
                .. answers,
                ($"seen-differently.{child:N}", "no"),
                ("parents-say", "Two nights of sleep"),
                ($"{sarah}.heard", "together-and-apart"),
                ($"{sarah}.interpreter", "none"),
                ($"{sarah}.advocacy", "declined"),
                ($"child-interpreter.{child:N}", "none"),
                ($"child-advocacy.{child:N}", "considered"),
                // It says the same as at the visit, and is confirmed.
                ($"child-said.{child:N}.confirmed", "yes"),
                ("strengths", "A close family"),
                ($"child-said.{child:N}", "“Swim”"),
                ("worries", "Nobody sleeps"),
                ($"analysis.{child:N}", "With sleep they can go on"),
                ($"factors.{child:N}", "5A"),
                ($"best-outcomes.{child:N}", "Swims every week"),
                ($"go-on-caring.{child:N}", "Two nights in seven"),
                ($"practical-support.{child:N}", "A hoist from June"),
                ($"outcome.{child:N}", "disabled-child-support"),
            ]
        );
        sent.Errors.ShouldBeEmpty();

        // Read, and authorised, by somebody else.
        var review = await denise.Opens($"/children/{child}/approve");
        review.Words.ShouldContain("Why 3");
        (await denise.Records(child, "authorise-assessment")).Errors.ShouldBeEmpty();
        first = await amira.Opens($"/children/{child}");
        first.Words.ShouldContain("Not met");
        first.Words.ShouldContain("Chronically Sick and Disabled Persons Act 1970");

        // The family's letter: met or not, why, the private step, and how to challenge.
        var papers = await amira.Opens($"/children/{child}/papers");
        var letter = await amira.Opens(
            papers.Document.QuerySelector("a[href*='document=support-assessment-for-parent']")!.GetAttribute("href")!
        );
        letter.Words.ShouldContain("Why 3");
        letter.Words.ShouldContain("The beam has to be seen");
        letter.Words.ShouldContain("A photograph, which shows no beam");
        letter.Words.ShouldContain("Local Government and Social Care Ombudsman");
        letter.Words.ShouldContain("She tells you everything, if you wait");

        // The plan, in words of its own, and the review.
        await site.Does("amira", child, Plan);
        (await denise.Opens($"/children/{child}/approve")).Heading.ShouldBe("Support plan to approve");
        (await denise.Records(child, "approve-child-in-need-plan")).Heading.ShouldBe("Evie Lockwood");
        (await amira.Opens($"/children/{child}")).All("h2").ShouldContain("Support plan");
        (await amira.Opens($"/children/{child}/acts/review-child-in-need-plan")).Heading.ShouldBe(
            "Review the support plan"
        );
    }

    [Theory, Ask("A6")]
    [EveryEngine]
    public async Task A_reason_to_suspect_harm_opens_protection_beside_the_support_once_a_manager_has_agreed(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await Supported(site);
        await Assessed(site, child);
        await site.Does("denise", child, new AuthoriseAssessment());
        await site.Does("amira", child, Plan);
        await site.Does("denise", child, new ApproveChildInNeedPlan());
        using var amira = await site.As("amira");
        using var denise = await site.As("denise");
        (await amira.Opens($"/children/{child}/next"))
            .Links($"/children/{child}/acts/hold-strategy-discussion")
            .ShouldBeFalse();

        (
            await amira.Records(
                child,
                "record-reasonable-cause",
                ("harm", "likely"),
                ("evidence", "The school nurse saw bruises on both arms"),
                ("because", "They are not where lifting leaves them"),
                ("parents-told", "Told by telephone")
            )
        ).Errors.ShouldBeEmpty();
        (await amira.Opens($"/children/{child}/acts/approve-reasonable-cause")).Words.ShouldContain("has to do this");
        (await denise.Opens("/approvals")).Words.ShouldContain("Evie Lockwood");
        var review = await denise.Opens($"/children/{child}/approve");
        review.Words.ShouldContain("The school nurse saw bruises");
        (await denise.Records(child, "approve-reasonable-cause")).Errors.ShouldBeEmpty();

        var first = await amira.Opens($"/children/{child}");
        first.Links($"/children/{child}/acts/hold-strategy-discussion").ShouldBeTrue();
        first.All("h2").ShouldContain("Support plan");
        first.Links($"/children/{child}/acts/review-child-in-need-plan").ShouldBeTrue();
    }

    [Theory, Ask("A10")]
    [EveryEngine]
    public async Task Two_parents_are_assessed_as_carers_at_once_and_each_is_owed_a_letter_of_their_own(string engine)
    {
        var site = await sites.On(engine);
        var child = await Supported(site);
        foreach (var (name, kin) in new[] { ("Nora Lockwood", "mother"), ("Owen Lockwood", "father") })
            await site.Does(
                "amira",
                child,
                new RecordFamilyMember
                {
                    Name = name,
                    Relationship = kin,
                    LivesWithChild = true,
                    ParentalResponsibility = true,
                }
            );
        var family = (await site.RecordOf(child)).State.Person.Family;
        using var amira = await site.As("amira");

        foreach (var parent in family)
            (
                await amira.Records(
                    child,
                    "start-parent-carer-assessment",
                    ("person", $"{parent.Person}"),
                    ("because", "asked")
                )
            ).Errors.ShouldBeEmpty();
        var conclude = await amira.Opens($"/children/{child}/acts/conclude-parent-carer-assessment");
        conclude.Words.ShouldContain("Nora Lockwood");
        conclude.Words.ShouldContain("Owen Lockwood");
        (string, string)[] found =
        [
            ($"caring.{child:N}", "Yes, with two nights of sleep"),
            ("well-being", "Tired"),
            ($"welfare.{child:N}", "Calmer days"),
            ("needs-support", "no"),
            ("reasons", "You can ask again on any day"),
        ];
        (await amira.Saves(conclude, found)).Errors.ShouldContain(
            "Choose which parent’s assessment it is, of those that go on"
        );
        var going = (await site.RecordOf(child)).State.Open!.DisabledChildren.Carers;
        (
            await amira.Saves(conclude, [.. found, ($"assessment.{child:N}", $"{going[1].Number}")])
        ).Errors.ShouldBeEmpty();

        (await site.RecordOf(child))
            .State.Open!.DisabledChildren.GoingOn.ShouldHaveSingleItem()
            .Started.Carer.ShouldBe("Nora Lockwood");
        var owed = (await amira.Opens($"/children/{child}/papers"))
            .Document.QuerySelectorAll("main table a[href*='document=parent-carer-assessment']")
            .ShouldHaveSingleItem();
        owed.TextContent.ShouldContain("Owen Lockwood");
    }

    // Every page about the child that its lead and the manager can open, and each that those lead to: found, and never named here.
    private static async Task Look(TestSite site, Guid child, string when, List<string> found)
    {
        foreach (var person in new[] { "amira", "denise" })
        {
            using var visitor = await site.As(person);
            var opened = new HashSet<string>(StringComparer.Ordinal);
            Queue<(string Path, bool Leads)> pages = new(
                site.Endpoints("GET")
                    .Select(endpoint => endpoint.RoutePattern.RawText!)
                    .Where(pattern => pattern.StartsWith(OfChild, StringComparison.Ordinal))
                    .Select(pattern => (pattern.Replace("{child}", $"{child}", StringComparison.Ordinal), true))
                    .Where(page => !page.Item1.Contains('{', StringComparison.Ordinal))
            );
            while (pages.TryDequeue(out var next))
            {
                if (!IsOfPathway(next.Path) || !opened.Add(next.Path))
                    continue;
                var page = await visitor.Opens(next.Path);
                // What a page leads to is what somebody who reads it comes to.
                if (next.Leads)
                    foreach (var link in page.Document.QuerySelectorAll($"main a[href^='/children/{child}/']"))
                        pages.Enqueue((link.GetAttribute("href")!.Split('#')[0], false));
                // The guidance in its own words.
                foreach (var quoted in page.Document.QuerySelectorAll("[data-guidance]"))
                    quoted.Remove();
                var act = ActOf(next.Path);
                found.AddRange(
                    SupportPathway
                        .WordsIn(act, page.Words)
                        .Select(word =>
                            $"{when}, {person}, {next.Path.Replace($"{child}", "…")}: {word}: {Around(page.Words, word)}"
                        )
                );
            }
            // What is found without anybody naming it.
            opened.ShouldContain($"/children/{child}/story");
            opened.ShouldContain(path => path.EndsWith("/acts/make-home-visit", StringComparison.Ordinal));
        }
    }

    private const string OfChild = "/children/{child}";

    // The standards are those of protection work; the editions are the guidance's own words; a table is no page. What is put right is asked as
    // the form of its act asks it, and a worry is told on the page of a contact.
    private static bool IsOfPathway(string path)
    {
        var page = path.Split('?')[0];
        return !page.EndsWith("/standards", StringComparison.Ordinal)
            && !page.EndsWith("/editions", StringComparison.Ordinal)
            && !page.EndsWith(".csv", StringComparison.Ordinal)
            && !page.EndsWith("/worry", StringComparison.Ordinal)
            && !page.Contains("/facts/", StringComparison.Ordinal)
            && (ActOf(path) is not { Length: > 0 } act || SupportPathway.Holds(act))
            && (DocumentOf(path) is not { } document || SupportPathway.Holds(document));
    }

    private static string ActOf(string path) => path.Split('?')[0].Split("/acts/") is [_, var act] ? act : "";

    private static Document? DocumentOf(string path) =>
        Shipped.Documents.All.FirstOrDefault(document =>
            path.Contains($"document={document.Id}", StringComparison.Ordinal)
        );

    private static string Around(string words, string word)
    {
        var at = words.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return words[Math.Max(0, at - 60)..Math.Min(words.Length, at + 60)];
    }

    private static async Task<Guid> Supported(TestSite site, DateOnly? on = null)
    {
        var child = await site.Decided(ReferralDecision.DisabledChildSupport, "Evie", "Lockwood", on);
        await site.Does(
            "denise",
            child,
            new AllocateLeadPractitioner
            {
                Practitioner = "amira",
                Reason = "Knows how she communicates",
                Agreed = true,
                Suited = true,
            }
        );
        return child;
    }

    private static async Task Assessed(TestSite site, Guid child)
    {
        await site.Does(
            "denise",
            child,
            new StartAssessment
            {
                ChildInterpreter = InterpreterNeed.None,
                ChildAdvocacy = AdvocacyOffer.Offered,
                ParentsAccount = "She laughs with her whole face",
                Focus = "A good week",
                Communication = "Looks up for yes",
                Interpreter = "Nobody",
                Fathers = "At home",
            }
        );
        await site.Does(
            "amira",
            child,
            new SeeChild
            {
                Alone = false,
                ChildSaid = "“Swim”",
                Where = "At school",
            }
        );
        await site.Does(
            "amira",
            child,
            new SubmitAssessment
            {
                ParentsAccount = "She laughs with her whole face",
                SeenDifferently = false,
                ParentsSay = "Two nights of sleep",
                Strengths = "A close family",
                Communication = "Looks up for yes",
                ChildInterpreter = InterpreterNeed.None,
                ChildAdvocacy = AdvocacyOffer.Declined,
                ChildSaid = "“Swim”",
                Worries = "Nobody sleeps",
                Analysis = "With sleep they can go on",
                Criteria =
                [
                    .. Shipped
                        .Guidance.InForceOn(TestSite.Today)
                        .Criteria.Select(
                            (asked, place) =>
                                new CriterionAnswer(asked.Id, asked.Id, Met: place < 3, Why: $"Because of {asked.Id}")
                        ),
                ],
                Factors = ["5A"],
                BestOutcomes = "Swims every week",
                GoOnCaring = "Two nights of sleep in seven",
                PracticalSupport = "A hoist from June",
                Outcome = AssessmentOutcome.DisabledChildSupport,
            }
        );
    }

    private static DraftChildInNeedPlan Plan =>
        new()
        {
            Outcomes = "Evie swims every week",
            Actions = [new PlanAction("a1", "Sleep", "Two nights a week", "Short breaks team", null, "The family")],
            ChildSaid = "“Again”",
            ParentsSay = "It begins with Evie",
            Contingency = "They ring, and somebody she knows comes",
        };
}
