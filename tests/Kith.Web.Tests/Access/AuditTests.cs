using Kith.Casework.People;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Access;

public class AuditTests
{
    [Theory]
    [EveryEngine]
    public async Task Every_look_at_a_child_leaves_a_row_and_so_does_every_child_in_a_list(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var mine = await site.LedBy("amira", "Mine", "Okoro");
        await site.LedBy("nadia", "Hers", "Okoro");
        using var amira = await site.As("amira");
        string[] pages =
        [
            $"/children/{mine}",
            $"/children/{mine}/story",
            $"/children/{mine}/clocks",
            $"/children/{mine}/acts/make-home-visit",
        ];

        foreach (var page in pages)
        {
            var before = await site.Count("audit", "viewer = 'amira'");
            await amira.Opens(page);
            (await site.Count("audit", "viewer = 'amira'")).ShouldBe(before + 1, page);
        }
        var seen = await site.Count("audit", "viewer = 'amira' AND purpose = 'search'");
        await amira.Opens("/children?q=okoro");
        (await site.Count("audit", "viewer = 'amira' AND purpose = 'search'")).ShouldBe(seen + 2);
    }

    [Theory]
    [EveryEngine]
    public async Task Nothing_of_a_record_is_shown_when_the_look_cannot_be_written_down(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var mine = await site.LedBy("amira", "Zelda", "Okoro");
        using var amira = await site.As("amira");
        await site.Database.RunAsync("ALTER TABLE audit RENAME TO audit_gone");

        var page = await amira.Opens($"/children/{mine}/story");

        page.Heading.ShouldBe("Sorry, there is a problem with the service");
        page.Words.ShouldNotContain("Zelda");
    }

    [Fact]
    public async Task A_record_that_was_refused_is_in_the_audit_as_refused()
    {
        await using var site = await TestSite.StartAsync();
        var hers = await site.LedBy("nadia");
        using var amira = await site.As("amira");

        var page = await amira.Opens($"/children/{hers}");

        page.Heading.ShouldBe("You cannot see this");
        page.Words.ShouldNotContain("Jo");
        (await site.Count("audit", "viewer = 'amira' AND detail LIKE '%refused%'")).ShouldBe(1);
    }

    [Fact]
    public async Task Siblings_shown_on_the_page_of_an_act_are_in_the_audit()
    {
        await using var site = await TestSite.StartAsync();
        var (ada, ben) = await site.SiblingsLedBy("amira");
        using var amira = await site.As("amira");

        await amira.Opens($"/children/{ada}/acts/make-home-visit");

        var rows = await site.Count("audit", $"viewer = 'amira' AND purpose = 'list' AND page LIKE '%{ada}%'");
        rows.ShouldBe(1);
        ben.ShouldNotBe(ada);
    }

    [Fact]
    public async Task A_protected_address_is_shown_only_when_asked_for()
    {
        await using var site = await TestSite.StartAsync();
        var child = await site.LedBy("amira");
        await site.Does(
            "amira",
            child,
            new RecordAddress
            {
                Lines = "12 Hidden Lane",
                Postcode = "ZZ1 1ZZ",
                Protected = true,
            }
        );
        using var amira = await site.As("amira");
        foreach (var path in new[] { $"/children/{child}", $"/children/{child}/story" })
        {
            var page = await amira.Opens(path);
            foreach (var details in page.Document.QuerySelectorAll("details").ToList())
                details.Remove();

            page.Words.ShouldNotContain("Hidden Lane", Case.Insensitive, path);
        }
    }
}
