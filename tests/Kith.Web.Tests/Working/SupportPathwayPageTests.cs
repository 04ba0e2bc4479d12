using Kith.Casework;
using Kith.Casework.ChildInNeed;
using Kith.Casework.DisabledChildren;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Tests.Cases;
using Kith.Tests.Site;

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
        await site.Does("amira", child, Plan);
        await Look(site, child, "planned", found);
        await site.Does("denise", child, new ApproveChildInNeedPlan());
        await Look(site, child, "approved", found);

        found.ShouldBeEmpty();
    }

    // Every page about the child that its lead and the manager open, and that of each act that is offered.
    private static async Task Look(TestSite site, Guid child, string when, List<string> found)
    {
        foreach (var person in new[] { "amira", "denise" })
        {
            using var visitor = await site.As(person);
            var first = await visitor.Opens($"/children/{child}");
            string[] pages =
            [
                $"/children/{child}",
                $"/children/{child}/story",
                $"/children/{child}/clocks",
                $"/children/{child}/next",
                $"/children/{child}/papers",
                $"/children/{child}/hand-over",
                $"/children/{child}/approve",
                .. first
                    .Document.QuerySelectorAll($"a[href^='/children/{child}/acts/']")
                    .Select(link => link.GetAttribute("href")!.Split('?')[0])
                    .Where(address => IsOfPathway(address.Split('/')[^1]))
                    .Distinct(),
            ];
            foreach (var path in pages)
            {
                var page = await visitor.Opens(path);
                // The guidance in its own words.
                foreach (var quoted in page.Document.QuerySelectorAll("[data-guidance]"))
                    quoted.Remove();
                found.AddRange(
                    SupportWords
                        .In(page.Words)
                        .Select(word =>
                            $"{when}, {person}, {path.Replace($"{child}", "…")}: {word}: {Around(page.Words, word)}"
                        )
                );
            }
        }
    }

    private static string Around(string words, string word)
    {
        var at = words.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return words[Math.Max(0, at - 60)..Math.Min(words.Length, at + 60)];
    }

    // What has questions of its own there, what is done there alone, and the visits; not what is recorded on any child.
    private static bool IsOfPathway(string act) =>
        act is "make-home-visit"
        || Shipped.Forms.For(act, Stages.DisabledChildSupport).Pathway is not null
        || Acts.TypeOf(act)!.Namespace == typeof(JustifyIntrusiveStep).Namespace;

    private static async Task<Guid> Supported(TestSite site)
    {
        var child = await site.Decided(ReferralDecision.DisabledChildSupport, "Evie", "Lockwood");
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
        };
}
