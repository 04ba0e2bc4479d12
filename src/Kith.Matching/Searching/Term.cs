namespace Kith.Matching.Searching;

/// <summary>What a record can be found by: a word, a date of birth, a postcode, a number; each as one number, the same everywhere and for ever.</summary>
/// <remarks>Two terms that share a number (one in 10¹³) only cost a look at somebody who is then seen not to fit.</remarks>
public static class Term
{
    internal const char Word = 'w';
    internal const char Born = 'b';
    internal const char BornInMonth = 'c';
    internal const char BornOnDay = 'd';
    internal const char BornInYear = 'y';
    internal const char BornYearAndDay = 'z';
    internal const char Postcode = 'p';
    internal const char Sector = 'q';
    internal const char Outward = 'o';
    internal const char Inward = 'r';
    internal const char House = 'h';
    internal const char PartOfNumber = 'n';
    internal const char Number = 'i';
    internal const char Email = 'e';
    internal const char Sounding = 's';
    internal const char Shortened = 'k';

    /// <summary>The number of a word of the vocabulary.</summary>
    public static long OfWord(string word) => Of(Word, word);

    // FNV-1a, then mixed, since the databases compare the numbers from the front.
    internal static long Of(char kind, ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        hash = (hash ^ kind) * 1099511628211UL;
        foreach (var letter in text)
            hash = (hash ^ letter) * 1099511628211UL;
        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccdUL;
        hash ^= hash >> 33;
        return unchecked((long)hash);
    }
}
