using System.Diagnostics;
using Microsoft.Playwright;

namespace Kith.Browser.Tests;

/// <summary>Somebody who types an account of a visit without a pause. It is known when each letter was typed.</summary>
internal sealed class Typist(IPage page, Guid child)
{
    public const string Field = "account";

    private readonly List<TimeSpan> _typedAt = [];
    private readonly Stopwatch _since = Stopwatch.StartNew();

    public IPage Page => page;

    public Guid Child => child;

    public string Words { get; private set; } = "";

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
