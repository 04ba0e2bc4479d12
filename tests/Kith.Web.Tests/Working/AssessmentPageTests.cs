using Kith.Casework.ChildInNeed;
using Kith.Casework.Meetings;
using Kith.Casework.People;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

/// <summary>An assessment on its pages: each parent from its start to its end, agencies asked, and what was scaled.</summary>
public sealed class AssessmentPageTests
{
    [Theory, EveryEngine, Ask("B8"), Ask("B14"), Ask("E6")]
    public async Task Each_parent_is_asked_at_the_start_heard_at_the_end_and_read_by_whoever_approves(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira", "Jo");
        await site.Does(
            "amira",
            child,
            new RecordFamily
            {
                People =
                [
                    new Relative("m1", Name: "Rosa Hart", Relationship: "mother", LivesWithChild: true),
                    new Relative("f1", Name: "Leon Hart", Relationship: "father", LivesWithChild: false),
                ],
            }
        );
        var family = (await site.RecordOf(child)).State.Person.Family;
        var (mother, father) = (Row(family, "Rosa Hart"), Row(family, "Leon Hart"));
        using var denise = await site.As("denise");
        using var amira = await site.As("amira");

        var start = await denise.Opens($"/children/{child}/acts/start-assessment");
        start.Words.ShouldContain("Rosa Hart, mother");
        (await denise.Saves(start)).Errors.ShouldContain("Say whether the child was told of advocates");
        (string, string)[] begun =
        [
            ("focus", "Is there enough to eat?"),
            ("interpreter", "Nobody"),
            ("fathers", "Asked by letter"),
            ($"{mother}.part", "engaged"),
            ($"{mother}.interpreter", "none"),
            ($"{mother}.advocacy", "offered"),
            ($"child-interpreter.{child:N}", "none"),
            ($"child-advocacy.{child:N}", "offered"),
            ($"{father}.part", "tried"),
        ];
        (await denise.Saves(start, begun)).Errors.ShouldBe(["Person 2: Say why not, and what was tried"]);
        (
            await denise.Saves(start, [.. begun, ($"{father}.why", "Two letters, no number held")])
        ).Errors.ShouldBeEmpty();

        var seen = await amira.Opens($"/children/{child}/acts/see-child");
        (
            await amira.Saves(
                seen,
                ("where", "School"),
                ($"alone.{child:N}", "yes"),
                ($"child-said.{child:N}", "I like my dog")
            )
        ).Errors.ShouldBeEmpty();

        var finish = await amira.Opens($"/children/{child}/acts/submit-assessment");
        finish.Holds($"{father}.why").ShouldBe("Two letters, no number held");
        finish.Document.QuerySelectorAll("select[name$='.entry'] option").Length.ShouldBeGreaterThan(1);
        var page = await denise.Opens($"/children/{child}");
        page.Words.ShouldContain("What agencies contribute to the assessment");
        page.Words.ShouldContain("No agency was asked yet");
    }

    [Fact]
    public async Task What_was_scaled_stands_on_the_child_s_page_with_whether_it_gets_better()
    {
        await using var site = await TestSite.StartAsync();
        var child = await site.LedBy("amira", "Jo");
        foreach (var score in new[] { 3, 6 })
        {
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
            await site.Does(
                "amira",
                child,
                new SeeChild
                {
                    Alone = true,
                    Where = "School",
                    ChildSaid = "Good",
                }
            );
            await site.Does(
                "amira",
                child,
                new SubmitAssessment
                {
                    ChildSaid = "Good",
                    ParentsSay = "Good",
                    ChildInterpreter = InterpreterNeed.None,
                    ChildAdvocacy = AdvocacyOffer.Declined,
                    ChildHeard = Heard.TogetherAndApart,
                    Strengths = "Gran",
                    Worries = "None",
                    Analysis = "Better",
                    Factors = ["21"],
                    Outcome = AssessmentOutcome.ChildInNeedPlan,
                    Scales = [new ScaleScore("school", "school", score, "Jo")],
                }
            );
            await site.Does("denise", child, new AuthoriseAssessment());
        }
        using var amira = await site.As("amira");

        var page = await amira.Opens($"/children/{child}");

        page.All("section[aria-labelledby=scales] td").ShouldContain("Since the first3 up");
        page.Words.ShouldContain("How school goes");
    }

    private static string Row(IEnumerable<FamilyMemberRecorded> family, string name) =>
        $"people:{family.First(member => member.Name == name).Person.ToString("N")[^8..]}";
}
