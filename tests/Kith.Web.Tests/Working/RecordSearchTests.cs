using System.Net;
using Kith.Casework.Access;
using Kith.Casework.Notes;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Tests.Site;
using Kith.Web.Tests.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.Working;

/// <summary>Words are looked for in the records of a family: as far as each story shows them to whoever looks, and no further.</summary>
public sealed class RecordSearchTests(Sites sites)
{
    [Theory, EveryEngine, Ask("B13")]
    public async Task Words_are_found_in_any_form_in_the_records_of_brothers_and_sisters_and_lead_to_the_entry(
        string engine
    )
    {
        var site = await sites.On(engine);
        var (ada, ben) = await site.SiblingsLedBy("amira");
        await site.Does("amira", ben, Seen("She showed me two bruises in her grandmother’s kitchen"));
        using var amira = await site.As("amira");

        var page = await amira.Opens($"/children/{ada}/search?q=bruised+kitchen");

        page.All("mark").ShouldBe(["bruises", "kitchen"]);
        page.Words.ShouldContain("1 entry, the latest first");
        page.Words.ShouldContain("by Amira");
        page.Words.ShouldContain("Looked through are the records of Ada Okoro and Ben Okoro.");
        var link = page.Document.QuerySelector("main h2 a")!.GetAttribute("href")!;
        var story = await amira.Opens(link);
        story.Document.QuerySelector(link[link.IndexOf('#')..])!.TextContent.ShouldContain("two bruises");
        link.ShouldStartWith($"/children/{ben}/story");
        // Grandmother, bruise: all of it in one entry, and a phrase as it stands.
        (await amira.Opens($"/children/{ada}/search?q=bruises+garden")).Words.ShouldContain("No entry has all of it.");
        (await amira.Opens($"/children/{ada}/search?q=%22two+bruises%22")).All("mark").ShouldBe(["two bruises"]);
        (await amira.Opens($"/children/{ada}/search?q=%22bruises+two%22")).All("mark").ShouldBeEmpty();
        (await amira.Opens($"/children/{ada}/search?q=kichen")).Words.ShouldContain("spelt a little otherwise");
        (await amira.Opens($"/children/{ada}/search?q=ben+bruise")).All("mark").ShouldBe(["bruises"]);
    }

    [Theory, EveryEngine]
    public async Task What_was_recorded_for_several_children_at_once_stands_once_with_each_ones_own_words(string engine)
    {
        var site = await sites.On(engine);
        var (ada, ben) = await site.SiblingsLedBy("amira");
        using var amira = await site.As("amira");
        var form = await amira.Opens($"/children/{ada}/acts/write-case-note");
        (
            await amira.Saves(
                form,
                ("children", $"{ada:N}|{ben:N}"),
                ("kind", "call"),
                ("direction", "received"),
                ("with", "The aunt"),
                ("note", "The aunt offers a zimmer in summer")
            )
        ).Errors.ShouldBeEmpty();

        var page = await amira.Opens($"/children/{ben}/search?q=zimmer");

        page.Words.ShouldContain("1 entry, the latest first");
        page.All("mark").ShouldHaveSingleItem().ShouldBe("zimmer");
        page.Links($"/children/{ada}").ShouldBeFalse();
        page.Words.ShouldContain("On the record of Ada Okoro");
        page.Words.ShouldContain("and Ben Okoro");
    }

    [Theory, EveryEngine]
    public async Task Nothing_is_found_of_a_record_that_the_person_may_not_open(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var (ada, ben) = await site.SiblingsLedBy("amira");
        await site.Does("amira", ada, Seen("He likes football"));
        await site.Does("amira", ben, Seen("He likes quoits"));
        using var denise = await site.As("denise");
        (await denise.Opens($"/children/{ada}/search?q=quoits")).All("mark").ShouldBe(["quoits"]);
        await site.Does("denise", ben, RelationWalkTests.Restricting(RestrictionKind.Hidden, "amira"));

        foreach (var (words, found) in new[] { ("quoits", 0), ("football", 1) })
        {
            var page = await denise.Opens($"/children/{ada}/search?q={words}");
            page.All("mark").Count.ShouldBe(found);
            page.Words.ShouldNotContain("Ben Okoro");
        }
        using var amira = await site.As("amira");
        (await amira.Opens($"/children/{ada}/search?q=quoits")).All("mark").ShouldBe(["quoits"]);
        (await denise.Opens($"/children/{ben}/search?q=quoits")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var nadia = await site.As("nadia");
        (await nadia.Opens($"/children/{ada}/search?q=football")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory, EveryEngine]
    public async Task An_address_that_is_kept_secret_is_found_nowhere(string engine)
    {
        var site = await sites.On(engine);
        var (ada, ben) = await site.SiblingsLedBy("amira");
        await site.Does("amira", ben, new RecordAddress { Lines = "12 Cobblewick Walk", Protected = false });
        using var amira = await site.As("amira");
        (await amira.Opens($"/children/{ada}/search?q=cobblewick")).All("mark").ShouldBe(["Cobblewick"]);
        await site.Does("amira", ben, new RecordAddress { Lines = "12 cobblewick walk", Protected = true });

        foreach (var page in new[] { $"{ada}/search", $"{ben}/search", $"{ben}/story" })
        {
            var shown = await amira.Opens($"/children/{page}?q=cobblewick");
            shown.All("mark, .moj-timeline__item").ShouldBeEmpty(page);
            shown
                .Document.QuerySelector("#content, main")!
                .TextContent.ShouldNotContain("12 Cobblewick", Case.Insensitive);
        }
    }

    [Theory, EveryEngine]
    public async Task What_was_corrected_is_found_as_the_story_shows_it(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira", "Corrected");
        await site.Does("amira", child, Seen("I have a tortoise"));
        await site.Does(
            "amira",
            child,
            new CorrectFact
            {
                Corrects = (await site.RecordOf(child)).Version,
                Remove = true,
                Reason = "Another child said that",
            }
        );
        using var amira = await site.As("amira");

        var page = await amira.Opens($"/children/{child}/search?q=tortoise");

        page.Words.ShouldContain("Removed as wrong");
        page.Words.ShouldContain("before it was corrected");
        page.Words.ShouldContain("no brother or sister has a record here that you may open");
    }

    [Theory, EveryEngine]
    public async Task What_was_looked_for_and_whose_records_were_read_is_in_the_audit_without_the_words(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var (ada, ben) = await site.SiblingsLedBy("amira");
        using var amira = await site.As("amira");

        await amira.Opens($"/children/{ada}/search");
        var audit = site.App.Services.GetRequiredService<Audit>();
        (await audit.OfChildAsync(ben, 100, TestDatabase.Stop)).Any(Looked(ada)).ShouldBeFalse();
        await amira.Opens($"/children/{ada}/search?q=nothingofthekind");

        var code = await audit.CodeOfAsync("nothingofthekind", TestDatabase.Stop);
        foreach (var child in new[] { ada, ben })
            (await audit.OfChildAsync(child, 100, TestDatabase.Stop)).ShouldContain(look =>
                look.Page == $"GET /children/{ada}/search"
                && look.Purpose == Purposes.Read
                && look.Detail!.EndsWith(code, StringComparison.Ordinal)
            );
        (await audit.OfViewerAsync("amira", 100, TestDatabase.Stop)).ShouldContain(look =>
            look.Purpose == Purposes.Searched && look.Detail == $"2 read, search {code}"
        );
        (await site.Count("audit", "detail LIKE '%nothingofthekind%' OR page LIKE '%nothingofthekind%'")).ShouldBe(0);
    }

    [Fact]
    public async Task Too_little_and_too_much_is_refused_with_what_to_do()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira", "Bounded");
        using var amira = await site.As("amira");

        (await amira.Opens($"/children/{child}/search?q=%3F")).Errors.ShouldBe([
            "Enter a word, of two letters or more",
        ]);
        var much = await amira.Opens(
            $"/children/{child}/search?q={string.Join('+', Enumerable.Repeat("word", 9).Select((word, at) => word + at))}"
        );
        much.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        much.Errors.ShouldHaveSingleItem().ShouldStartWith("Look for 8 words at most");
        (await amira.Opens($"/children/{child}/search?q={new string('x', 300)}")).Errors.Count.ShouldBe(1);
        (await amira.Opens($"/children/{child}/search?q=nobody&page=99")).Words.ShouldContain("Try fewer words");
    }

    [Fact]
    public async Task The_story_finds_words_in_any_form_too_and_leads_on_to_the_family()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira", "Storied");
        await site.Does("amira", child, Seen("Two bruises on the arm"));
        using var amira = await site.As("amira");

        var story = await amira.Opens($"/children/{child}/story?q=bruised");

        story.All(".moj-timeline__item").Count.ShouldBe(1);
        story.Links($"/children/{child}/search?q=bruised").ShouldBeTrue();
    }

    private static Func<Look, bool> Looked(Guid child) => look => look.Page == $"GET /children/{child}/search";

    private static WriteCaseNote Seen(string said) => new() { Kind = NoteKind.Thought, Note = said };
}
