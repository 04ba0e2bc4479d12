using System.Text.Json;
using Kith.Casework.ChildInNeed;
using Kith.Tests.Cases;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Drafting;

/// <summary>Whoever writes what a family reads is advised on plain and kind words, while they type and without scripts, and never stopped.</summary>
[Ask("A3")]
public sealed class WordsAdviceTests(Sites sites)
{
    private const string Unkind = "Mum failed to engage with the core group.";

    [Fact]
    public async Task Advice_comes_with_each_saving_of_the_draft_and_stands_below_the_text_when_the_page_is_drawn_again()
    {
        await using var site = await TestSite.StartAsync();
        var child = await site.AssessedBy("amira", "Wordsworth");
        await site.Does("denise", child, new ReturnAssessment { Reason = "Say how often" });
        var address = $"/children/{child}/acts/submit-assessment";
        using var amira = await site.As("amira");
        var page = await amira.Opens(address);
        var input = page.Document.QuerySelector("textarea[name^=strengths]")!.GetAttribute("name")!;

        var kept = await amira.Types(page, (input, Unkind));

        using var answer = JsonDocument.Parse(kept.Document.Body!.TextContent);
        answer
            .RootElement.GetProperty("words")
            .GetProperty(input)
            .EnumerateArray()
            .Select(one => one.GetString()![..18])
            .ShouldBe(["“failed to engage”", "“core group”: the "]);
        var again = await amira.Opens(address);
        again.All($"[data-words-of='{input}'] li").Count.ShouldBe(2);
        again.All("[data-words-of] li").Count.ShouldBe(2);
    }

    [Fact]
    public async Task Why_children_are_passed_on_is_read_by_their_families_and_checked_as_it_is_written()
    {
        await using var site = await TestSite.StartAsync();
        await site.LedBy("amira", "Keats");
        const string address = "/people/amira/children";
        using var denise = await site.As("denise");

        (await denise.Opens(address)).All("[data-words-of=reason] li").ShouldBeEmpty();
        await denise.Types(await denise.Opens(address), ("reason", Unkind));

        (await denise.Opens(address)).All("[data-words-of=reason] li").Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_text_that_nobody_is_given_to_read_is_left_alone()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira", "Coleridge");
        using var amira = await site.As("amira");

        var page = await amira.Opens($"/children/{child}/acts/write-case-note");

        page.All("[data-words-of]").ShouldBeEmpty();
    }

    [Fact]
    public void The_texts_of_plans_and_assessments_are_for_the_family()
    {
        string[] written =
        [
            "submit-assessment",
            "conclude-section-47-enquiry",
            "draft-child-in-need-plan",
            "review-child-in-need-plan",
            "start-child-protection-plan",
            "hold-core-group",
            "conclude-parent-carer-assessment",
        ];

        written
            .Where(act =>
                !Shipped
                    .Forms.For(act)
                    .Fields.SelectMany(field => field.Rows?.Cells ?? [field])
                    .Any(field => field.ToFamily)
            )
            .ShouldBeEmpty();
    }
}
