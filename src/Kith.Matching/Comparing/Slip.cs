namespace Kith.Matching.Comparing;

/// <summary>One slip of the pen: a letter left out, put in, mistaken, or exchanged with its neighbour.</summary>
internal static class Slip
{
    /// <summary>Whether one slip, and no more, makes the one of the other.</summary>
    public static bool IsOne(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        if (longer.Length - shorter.Length > 1)
            return false;
        var at = 0;
        while (at < shorter.Length && shorter[at] == longer[at])
            at++;
        if (longer.Length > shorter.Length)
            return Rest(shorter, at).SequenceEqual(Rest(longer, at + 1));
        return at < shorter.Length
            && (
                Rest(shorter, at + 1).SequenceEqual(Rest(longer, at + 1))
                || (
                    at + 1 < shorter.Length
                    && shorter[at] == longer[at + 1]
                    && shorter[at + 1] == longer[at]
                    && Rest(shorter, at + 2).SequenceEqual(Rest(longer, at + 2))
                )
            );

        static ReadOnlySpan<char> Rest(string text, int from) => text.AsSpan(from);
    }

    /// <summary>
    /// The least number of slips that could make the one of the other, by the letters that each has: quick, and never more
    /// than it really takes.
    /// </summary>
    public static int AtLeast(ulong letters, ulong others) =>
        Math.Max(
            System.Numerics.BitOperations.PopCount(letters & ~others),
            System.Numerics.BitOperations.PopCount(others & ~letters)
        );

    /// <summary>Which letters and digits a text has, a bit for each.</summary>
    public static ulong Letters(string text)
    {
        var letters = 0UL;
        foreach (var letter in text)
            letters |= 1UL << (letter & 63);
        return letters;
    }
}
