using Kith.Matching.Names;

namespace Kith.Matching.Searching;

/// <summary>How one word stands for another.</summary>
internal enum Like
{
    Same,
    Spelling,
    Nickname,
    Sound,
    Slip,
    Beginning,
    Joined,
}

/// <summary>How near a word of the vocabulary is to one that was typed.</summary>
/// <param name="Kind">In what way.</param>
/// <param name="Weight">0 to 1: how much of a match it is.</param>
internal readonly record struct Likeness(Like Kind, double Weight)
{
    private const int LeastBeginning = 3;

    /// <summary>Null where the words are too far apart to be one.</summary>
    /// <param name="typed">The word as typed.</param>
    /// <param name="sounds">How it sounds.</param>
    /// <param name="word">The word of the vocabulary.</param>
    internal static Likeness? Of(string typed, IReadOnlyList<string> sounds, string word)
    {
        if (typed == word)
            return new(Like.Same, 1);
        var slips = Edits.Between(typed, word, 2);
        if (Nicknames.Same(typed, word))
            return Nicknames.AreSpellings(typed, word) ? new(Like.Spelling, 0.93) : new(Like.Nickname, 0.9);
        var shortest = Math.Min(typed.Length, word.Length);
        Likeness? best = SlipsApart(slips, shortest) is { } near
            ? new(Like.Slip, near - FirstLetter(typed, word))
            : null;
        // What is one slip away is near enough, however it sounds.
        if (
            shortest > 1
            && slips > 1
            && Sounding(typed, sounds, word, slips) is { } sound
            && sound > (best?.Weight ?? 0)
        )
            best = new(Like.Sound, sound);
        if (typed.Length >= LeastBeginning && word.StartsWith(typed, StringComparison.Ordinal))
        {
            var begun = 0.6 + 0.3 * typed.Length / word.Length;
            if (begun > (best?.Weight ?? 0))
                best = new(Like.Beginning, begun);
        }
        return best;
    }

    private static double? SlipsApart(int slips, int shortest) =>
        (slips, shortest) switch
        {
            (1, >= 5) => 0.87,
            (1, 4) => 0.8,
            (1, 3) => 0.68,
            (1, 2) => 0.45,
            (2, >= 8) => 0.78,
            (2, >= 6) => 0.68,
            (2, 5) => 0.52,
            (2, 4) => 0.4,
            _ => null,
        };

    private static double? Sounding(string typed, IReadOnlyList<string> sounds, string word, int slips)
    {
        if (Math.Abs(typed.Length - word.Length) > 5)
            return null;
        var others = Sound.KeysOf(word);
        return !others.Any(sounds.Contains) ? null
            : slips == 2 ? 0.84
            : others[0].Length > 2 ? 0.74
            : 0.6;
    }

    private static double FirstLetter(string typed, string word) => typed[0] == word[0] ? 0 : 0.06;
}
