using Microsoft.Playwright;

namespace Kith.Browser.Tests;

/// <summary>Somebody's hands at a page: each click, choice and answer typed is one interaction, and all are counted.</summary>
internal sealed class Hands(IPage page)
{
    /// <summary>How many so far.</summary>
    public int Interactions { get; private set; }

    public Task Click(ILocator what)
    {
        Interactions++;
        return what.ClickAsync();
    }

    public Task Click(AriaRole role, string name) =>
        Click(page.GetByRole(role, new() { Name = name, Exact = true }).First);

    public Task Tick(string selector)
    {
        Interactions++;
        return page.Locator(selector).CheckAsync();
    }

    public Task Type(string selector, string text)
    {
        Interactions++;
        return page.Locator(selector).FillAsync(text);
    }

    public Task Choose(string selector, string value)
    {
        Interactions++;
        return page.Locator(selector).SelectOptionAsync(value);
    }

    /// <summary>Saves, and waits until the page says that it is done.</summary>
    public async Task Save(string button = "Save")
    {
        await Click(AriaRole.Button, button);
        await Assertions
            .Expect(page.Locator(".govuk-notification-banner").First)
            .ToBeVisibleAsync(new() { Timeout = 20_000 });
    }
}
