using static System.Globalization.UnicodeCategory;

namespace Kith.Web.Shared;

/// <summary>A cell of comma-separated text.</summary>
public static class CsvCell
{
    /// <summary>The cell, quoted where needed. A spreadsheet shows it and never takes it for a formula.</summary>
    public static string Of(string text)
    {
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
            {
                return true;
            }
            if (!char.IsWhiteSpace(letter) && char.GetUnicodeCategory(letter) is not (Format or Control))
            {
                return "=+-@＝＋－＠﹦﹢﹣﹫−".Contains(letter, StringComparison.Ordinal);
            }
        }
        return false;
    }
}
