using System.Text.RegularExpressions;

namespace Kith.Casework.People;

/// <summary>A postcode of the United Kingdom. People type it in any spacing and in small letters; it is kept as <c>LS1 4AB</c>.</summary>
/// <remarks>Whether letters are sent to it is not known here: only whether it can be one.</remarks>
public static partial class Postcode
{
    private const string Example = "for example LS1 4AB";
    private const int InwardLength = 3;

    /// <summary>The postcode as it is kept: in capitals, with a space before its last three characters.</summary>
    public static string Clean(string typed)
    {
        var code = Bare(typed);
        return code.Length > InwardLength ? $"{code[..^InwardLength]} {code[^InwardLength..]}" : code;
    }

    /// <summary>What is wrong with a postcode as typed, as a sentence for whoever typed it; null when it can be right.</summary>
    public static string? Problem(string typed)
    {
        var code = Bare(typed);
        return Whole().IsMatch(code) || code == "GIR0AA" ? null
            : Outward().IsMatch(code)
                ? $"“{code}” is the first half of a postcode. Enter all of it, {Example}, or leave it blank"
            : code.Length is < 5 or > 7
                ? $"A postcode has 5 to 7 letters and digits, {Example}. This one has {code.Length}. Leave it blank for an address abroad"
            : !Inward().IsMatch(code[^InwardLength..])
                ? $"A postcode ends with a digit and two letters, {Example}, and this one with “{code[^InwardLength..]}”"
            : $"A postcode begins with one or two letters and a digit, {Example}, and this one with “{code[..^InwardLength]}”";
    }

    private static string Bare(string typed) =>
        string.Concat(typed.Where(character => char.IsLetterOrDigit(character))).ToUpperInvariant();

    // The last two are never C, I, K, M, O or V, which are taken for others.
    [GeneratedRegex("^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][ABD-HJLNP-UW-Z]{2}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Whole();

    [GeneratedRegex("^[A-Z]{1,2}[0-9][A-Z0-9]?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Outward();

    [GeneratedRegex("^[0-9][ABD-HJLNP-UW-Z]{2}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inward();
}
