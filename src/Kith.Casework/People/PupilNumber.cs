namespace Kith.Casework.People;

/// <summary>
/// A unique pupil number: a check letter, eleven digits (authority, school, year, place) and a digit or letter. People type it
/// with spaces, dashes and small letters; it is kept as thirteen characters.
/// </summary>
/// <remarks>The check letter is the department's: the weighted sum of the other twelve, modulo 23.</remarks>
public static class PupilNumber
{
    // No I, O, S: they are taken for digits. A letter's value is its place, from 0.
    private const string Alphabet = "ABCDEFGHJKLMNPQRTUVWXYZ";

    /// <summary>How many characters it has.</summary>
    public const int Length = 13;

    /// <summary>The number as it is kept: without spaces, dashes and dots, in capitals.</summary>
    public static string Clean(string typed) =>
        string.Concat(typed.Where(character => character is not (' ' or '-' or '.' or '/' or ' '))).ToUpperInvariant();

    /// <summary>What is wrong with a number as typed, as a sentence for whoever typed it; null when it can be right.</summary>
    public static string? Problem(string typed)
    {
        var number = Clean(typed);
        return number.Length != Length ? $"A pupil number has 13 characters. This one has {number.Length}"
            : !char.IsAsciiLetter(number[0]) ? "A pupil number begins with a letter"
            : number.AsSpan(1, 11).IndexOfAnyExceptInRange('0', '9') is var other and >= 0
                ? $"Character {other + 2} of a pupil number must be a digit, and is “{number[other + 1]}”"
            : !IsLast(number[12]) ? "A pupil number ends with a digit, or a letter other than I, O and S"
            : number[0] != CheckLetter(number)
                ? "The first letter of the pupil number does not fit its digits: one character is likely mistyped"
            : null;
    }

    /// <summary>True when the twelve characters after the letter are as they have to be.</summary>
    /// <param name="number">Exact text; null is not well formed.</param>
    public static bool IsWellFormed(string? number) =>
        number is { Length: Length }
        && number.AsSpan(1, 11).IndexOfAnyExceptInRange('0', '9') < 0
        && IsLast(number[12]);

    /// <summary>Whether a character may stand last.</summary>
    public static bool IsLast(char character) =>
        char.IsAsciiDigit(character) || Alphabet.Contains(character, StringComparison.Ordinal);

    /// <summary>The letter that belongs in front of a well-formed number.</summary>
    public static char CheckLetter(string number)
    {
        var sum = 0;
        for (var place = 2; place <= Length; place++)
            sum += place * Value(number[place - 1]);
        return Alphabet[sum % Alphabet.Length];
    }

    private static int Value(char character) =>
        char.IsAsciiDigit(character) ? character - '0' : Alphabet.IndexOf(character, StringComparison.Ordinal);
}
