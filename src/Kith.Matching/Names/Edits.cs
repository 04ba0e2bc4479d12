namespace Kith.Matching.Names;

/// <summary>How many slips of the hand lie between two words: a letter too many, too few or wrong, or two neighbours exchanged.</summary>
public static class Edits
{
    private const int Longest = 64;

    /// <summary>The number of slips, counted up to a bound.</summary>
    /// <param name="one">A word.</param>
    /// <param name="other">A word.</param>
    /// <param name="most">Where there are more than this, one more than this is the answer.</param>
    public static int Between(string one, string other, int most)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if (Math.Abs(one.Length - other.Length) > most || one.Length > Longest || other.Length > Longest)
            return most + 1;
        Span<int> before = stackalloc int[other.Length + 1];
        Span<int> last = stackalloc int[other.Length + 1];
        Span<int> row = stackalloc int[other.Length + 1];
        for (var column = 0; column <= other.Length; column++)
            last[column] = column;
        for (var line = 1; line <= one.Length; line++)
        {
            row[0] = line;
            var least = line;
            for (var column = 1; column <= other.Length; column++)
            {
                var same = one[line - 1] == other[column - 1];
                var steps = Math.Min(Math.Min(row[column - 1], last[column]) + 1, last[column - 1] + (same ? 0 : 1));
                if (line > 1 && column > 1 && one[line - 1] == other[column - 2] && one[line - 2] == other[column - 1])
                    steps = Math.Min(steps, before[column - 2] + 1);
                row[column] = steps;
                least = Math.Min(least, steps);
            }
            if (least > most)
                return most + 1;
            var spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return Math.Min(last[other.Length], most + 1);
    }

    /// <summary>
    /// What is left of a word's beginning when up to so many letters are taken out: two words within that many slips of
    /// each other have one of these in common.
    /// </summary>
    /// <param name="word">A word.</param>
    /// <param name="most">0, 1 or 2 letters.</param>
    /// <param name="beginning">How many letters of the word count.</param>
    public static IReadOnlySet<string> Deletions(string word, int most, int beginning = 7)
    {
        ArgumentNullException.ThrowIfNull(word);
        var start = word.Length > beginning ? word[..beginning] : word;
        var all = new HashSet<string>(StringComparer.Ordinal) { start };
        if (most > 0)
            Shorten(start, 0, most, all);
        return all;
    }

    private static void Shorten(string word, int from, int most, HashSet<string> all)
    {
        for (var index = from; index < word.Length && word.Length > 1; index++)
        {
            var shorter = word.Remove(index, 1);
            all.Add(shorter);
            if (most > 1)
                Shorten(shorter, index, most - 1, all);
        }
    }
}
