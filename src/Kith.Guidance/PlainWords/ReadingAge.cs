namespace Kith.Guidance;

/// <summary>How old somebody has to be to read a text with ease, by the Flesch-Kincaid grade: its years of school and five.</summary>
internal static class ReadingAge
{
    private const string Vowels = "aeiouy";

    /// <returns>Years; null for a text of too few words to tell.</returns>
    internal static int? Of(string text, int fewest)
    {
        var (words, sentences, syllables) = (0, 0, 0);
        var inSentence = false;
        foreach (var token in Token.In(text))
        {
            if (!token.Plain.Any(char.IsLetter))
                continue;
            words++;
            syllables += SyllablesIn(token.Plain);
            inSentence = true;
            if (!EndsSentence(text, token.End))
                continue;
            sentences++;
            inSentence = false;
        }
        sentences += inSentence ? 1 : 0;
        return words < fewest
            ? null
            : (int)
                Math.Round(
                    0.39 * words / sentences + 11.8 * syllables / words - 15.59 + 5,
                    MidpointRounding.AwayFromZero
                );
    }

    // Runs of vowels, without an e that is only written.
    internal static int SyllablesIn(string word)
    {
        var (count, before) = (0, false);
        foreach (var letter in word)
        {
            var vowel = Vowels.Contains(char.ToLowerInvariant(letter), StringComparison.Ordinal);
            count += vowel && !before ? 1 : 0;
            before = vowel;
        }
        if (word.EndsWith('e') && !word.EndsWith("le", StringComparison.Ordinal) && count > 1)
            count--;
        return Math.Max(1, count);
    }

    // A line end ends one too: lists have no full stops.
    private static bool EndsSentence(string text, int at)
    {
        for (; at < text.Length && !char.IsLetterOrDigit(text[at]); at++)
            if (text[at] is '.' or '!' or '?' or '\n' or ':' or ';')
                return true;
        return false;
    }
}
