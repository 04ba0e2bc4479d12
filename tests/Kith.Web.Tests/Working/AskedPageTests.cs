using System.Net;
using Kith.Casework.Record;
using Kith.Tests.Site;
using Kith.Web.Tests.Files;

namespace Kith.Web.Tests.Working;

/// <summary>“You said, we did”: what a child asks for, until they are told what came of it.</summary>
public sealed class AskedPageTests(Sites sites)
{
    [Theory, Ask("C10")]
    [EveryEngine]
    public async Task What_a_child_asks_for_on_a_visit_stands_on_my_work_and_the_child_s_page_until_the_child_is_told(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira", "Ada", "Okoro");
        using var amira = await site.As("amira");

        (
            await amira.Records(
                child,
                "make-home-visit",
                ($"seen.{child:N}", "yes"),
                ($"alone.{child:N}", "yes"),
                ($"child-said.{child:N}", "I like my fish"),
                ($"asked.{child:N}", "To see Gran on Sundays"),
                ("account", "Tea together")
            )
        ).Errors.ShouldBeEmpty();
        var first = await amira.Opens($"/children/{child}");
        first.All("h3").ShouldContain("You said, we did");
        first.Words.ShouldContain("To see Gran on Sundays");
        first.Words.ShouldContain("Not told yet");
        (await amira.Opens("/my-work"))
            .All(".kith-due__duty")
            .ShouldContain(says => says.StartsWith("Tell a child", StringComparison.Ordinal));

        var asking = (await site.RecordOf(child)).Version;
        var answer = await amira.Opens($"/children/{child}/acts/answer-child?asking={asking}");
        answer.Words.ShouldContain("To see Gran on Sundays");
        (await amira.Saves(answer)).Errors.ShouldBe(
            ["Choose what came of it", "Write what was done, or why not", "Choose how the child was told"],
            ignoreOrder: true
        );
        (
            await amira.Saves(
                answer,
                ("came", "done"),
                ("did", "Gran comes for you every Sunday at two"),
                ("how", "in-person"),
                ("child-said", "Good")
            )
        ).Errors.ShouldBeEmpty();

        first = await amira.Opens($"/children/{child}");
        first.Words.ShouldContain("Gran comes for you every Sunday at two");
        first.Words.ShouldNotContain("Not told yet");
        (await amira.Opens("/my-work"))
            .All(".kith-due__duty")
            .ShouldNotContain(says => says.StartsWith("Tell a child", StringComparison.Ordinal));
    }

    [Fact, Ask("C10")]
    public async Task The_child_can_keep_a_paper_of_what_they_said_and_what_was_done()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira", "Bea", "Okoro");
        await site.Does("amira", child, new RecordWhatChildAsked { Asked = "To swim" });
        var asking = (await site.RecordOf(child)).Version;
        await site.Does(
            "amira",
            child,
            new AnswerChild
            {
                Asking = asking,
                Came = CameOfAsking.NotDone,
                Did = "The pool is shut until May",
                How = ChildToldHow.InPerson,
            },
            new RecordWhatChildAsked { Asked = "A lamp" }
        );
        using var amira = await site.As("amira");

        var first = await amira.Opens($"/children/{child}");
        var paper = await amira.Opens(
            first.Document.QuerySelector("a[href*='document=you-said-we-did-for-child']")!.GetAttribute("href")!
        );
        foreach (
            var said in new[]
            {
                "To swim",
                "We could not do this.",
                "The pool is shut until May",
                "A lamp",
                "We have not told you yet",
            }
        )
            paper.Words.ShouldContain(said);
    }

    [Theory, EveryEngine, Ask("C10")]
    public async Task What_the_child_drew_to_say_it_stands_beside_it_until_and_after_the_child_is_told(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira", "Dee", "Okoro");
        using var amira = await site.As("amira");
        var page = await amira.Opens($"/children/{child}/acts/record-what-child-asked");
        var row = page
            .Document.QuerySelectorAll("input[type=file]")
            .Last(input => input.Closest("template") is null)
            .GetAttribute("name")!;

        (
            await amira.Attaches(
                page,
                Attach.Form,
                (row, "the-pool.png", Made.Png()),
                [($"asked.{child:N}", "To swim like in my picture")]
            )
        ).Errors.ShouldBeEmpty();

        var asking = Asking.In(await site.RecordOf(child)).ShouldHaveSingleItem();
        var file = asking.Fact.Files!.ShouldHaveSingleItem().File.ShouldNotBeNull();
        var address = $"/children/{child}/files/{file.Id}";
        (await amira.Opens($"/children/{child}")).Links(address).ShouldBeTrue();
        using (var opened = await amira.Gets(address))
            opened.StatusCode.ShouldBe(HttpStatusCode.OK);

        await site.Does(
            "amira",
            child,
            new AnswerChild
            {
                Asking = asking.Said.Version,
                Came = CameOfAsking.Done,
                Did = "You swim on Saturdays",
                How = ChildToldHow.InPerson,
            }
        );
        (await amira.Opens($"/children/{child}")).Links(address).ShouldBeTrue();
    }

    [Fact, Ask("C10")]
    public async Task Whoever_takes_the_child_on_finds_what_the_child_waits_for_in_the_hand_over()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira", "Cal", "Okoro");
        await site.Does("amira", child, new RecordWhatChildAsked { Asked = "A lamp for the night" });
        using var amira = await site.As("amira");

        (await amira.Opens($"/children/{child}/hand-over")).Words.ShouldContain("A lamp for the night");
    }
}
