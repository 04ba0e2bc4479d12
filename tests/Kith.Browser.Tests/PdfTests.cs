using System.Net;
using System.Text;
using Kith.Casework.Papers;
using Kith.Tests.Site;

namespace Kith.Browser.Tests;

/// <summary>A paper as a PDF: what was frozen, tagged, for whoever may read the record, and never held up for long.</summary>
public sealed class PdfTests
{
    [Theory, EveryEngine]
    public async Task A_paper_that_was_issued_is_a_tagged_pdf_of_what_was_frozen_and_in_the_audit(string engine)
    {
        await using var site = await StartAsync(Browsing.Chromium(), engine);
        var family = await site.FamilyApart();
        using var amira = await site.As("amira");

        (await amira.Opens(Paper(family))).Words.ShouldContain("Save it as a PDF");
        using var answer = await amira.Gets($"{Paper(family)}/pdf");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        var fact = (PaperPrepared)
            (await site.RecordOf(family.Child)).Facts.First(one => one.Version == family.MothersPaper).Fact;
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe($"paper-{fact.Content[..12]}.pdf");
        answer.Headers.ETag!.Tag.ShouldBe($"\"{fact.Content}\"");
        var pdf = Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync(TestDatabase.Stop));
        pdf.ShouldStartWith("%PDF-");
        pdf.ShouldContain("/StructTreeRoot");
        pdf.ShouldContain("/Lang");
        (await site.Count("audit", $"page LIKE '%/papers/{family.MothersPaper}/pdf'")).ShouldBe(1);
        (await site.Count("paper", $"hash = '{fact.Content}'")).ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_gets_a_pdf_of_what_is_not_issued_or_of_a_record_that_is_closed_to_them()
    {
        await using var site = await StartAsync(Browsing.Chromium());
        var family = await site.FamilyApart();
        using var other = await site.As("nadia");
        using var amira = await site.As("amira");

        using var closed = await other.Gets($"{Paper(family)}/pdf");
        closed.StatusCode.ShouldNotBe(HttpStatusCode.OK);
        await site.Does(
            "amira",
            family.Child,
            new WithdrawPaper
            {
                Paper = family.MothersPaper,
                Reason = "It names a neighbour",
                Done = "Asked for it back",
            }
        );
        using var withdrawn = await amira.Gets($"{Paper(family)}/pdf");
        withdrawn.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_parent_saves_their_own_paper_as_a_pdf_and_nobody_else_s()
    {
        await using var site = await StartAsync(Browsing.Chromium());
        var family = await site.FamilyApart();
        using var mother = await site.InvitedAs(family.Child, family.Mother, MadeFamilies.MotherBorn, "people");

        (await mother.Opens(OnSite(family, family.MothersPaper))).Words.ShouldContain("Save it as a PDF");
        using var own = await mother.Gets($"{OnSite(family, family.MothersPaper)}/pdf");
        own.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        using var fathers = await mother.Gets($"{OnSite(family, family.FathersPaper)}/pdf");
        fathers.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        site.Time.Now = site.Time.Now.AddMinutes(16);
        (await mother.Opens($"{OnSite(family, family.MothersPaper)}/pdf")).Words.ShouldContain("password");
    }

    [Theory]
    [InlineData("none")]
    [InlineData("/bin/false")]
    [InlineData("/there/is/no/such/program")]
    public async Task Where_no_pdf_can_be_made_there_is_the_page_to_print(string program)
    {
        await using var site = await StartAsync(program);
        var family = await site.FamilyApart();
        using var amira = await site.As("amira");

        var page = await amira.Opens($"{Paper(family)}/pdf");

        page.Path.ShouldBe($"{Paper(family)}/print");
        (await amira.Opens(Paper(family))).Words.Contains("Save it as a PDF").ShouldBe(program != "none");
    }

    [Fact]
    public async Task One_that_takes_too_long_is_ended_and_the_page_to_print_is_shown()
    {
        var slow = Path.Combine(Directory.CreateTempSubdirectory("kith-slow-").FullName, "slow");
        await File.WriteAllTextAsync(slow, "#!/bin/sh\nsleep 300 &\nsleep 300\n", TestDatabase.Stop);
        File.SetUnixFileMode(slow, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        await using var site = await StartAsync(slow, seconds: "1");
        var family = await site.FamilyApart();
        using var amira = await site.As("amira");

        (await amira.Opens($"{Paper(family)}/pdf")).Path.ShouldBe($"{Paper(family)}/print");
    }

    private static string OnSite(MadeFamily family, int paper) => $"/family/children/{family.Child}/papers/{paper}";

    private static string Paper(MadeFamily family) => $"/children/{family.Child}/papers/{family.MothersPaper}";

    private static Task<TestSite> StartAsync(string program, string engine = "sqlite", string seconds = "60") =>
        TestSite.StartAsync(
            engine,
            settings: new Dictionary<string, string?> { ["KITH_CHROMIUM"] = program, ["Pdf:Seconds"] = seconds }
        );
}
