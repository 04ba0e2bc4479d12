using System.Globalization;
using System.Text;

namespace Kith.Casework.People.Addresses;

/// <summary>An address as it is told apart from others, however it was typed: capitals, accents, spaces, commas and "Rd" do not matter.</summary>
internal static class SpeltAddress
{
    // As the post writes them. Both sides of a comparison are made short, so that Saint and Street may share one.
    private static readonly Dictionary<string, string> Short = new(StringComparer.Ordinal)
    {
        ["ROAD"] = "RD",
        ["STREET"] = "ST",
        ["SAINT"] = "ST",
        ["AVENUE"] = "AVE",
        ["AV"] = "AVE",
        ["LANE"] = "LN",
        ["CLOSE"] = "CL",
        ["DRIVE"] = "DR",
        ["COURT"] = "CT",
        ["CRESCENT"] = "CRES",
        ["TERRACE"] = "TER",
        ["TERR"] = "TER",
        ["GARDENS"] = "GDNS",
        ["SQUARE"] = "SQ",
        ["PLACE"] = "PL",
        ["APARTMENT"] = "FLAT",
        ["APT"] = "FLAT",
    };

    /// <summary>Letters and digits of it, with the common words shortened; as it stands where it has neither.</summary>
    /// <param name="lines">The address, or a part of it.</param>
    internal static string Letters(string lines) =>
        Joined([.. Words(lines)]) is { Length: > 0 } letters ? letters : lines.Trim();

    /// <summary>
    /// What two records of one address have in common: what it says, and, where it has a postcode, that with its numbers, which name
    /// one door; or with its first line, where a house has a name alone.
    /// </summary>
    /// <param name="lines">The address.</param>
    /// <param name="postcode">Its postcode; null where none is known, or it stands at the end of the lines.</param>
    internal static IEnumerable<string> Marks(string lines, string? postcode)
    {
        List<string> words = [.. Words(lines)];
        var ending = PostcodeAtTheEnd(words);
        words = words[..^ending.Words];
        var code = postcode is { Length: > 0 } ? string.Concat(Words(postcode)) : ending.Code;
        if (words.Count == 0)
        {
            yield return Letters(lines);
            yield break;
        }
        yield return Joined(words);
        if (code.Length == 0)
            yield break;
        var numbers = words.Where(word => word.Any(char.IsDigit)).ToList();
        yield return $"{code} {(numbers.Count > 0 ? string.Join(' ', numbers) : Letters(lines.Split([',', '\n'])[0]))}";
    }

    private static (int Words, string Code) PostcodeAtTheEnd(List<string> words)
    {
        for (var count = 1; count <= Math.Min(2, words.Count); count++)
            if (string.Concat(words[^count..]) is var code && Postcode.Problem(code) is null)
                return (count, code);
        return (0, "");
    }

    // Between two numbers the space says which is which.
    private static string Joined(List<string> words)
    {
        var text = new StringBuilder();
        foreach (var word in words)
        {
            if (text.Length > 0 && char.IsDigit(text[^1]) && char.IsDigit(word[0]))
                text.Append(' ');
            text.Append(word);
        }
        return text.ToString();
    }

    private static IEnumerable<string> Words(string lines)
    {
        var word = new StringBuilder();
        foreach (var letter in lines.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(letter))
                word.Append(char.ToUpperInvariant(letter));
            else if (IsBetweenWords(letter) && word.Length > 0)
                yield return Take(word);
        }
        if (word.Length > 0)
            yield return Take(word);
    }

    // An apostrophe, a full stop or an accent does not end a word.
    private static bool IsBetweenWords(char letter) =>
        CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark
        && letter is not ('\'' or '’' or '.');

    private static string Take(StringBuilder word)
    {
        var text = word.ToString();
        word.Clear();
        return Short.GetValueOrDefault(text, text);
    }
}
