using Kith.Casework.FamilySite;
using Kith.Casework.Papers;
using Kith.Casework.People;
using Kith.Tests.Site;

namespace Kith.Web.Tests.ChildPages;

/// <summary>A young person reads their plan on their own page, where somebody chose that with them.</summary>
public sealed class ChildPlanTests(Sites sites)
{
    [Theory, EveryEngine, Ask("E6")]
    public async Task A_young_person_reads_their_plan_on_their_own_page_and_whoever_works_with_them_sees_that_they_did(
        string engine
    )
    {
        // A site of its own: it looks at the first page of what is told.
        await using var site = await TestSite.StartAsync(engine);
        var (child, paper, card) = await site.YoungPersonHasPlan("Judith");
        using var kid = site.Anybody();
        (await kid.UsesCard(card)).Words.ShouldNotContain("My plan");
        (await kid.Opens($"/me/papers/{paper}")).Words.ShouldContain("We cannot find that page");

        using var amira = await site.As("amira");
        var before = await amira.Opens($"/children/{child}/papers/{paper}");
        before.Words.ShouldContain("They read it on their own page");
        await amira.Sends(before, $"form[action$='/papers/{paper}/way']", ("way", "site"));
        (await amira.Opens($"/children/{child}/papers")).Words.ShouldContain("On the child’s own page, not opened yet");

        (await kid.Opens("/me")).Words.ShouldContain("My plan");
        var plan = await kid.Opens($"/me/papers/{paper}");
        plan.Words.ShouldContain("Hello Judith");
        (await kid.Opens($"/me/papers/{paper}")).Words.ShouldContain("Hello Judith");
        var given = Paper.Find(await site.RecordOf(child), paper)!.Given.ShouldHaveSingleItem();
        given.By.ShouldBe(ChildUser.Of(child));
        (await amira.Opens($"/children/{child}/papers/{paper}")).Words.ShouldContain(
            "They opened it on their own page"
        );
        (await amira.Opens("/my-work")).Words.ShouldContain("A child on their own page opened");

        await site.Does(
            "amira",
            child,
            new WithdrawPaper
            {
                Paper = paper,
                Reason = "It named Gran",
                Done = "A new one is made",
            }
        );
        (await kid.Opens($"/me/papers/{paper}")).Words.ShouldContain("We cannot find that page");
        (await kid.Opens("/me")).Words.ShouldNotContain("My plan");
    }

    [Fact]
    public async Task The_plan_of_another_child_opens_with_no_card_of_theirs()
    {
        var site = await sites.On("sqlite");
        var (child, paper, _) = await site.YoungPersonHasPlan("Jonah");
        await site.ChoosesOwnPage(child, paper);
        using var other = await site.ChildIn(await site.LedBy("amira", "Kirk", "Thornby"));

        (await other.Opens($"/me/papers/{paper}")).Words.ShouldContain("We cannot find that page");
        (await other.Opens("/me")).Words.ShouldNotContain("My plan");
    }

    [Fact]
    public async Task Nothing_that_names_anybody_is_on_the_page_of_a_child_who_is_too_young_or_whose_address_is_kept_secret()
    {
        var site = await sites.On("sqlite");
        var (child, paper, card) = await site.YoungPersonHasPlan("Jessamy");
        await site.ChoosesOwnPage(child, paper);
        using var kid = site.Anybody();
        (await kid.UsesCard(card)).Words.ShouldContain("My plan");

        await site.Does("amira", child, new ChangeDetails { BornOn = TestSite.Today.AddYears(-13).AddDays(1) });
        (await kid.Opens("/me")).Words.ShouldNotContain("My plan");
        (await Says(site, child, paper)).ShouldContain("from the age of 13");
        await site.Does("amira", child, new ChangeDetails { BornOn = TestSite.Today.AddYears(-13) });
        (await kid.Opens("/me")).Words.ShouldContain("My plan");

        await site.Does("amira", child, new RecordAddress { Lines = "4 Hiding Row, Larkmouth", Protected = true });
        (await kid.Opens("/me")).Words.ShouldNotContain("My plan");
        (await kid.Opens($"/me/papers/{paper}")).Words.ShouldContain("We cannot find that page");
        (await Says(site, child, paper)).ShouldContain("An address on this record is kept secret");
    }

    private static async Task<string> Says(TestSite site, Guid child, int paper)
    {
        using var amira = await site.As("amira");
        return (await amira.Opens($"/children/{child}/papers/{paper}")).Words;
    }
}
