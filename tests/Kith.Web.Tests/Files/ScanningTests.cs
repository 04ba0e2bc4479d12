using System.Net;
using Kith.Store.Files;
using Kith.Tests.Site;
using Kith.Web.Shared.Files;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.Files;

/// <summary>Files are looked at for harm where there is something that looks.</summary>
public sealed class ScanningTests
{
    [Fact]
    public async Task What_clamd_finds_harmful_is_refused_and_anything_else_is_opened()
    {
        Assert.SkipWhen(
            Clamd.Program is null && Environment.GetEnvironmentVariable("CI") != "true",
            "clamd is not installed: run ./test, which installs it."
        );
        await using var clamd = await Clamd.StartAsync();
        await using var site = await StartAsync(clamd.Socket);
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");

        var refused = await amira.Adds(
            child,
            ("letter.pdf", [.. Made.Pdf(300_000), .. System.Text.Encoding.ASCII.GetBytes(Clamd.Harmful)])
        );
        refused
            .Errors.ShouldHaveSingleItem()
            .ShouldStartWith(
                "File 1: “letter.pdf” is harmful: the scanner found Kith.Test.UNOFFICIAL in it. It was not kept."
            );
        (await site.Count("file")).ShouldBe(0);

        (await amira.Adds(child, ("letter.pdf", Made.Pdf(20_000_000)))).Errors.ShouldBeEmpty();
        using var opened = await amira.Gets($"/children/{child}/files/{(await site.FilesOf(child)).Single().Id}");
        opened.StatusCode.ShouldBe(HttpStatusCode.OK);
        opened.Content.Headers.ContentLength.ShouldBe(20_000_000 + Made.Pdf().Length);
    }

    [Theory, EveryEngine]
    public async Task While_the_scanner_does_not_answer_a_file_waits_unopened_and_is_looked_at_once_it_does(
        string engine
    )
    {
        await using var scanner = new SaysAsClamd(null);
        await using var site = await StartAsync(scanner.Place, engine);
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");
        using var adele = await site.As("adele");
        var work = site.App.Services.GetRequiredService<FileService>();

        (await amira.Adds(child, ("letter.pdf", Made.Pdf(300_000)))).Errors.ShouldBeEmpty();
        var address = $"/children/{child}/files/{(await site.FilesOf(child)).Single().Id}";
        var waiting = await amira.Opens(address);
        waiting.Status.ShouldBe(HttpStatusCode.Conflict);
        waiting.Words.ShouldContain("“letter.pdf” was not yet looked at for viruses");
        (await adele.Opens("/system")).Words.ShouldContain("1 file that people added waits for the virus scanner");

        await work.LookAsync(TestDatabase.Stop);
        (await amira.Opens(address)).Status.ShouldBe(HttpStatusCode.Conflict);
        scanner.Answer = "stream: OK";
        await work.LookAsync(TestDatabase.Stop);

        using var opened = await amira.Gets(address);
        opened.StatusCode.ShouldBe(HttpStatusCode.OK);
        scanner.Seen.ShouldAllBe(length => length == 300_000 + Made.Pdf().Length);
        (await adele.Opens("/system")).Words.ShouldNotContain("scanner");
    }

    [Theory, EveryEngine]
    public async Task A_file_found_harmful_after_it_was_added_is_opened_for_nobody_and_put_on_no_other_record(
        string engine
    )
    {
        await using var scanner = new SaysAsClamd(null);
        await using var site = await StartAsync(scanner.Place, engine);
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");
        await amira.Adds(child, ("letter.pdf", Made.Pdf()));
        var file = (await site.FilesOf(child)).Single();

        scanner.Answer = "stream: Some.Worm FOUND";
        await site.App.Services.GetRequiredService<FileService>().LookAsync(TestDatabase.Stop);

        (await amira.Opens($"/children/{child}/files/{file.Id}")).Words.ShouldContain("“letter.pdf” was found harmful");
        var page = await amira.Opens($"/children/{child}/acts/write-case-note");
        (
            await amira.Saves(page, ("kind", "thought"), ("note", "Again"), ($"{page.FileRow()}.file", file.Answer))
        ).Errors.ShouldHaveSingleItem();
        using var adele = await site.As("adele");
        (await adele.Opens("/system")).Words.ShouldContain(
            "1 file found harmful after it was added is opened for nobody"
        );
    }

    [Fact]
    public async Task Where_there_is_no_scanner_files_are_opened_and_the_administrator_knows()
    {
        await using var site = await TestSite.StartAsync();
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");
        await amira.Adds(child, ("letter.pdf", Made.Pdf()));
        using var opened = await amira.Gets($"/children/{child}/files/{(await site.FilesOf(child)).Single().Id}");
        opened.StatusCode.ShouldBe(HttpStatusCode.OK);

        using var adele = await site.As("adele");
        (await adele.Opens("/system")).Words.ShouldContain(
            "Files that people add are not looked at for viruses: no scanner is named in KITH_CLAMD."
        );
    }

    [Fact]
    public async Task A_scanner_that_is_not_there_or_says_that_it_cannot_tell_leaves_a_file_waiting()
    {
        await using var scanner = new SaysAsClamd("INSTREAM size limit exceeded. ERROR");
        foreach (var place in new[] { scanner.Place, "127.0.0.1:1", "/tmp/no-such-clamd.sock" })
            (await new Scanner(place).LookAsync(new MemoryStream(Made.Pdf()), TestDatabase.Stop)).Scan.ShouldBe(
                Scan.Waiting,
                place
            );
    }

    private static Task<TestSite> StartAsync(string place, string engine = "sqlite") =>
        TestSite.StartAsync(engine, settings: new Dictionary<string, string?> { [Scanner.Setting] = place });
}
