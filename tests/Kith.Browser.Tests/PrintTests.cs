using Kith.Casework.Notes;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Tests.Site;
using Microsoft.Playwright;

namespace Kith.Browser.Tests;

/// <summary>Paper shows what the screen shows, and nothing that was closed on it.</summary>
public class PrintTests(Browsing browsing)
{
    [Fact]
    public async Task A_story_on_paper_holds_what_stands_and_what_somebody_opened_and_nothing_else()
    {
        var site = browsing.Site;
        var child = await site.LedBy("amira", "Ada", "Okoro");
        await WriteAsync(site, child, "Said that she sleeps at her grandmother’s");
        var heard = await LastAsync(site, child);
        await site.Does(
            "amira",
            child,
            new CorrectFact
            {
                Corrects = heard,
                Remove = false,
                Reason = "Misheard",
                Replacement = new CaseNoteWritten(
                    NoteKind.Thought,
                    null,
                    null,
                    null,
                    "Said that she sleeps at her aunt’s"
                ),
            }
        );
        await WriteAsync(site, child, "Written on the wrong record");
        await site.Does(
            "amira",
            child,
            new CorrectFact
            {
                Corrects = await LastAsync(site, child),
                Remove = true,
                Reason = "Another child",
            }
        );
        var page = await browsing.As("amira");
        await page.GotoAsync($"/children/{child}/story");

        var paper = await PaperAsync(page);
        paper.ShouldContain("at her aunt’s");
        paper.ShouldContain("Removed as wrong");
        paper.ShouldNotContain("at her grandmother’s");
        paper.ShouldNotContain("Written on the wrong record");
        paper.ShouldNotContain("Corrected by");

        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.GetByText("Corrected by").First.ClickAsync();
        (await PaperAsync(page)).ShouldContain("Written on the wrong record");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_protected_address_is_on_paper_only_where_somebody_chose_that()
    {
        var site = browsing.Site;
        var child = await site.LedBy("amira", "Ada", "Okoro");
        await site.Does("amira", child, new RecordAddress { Lines = "9 Refuge Walk", Protected = true });
        var version = await LastAsync(site, child);
        var page = await browsing.As("amira");

        foreach (
            var address in new[] { "", "/story", "/family", "/hand-over", "/address", $"/facts/{version}/correction" }
        )
        {
            await page.GotoAsync($"/children/{child}{address}");
            (await PaperAsync(page)).ShouldNotContain("Refuge Walk", Case.Insensitive, address);
            // What is typed in a box is no text of the page.
            var boxes = await page.EvaluateAsync<string[]>(
                "() => [...document.querySelectorAll('input, textarea')].filter(box => box.checkVisibility()).map(box => box.value)"
            );
            boxes.ShouldNotContain("9 Refuge Walk", address);
        }
        await page.GotoAsync($"/children/{child}/address?print=true");
        (await PaperAsync(page)).ShouldContain("9 Refuge Walk");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_form_on_paper_holds_its_questions_and_answers_and_no_help_or_buttons()
    {
        var child = await browsing.Site.LedBy("amira", "Ada", "Okoro");
        var page = await browsing.As("amira");
        await page.GotoAsync($"/children/{child}/acts/write-case-note");
        await page.GetByLabel("What do you want to keep?").FillAsync("Ada sleeps at her aunt’s");

        var paper = await PaperAsync(page);
        paper.ShouldContain("What do you want to keep?");
        paper.ShouldNotContain("Why am I asked");
        paper.ShouldNotContain("Show why each question is asked");
        (await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).IsVisibleAsync()).ShouldBeFalse();
        (await page.GetByRole(AriaRole.Navigation).First.IsVisibleAsync()).ShouldBeFalse();
        await page.Context.CloseAsync();
    }

    [Fact]
    [Ask("A7")]
    public async Task A_question_that_the_local_protocol_added_is_on_paper_with_its_answer()
    {
        var child = await browsing.Site.LedBy("amira", "Ada", "Okoro");
        var page = await browsing.As("amira");
        await page.GotoAsync($"/children/{child}/acts/make-home-visit");
        await page.Locator($"input[name='seen.{child:N}'][value=yes]").CheckAsync();
        await page.Locator($"input[name='alone.{child:N}'][value=yes]").CheckAsync();
        await page.Locator("textarea[name=account]").FillAsync("Calm");
        await page.Locator("input[name=local-warm-enough][value=broken]").CheckAsync();
        (await PaperAsync(page)).ShouldContain("Was the home warm enough?");
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".govuk-notification-banner--success")).ToBeVisibleAsync();
        await page.GotoAsync($"/children/{child}/story");

        var paper = await PaperAsync(page);
        paper.ShouldContain("Warm enough");
        paper.ShouldContain("No, something is broken");
        await page.Context.CloseAsync();
    }

    private static Task WriteAsync(TestSite site, Guid child, string note) =>
        site.Does("amira", child, new WriteCaseNote { Kind = NoteKind.Thought, Note = note });

    private static async Task<int> LastAsync(TestSite site, Guid child) =>
        (await site.RecordOf(child)).Facts[^1].Version;

    // The words that are drawn when the page is printed.
    private static async Task<string> PaperAsync(IPage page)
    {
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        return await page.Locator("body").InnerTextAsync();
    }
}
