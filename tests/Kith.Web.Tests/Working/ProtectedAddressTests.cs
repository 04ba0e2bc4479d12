using Kith.Casework.People;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

public class ProtectedAddressTests(Sites sites)
{
    [Theory]
    [EveryEngine]
    public async Task A_protected_address_stands_on_one_page_only_and_who_opened_it_is_on_record(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        await site.Does("amira", child, new RecordAddress { Lines = "9 Refuge Walk", Protected = false });
        await site.Does("amira", child, new RecordAddress { Lines = "9 refuge walk", Protected = true });
        using var amira = await site.As("amira");

        foreach (var page in new[] { "", "/story", "/clocks" })
            (await amira.Opens($"/children/{child}{page}")).Document.DocumentElement.OuterHtml.ShouldNotContain(
                "Refuge Walk",
                Case.Insensitive
            );
        var shown = await amira.Opens($"/children/{child}/address");

        shown.Words.ShouldContain("9 Refuge Walk");
        shown.All(".kith-not-printed").ShouldNotBeEmpty();
        (await amira.Opens($"/children/{child}/address?print=true")).All(".kith-not-printed").ShouldBeEmpty();
        (await site.Count("audit", $"page = 'GET /children/{child}/address'")).ShouldBe(2);
    }
}
