using System.Globalization;
using static System.Globalization.UnicodeCategory;

namespace Kith.Web.Shared;

/// <summary>A row of comma-separated text (RFC 4180). A spreadsheet shows its cells and never takes one for a formula.</summary>
public static class CsvRow
{
    /// <summary>The row with its end of line; each cell is quoted where needed.</summary>
    public static string Of(params IEnumerable<object?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(object? value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        var plain = IsFormula(text) ? "'" + text : text;
        return plain.IndexOfAny([',', '"', '\n', '\r']) < 0
            ? plain
            : $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    // A spreadsheet passes over white space and marks that nobody sees, and takes wide signs for plain ones.
    private static bool IsFormula(string text)
    {
        foreach (var letter in text)
        {
            if (letter is '\t' or '\r' or '\n')
                return true;
            if (!char.IsWhiteSpace(letter) && char.GetUnicodeCategory(letter) is not (Format or Control))
                return "=+-@＝＋－＠﹦﹢﹣﹫−".Contains(letter, StringComparison.Ordinal);
        }
        return false;
    }
}
