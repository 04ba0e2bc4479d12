namespace Kith.Casework.People;

/// <summary>
/// An NHS number: nine digits and a check digit. People type it in threes and fours with spaces or dashes; it is kept as ten digits.
/// </summary>
/// <remarks>The check digit is that of the NHS data dictionary: 11 less the weighted sum of the nine, modulo 11; 10 is no number.</remarks>
public static class NhsNumber
{
    private const int Length = 10;
    private const int Modulus = 11;

    /// <summary>The number as it is kept: digits, and whatever else was typed but spaces, dashes and dots.</summary>
    public static string Clean(string typed) =>
        string.Concat(typed.Where(character => !char.IsWhiteSpace(character) && character is not ('-' or '.')));

    /// <summary>The number as people read it out: in three parts.</summary>
    /// <param name="number">As it is kept.</param>
    public static string Told(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return number.Length == Length ? $"{number[..3]} {number[3..6]} {number[6..]}" : number;
    }

    /// <summary>What is wrong with a number as typed, as a sentence for whoever typed it; null when it can be right.</summary>
    public static string? Problem(string typed)
    {
        var number = Clean(typed);
        return number.AsSpan().IndexOfAnyExceptInRange('0', '9') is var other and >= 0
                ? $"An NHS number has digits only. This one has “{number[other]}”"
            : number.Length != Length ? $"An NHS number has 10 digits. This one has {number.Length}"
            : !Fits(number)
                ? "The last digit of the NHS number does not fit the others: one digit is likely mistyped, or two exchanged"
            : null;
    }

    private static bool Fits(string number)
    {
        var sum = 0;
        for (var place = 0; place < Length - 1; place++)
            sum += (Length - place) * (number[place] - '0');
        var check = (Modulus - (sum % Modulus)) % Modulus;
        return check == number[^1] - '0';
    }
}
