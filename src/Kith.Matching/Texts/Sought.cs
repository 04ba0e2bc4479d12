using System.Text.RegularExpressions;
using Kith.Matching.Names;

namespace Kith.Matching.Texts;

/// <summary>How a record says what was looked for.</summary>
/// <param name="IsNear">True where a word is only spelt nearly as it was typed.</param>
/// <param name="Marks">Of each text, where what was looked for stands in it, in their order.</param>
public sealed record TextFit(bool IsNear, IReadOnlyList<IReadOnlyList<Range>> Marks);

/// <summary>
/// Words looked for in texts: all of them have to be there, in any order and in any form; what stands between quotation marks has to be there as it
/// stands. A word that is nowhere may be spelt nearly so.
/// </summary>
public sealed partial class Sought
{
    private const int LeastForOneSlip = 5;
    private const int LeastForTwoSlips = 8;

    private readonly TextWords _words = new();
    private readonly IReadOnlyList<string[]> _terms;

    private Sought(string typed) =>
        _terms = [
            .. Phrases()
                .Split(typed)
                .Index()
                // Every second part stood between quotation marks.
                .SelectMany(part =>
                    part.Index % 2 == 1 ? [StemsOf(part.Item)] : StemsOf(part.Item).Select(stem => new[] { stem })
                )
                .Where(term => term.Length > 0)
                .DistinctBy(term => string.Join(' ', term)),
        ];

    /// <summary>What somebody typed.</summary>
    public static Sought Of(string typed) => new(typed);

    /// <summary>How many words are looked for.</summary>
    public int Count => _terms.Sum(term => term.Length);

    /// <summary>How some texts that belong together say all of it; null where they do not.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="about">Names of whom they are about: a name need not stand in them again, beside something that does.</param>
    public TextFit? In(IReadOnlyList<string> texts, string? about = null)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (_terms.Count == 0)
            return null;
        var words = texts.Select(_words.In).ToList();
        var marks = texts.Select(_ => new SortedDictionary<int, int>()).ToList();
        List<string[]> missing =
        [
            .. _terms.Where(term => !Mark(words, marks, (stem, at) => stem == term[at], term.Length)),
        ];
        var isNear = false;
        foreach (var term in missing.Where(term => !IsAbout(term, about)))
        {
            if (term is not [var word] || !Mark(words, marks, (stem, _) => AreNear(word, stem), 1))
                return null;
            isNear = true;
        }
        return marks.TrueForAll(mark => mark.Count == 0)
            ? null
            : new TextFit(isNear, [.. marks.Select(mark => mark.Select(one => one.Key..one.Value).ToList())]);
    }

    private static bool Mark(
        List<IReadOnlyList<TextWord>> texts,
        List<SortedDictionary<int, int>> marks,
        Func<string, int, bool> fits,
        int length
    )
    {
        var found = false;
        foreach (var (text, words) in texts.Index())
            for (var first = 0; first + length <= words.Count; first++)
            {
                var at = 0;
                while (at < length && fits(words[first + at].Stem, at))
                    at++;
                if (at < length)
                    continue;
                found = true;
                var last = words[first + length - 1];
                marks[text][words[first].Start] = last.Start + last.Length;
            }
        return found;
    }

    private bool IsAbout(string[] term, string? about) =>
        term is [var word] && about is not null && _words.In(about).Any(name => name.Stem == word);

    // Hardly anybody mistypes the letter a word begins with; without it, father would find rather.
    private static bool AreNear(string typed, string stem) =>
        typed.Length >= LeastForOneSlip
        && stem[0] == typed[0]
        && !typed.Any(char.IsAsciiDigit)
        && Edits.Between(typed, stem, typed.Length >= LeastForTwoSlips ? 2 : 1) is var slips
        && slips <= (typed.Length >= LeastForTwoSlips ? 2 : 1);

    private string[] StemsOf(string text) => [.. _words.In(text).Select(word => word.Stem)];

    // What is between the marks is a part of its own, so that every second part was; a mark without its partner is none.
    [GeneratedRegex("[\"“”](?<phrase>[^\"“”]+)[\"“”]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Phrases();
}
