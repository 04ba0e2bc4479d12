namespace Kith.Browser.Tests;

/// <summary>Whoever asks whether they may share something takes a record of their own away with them.</summary>
[Ask("D10")]
public class OwnRecordTests(Browsing browsing)
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
}
