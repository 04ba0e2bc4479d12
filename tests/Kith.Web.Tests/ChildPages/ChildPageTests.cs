using System.Net;
using Kith.Casework.ChildSite;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Tests.Site;
using Kith.Web.ChildSite.Saying;
using Kith.Web.Tests.Files;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.ChildPages;

/// <summary>A child's own page: they say how it is, it is on the record at once, and they read what came of it.</summary>
public sealed class ChildPageTests(Sites sites)
{
    private const string Form = "main form[data-autosave]";

    [Theory, EveryEngine, Ask("C10")]
    public async Task What_a_child_says_is_on_the_record_at_once_quoted_and_waits_for_an_answer_that_they_read(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira", "Kit", "Thornby");
        using var kid = await site.ChildIn(child);

        var sent = await kid.SaysOnPage(("feels", "scared"), ("asked", "I want to see Gran on Sundays"));
        sent.Path.ShouldBe("/me?done=sent");
        sent.Words.ShouldContain("We got it");
        sent.Words.ShouldContain("I want to see Gran on Sundays");
        sent.Words.ShouldContain("Your worker has not answered yet");
        var stored = (await site.RecordOf(child)).Standing[^1];
        stored.By.ShouldBe(ChildUser.Of(child));
        stored.Fact.ShouldBe(new ChildAsked("I want to see Gran on Sundays", Feels: ChildFeels.Scared) { Episode = 1 });

        using var amira = await site.As("amira");
        var work = (await amira.Opens("/my-work")).Words;
        work.ShouldContain("is scared or worried and says: I want to see Gran on Sundays");
        (await amira.Opens("/my-work"))
            .All(".kith-due__duty")
            .ShouldContain(says => says.StartsWith("Tell a child", StringComparison.Ordinal));
        (await amira.Opens($"/children/{child}/story")).Words.ShouldContain("Kit, on their own page");
        await amira.Records(
            child,
            ChildAsked.AnsweredBy,
            ("asking", $"{stored.Version}"),
            ("came", "done"),
            ("did", "Gran comes for you on Sunday at two"),
            ("how", "own-page")
        );

        var answered = await kid.Opens("/me");
        answered.Words.ShouldContain("We did it. Gran comes for you on Sunday at two");
        answered.Words.ShouldNotContain("has not answered yet");
        (await amira.Opens("/my-work")).Words.ShouldNotContain("I want to see Gran");
    }

    [Theory, EveryEngine, Ask("C10")]
    public async Task A_photo_of_a_drawing_and_a_voice_are_sent_without_a_word_and_only_staff_open_them(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira", "Kip", "Thornby");
        using var kid = await site.ChildIn(child);

        var sent = await kid.Attaches(
            await kid.Opens("/me"),
            Form,
            (ChildSays.Input(ChildSays.PhotoRow), "my-drawing.png", Made.Png()),
            []
        );
        sent.Path.ShouldBe("/me?done=sent", string.Join("; ", sent.Errors));
        sent.Words.ShouldContain("A photo");
        var asking = Asking.In(await site.RecordOf(child)).ShouldHaveSingleItem();
        asking.Fact.Asked.ShouldBe("A photo");
        var file = asking.Fact.Files!.ShouldHaveSingleItem().File.ShouldNotBeNull();
        using var amira = await site.As("amira");
        using (var opened = await amira.Gets($"/children/{child}/files/{file.Id}"))
            opened.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await kid.Opens($"/children/{child}/files/{file.Id}")).Path.ShouldStartWith("/sign-in");
    }

    [Fact, Ask("C10")]
    public async Task A_face_alone_is_enough_and_nothing_at_all_is_asked_for_kindly()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira", "Kai", "Thornby");
        using var kid = await site.ChildIn(child);

        (await kid.SaysOnPage()).Errors.ShouldBe(["Pick a face, write something, or add a photo or your voice"]);
        (await kid.SaysOnPage(("feels", "sad"))).Path.ShouldBe("/me?done=sent");
        Asking.In(await site.RecordOf(child)).Single().Fact.Asked.ShouldBe("I am sad");
    }

    [Fact]
    public async Task A_film_or_a_broken_photo_is_not_taken_and_what_was_written_stays()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira", "Kaz", "Thornby");
        using var kid = await site.ChildIn(child);

        var page = await kid.Attaches(
            await kid.Opens("/me"),
            Form,
            (ChildSays.Input(ChildSays.PhotoRow), "a.png", [1, 2, 3, 4]),
            [("asked", "Look at this")]
        );
        page.Errors.ShouldBe(["We could not take this. Try another photo or sound"]);
        page.Holds("asked").ShouldBe("Look at this");
        (await kid.Sends(page, Form)).Path.ShouldBe("/me?done=sent");
        Asking.In(await site.RecordOf(child)).Single().Fact.Files.ShouldBeNull();
    }

    [Fact, Ask("C10")]
    public async Task A_photo_can_be_taken_out_again_before_it_is_sent()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira", "Kez", "Thornby");
        using var kid = await site.ChildIn(child);
        var words = new string('a', 8001);

        var page = await kid.Attaches(
            await kid.Opens("/me"),
            Form,
            (ChildSays.Input(ChildSays.PhotoRow), "me.png", Made.Png()),
            [("asked", words)]
        );
        page.Errors.ShouldHaveSingleItem().ShouldStartWith("This is too long");
        page.Words.ShouldContain("Your photo is ready: me.png");
        var sent = await kid.Sends(page, Form, ("asked", "Only this"), (ChildSays.Without(ChildSays.PhotoRow), "yes"));
        sent.Path.ShouldBe("/me?done=sent");
        Asking.In(await site.RecordOf(child)).Single().Fact.Files.ShouldBeNull();
    }

    [Fact, Ask("C10")]
    public async Task The_page_shows_what_was_sent_from_it_and_nothing_else_of_the_record()
    {
        var site = await sites.On("sqlite");
        // No name so short that a token of the page could hold it.
        var family = await site.FamilyApart("Quillon");
        using var kid = await site.ChildIn(family.Child);
        await site.Does("amira", family.Child, new RecordWhatChildAsked { Asked = "Said to Amira in the car" });
        await kid.SaysOnPage(("asked", "Is Dad allowed to come?"));
        var asking = (await site.RecordOf(family.Child)).Version;
        await site.Does(
            "amira",
            family.Child,
            new AnswerChild
            {
                Asking = asking,
                Came = CameOfAsking.NotDone,
                Did = $"{MadeFamilies.FathersName} must not know that you live at {MadeFamilies.Address}",
                How = ChildToldHow.InPerson,
            }
        );

        var page = await kid.Opens("/me");
        page.Words.ShouldContain("Is Dad allowed to come?");
        page.Words.ShouldContain("We could not do it. Ask your worker.");
        var record = await site.RecordOf(family.Child);
        var html = page.Document.Source.Text;
        foreach (
            var secret in new[]
            {
                "Said to Amira",
                MadeFamilies.Address,
                MadeFamilies.FathersName,
                MadeFamilies.MothersName,
                record.State.Person.Name!.Given,
                record.State.Person.Name!.Family,
                "Amira",
                family.Child.ToString(),
                $"{family.Child:N}",
            }
        )
            html.ShouldNotContain(secret);
        using var amira = await site.As("amira");
        var own = (await amira.Opens($"/children/{family.Child}/own-page")).Words;
        own.ShouldContain("The answer is not shown on the page.");
        own.ShouldNotContain("Said to Amira in the car");
    }

    [Theory, EveryEngine]
    public async Task What_is_written_is_kept_when_the_session_ends_in_the_middle_and_is_there_with_the_card(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira", "Kim", "Thornby");
        var card = await site.HasCard(child);
        using var kid = site.Anybody();
        await kid.UsesCard(card);
        var page = await kid.Opens("/me");
        site.Time.Now = site.Time.Now.AddMinutes(16);

        (await kid.Sends(page, Form, ("asked", "I was not done"))).Path.ShouldStartWith("/me/in");
        Asking.In(await site.RecordOf(child)).ShouldBeEmpty();
        (await kid.UsesCard(card)).Holds("asked").ShouldBe("I was not done");
    }

    [Fact]
    public async Task Every_look_at_the_page_is_in_the_audit_as_that_child_s()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira", "Kat", "Thornby");
        using var kid = await site.ChildIn(child);
        await kid.SaysOnPage(("feels", "happy"));

        var looks = await site
            .App.Services.GetRequiredService<Audit>()
            .OfViewerAsync(ChildUser.Of(child), 10, TestDatabase.Stop);
        looks.ShouldNotBeEmpty();
        looks.ShouldAllBe(look => look.Child == child);
    }

    [Fact, Ask("C10")]
    public async Task Where_to_turn_in_danger_and_a_way_out_stand_on_every_page()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira", "Kris", "Thornby");
        using var kid = await site.ChildIn(child);
        using var anybody = site.Anybody();
        foreach (
            var page in new[] { await anybody.Opens("/me/in"), await kid.Opens("/me"), await kid.Opens("/me/nowhere") }
        )
        {
            var says = page.Document.Body!.TextContent;
            says.ShouldContain("call 999");
            says.ShouldContain("0800 1111");
            page.Document.QuerySelector("form[action='/me/out']").ShouldNotBeNull();
        }
    }
}
