using Microsoft.Playwright;

namespace Kith.Browser.Tests;

/// <summary>Somebody's hands at a page: each click, choice and answer typed is one interaction, and all are counted.</summary>
internal sealed class Hands(IPage page)
{
    private IPage _page = page;
    private int _interactions;

    /// <summary>Says how many there were: at most so many.</summary>
    public void Took(int most, ITestOutputHelper output)
    {
        output.WriteLine($"{_interactions} interactions, of at most {most}");
        _interactions.ShouldBeLessThanOrEqualTo(most);
    }

    /// <summary>Goes on at the page of somebody else.</summary>
    public void GoOnAt(IPage page) => _page = page;

    /// <summary>Types an address.</summary>
    public Task Opens(string address)
    {
        _interactions++;
        return _page.GotoAsync(address);
    }

    public Task Click(ILocator what)
    {
        _interactions++;
        return what.ClickAsync();
    }

    public Task Click(AriaRole role, string name) =>
        Click(_page.GetByRole(role, new() { Name = name, Exact = true }).First);

    public Task Tick(string selector) => Tick(_page.Locator(selector));

    public Task Tick(ILocator what)
    {
        _interactions++;
        return what.CheckAsync();
    }

    public Task Type(string selector, string text) => Type(_page.Locator(selector), text);

    public Task Type(ILocator what, string text)
    {
        _interactions++;
        return what.FillAsync(text);
    }

    public Task Choose(string selector, string value) => Choose(_page.Locator(selector), value);

    public Task Choose(ILocator what, string value)
    {
        _interactions++;
        return what.SelectOptionAsync(value);
    }

    /// <summary>Types a day, part by part.</summary>
    public async Task Type(string date, DateOnly day)
    {
        await Type($"[name='{date}-day']", $"{day.Day}");
        await Type($"[name='{date}-month']", $"{day.Month}");
        await Type($"[name='{date}-year']", $"{day.Year}");
    }

    /// <summary>How the inputs of a row begin, which is found by one of its cells: no interaction.</summary>
    public async Task<string> Row(string question, string cell, int place = 0) =>
        (await _page.Locator($"[name^='{question}:'][name$='.{cell}']").Nth(place).GetAttributeAsync("name"))![
            ..^(cell.Length + 1)
        ];

    /// <summary>Tries too early, and is told what to do. Nobody sets out to do that, so it is not counted.</summary>
    public async Task Refused(string says, string button = "Save")
    {
        await _page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();
        await Assertions
            .Expect(_page.Locator(".govuk-error-summary"))
            .ToContainTextAsync(says, new() { Timeout = 20_000 });
    }

    /// <summary>Saves, and waits until the page says that it is done.</summary>
    public async Task Save(string button = "Save")
    {
        await Click(AriaRole.Button, button);
        await Assertions
            .Expect(_page.Locator(".govuk-notification-banner").First)
            .ToBeVisibleAsync(new() { Timeout = 20_000 });
    }
}
