namespace Kith.Matching.Comparing;

/// <summary>Every word that was met, once. It grows with different words, and hardly with people.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<(int, int), int> _together = [];
    private readonly Dictionary<string, Word> _words = new(StringComparer.Ordinal);

    /// <summary>The word of this normal form.</summary>
    public Word this[string normal]
    {
        get
        {
            if (!_words.TryGetValue(normal, out var word))
                _words.Add(normal, word = new Word(_words.Count + 1, normal));
            return word;
        }
    }

    /// <summary>The number of two words together; no two have the same.</summary>
    public int Together(int one, int other)
    {
        if (!_together.TryGetValue((one, other), out var number))
            _together.Add((one, other), number = _together.Count + 1);
        return number;
    }
}
