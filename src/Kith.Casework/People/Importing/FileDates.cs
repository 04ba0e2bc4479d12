using System.Globalization;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.People.Importing;

/// <summary>How the dates of a file read.</summary>
internal sealed class FileDates
{
    private const string Midnight = " 00:00:00";

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    private readonly string[] _whole;
    private readonly string[] _parts;

    internal FileDates(YamlMap root)
    {
        var formats = root.Words("dates");
        foreach (var format in formats)
            if (!format.Contains("yyyy", StringComparison.Ordinal))
                root.Error(
                    "dates",
                    $"\"{format}\" has to give the year as yyyy: of two numbers it could be either century."
                );
            else if (format.Contains('m', StringComparison.Ordinal))
                root.Error("dates", $"\"{format}\" gives minutes. Write months as MM.");
        _whole =
        [
            .. formats.Where(format => format.Contains('d', StringComparison.Ordinal)).DefaultIfEmpty("yyyy-MM-dd"),
        ];
        _parts = [.. formats.Where(format => !format.Contains('d', StringComparison.Ordinal))];
    }

    /// <summary>The day, or as much of it as the file knows; null where it is neither.</summary>
    internal PartDate? Read(string text) =>
        DateOnly.TryParseExact(text, _whole, British, DateTimeStyles.AllowWhiteSpaces, out var day) ? PartDate.Of(day)
        // A spreadsheet adds midnight to a day.
        : text.EndsWith(Midnight, StringComparison.Ordinal) ? Read(text[..^Midnight.Length])
        : Part(text);

    private PartDate? Part(string text)
    {
        foreach (var format in _parts)
            if (DateOnly.TryParseExact(text, format, British, DateTimeStyles.AllowWhiteSpaces, out var first))
                return PartDate.Of(first.Year, format.Contains('M', StringComparison.Ordinal) ? first.Month : 0);
        return null;
    }

    /// <summary>The formats, as a person is told.</summary>
    internal string Said => string.Join(" or ", _whole.Concat(_parts));
}
