using Kith.Tests.Site;

namespace Kith.Web.Tests.Recording;

/// <summary>From a child's page, everything else that can be recorded, and of what cannot, what it waits for.</summary>
public class NextPageTests(Sites sites)
{
    [Theory, EveryEngine]
    public async Task What_cannot_be_recorded_says_what_it_waits_for_and_who_may_do_it_instead(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.AssessedBy("femi");
        using var femi = await site.As("femi");

        var overview = await femi.Opens($"/children/{child}");
        overview.Words.ShouldNotContain("No child in need plan is running");
        overview.Document.QuerySelector($"a[href='/children/{child}/next']").ShouldNotBeNull();

        var page = await femi.Opens($"/children/{child}/next");
        page.Words.ShouldContain("Write a case note");
        page.Words.ShouldContain("Here that is Denise Obi");
        page.Words.ShouldContain("Review the child in need plan: No child in need plan is running.");
    }
}
