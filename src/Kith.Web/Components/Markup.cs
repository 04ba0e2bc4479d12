using System.Globalization;

namespace Kith.Web.Components;

/// <summary>The three small things every component writes: class lists, lists of ids, and numbers in drawings.</summary>
internal static class Markup
{
    /// <summary>The names that are there, with a space between; what is null or empty is left out.</summary>
    public static string? Words(params ReadOnlySpan<string?> names)
    {
        string? words = null;
        foreach (var name in names)
        {
            if (!string.IsNullOrWhiteSpace(name))
                words = words is null ? name : $"{words} {name}";
        }
        return words;
    }

    /// <summary>A length in a drawing: two decimals at most and always a full stop, whatever the reader's language.</summary>
    public static string Length(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);

    /// <summary>The word HTML wants for an attribute that is "true" or "false" rather than there or not there.</summary>
    public static string? TrueFalse(bool? value) =>
        value switch
        {
            true => "true",
            false => "false",
            null => null,
        };
}
