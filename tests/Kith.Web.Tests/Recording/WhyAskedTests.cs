using AngleSharp.Dom;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Recording;

public class WhyAskedTests(Sites sites)
{
    [Fact, Ask("A11")]
    public async Task A_question_says_for_which_duty_it_is_asked_without_leaving_the_page()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira");
        using var denise = await site.As("denise");

        var page = await denise.Opens($"/children/{child}/acts/start-assessment");

        var why = page.All("details.kith-why");
        why.ShouldContain(text => text.Contains("45 working days", StringComparison.Ordinal));
        page.Document.QuerySelectorAll("main form a[href^='/guidance/']")
            .ShouldAllBe(link => link.GetAttribute("target") == "_blank");
    }

    [Fact, Ask("A11")]
    public async Task Every_question_of_a_page_says_why_it_is_asked()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");
        foreach (var act in new[] { "make-home-visit", "close-episode", "record-address", "record-family-member" })
        {
            var page = await amira.Opens($"/children/{child}/acts/{act}");
            var questions = page
                .Document.QuerySelectorAll("main form .kith-form-section .govuk-form-group")
                .Where(group => group.ParentElement!.Closest(".govuk-form-group") is null)
                .ToList();
            questions.ShouldNotBeEmpty(act);
            questions.ShouldAllBe(group => After(group)!.ClassList.Contains("kith-why"), act);
        }
    }

    // Advice on the words of a text that a family reads stands right below it.
    private static IElement? After(IElement group) =>
        group.NextElementSibling is { } next && next.ClassList.Contains("kith-words")
            ? next.NextElementSibling
            : group.NextElementSibling;

    [Fact]
    public async Task Every_link_that_says_why_leads_to_a_duty()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira");
        using var denise = await site.As("denise");
        HashSet<string> links = [];
        foreach (var act in new[] { "start-assessment", "make-home-visit", "record-departure", "receive-contact" })
        {
            var page = await denise.Opens($"/children/{child}/acts/{act}");
            links.UnionWith(
                page.Document.QuerySelectorAll("main a[href^='/guidance/duties/']")
                    .Select(link => link.GetAttribute("href")!)
            );
        }

        links.Count.ShouldBeGreaterThan(5);
        foreach (var link in links)
            (await denise.Opens(link)).Status.ShouldBe(System.Net.HttpStatusCode.OK, link);
    }
}
