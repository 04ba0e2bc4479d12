namespace Kith.Matching.Names;

/// <summary>Whether two whole names are likely one, however they are spelt.</summary>
public static class WholeName
{
    private const int LeastForASlip = 4;

    /// <summary>
    /// True where each of two words or more has its own in the other name: the same, another spelling, a short form, or one slip away. A first name
    /// alone is no whole name.
    /// </summary>
    public static bool AreAlike(string one, string other)
    {
        var (words, others) = (Spelling.Words(one), Spelling.Words(other).ToList());
        if (words.Count < 2 || others.Count < words.Count)
            return false;
        foreach (var word in words)
        {
            var near = others.FindIndex(another => AreNear(word, another));
            if (near < 0)
                return false;
            others.RemoveAt(near);
        }
        return true;
    }

    private static bool AreNear(string word, string other) =>
        word == other
        || Nicknames.Same(word, other)
        || (Math.Min(word.Length, other.Length) >= LeastForASlip && Edits.Between(word, other, 1) <= 1);
}
