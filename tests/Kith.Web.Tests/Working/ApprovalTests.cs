using System.Net;
using Kith.Casework.ChildInNeed;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

public class ApprovalTests(Sites sites)
{
    [Theory]
    [EveryEngine]
    public async Task A_supervisor_finds_the_work_of_the_team_and_approves_it(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.AssessedBy("amira");
        using var denise = await site.As("denise");

        var queue = await denise.Opens("/approvals");
        queue.Links($"/children/{child}/approve").ShouldBeTrue();
        var review = await denise.Opens($"/children/{child}/approve");
        review.Words.ShouldContain("Sent by Amira Khan");
        review.Words.ShouldContain("Food runs out by Thursday");
        await denise.Records(child, "authorise-assessment");

        (await denise.Opens("/approvals")).Links($"/children/{child}/approve").ShouldBeFalse();
        (await site.RecordOf(child)).State.Open!.ChildInNeed.Assessment!.AuthorisedOn.ShouldBe(TestSite.Today);
    }

    [Fact]
    public async Task What_has_changed_since_it_was_sent_back_stands_first_with_what_it_said_before()
    {
        var site = await sites.On("sqlite");
        var child = await site.AssessedBy("amira");
        using var denise = await site.As("denise");
        await denise.Records(child, "return-assessment", ("reason", "Say how often"));
        await site.Does("amira", child, MadeChildren.Assessment("Food runs out every week"));

        var review = await denise.Opens($"/children/{child}/approve");

        review.Words.ShouldContain("Say how often");
        review.All("h2").First().ShouldBe("What we are worried about Changed");
        review.All("h2").Count(heading => heading.EndsWith("Changed", StringComparison.Ordinal)).ShouldBe(1);
        review.All("main details").ShouldHaveSingleItem().ShouldContain("Food runs out by Thursday");
    }

    [Theory]
    [EveryEngine]
    public async Task The_lead_drafts_the_plan_and_it_counts_once_a_manager_has_approved_it(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.AssessedBy("nadia", "Planned");
        await site.Does("sunil", child, new AuthoriseAssessment());
        using var nadia = await site.As("nadia");
        using var sunil = await site.As("sunil");
        var draft = $"/children/{child}/acts/draft-child-in-need-plan";

        (await nadia.Opens($"/children/{child}")).Links(draft).ShouldBeTrue();
        await nadia.Saves(
            await nadia.Opens(draft),
            ("outcomes", "Food on Thursdays"),
            ("actions:a1.does", "Gran cooks"),
            ("actions:a1.who", "Gran"),
            ("actions:a1.helps", "Max, who eats with her"),
            ("contingency", "Gran rings"),
            ("parents-say", "We asked for it")
        );
        (await nadia.Opens("/approvals")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await sunil.Opens("/approvals")).Links($"/children/{child}/approve").ShouldBeTrue();
        var review = await sunil.Opens($"/children/{child}/approve");
        review.Words.ShouldContain("Child in need plan to approve");
        review.Words.ShouldContain("Food on Thursdays");
        await sunil.Records(child, "return-child-in-need-plan", ("reason", "Which days does Gran cook"));

        (await nadia.Opens("/my-work"))
            .All(".kith-due")
            .TakeWhile(line => line.Contains("Sent back", StringComparison.Ordinal))
            .ShouldContain(line =>
                line.Contains("Sunil Rao sent the child in need plan back: Which days does Gran cook")
            );
        var page = await nadia.Opens(draft);
        page.Words.ShouldContain("Which days does Gran cook");
        page.Words.ShouldContain("Food on Thursdays");
        await nadia.Saves(page, ("actions:a1.does", "Gran cooks on Thursdays"));
        (await sunil.Opens($"/children/{child}/approve")).All("h2").First().ShouldBe("Who does what Changed");
        (await nadia.Opens($"/children/{child}")).Words.ShouldContain("Child in need plan to approve");
        await sunil.Records(child, "approve-child-in-need-plan");

        var open = (await site.RecordOf(child)).State.Open!;
        open.ChildInNeed.Plan!.StartedOn.ShouldBe(TestSite.Today);
        (await nadia.Opens($"/children/{child}")).Words.ShouldContain("Gran cooks on Thursdays");
        (await sunil.Opens("/approvals")).Links($"/children/{child}/approve").ShouldBeFalse();
        (await nadia.Opens("/my-work")).Words.ShouldNotContain("Which days does Gran cook");
    }

    [Fact]
    public async Task Nobody_approves_their_own_work()
    {
        await using var site = await TestSite.StartAsync("sqlite");
        var child = await site.AssessedBy("amira", sentBy: "denise");
        using var denise = await site.As("denise");

        (await denise.Opens("/approvals")).Words.ShouldContain("Your own work");
        (await denise.Opens($"/children/{child}/approve"))
            .Links($"/children/{child}/acts/authorise-assessment")
            .ShouldBeFalse();
        var page = await denise.Records(child, "authorise-assessment");

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.RecordOf(child)).State.Open!.ChildInNeed.Assessment!.AuthorisedOn.ShouldBeNull();
    }

    [Fact]
    public async Task The_social_worker_who_sent_it_cannot_approve_it()
    {
        var site = await sites.On("sqlite");
        var child = await site.AssessedBy("amira");
        using var amira = await site.As("amira");

        var page = await amira.Records(child, "authorise-assessment");

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }
}
