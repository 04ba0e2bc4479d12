using System.Net;
using Kith.Tests.Site;
using Kith.Web.Shared;
using Kith.Web.Tests.Drafting;

namespace Kith.Web.Tests.Bounds;

public class KeptTests(Sites sites)
{
    [Theory]
    [EveryEngine]
    public async Task A_draft_longer_than_any_form_is_not_kept(string engine)
    {
        await using var site = await TestSite.StartAsync(
            engine,
            settings: new Dictionary<string, string?>
            {
                ["Bounds:DraftLetters"] = "5000",
                ["Bounds:DraftsLetters"] = "6000",
            }
        );
        var (one, two) = (await site.LedBy("amira"), await site.LedBy("amira", "Ada", "Bell"));
        using var amira = await site.As("amira");

        (await Keeps(amira, one, 3_000)).ShouldBe(HttpStatusCode.OK);
        (await Keeps(amira, one, 3_500)).ShouldBe(HttpStatusCode.OK);
        (await Keeps(amira, one, 5_100)).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        // Each is short enough, and both together are not.
        (await Keeps(amira, two, 3_000)).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await site.Count("draft")).ShouldBe(1);
    }

    [Fact]
    public async Task A_file_without_a_child_takes_the_place_of_no_figures()
    {
        await using var site = await TestSite.StartAsync();
        using var anil = await site.As("anil");
        var sample = Path.Combine(AppContext.BaseDirectory, "samples", "authority-clean-2025-26.xml");
        await Sends(anil, sample);
        var empty = Path.GetTempFileName();
        await File.WriteAllTextAsync(
            empty,
            "<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2026</Year><ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails></Header></Message>",
            TestDatabase.Stop
        );

        var refused = await Sends(anil, empty);
        await File.WriteAllTextAsync(empty, "<Message/>", TestDatabase.Stop);
        var bare = await Sends(anil, empty);

        File.Delete(empty);
        refused.Errors.ShouldHaveSingleItem().ShouldStartWith("There is no child in the file.");
        bare.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await anil.Opens("/returns/compare")).Words.ShouldContain("1,500");
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("née")]
    [InlineData("a b")]
    [InlineData("5000")]
    public async Task A_person_whose_user_name_is_refused_does_not_stay_in_the_workforce(string userName)
    {
        var site = await sites.On("sqlite");
        using var adele = await site.As("adele");
        var before = (await site.Records.LoadWorkforceAsync(TestDatabase.Stop)).Everybody.Count();

        var page = await Adds(adele, userName == "5000" ? new string('x', 5_000) : userName, "Practitioner");

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Errors.ShouldHaveSingleItem()
            .ShouldStartWith("Use letters, digits, full stops, hyphens and underscores only");
        (await site.Records.LoadWorkforceAsync(TestDatabase.Stop)).Everybody.Count().ShouldBe(before);
    }

    [Theory]
    [InlineData("99")]
    [InlineData("0")]
    [InlineData("practitioner,supervisor")]
    public async Task A_post_that_there_is_not_is_asked_for_again(string post)
    {
        var site = await sites.On("sqlite");
        using var adele = await site.As("adele");

        (await Adds(adele, "somebody", post)).Errors.ShouldBe(["Choose what the job lets them do here"]);
    }

    [Fact]
    public async Task The_leaving_of_somebody_who_is_not_there_is_not_called_done()
    {
        var site = await sites.On("sqlite");
        using var adele = await Raw.As(site, "adele");

        using var answer = await adele.Posts("/system/people/no%2Fbody/leaving");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("\uFEFF=1+1")]
    [InlineData("\u200B=1+1")]
    [InlineData("＝1+1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠SUM(A1)")]
    [InlineData(" =1+1")]
    [InlineData("\u00A0@x")]
    [InlineData("\tx")]
    [InlineData("\nx")]
    [InlineData("\u202E=x")]
    [InlineData("\u0001=x")]
    public void A_spreadsheet_takes_no_cell_for_a_formula_whatever_stands_before_its_sign(string text) =>
        CsvRow.Of(text).TrimStart('"').ShouldStartWith("'");

    [Theory]
    [InlineData("Jo Smith")]
    [InlineData("3 days")]
    [InlineData("")]
    [InlineData("“Quoted”")]
    public void What_is_no_formula_stands_as_it_is(string text) => CsvRow.Of(text).ShouldBe(text + "\r\n");

    [Fact]
    public async Task Keys_and_returns_lie_in_folders_that_nobody_else_opens()
    {
        await using var site = await TestSite.StartAsync();
        using var anil = await site.As("anil");
        if (OperatingSystem.IsWindows())
            return;

        File.GetUnixFileMode(Path.Combine(site.Database.Folder, "keys"))
            .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static async Task<HttpStatusCode> Keeps(Visitor person, Guid child, int letters)
    {
        var page = await person.Opens($"/children/{child}/acts/make-home-visit");
        return (await person.Types(page, ("account", new string('x', letters)))).Status;
    }

    private static async Task<Page> Sends(Visitor anil, string file) =>
        await anil.Uploads(
            await anil.Opens("/returns/compare"),
            "form[action='/returns/compare'][method=post]",
            "file",
            file
        );

    private static async Task<Page> Adds(Visitor adele, string userName, string post)
    {
        var page = await adele.Opens("/system/new-person");
        var fields = Visitor.Filled(
            page,
            "form[action='/system/people']",
            [
                ("name", "Una New"),
                ("title", "Worker"),
                ("team", "North"),
                ("agency", "Council"),
                ("user-name", userName),
            ],
            out var action
        );
        return await adele.Posts(
            action,
            [
                .. fields.Where(field => field.Key is not ("post" or "registration")),
                new("post", post),
                new("registration", "Other"),
            ]
        );
    }
}
