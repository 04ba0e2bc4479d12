using System.Globalization;

namespace Kith.Returns.Cin.Reading;

/// <summary>How the text of an element is understood. Never throws: what cannot be read is null.</summary>
internal static class Values
{
    /// <summary>A date written YYYY-MM-DD; blanks around it do no harm.</summary>
    public static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(
            text.AsSpan().Trim(),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date
            : null;

    /// <summary>1 or true, 0 or false, in any letter case.</summary>
    public static bool? Flag(string? text) =>
        text.AsSpan().Trim() switch
        {
            "1" => true,
            "0" => false,
            var word when word.Equals("true", StringComparison.OrdinalIgnoreCase) => true,
            var word when word.Equals("false", StringComparison.OrdinalIgnoreCase) => false,
            _ => null,
        };

    /// <summary>A whole number, digits only, perhaps with a sign.</summary>
    public static int? Number(string? text) =>
        int.TryParse(text.AsSpan().Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
