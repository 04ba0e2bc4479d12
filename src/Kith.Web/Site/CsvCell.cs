namespace Kith.Web.Site;

/// <summary>A cell of comma-separated text.</summary>
public static class CsvCell
{
    /// <summary>The cell, quoted where needed. A spreadsheet shows it and never takes it for a formula.</summary>
    public static string Of(string text)
    {
        var plain = text.IndexOfAny(['=', '+', '-', '@', '\t', '\r']) == 0 ? "'" + text : text;
        return plain.IndexOfAny([',', '"', '\n', '\r']) < 0
            ? plain
            : $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
