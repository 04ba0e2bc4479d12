using Kith.Casework.Record;
using Kith.Tests.Site;
using Microsoft.Playwright;

namespace Kith.Browser.Tests;

/// <summary>A file is added in a browser that keeps what is typed while it is typed.</summary>
public class AttachingTests(Browsing browsing)
{
    // One white point, as a program writes it.
    private const string Point =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_picture_is_chosen_on_a_telephone_outlives_a_refusal_and_is_looked_at_from_the_story(
        bool scripts
    )
    {
        var child = await browsing.Site.LedBy("amira");
        var page = await browsing.As("amira", width: 375, scripts: scripts);
        await page.GotoAsync($"/children/{child}/acts/write-case-note");
        await page.Locator("input[name=kind][value=thought]").CheckAsync();
        var picture = new FilePayload
        {
            Name = "stairs.png",
            MimeType = "image/png",
            Buffer = Convert.FromBase64String(Point),
        };
        await page.Locator("input[type=file]").First.SetInputFilesAsync(picture);

        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).Last.ClickAsync();

        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("Write the note");
        await Assertions.Expect(page.GetByText("It is kept for this entry")).ToBeVisibleAsync();
        await page.Locator("textarea[name=note]").FillAsync("No gate at the stairs");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).Last.ClickAsync();
        await Assertions.Expect(page.Locator(".govuk-notification-banner")).ToBeVisibleAsync();
        await page.GotoAsync($"/children/{child}/story");
        var opened = await page.RunAndWaitForPopupAsync(() =>
            page.GetByRole(AriaRole.Link, new() { Name = "stairs.png" }).ClickAsync()
        );
        await Assertions.Expect(opened.Locator("img")).ToHaveJSPropertyAsync("naturalWidth", 1);
        await page.Context.CloseAsync();
    }
}
