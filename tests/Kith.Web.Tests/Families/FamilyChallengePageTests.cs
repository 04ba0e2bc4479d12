using Kith.Casework.Challenges;
using Kith.Casework.People;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Families;

/// <summary>A parent asks for a second look on the family's site; a manager who did not decide it answers, and that parent alone reads it.</summary>
public sealed class FamilyChallengePageTests
{
    [Theory, EveryEngine, Ask("B2"), Ask("B4")]
    public async Task A_parent_asks_for_a_second_look_and_reads_the_answer_of_a_manager_who_did_not_decide_it(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var family = await site.FamilyApart();
        using var mother = await site.InvitedAs(family.Child, family.Mother, MadeFamilies.MotherBorn);
        using var father = await site.InvitedAs(family.Child, family.Father, MadeFamilies.FatherBorn);
        var child = $"/family/children/{family.Child}";

        var form = await mother.Opens($"{child}/messages/new?paper={family.MothersPaper}");
        (await mother.Sends(form, "main form", ("kind", "again"))).Errors.ShouldBe(["Write what you want to say"]);
        var sent = await mother.Sends(form, "main form", ("kind", "again"), ("words", "Quillwort is not so"));
        sent.Words.ShouldContain("You asked for a second look at “");
        sent.Words.ShouldContain("No answer yet");
        var raised = (await site.RecordOf(family.Child)).Standing.Single(entry => entry.Fact is FamilyChallenged);
        raised.By.ShouldBe(FamilyUser.Of(family.Mother));
        ((FamilyChallenged)raised.Fact).Decision.ShouldBe(family.MothersPaper);

        using var denise = await site.As("denise");
        (await denise.Opens("/my-work")).Words.ShouldContain("Quillwort is not so");
        (await denise.Opens($"/children/{family.Child}")).Words.ShouldContain(
            "Denise Obi is asked to look at it again"
        );
        var answering = await denise.Opens(
            $"/children/{family.Child}/acts/answer-family-challenge?challenge={raised.Version}"
        );
        (
            await denise.Saves(
                answering,
                ("outcome", "changed"),
                ("answer", "Sundew is right. We change it today"),
                ("how", "By telephone")
            )
        ).Errors.ShouldBeEmpty();

        var read = (await mother.Opens(child)).Words;
        read.ShouldContain("It is changed.");
        read.ShouldContain("Sundew is right. We change it today");
        (await father.Opens(child)).Words.ShouldNotContain("Sundew");
        (await denise.Opens($"/children/{family.Child}/story")).Words.ShouldContain("Sundew is right");
        (await denise.Opens($"/children/{family.Child}")).Words.ShouldNotContain("is asked to look at it again");
        (await denise.Opens("/my-work")).Words.ShouldNotContain("Quillwort");
    }

    [Fact, Ask("B2")]
    public async Task A_second_look_at_anything_is_asked_for_without_a_paper_and_kept_apart_from_a_message_half_written()
    {
        await using var site = await TestSite.StartAsync("sqlite");
        var family = await site.FamilyApart();
        using var mother = await site.InvitedAs(family.Child, family.Mother, MadeFamilies.MotherBorn);
        var child = $"/family/children/{family.Child}";

        var form = await mother.Opens($"{child}/messages/new?kind=again");
        form.Words.ShouldContain("Someone who did not decide it looks at it again");
        (await mother.Sends(form, "main form", ("words", "You decided it without me"))).Words.ShouldContain(
            "You asked for a second look."
        );

        (await mother.Opens($"{child}/messages/new")).Words.ShouldNotContain("Someone who did not decide it");
    }

    [Fact, Ask("B2")]
    public async Task Beside_each_decision_of_the_story_the_worker_who_hears_it_writes_that_the_family_disagrees()
    {
        await using var site = await TestSite.StartAsync("sqlite");
        var family = await site.FamilyApart();
        using var amira = await site.As("amira");

        var story = await amira.Opens($"/children/{family.Child}/story?kind=decision");
        var link = story.All("a[href*='record-family-challenge']").Count;
        link.ShouldBeGreaterThan(0);
        var decided = (await site.RecordOf(family.Child)).Standing.Last(entry => entry.FactName == "referral-decided");
        var form = await amira.Opens(
            $"/children/{family.Child}/acts/record-family-challenge?decision={decided.Version}"
        );
        (
            await amira.Saves(
                form,
                ("whose", "child"),
                ("words", "I never said that"),
                ("decision", $"{decided.Version}")
            )
        ).Errors.ShouldBeEmpty();

        (await amira.Opens($"/children/{family.Child}/story")).Words.ShouldContain("I never said that");
        var page = await amira.Opens($"/children/{family.Child}");
        page.Words.ShouldContain("Jo disagrees with “");
        // Whoever leads takes no second look at their own work.
        page.All("a[href*='answer-family-challenge']").ShouldBeEmpty();
    }
}
