using System.Net;
using System.Security.Cryptography;
using Kith.Casework.Notes;
using Kith.Casework.Record;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Files;

/// <summary>A file is added to an entry, in a browser without scripts.</summary>
public sealed class AttachingTests(Sites sites)
{
    [Theory, EveryEngine]
    public async Task A_photograph_is_kept_with_the_note_without_where_it_was_taken_and_is_opened_from_the_story(
        string engine
    )
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");
        var photograph = Made.Jpeg(length: 600_000);

        var saved = await amira.Adds(child, ("C:\\phone\\kitchen.jpg", photograph), ("what", "The kitchen"));

        saved.Errors.ShouldBeEmpty();
        var file = (await site.FilesOf(child)).ShouldHaveSingleItem();
        (file.Name, file.Type).ShouldBe(("kitchen.jpg", "image/jpeg"));
        var story = await amira.Opens($"/children/{child}/story");
        story.Words.ShouldContain("The kitchen");
        var address = $"/children/{child}/files/{file.Id}";
        story.Links(address).ShouldBeTrue();

        using var opened = await amira.Gets(address);
        opened.StatusCode.ShouldBe(HttpStatusCode.OK);
        var kept = await opened.Content.ReadAsByteArrayAsync(TestDatabase.Stop);
        kept.AsSpan().IndexOf(Made.Hidden).ShouldBe(-1);
        kept.Length.ShouldBeGreaterThan(600_000);
        Convert.ToHexStringLower(SHA256.HashData(kept)).ShouldBe(file.Hash);
        kept.LongLength.ShouldBe(file.Bytes);
        opened.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        opened.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("inline");
        opened.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
        opened.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        opened.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await site.Count("audit", $"viewer = 'amira' AND page = 'GET {address}'")).ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task A_note_refused_for_another_reason_keeps_its_file_on_the_page_and_in_the_draft(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");

        var refused = await amira.Adds(child, ("drawing.png", Made.Png()), ("note", ""));

        refused.Errors.ShouldBe(["Write the note"]);
        refused.Words.ShouldContain("drawing.png PNG picture");
        (await amira.Opens($"/children/{child}/acts/write-case-note")).Words.ShouldContain("drawing.png PNG picture");
        (await amira.Saves(refused, ("note", "He drew the dog"))).Errors.ShouldBeEmpty();
        var file = (await site.FilesOf(child)).ShouldHaveSingleItem();
        using var opened = await amira.Gets($"/children/{child}/files/{file.Id}");
        opened.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, EveryEngine]
    public async Task The_same_page_sent_twice_stores_one_note_and_one_file(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");
        var page = await amira.Opens($"/children/{child}/acts/write-case-note");
        var row = page.FileRow();
        (string, string)[] answers = [("kind", "thought"), ("note", "Once")];

        await amira.Attaches(page, Attach.Form, ($"{row}.file", "a.png", Made.Png()), answers);
        var again = await amira.Attaches(page, Attach.Form, ($"{row}.file", "a.png", Made.Png()), answers);

        again.Errors.ShouldBeEmpty();
        (await site.RecordOf(child)).Standing.Count(entry => entry.Fact is CaseNoteWritten).ShouldBe(1);
        var file = (await site.FilesOf(child)).ShouldHaveSingleItem();
        (
            await site.Count(
                "file",
                $"hash = '{file.Hash}' AND id IN (SELECT file FROM file_use WHERE stream = 'child/{child:N}')"
            )
        ).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_not_taken_says_why_beside_the_question_and_is_not_kept()
    {
        await using var site = await TestSite.StartAsync(
            settings: new Dictionary<string, string?> { ["Files:Megabytes"] = "1" }
        );
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");

        var page = await amira.Adds(child, ("photo.jpg", [.. "MZ"u8, .. new byte[100]]));
        page.Errors.ShouldHaveSingleItem()
            .ShouldStartWith("File 1: “photo.jpg” is none of the files that are kept here");
        page.Document.GetElementById(page.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href")![1..])
            .ShouldNotBeNull()
            .GetAttribute("type")
            .ShouldBe("file");
        page.Holds("note").ShouldBe("See the file");
        (await amira.Adds(child, ("scan.pdf", Made.Pdf(1_200_000)))).Errors.ShouldBe([
            "File 1: “scan.pdf” is 1.2 MB. Choose one of up to 1 MB, or make it smaller first",
        ]);
        (await amira.Adds(child, ("photo.jpg", Made.Jpeg()[..50])))
            .Errors.ShouldHaveSingleItem()
            .ShouldContain("is damaged");
        (await amira.Adds(child, ("empty.pdf", []))).Errors.ShouldHaveSingleItem().ShouldContain("is empty");
        (await site.Count("file")).ShouldBe(0);
        (await site.Count("file_part")).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task A_file_whose_number_somebody_knows_is_put_on_no_record_but_its_own(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        var other = await site.LedBy("nadia");
        using var amira = await site.As("amira");
        using var nadia = await site.As("nadia");
        await amira.Adds(child, ("letter.pdf", Made.Pdf()));
        var file = (await site.FilesOf(child)).Single();

        var page = await nadia.Opens($"/children/{other}/acts/write-case-note");
        var taken = await nadia.Saves(
            page,
            ("kind", "thought"),
            ("note", "Mine"),
            ($"{page.FileRow()}.file", file.Answer)
        );

        taken.Errors.ShouldBe(["“letter.pdf” is not kept any more: take it out, and add it again"]);
        (await site.FilesOf(other)).ShouldBeEmpty();
        (await nadia.Opens($"/children/{other}/files/{file.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        var forged = file with { Type = "text/html" };
        page = await amira.Opens($"/children/{child}/acts/write-case-note");
        (
            await amira.Saves(page, ("kind", "thought"), ("note", "Mine"), ($"{page.FileRow()}.file", forged.Answer))
        ).Errors.ShouldHaveSingleItem();
    }

    [Theory, EveryEngine]
    public async Task A_visit_to_two_children_keeps_one_file_that_stands_on_both_records(string engine)
    {
        var site = await sites.On(engine);
        var (first, second) = await site.SiblingsLedBy("amira");
        using var amira = await site.As("amira");
        var page = await amira.Opens($"/children/{first}/acts/make-home-visit");

        var saved = await amira.Attaches(
            page,
            Attach.Form,
            ($"{page.FileRow()}.file", "stairs.png", Made.Png()),
            ("children", $"{first:N}|{second:N}"),
            ($"seen.{first:N}", "yes"),
            ($"alone.{first:N}", "yes"),
            ($"seen.{second:N}", "yes"),
            ($"alone.{second:N}", "yes"),
            ("account", "The stairs have no gate")
        );

        saved.Errors.ShouldBeEmpty();
        var file = (await site.FilesOf(first)).ShouldHaveSingleItem();
        (await site.FilesOf(second)).ShouldBe([file]);
        foreach (var child in new[] { first, second })
        {
            using var opened = await amira.Gets($"/children/{child}/files/{file.Id}");
            opened.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }
}
