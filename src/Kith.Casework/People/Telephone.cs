using System.Text.RegularExpressions;
using PhoneNumbers;

namespace Kith.Casework.People;

/// <summary>A telephone number as people write it: read in any spacing, kept as it is said here, with the country where it is of another.</summary>
/// <remarks>What a number can be is known from the numbering plans of all countries, which come with the library.</remarks>
public static partial class Telephone
{
    private const string Here = "GB";

    private static readonly PhoneNumberUtil Plans = PhoneNumberUtil.GetInstance();

    /// <summary>True for what can be a number, its area code included, or a short one that is dialled as it stands: 101, 116 123.</summary>
    public static bool IsNumber(string text) => Short().IsMatch(text) || Read(text) is not null;

    /// <summary>The number as it is shown: as one dials it here; text that is no number as it stands.</summary>
    public static string Said(string text) =>
        Read(text) is not { } number ? text
        : Plans.GetRegionCodeForCountryCode(number.CountryCode) == Here
            ? Plans.Format(number, PhoneNumberFormat.NATIONAL)
        : Plans.Format(number, PhoneNumberFormat.INTERNATIONAL);

    /// <summary>The number as a telephone dials it; null for text that is none.</summary>
    public static string? Dialled(string text) =>
        Short().IsMatch(text) ? text.Replace(" ", "", StringComparison.Ordinal)
        : Read(text) is { } number ? Plans.Format(number, PhoneNumberFormat.E164)
        : null;

    /// <summary>The number of a mobile as a telephone dials it; null for text that is none, or the number of a house.</summary>
    public static string? Mobile(string text) =>
        Read(text) is { } number
        && Plans.GetNumberType(number) is PhoneNumberType.MOBILE or PhoneNumberType.FIXED_LINE_OR_MOBILE
            ? Plans.Format(number, PhoneNumberFormat.E164)
            : null;

    private static PhoneNumber? Read(string text)
    {
        if (!Written().IsMatch(text))
            return null;
        try
        {
            var number = Plans.Parse(text, Here);
            return Plans.IsPossibleNumberWithReason(number) == PhoneNumberUtil.ValidationResult.IS_POSSIBLE
                ? number
                : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^(1\d\d|999|116 ?\d{3})$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Short();

    // With words beside it, it is no number: the library would leave them out, and with them what somebody meant to say.
    [GeneratedRegex(
        @"^\s*[+(\d][\d\s()./-]*((ext\.?|x|#)\s*\d{1,7})?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Written();
}
