using System.Text;
using System.Text.RegularExpressions;

namespace Kith.Matching.Names;

/// <summary>Numbers and codes reduced to what identifies.</summary>
public static partial class Numbers
{
    /// <summary>The digits of a text, and nothing else: of an NHS number, ten.</summary>
    public static string Digits(string? text)
    {
        var digits = new StringBuilder();
        foreach (var letter in text ?? "")
            if (char.IsAsciiDigit(letter))
                digits.Append(letter);
        return digits.ToString();
    }

    /// <summary>A telephone number as it is dialled after the country's code: <c>+44 (0)7700 900123</c> is <c>7700900123</c>. Empty where there are too few digits.</summary>
    public static string Telephone(string? text)
    {
        var digits = Digits(text);
        if (digits.StartsWith("0044", StringComparison.Ordinal))
            digits = digits[4..];
        else if (digits.StartsWith("44", StringComparison.Ordinal) && digits.Length > 10)
            digits = digits[2..];
        digits = digits.TrimStart('0');
        return digits.Length < 6 ? "" : digits;
    }

    /// <summary>A code as it is compared: capitals and digits, <c>A123456789012</c>. Empty where there are none.</summary>
    public static string Code(string? text)
    {
        var code = new StringBuilder();
        foreach (var letter in text ?? "")
            if (char.IsAsciiLetterOrDigit(letter))
                code.Append(char.ToUpperInvariant(letter));
        return code.ToString();
    }

    /// <summary>The two halves of a postcode, <c>NN1</c> and <c>4AB</c>, however it is spaced; null where it is none.</summary>
    /// <param name="text">A postcode by itself. The second half may be missing or cut short.</param>
    public static (string Outward, string Inward)? Postcode(string? text)
    {
        var code = Code(text);
        if (Whole().Match(code) is { Success: true } whole)
            return (whole.Groups["out"].Value, whole.Groups["in"].Value);
        return First().IsMatch(code) ? (code, "") : null;
    }

    [GeneratedRegex("^(?<out>[A-Z]{1,2}[0-9][A-Z0-9]?)(?<in>[0-9][A-Z]{2})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Whole();

    [GeneratedRegex("^[A-Z]{1,2}[0-9][A-Z0-9]?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex First();
}
