using Kith.Casework.Papers;
using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Tests.Cases;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

/// <summary>What changed in a plan, what is one child's own in it, and the record of a conference for each who is entitled to it.</summary>
public sealed class PlanAndRecordPagesTests(Sites sites)
{
    [Theory]
    [EveryEngine]
    [Ask("B6")]
    public async Task Under_the_plan_stands_what_changed_with_each_of_its_versions(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.OnAPlan("amira", "carys", "Ada");
        using var amira = await site.As("amira");
        (await amira.Opens($"/children/{child}")).Words.ShouldNotContain("What changed on");

        await site.Does(
            "amira",
            child,
            new HoldCoreGroup
            {
                Attendees = Attended.ByFamily,
                NotAskedReason = "Ada is three",
                Progress = "She sleeps",
                Actions =
                [
                    new("a1", Does: "Gran moves in", Who: "Mum", Helps: "Max"),
                    new("a2", Does: "Cooks", Who: "Gran", Helps: "Mum"),
                ],
            }
        );

        var page = await amira.Opens($"/children/{child}");
        page.Words.ShouldContain("What changed on");
        page.Words.ShouldContain("Gran moves in: who does it changed from Gran to Mum");
        page.Words.ShouldContain("New: Cooks (Gran)");
    }

    [Fact]
    [Ask("C10")]
    public async Task Under_the_plan_stands_how_often_the_child_was_seen_and_whether_alone()
    {
        var site = await sites.On("sqlite");
        var child = await site.OnAPlan("amira", "carys", "Ada");
        using var amira = await site.As("amira");
        (await amira.Opens($"/children/{child}")).Words.ShouldContain("no visit is recorded.");

        await site.Does(
            "amira",
            child,
            new MakeHomeVisit
            {
                Seen = true,
                Alone = false,
                NotAloneWhy = "She wanted Gran there",
                Account = "Tea",
            }
        );

        var page = await amira.Opens($"/children/{child}");
        page.Words.ShouldContain("1 visit. Seen once, not alone.");
        page.Words.ShouldContain(": She wanted Gran there");
    }

    [Theory]
    [EveryEngine]
    [Ask("B17")]
    public async Task Whoever_was_asked_to_a_conference_gets_its_record_once_somebody_else_has_read_it(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.OnAPlan("amira", "carys", "Ada");
        using var amira = await site.As("amira");
        var papers = await amira.Opens($"/children/{child}/papers");

        var link = papers
            .Document.QuerySelectorAll("main details a")
            .Single(one => one.TextContent == "The record of the conference, for Ann Lee");
        var preview = await amira.Opens(link.GetAttribute("href")!);

        preview.Words.ShouldContain("Likely to be hurt again");
        preview.Words.ShouldContain("We want help");
        preview.Words.ShouldContain("Somebody else has to read this paper before it is issued");
        (await amira.Saves(preview)).Words.ShouldContain("waits for somebody else to read it");
        var paper = Paper.In(await site.RecordOf(child)).ShouldHaveSingleItem();
        (paper.Fact.RecipientName, paper.Fact.Invited).ShouldBe(("Ann Lee", "p4"));
    }

    [Fact]
    public async Task What_is_done_for_one_child_alone_is_asked_only_where_there_are_brothers_or_sisters()
    {
        var site = await sites.On("sqlite");
        var (ada, _) = await site.SiblingsLedBy("amira", family: "Larkspur");
        var alone = await site.LedBy("amira", "Kim", "Larkrise");
        using var amira = await site.As("amira");

        var asked = await amira.Opens($"/children/{ada}/acts/draft-child-in-need-plan");

        asked.Words.ShouldContain("What is done for Ada alone, by whom and by when?");
        asked.Words.ShouldContain("What is done for Ben alone, by whom and by when?");
        (await amira.Opens($"/children/{alone}/acts/draft-child-in-need-plan")).Words.ShouldNotContain(
            "What is done for Kim alone"
        );
    }
}
