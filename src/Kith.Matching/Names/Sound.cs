namespace Kith.Matching.Names;

/// <summary>
/// How a name sounds, as a key of its consonants: two spellings that can sound alike share a key. A name has up to three,
/// since nobody knows whether it was heard in English, in Irish, or in another of the languages of our families.
/// </summary>
/// <remarks>Sounding alike is no likeness yet: short names share a key with many. Whoever uses it ranks by <see cref="Edits"/> too.</remarks>
public static class Sound
{
    private const int LongestKey = 8;

    // Each rule: letters, then what they sound like in English, Gaelic and elsewhere; "-" is silent. ^ begins the word,
    // $ ends it, < comes after a vowel, > before one, ~ before e, i or y. X is sh, ch and j. The longest that fits counts.
    private const string Table = """
        ^kn N N KN;^gn N N N;^pn N N N;^ps S S S;^pt T T T;^wr R R R;^wh W W W;^x S S X;^rh R R R;^cz X X X;^ts S S S
        szcz X X X;tsch X X X;sch SK SK X;sz S S X;cz X X X;rz RS RS X;dz S S X;shch X X X;chr KR KR KR;chl KL KL KL
        sh X X X;tch X X X;ch X K K;ch$ X - K;ck K K K;cc K K K;cq K K K;kh K K -;ph F F F;th T T T;th$ T - T;dh D - D;^dh D D D
        bh B F B;^bh B F B;mh M F M;^mh M M M;<gh - - G;gh G G G;fh F - F;ci> S K X;c~ S K K;c K K K
        ^sio S X S;^sea S X S;^seo S X S;^sin S XN SN;^sia S X S;isin SN XN SN;rse RS RX RS;aoi - - -;^aoi A A A
        ti> X T T;tz S S S;ts S S S;dg~ X X K;dj X X X;zh X X X;j X X -;^j X X Y;gu~ G G G;g~ X G G;g G G G;ng NG NG NG
        qu K K K;q K K K;x KS KS KS;^w W W F;w - F F;w$ - - F;wh - - F;v F F F;f F F F;ff F F F;b B B B;p P P P;mb$ M M M
        d D D D;d$ T T T;de$ T T T;t T T T;s S S S;z S S S;k K K K;l L L L;m M M M;n N N N;r R R R;^h H H -;h - - -
        ^y> Y Y A;stm SM SM STM;
        """;

    // By the letter they begin with.
    private static readonly Rule[][] Rules = ReadRules();

    /// <summary>The keys of one word; none of a word without letters.</summary>
    /// <param name="word">A word as <see cref="Spelling.Words"/> gives it.</param>
    public static IReadOnlyList<string> KeysOf(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        List<string> keys = [];
        for (var reading = 0; reading < 3; reading++)
        {
            var key = Read(word, reading);
            if (key.Length > 0 && !keys.Contains(key))
                keys.Add(key);
        }
        return keys;
    }

    /// <summary>True where two words can sound alike.</summary>
    public static bool Alike(string one, string other)
    {
        var keys = KeysOf(one);
        return KeysOf(other).Any(keys.Contains);
    }

    private static string Read(string word, int reading)
    {
        Span<char> key = stackalloc char[LongestKey];
        var length = 0;
        var apart = true;
        for (var at = 0; at < word.Length && length < LongestKey; )
        {
            if (Fitting(word, at) is { } rule)
            {
                foreach (var sound in rule.Sounds[reading])
                    if (sound != '-' && length < LongestKey && (apart || length == 0 || key[length - 1] != sound))
                        (key[length++], apart) = (sound, false);
                at += rule.Letters.Length;
                continue;
            }
            if (IsVowel(word[at]))
            {
                apart = true;
                if (at == 0)
                    key[length++] = 'A';
            }
            at++;
        }
        return new string(key[..length]);
    }

    private static Rule? Fitting(string word, int at)
    {
        foreach (var rule in word[at] < Rules.Length ? Rules[word[at]] : [])
            if (rule.Fits(word, at))
                return rule;
        return null;
    }

    private static Rule[][] ReadRules()
    {
        var byLetter = Table
            .Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(Rule.Read)
            .OrderByDescending(rule => rule.Letters.Length)
            .ThenByDescending(rule => rule.Contexts)
            .ToLookup(rule => rule.Letters[0]);
        return [.. Enumerable.Range(0, 128).Select(letter => byLetter[(char)letter].ToArray())];
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private sealed record Rule(string Letters, bool Begins, bool Ends, bool AfterVowel, char Before, string[] Sounds)
    {
        internal int Contexts => (Begins ? 1 : 0) + (Ends ? 1 : 0) + (AfterVowel ? 1 : 0) + (Before == ' ' ? 0 : 1);

        internal static Rule Read(string text)
        {
            var parts = text.Split(' ');
            var letters = parts[0];
            return new(
                letters.Trim('^', '$', '<', '>', '~'),
                letters[0] == '^',
                letters[^1] == '$',
                letters[0] == '<',
                letters[^1] is '>' or '~' ? letters[^1] : ' ',
                parts[1..]
            );
        }

        internal bool Fits(string word, int at)
        {
            var end = at + Letters.Length;
            return string.CompareOrdinal(word, at, Letters, 0, Letters.Length) == 0
                && (!Begins || at == 0)
                && (!Ends || end == word.Length)
                && (!AfterVowel || (at > 0 && IsVowel(word[at - 1])))
                && (
                    Before == ' '
                    || (end < word.Length && (Before == '>' ? IsVowel(word[end]) : word[end] is 'e' or 'i' or 'y'))
                );
        }
    }
}
