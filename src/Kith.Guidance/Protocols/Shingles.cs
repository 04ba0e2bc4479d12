namespace Kith.Guidance;

/// <summary>A text as its runs of five words, by which two texts are compared.</summary>
internal sealed class Shingles
{
    /// <summary>Long enough that everyday phrases do not match, short enough that changing a word here and there does not hide a copy.</summary>
    private const int Length = 5;

    private readonly List<(string Section, string Text, Token[] Words, string[] Runs)> _parts = [];
    private readonly Dictionary<string, string> _sections = new(StringComparer.Ordinal);

    private Shingles() { }

    /// <summary>Reads a text.</summary>
    /// <param name="texts">Its parts. A run of words never reaches from one into the next.</param>
    /// <param name="names">Words that count as one and the same in every text: the authority's own name.</param>
    public static Shingles Of(IEnumerable<(string Section, string Text)> texts, IReadOnlySet<string> names)
    {
        var read = new Shingles();
        foreach (var (section, text) in texts)
        {
            Token[] words = [.. Token.In(text)];
            string[] plain = [.. words.Select(word => names.Contains(word.Plain) ? "·" : word.Plain)];
            string[] runs =
            [
                .. Enumerable
                    .Range(0, Math.Max(0, plain.Length - Length + 1))
                    .Select(first => string.Join(' ', plain.AsSpan(first, Length).ToArray())),
            ];
            foreach (var run in runs)
                read._sections.TryAdd(run, section);
            read._parts.Add((section, text, words, runs));
        }
        return read;
    }

    /// <summary>How many of a hundred words stand in the other text too, in runs of five.</summary>
    public int PercentIn(Shingles other)
    {
        var all = _parts.Sum(part => part.Words.Length);
        return all == 0 ? 0 : (int)Math.Round(100.0 * PassagesIn(other).Sum(passage => passage.Words) / all);
    }

    /// <summary>The passages that stand in the other text too, in their order.</summary>
    public IEnumerable<MatchingPassage> PassagesIn(Shingles other)
    {
        foreach (var (section, text, words, runs) in _parts)
            for (var first = 0; first < runs.Length; first++)
            {
                if (!other._sections.TryGetValue(runs[first], out var there))
                    continue;
                var last = first;
                while (last + 1 < runs.Length && other._sections.ContainsKey(runs[last + 1]))
                    last++;
                var end = last + Length;
                yield return new MatchingPassage(
                    text[words[first].Start..words[end - 1].End],
                    end - first,
                    section,
                    there
                );
                // The next passage cannot share words with this one.
                first = end - 1;
            }
    }
}
