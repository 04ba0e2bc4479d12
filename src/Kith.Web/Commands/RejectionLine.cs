using System.Globalization;
using Kith.Returns.Import;

namespace Kith.Web.Commands;

/// <summary>A rejection as one line of CSV.</summary>
internal static class RejectionLine
{
    public const string Heading = "line,column,child,element,reason,elements_with_it";

    public static string Of(Rejection rejection) =>
        string.Join(
            ',',
            Number(rejection.Line),
            Number(rejection.Column),
            Cell(rejection.Child ?? ""),
            Cell(rejection.Element),
            Cell(rejection.Reason),
            Number(rejection.Within)
        );

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    // The text is from a file of somebody else's making: a spreadsheet must not take it for a formula.
    private static string Cell(string text)
    {
        var plain = text.IndexOfAny(['=', '+', '-', '@', '\t', '\r']) == 0 ? "'" + text : text;
        return plain.IndexOfAny([',', '"', '\n', '\r']) < 0
            ? plain
            : $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
