using F23.StringSimilarity;
using Kith.Matching.Names;

namespace Kith.Matching.Comparing;

/// <summary>How near two words are. What was found is remembered: the same few names are compared again and again.</summary>
internal sealed class WordCloseness
{
    private const int MostRemembered = 1_000_000;
    private const double VeryAlike = 0.92;
    private const double RatherAlike = 0.80;

    private static readonly OptimalStringAlignment Edits = new();
    private static readonly JaroWinkler Likeness = new();

    private readonly Dictionary<ulong, Level> _known = [];

    public Level Of(Word one, Word other)
    {
        if (one.Id == other.Id)
            return Level.Same;
        var pair = Pair(one.Id, other.Id);
        if (_known.TryGetValue(pair, out var known))
            return known;
        if (_known.Count >= MostRemembered)
            _known.Clear();
        return _known[pair] = Judge(one, other);
    }

    // The two numbers stirred: as they are, thousands of pairs would fall into one bucket of the dictionary.
    private static ulong Pair(int one, int other) =>
        (((ulong)(uint)Math.Min(one, other) << 32) | (uint)Math.Max(one, other)) * 0x9E3779B97F4A7C15UL;

    private static Level Judge(Word one, Word other)
    {
        var (shorter, longer) = one.Text.Length <= other.Text.Length ? (one.Text, other.Text) : (other.Text, one.Text);
        if (shorter.Length == 1)
            return longer[0] == shorter[0] ? Level.Initial : Level.Different;
        if (Nicknames.Same(one.Text, other.Text))
            return Level.Nickname;
        var edits = longer.Length - shorter.Length > 3 ? 4 : Edits.Distance(shorter, longer);
        if (edits <= 1 && longer.Length > 3)
            return Level.Close;
        if (shorter.Length >= 3 && longer.StartsWith(shorter, StringComparison.Ordinal))
            return Level.Nickname;
        var likeness = Likeness.Similarity(shorter, longer);
        if ((edits <= 2 && longer.Length >= 6) || likeness >= VeryAlike)
            return Level.Near;
        return likeness >= RatherAlike || one.SoundsLike(other) ? Level.Alike : Level.Different;
    }
}
