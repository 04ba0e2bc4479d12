using Kith.Matching.Names;

namespace Kith.Matching.Searching;

/// <summary>A word of the vocabulary.</summary>
/// <param name="Text">The word.</param>
/// <param name="People">How many people it says something of, about.</param>
public readonly record struct KnownWord(string Text, int People);

/// <summary>A word of the vocabulary that a typed one may mean.</summary>
/// <param name="Text">The word.</param>
/// <param name="Like">How it stands for what was typed.</param>
/// <param name="Bits">What finding it is worth: how near it is, times how rarely anything as near is met.</param>
/// <param name="People">How many people it says something of.</param>
internal sealed record Meant(string Text, Likeness Like, double Bits, int People);

/// <summary>The words of the vocabulary that one typed word may mean, the nearest first.</summary>
internal sealed class Expansion
{
    private const int Most = 32;

    private Expansion(TypedWord typed, IReadOnlyList<Meant> words)
    {
        Typed = typed;
        Words = words;
        ByText = words.ToDictionary(word => word.Text, StringComparer.Ordinal);
    }

    internal TypedWord Typed { get; }
    internal IReadOnlyList<Meant> Words { get; }
    internal Dictionary<string, Meant> ByText { get; }

    /// <param name="typed">The word as typed.</param>
    /// <param name="joined">The word with its neighbour, where they may be one.</param>
    /// <param name="known">Words of the vocabulary that may be near.</param>
    /// <param name="people">How many people there are, about.</param>
    internal static Expansion Of(
        TypedWord typed,
        IReadOnlyList<string> joined,
        IEnumerable<KnownWord> known,
        double people
    )
    {
        List<(KnownWord Word, Likeness Like)> near = [];
        var sounds = Sound.KeysOf(typed.Text);
        foreach (var word in known)
        {
            if (Likeness.Of(typed.Text, sounds, word.Text) is { } like)
                near.Add((word, like));
            else if (joined.Contains(word.Text))
                near.Add((word, new(Like.Joined, 0.95)));
        }
        near.Sort(
            (one, other) =>
                other.Like.Weight != one.Like.Weight
                    ? other.Like.Weight.CompareTo(one.Like.Weight)
                    : other.Word.People.CompareTo(one.Word.People)
        );
        List<Meant> words = [];
        double met = 0;
        foreach (var (word, like) in near.Take(Most))
        {
            met += Math.Max(1, word.People);
            // However common, a name that is right says something.
            var bits = like.Weight * Math.Max(1.5, Math.Log2((people + 2) / met));
            words.Add(new(word.Text, like, bits, word.People));
        }
        return new(typed, words);
    }
}
