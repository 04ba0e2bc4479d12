using System.Diagnostics;
using Microsoft.Playwright;

namespace Kith.Browser.Tests;

/// <summary>A form that somebody types into, and where what is typed is kept.</summary>
/// <param name="Person">Who types.</param>
/// <param name="Address">Where the form is.</param>
/// <param name="Draft">The name under which it is kept.</param>
/// <param name="Field">The input.</param>
internal sealed record TypedForm(string Person, string Address, string Draft, string Field);

/// <summary>Somebody who types into a form without a pause. It is known when each letter was typed.</summary>
internal sealed class Typist(IPage page, TypedForm form)
{
    private readonly List<TimeSpan> _typedAt = [];
    private readonly Stopwatch _since = Stopwatch.StartNew();

    public IPage Page => page;

    public TypedForm Form => form;

    public string Words { get; private set; } = "";

    /// <summary>Goes on behind what the form holds.</summary>
    public async Task BeginsAsync()
    {
        await page.GotoAsync(form.Address);
        var input = page.Locator($"[name={form.Field}]");
        Words = await input.InputValueAsync();
        _typedAt.AddRange(Words.Select(_ => _since.Elapsed));
        await input.FocusAsync();
        await page.Keyboard.PressAsync("Control+End");
    }

    /// <param name="span">In milliseconds.</param>
    public async Task TypesFor(int span)
    {
        var until = _since.Elapsed + TimeSpan.FromMilliseconds(span);
        do
        {
            var letter = (char)('a' + (Words.Length % 26));
            await page.Keyboard.TypeAsync($"{letter}");
            Words += letter;
            _typedAt.Add(_since.Elapsed);
        } while (_since.Elapsed < until);
    }

    public Task SaysNotSavedAsync() =>
        Assertions.Expect(page.GetByText("Not saved:")).ToBeVisibleAsync(new() { Timeout = 10_000 });

    public Task SaysSavedAsync() =>
        Assertions.Expect(page.GetByText("Draft saved at")).ToBeVisibleAsync(new() { Timeout = 20_000 });

    /// <summary>From the first letter that is not kept to the last that was typed.</summary>
    public TimeSpan Lost(string kept)
    {
        Words.ShouldStartWith(kept);
        return kept.Length == Words.Length ? TimeSpan.Zero : _typedAt[^1] - _typedAt[kept.Length];
    }
}

/// <summary>The same draws each time.</summary>
internal sealed class Chance(uint seed)
{
    private uint _state = seed;

    public int Below(int most)
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (int)(_state % (uint)most);
    }
}
