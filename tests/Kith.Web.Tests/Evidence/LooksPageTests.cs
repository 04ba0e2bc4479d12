using System.Net;
using Kith.Store;
using Kith.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.Evidence;

public sealed class LooksPageTests
{
    [Theory, EveryEngine]
    public async Task A_supervisor_sees_who_looked_at_a_child_of_their_line_and_that_is_in_the_audit(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira", "Zelda", "Okoro");
        using var amira = await site.As("amira");
        await amira.Opens($"/children/{child}/story");
        using var denise = await site.As("denise");

        var page = await denise.Opens($"/children/{child}/looks");

        page.Words.ShouldContain("Amira Khan");
        page.Words.ShouldContain("/story");
        (await site.Count("audit", "viewer = 'denise' AND page LIKE '%/looks'")).ShouldBe(1);
        (await denise.Opens($"/children/{child}/looks?until=2020-01-01")).Words.ShouldContain("Nothing to show");
        using var csv = await denise.Gets($"/children/{child}/looks.csv");
        (await csv.Content.ReadAsStringAsync(TestDatabase.Stop)).ShouldContain("amira,Amira Khan");
    }

    [Theory, EveryEngine]
    public async Task Whoever_is_shown_very_many_children_stands_with_their_manager_until_it_is_settled_with_a_reason(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var audit = site.App.Services.GetRequiredService<Audit>();
        Guid[] children = [.. Enumerable.Range(0, 101).Select(_ => Guid.NewGuid())];
        await audit.SearchedAsync("amira", children, "GET /children", "o", TestDatabase.Stop);
        await audit.SearchedAsync("leon", children[..100], "GET /children", "o", TestDatabase.Stop);
        foreach (var child in children[..61])
            await audit.ReadAsync("denise", child, Purposes.Read, "GET /children", null, TestDatabase.Stop);
        using var denise = await site.As("denise");
        using var sunil = await site.As("sunil");

        (await denise.Opens("/my-work")).Links("/looks/many").ShouldBeTrue();
        var page = await denise.Opens("/looks/many");
        page.All("main h2").ShouldBe(["Amira Khan, 20 November 2026"]);
        page.Words.ShouldContain("Searches showed them 101 different children on that day.");
        // Nobody answers for themselves: who has no manager above stands with another of the kind.
        (await sunil.Opens("/looks/many")).Words.ShouldContain("Opened the records of 61 different children");
        const string Form = "#settle-amira-20261120-f";
        (await denise.Sends(page, Form)).Errors.ShouldBe(["Say what it was, in at most 2,000 characters"]);
        page = await denise.Sends(page, Form, ("reason-amira-20261120-f", "She looked for a family of nine"));

        page.Words.ShouldContain("Nothing to look at.");
        (await denise.Opens("/my-work")).Links("/looks/many").ShouldBeFalse();
        (await site.Records.LoadAuthorityAsync(AuthoritySubjects.ManyLooks, TestDatabase.Stop))
            .ShouldHaveSingleItem()
            .By.ShouldBe("denise");
    }

    [Fact]
    public async Task Nobody_else_sees_who_looked()
    {
        await using var site = await TestSite.StartAsync();
        var child = await site.LedBy("amira", "Zelda", "Okoro");
        foreach (var person in (string[])["amira", "sunil", "adele", "anil", "carys"])
        {
            using var visitor = await site.As(person);
            foreach (var path in (string[])[$"/children/{child}/looks", $"/children/{child}/looks.csv"])
            {
                var page = await visitor.Opens(path);
                page.Status.ShouldBe(HttpStatusCode.Forbidden, $"{person} {path}");
                page.Words.ShouldNotContain("Amira");
            }
        }
    }

    [Theory, EveryEngine]
    public async Task A_supervisor_sees_whom_a_worker_of_their_line_looked_at_and_no_name_of_a_child_they_may_not_open(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var mine = await site.LedBy("amira", "Zelda", "Okoro");
        var far = await site.LedBy("nadia", "Quentin", "Rowe");
        using var amira = await site.As("amira");
        await amira.Opens($"/children/{mine}");
        await amira.Opens($"/children/{far}");
        using var denise = await site.As("denise");

        var page = await denise.Opens("/looks?person=amira");

        page.Words.ShouldContain("Zelda Okoro");
        page.Words.ShouldContain("A child whose record you cannot open");
        page.Words.ShouldContain("refused");
        page.Words.ShouldNotContain("Quentin");
        page.Words.ShouldNotContain(far.ToString());
        (await denise.Opens("/looks?person=nadia")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory, EveryEngine]
    public async Task Looks_are_paged_by_their_place_and_none_is_left_out(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira", "Zelda", "Okoro");
        using var amira = await site.As("amira");
        for (var look = 0; look < 60; look++)
            await amira.Gets($"/children/{child}");
        using var denise = await site.As("denise");
        var first = await denise.Opens($"/children/{child}/looks");
        var earlier = first.Document.QuerySelector("a[href*='before=']")!.GetAttribute("href")!;

        var second = await denise.Opens(earlier);

        var rows =
            first.Document.QuerySelectorAll("tbody tr").Length + second.Document.QuerySelectorAll("tbody tr").Length;
        rows.ShouldBeGreaterThan(61);
        second.Words.ShouldContain("Recorded");
    }
}
