using System.Net;
using Kith.Store.Sealing;
using Kith.Tests.Site;
using Kith.Web.Shared;
using Kith.Web.StaffSite.Evidence;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.Evidence;

public sealed class EvidencePageTests
{
    [Theory, EveryEngine]
    public async Task An_administrator_verifies_from_the_page_and_sees_what_it_came_to(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        await site.LedBy("amira", "Zelda", "Okoro");
        await site.App.Services.GetRequiredService<Sealer>().SealAsync(TestDatabase.Stop);
        using var adele = await site.As("adele");
        var page = await adele.Opens("/system/evidence");
        page.Words.ShouldContain("Never");

        await adele.Sends(page, "form[action$=verification]");
        var verifying = (await site.App.Services.GetRequiredService<VerifyWork>().LatestAsync(TestDatabase.Stop))!;
        await site.App.Services.GetRequiredService<Jobs>().EndedAsync(verifying.Id);

        var after = await adele.Opens("/system/evidence");
        after.Words.ShouldContain("by adele: nothing was found");
        after.Words.ShouldNotContain("Zelda");
    }

    [Theory, EveryEngine]
    public async Task What_is_wrong_stands_at_the_top(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var sealer = site.App.Services.GetRequiredService<Sealer>();
        for (var round = 0; round < 3; round++)
        {
            await site.LedBy("amira");
            await sealer.SealAsync(TestDatabase.Stop);
        }
        File.Delete(site.App.Services.GetRequiredService<SealFiles>().Copy);
        await sealer.SealAsync(TestDatabase.Stop);
        using var adele = await site.As("adele");

        var page = await adele.Opens("/system/evidence");

        page.Words.ShouldContain("missing or empty");
        page.Words.ShouldContain("Not complete");
    }

    [Fact]
    public async Task A_page_that_was_refused_and_a_search_without_a_hit_are_in_the_audit_without_what_was_typed()
    {
        await using var site = await TestSite.StartAsync();
        await site.LedBy("amira", "Zelda", "Okoro");
        using var amira = await site.As("amira");

        (await amira.Opens("/system/evidence")).Status.ShouldBe(HttpStatusCode.Forbidden);
        await amira.Opens("/children?q=nobody+atall");
        await amira.Opens("/children?q=zelda");
        await amira.Opens($"/children/{Guid.NewGuid()}");

        (
            await site.Count("audit", "purpose = 'refused' AND viewer = 'amira' AND page = 'GET /system/evidence'")
        ).ShouldBe(1);
        (await site.Count("audit", "purpose = 'refused' AND detail = 'no such record'")).ShouldBe(1);
        (await site.Count("audit", "purpose = 'searched' AND detail LIKE '0 shown, search %'")).ShouldBe(1);
        (await site.Count("audit", "purpose = 'searched' AND detail LIKE '1 shown, search %'")).ShouldBe(1);
        (await site.Count("audit", "page LIKE '%elda%' OR detail LIKE '%elda%' OR page LIKE '%atall%'")).ShouldBe(0);
    }
}
