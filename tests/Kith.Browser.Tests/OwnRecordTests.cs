using Microsoft.Playwright;

namespace Kith.Browser.Tests;

/// <summary>Whoever asks whether they may share something takes a record of their own away with them.</summary>
[Ask("D10")]
public class OwnRecordTests(Browsing browsing, ITestOutputHelper output)
{
    [Fact]
    public async Task What_somebody_wrote_for_their_record_goes_into_the_message_to_themselves_under_its_heading()
    {
        var page = await browsing.Anybody(375);
        await page.GotoAsync("/may-i-share?danger=danger-now");
        var record = page.Locator("textarea.kith-own-record");
        var heading = await page.Locator("section[aria-labelledby=record] label").First.InnerTextAsync();
        await record.First.FillAsync("Ring 999 & say so");

        var mail = page.Locator("a[data-own-record]");
        await mail.DispatchEventAsync("click");

        var sent = Uri.UnescapeDataString((await mail.GetAttributeAsync("href"))!);
        sent.ShouldStartWith("mailto:?subject=May I share this?");
        sent.ShouldContain($"{heading}: Ring 999 & say so\r\n");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_childminder_answers_six_questions_and_prints_a_record_of_what_to_do_in_eighteen_interactions()
    {
        var page = await browsing.Anybody(375);
        var hands = new Hands(page);
        await page.GotoAsync("/may-i-share");
        await hands.Refused("Choose an answer", "Continue");
        foreach (
            var (question, answer) in new[]
            {
                ("danger", "no-danger-now"),
                ("about", "harm"),
                ("who-harm", "harm-helpers"),
                ("telling", "telling-is-risky"),
                ("others", "names-others"),
                ("sure", "unsure"),
            }
        )
        {
            await hands.Tick($"input[name={question}][value={answer}]");
            await hands.Click(AriaRole.Button, "Continue");
        }
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Yes. Share it");
        var boxes = await page.Locator("textarea.kith-own-record").AllAsync();
        foreach (var box in boxes)
            await hands.Type(box, "A bruise on the left arm");
        await page.EvaluateAsync("() => { window.print = () => document.body.dataset.printed = 'yes'; }");
        await hands.Click(AriaRole.Button, "Print this page");
        await Assertions.Expect(page.Locator("body[data-printed=yes]")).ToBeAttachedAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var paper = await page.Locator("body").InnerTextAsync();
        foreach (var said in new[] { "Do not tell the family yet.", "What to write down", "How you answered" })
            paper.ShouldContain(said);
        foreach (var said in new[] { "Print this page", "Send it to yourself", "Begin again" })
            paper.ShouldNotContain(said);
        foreach (var box in boxes)
            (await box.IsVisibleAsync()).ShouldBeTrue();

        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        var mail = page.Locator("a[data-own-record]");
        await mail.DispatchEventAsync("click");
        Uri.UnescapeDataString((await mail.GetAttributeAsync("href"))!)
            .Split("A bruise on the left arm")
            .Length.ShouldBe(boxes.Count + 1);
        hands.Took(18, output);
        await page.Context.CloseAsync();
    }
}
