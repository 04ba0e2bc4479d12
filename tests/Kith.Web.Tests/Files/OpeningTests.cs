using System.Net;
using Kith.Store.Files;
using Kith.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.Files;

/// <summary>Who opens a file, how, and for how long it is kept.</summary>
public sealed class OpeningTests(Sites sites)
{
    [Theory, EveryEngine]
    public async Task A_note_put_right_without_its_file_shows_it_where_the_story_tells_what_it_said_before(
        string engine
    )
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");
        await amira.Adds(child, ("wrong.pdf", Made.Pdf()));
        var file = (await site.FilesOf(child)).Single();
        var version = (await site.RecordOf(child)).Version;
        var page = await amira.Opens($"/children/{child}/facts/{version}/correction");
        page.Words.ShouldContain("wrong.pdf PDF");

        var saved = await amira.Attaches(
            page,
            Attach.Form,
            ("files:n2.file", "right.pdf", Made.Pdf(10)),
            ("remove", "no"),
            ("reason", "The wrong letter"),
            ($"{page.FileRow()}.removed", "yes")
        );

        saved.Errors.ShouldBeEmpty();
        var right = (await site.FilesOf(child)).ShouldHaveSingleItem();
        right.Name.ShouldBe("right.pdf");
        var story = await amira.Opens($"/children/{child}/story");
        story.Document.QuerySelector($"details a[href$='{file.Id}']").ShouldNotBeNull();
        story.Document.QuerySelector($"details a[href$='{right.Id}']").ShouldBeNull();
        using var before = await amira.Gets($"/children/{child}/files/{file.Id}");
        before.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, EveryEngine]
    public async Task A_file_is_opened_for_those_alone_who_may_read_its_record_and_by_no_family(string engine)
    {
        var site = await sites.On(engine);
        var family = await site.FamilyApart();
        using var amira = await site.As("amira");
        await amira.Adds(family.Child, ("letter.pdf", Made.Pdf()));
        var file = (await site.FilesOf(family.Child)).Single();
        var address = $"/children/{family.Child}/files/{file.Id}";
        using var mother = await site.InvitedAs(
            family.Child,
            family.Mother,
            MadeFamilies.MotherBorn,
            "people",
            "happening",
            "next"
        );

        (await mother.Opens($"/family{address}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await mother.Opens(address)).Path.ShouldStartWith("/sign-in");
        (await mother.Opens($"/family/children/{family.Child}")).Document.DocumentElement.OuterHtml.ShouldNotContain(
            "letter.pdf"
        );
        foreach (var stranger in new[] { "nadia", "sarah", "anil", "adele" })
        {
            using var somebody = await site.As(stranger);
            (await somebody.Opens(address)).Status.ShouldBe(HttpStatusCode.Forbidden, stranger);
        }
        using var denise = await site.As("denise");
        using var opened = await denise.Gets(address);
        opened.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await denise.Opens($"/children/{family.Child}/files/{Guid.NewGuid()}")).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await denise.Opens($"/children/{family.Child}/files/letter")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, EveryEngine]
    public async Task A_sound_is_played_from_anywhere_in_it_and_a_document_is_saved_and_not_shown(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");
        var sound = Made.Mp3(700_000);
        await amira.Adds(child, ("voice.mp3", sound));
        await amira.Adds(child, ("Bericht für “Zoë”.docx", Made.Docx()), ("note", "A report"));
        var files = await site.FilesOf(child);

        using var part = await amira.GetsPart($"/children/{child}/files/{files[0].Id}", 262_100, 262_300);
        part.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await part.Content.ReadAsByteArrayAsync(TestDatabase.Stop)).ShouldBe(sound[262_100..262_301]);
        using var document = await amira.Gets($"/children/{child}/files/{files[1].Id}");
        document.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        document.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("Bericht für “Zoë”.docx");
    }

    [Theory, EveryEngine]
    public async Task A_file_that_no_entry_and_no_draft_names_is_thrown_away_after_a_month(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");
        await amira.Adds(child, ("kept.pdf", Made.Pdf(1)));
        await amira.Adds(child, ("drafted.pdf", Made.Pdf(2)), ("note", ""));
        var files = site.App.Services.GetRequiredService<KeptFiles>();
        await files.KeepAsync(
            Guid.NewGuid(),
            "application/pdf",
            "amira",
            Scan.Waiting,
            to => to.WriteAsync(Made.Pdf(3), TestDatabase.Stop).AsTask(),
            TestDatabase.Stop
        );
        (await site.Count("file")).ShouldBe(3);

        (await files.SweepAsync(site.Time.Now, TestDatabase.Stop)).ShouldBe(0);
        (await files.SweepAsync(site.Time.Now.AddDays(1), TestDatabase.Stop)).ShouldBe(1);

        (await site.Count("file")).ShouldBe(2);
        (await site.Count("file_part")).ShouldBe(2);
    }
}
